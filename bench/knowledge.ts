/**
 * What actor knowledge costs in Node: milliseconds to load and MiB that stay in use, from the
 * tables and as the build keeps them. The least of several fresh processes, so that nothing is warm.
 *
 *     npm run build && node --import tsx bench/knowledge.ts [--rounds 7]
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });

/** Run in each process: prints milliseconds and MiB. The build's modules, as users load them. */
const script = (way: 'tables' | 'kept') => `
  import { openKnowledge, readKnowledge } from '@demarche/engine';
  import { readAssets } from '@demarche/engine/node';
  import { readFileSync } from 'node:fs';
  import { deserialize } from 'node:v8';
  const model = { weights: new Uint8Array(), judge: undefined };
  const files = (await readAssets({}, model)).knowledge;
  const kept = new URL('./assets/knowledge.bin', import.meta.resolve('@demarche/engine/node').replace('/node/', '/'));
  const used = () => { gc(); const m = process.memoryUsage(); return m.heapUsed + m.external; };
  const before = used();
  const start = performance.now();
  const knowledge = ${
    way === 'tables'
      ? 'readKnowledge(files)'
      : 'openKnowledge(deserialize(readFileSync(kept).subarray(64)))'
  };
  const ms = performance.now() - start;
  const mib = (used() - before) / 2 ** 20;
  console.log(JSON.stringify({ ms, mib, people: knowledge.people.all.length }));`;

console.log('Actor knowledge, loaded');
for (const way of ['tables', 'kept'] as const) {
  const runs = Array.from({ length: Number(values.rounds) }, () => {
    const args = ['--expose-gc', '--input-type=module', '--eval', script(way)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  }) as { ms: number; mib: number }[];
  const least = (of: (run: (typeof runs)[number]) => number) => Math.min(...runs.map(of));
  const name = way === 'tables' ? 'read from the tables' : 'as the build keeps it';
  console.log(
    `${name.padEnd(24)}${least((r) => r.ms).toFixed(0)} ms, ${least((r) => r.mib).toFixed(1)} MiB`,
  );
}
