/**
 * Accuracy gates: measures the engine on gold files and holds the figures of `bench/gates.json`.
 * A gold file that is not on this machine is passed over, and said so.
 *
 *     node --import tsx scripts/gates.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadCoder } from '@demarche/engine/node';
import { z } from 'zod';
import {
  EVALUATION_KINDS,
  type EvaluationKind,
  runEvaluation,
} from '../packages/demarche/dist/evaluate/index.js';

const gates = z.array(
  z.object({
    kind: z.enum(EVALUATION_KINDS as [EvaluationKind, ...EvaluationKind[]]),
    file: z.string(),
    /** Cells that must not fall: title of the table (or its start), row, column. */
    hold: z.array(
      z.object({ table: z.string(), row: z.string(), column: z.string(), atLeast: z.number() }),
    ),
  }),
);

let passed = 0;
let failed = 0;

function report(ok: boolean, line: string): void {
  if (ok) passed++;
  else failed++;
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${line}\n`);
}

const coder = await loadCoder();
for (const gate of gates.parse(JSON.parse(readFileSync('bench/gates.json', 'utf8')))) {
  if (!existsSync(gate.file)) {
    process.stdout.write(`pass over ${gate.kind} ${gate.file}: not on this machine\n`);
    continue;
  }
  const { tables } = await runEvaluation(gate.kind, gate.file, {}, { coder });
  for (const { table, row, column, atLeast } of gate.hold) {
    const found = tables.find(({ title }) => title.startsWith(table));
    const at = found?.columns.findIndex(({ name }) => name === column) ?? -1;
    const cell = found?.rows.find(({ name }) => name === row)?.cells[at];
    const value = cell ?? Number.NaN;
    const name = `${gate.kind} ${gate.file} ${row} ${column}`;
    report(value >= atLeast, `${name}: ${value.toFixed(4)}, at least ${atLeast}`);
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
