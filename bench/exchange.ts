/**
 * How fast a year of another data set comes in, and its series come out.
 *
 *     node -C source --import tsx bench/exchange.ts [events, default 90000]
 *
 * An ICEWS file of one year is generated from a seed: the columns, codes and name lengths of its real
 * files, two hundred countries with a few pairs in most of the news. A year of ICEWS between states
 * has about 90,000 events.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importInto } from '../packages/demarche/src/exchange/import/import-events.js';
import { readEvents } from '../packages/demarche/src/exchange/import/read-events.js';
import { relationsOfOthers } from '../packages/demarche/src/exchange/import/relations.js';
import { sidesOf } from '../packages/demarche/src/exchange/import/sides.js';
import { ICEWS_COLUMNS, icewsLine } from '../packages/demarche/src/exchange/testing/lines.js';
import { listInputs } from '../packages/demarche/src/read/index.js';
import { addDays } from '../packages/demarche/src/relations/calendar.js';
import { single } from '../packages/demarche/src/relations/sides.js';
import { openStore } from '../packages/demarche/src/store/store.js';
import { readAssets } from '../packages/engine/node/load.js';
import { readKnowledge } from '../packages/engine/src/index.js';
import { chance } from '../scripts/chance.js';

const EVENTS = Number(process.argv[2] ?? 90_000);
const ROUNDS = 25;
const CODES = ['050', '020', '036', '040', '042', '043', '046', '051', '057', '061', '071', '112'];
const HARD = ['111', '120', '130', '138', '141', '154', '163', '173', '182', '190', '193', '195'];

const random = chance(2018);
const skewed = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2.5 * list.length)]!;
const knowledge = readKnowledge((await readAssets()).knowledge);
const states = [...knowledge.entities.values()].filter(({ kind }) => kind === 'country');
const frequent = ['USA', 'RUS', 'CHN', 'IRN', 'ISR', 'GBR', 'FRA', 'DEU', 'PRK', 'KOR', 'UKR'];
const rank = (id: string) => (frequent.indexOf(id) + 1 || 99) - 1;
const names = states.toSorted((a, b) => rank(a.id) - rank(b.id)).map(({ name }) => name);

function lineOf(i: number): string {
  const [source, target] = [skewed(names), skewed(names)];
  return icewsLine({
    'Event ID': String(20_000_000 + i),
    'Event Date': addDays('2018-01-01', Math.floor((i / EVENTS) * 365)),
    'Source Name': `High Ranking Official (${source})`,
    'Source Country': source,
    'CAMEO Code': random() < 0.6 ? skewed(CODES) : skewed(HARD),
    Intensity: '1',
    'Target Name': `Government (${target})`,
    'Target Country': target,
    'Story ID': String(40_000_000 + Math.floor(i / 2)),
  });
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
const file = join(folder, 'events.2018.tab');
const lines = Array.from({ length: EVENTS }, (_, i) => lineOf(i));
writeFileSync(file, `${[ICEWS_COLUMNS.join('\t'), ...lines].join('\n')}\n`);

const store = await openStore(join(folder, 'store'));
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(2);

async function importAll(): Promise<string> {
  const started = performance.now();
  const into = importInto(store.db, () => '2024-01-01T00:00:00.000Z');
  const options = { stdin: process.stdin, sides: sidesOf(knowledge) };
  for await (const item of readEvents(await listInputs([file]), options)) {
    if (item.kind === 'refused') throw new Error(JSON.stringify(item));
    await into.add(item);
  }
  await into.end();
  const { added, known } = into.tally.events;
  return `${added} new, ${known} known in ${seconds(started)} s`;
}

function quantile(times: readonly number[], q: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!.toFixed(1)} ms`;
}

console.log(`${EVENTS} lines, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`);
console.log(`import        ${await importAll()}`);
console.log(`import again  ${await importAll()}`);
for (const by of ['day', 'month', 'year'] as const) {
  const times: number[] = [];
  let events = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const [a, b] = [single(frequent[round % 5]!), single(frequent[5 + (round % 6)]!)];
    const started = performance.now();
    const [relation] = await relationsOfOthers(store.db, { a, b, by }, ['icews']);
    times.push(performance.now() - started);
    events += relation!.series.stories.length;
  }
  const spread = `p50 ${quantile(times, 0.5)}, p95 ${quantile(times, 0.95)}`;
  console.log(`series by ${by}: ${spread} (${ROUNDS} pairs, ${events} events)`);
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
await store.close();
rmSync(folder, { recursive: true });
