import { createHash } from 'node:crypto';
import { type Command, InvalidArgumentError, Option } from 'commander';
import sql, { type Sql } from 'sql-template-tag';
import { provenanceOf } from '../exchange/export/provenance.js';
import { receiptOf } from '../exchange/export/receipt.js';
import { DATASETS, type Dataset } from '../exchange/import/external-event.js';
import { betweenSides } from '../exchange/import/external-stories.js';
import { holdingsOf } from '../exchange/import/holdings.js';
import type { ExternalQuery, ExternalRelation } from '../exchange/import/relations.js';
import { reportsIn } from '../relations/series/summary.js';
import type { Side } from '../relations/sides.js';
import { endOfDay } from '../store/known.js';
import { VERSION } from './version.js';
import type { Archive } from './with-stories.js';
import { writeReceipt } from './write-receipt.js';

/** What stands beside a relation of ours: those of other data sets, and a receipt. */
export interface BesideOptions {
  readonly with?: readonly Dataset[];
  readonly receipt?: string;
  /** Day as of which it is asked. */
  readonly known?: string;
}

export function withBesideOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--with <datasets>',
        `imported data sets beside ours: ${DATASETS.join(',')}`,
      ).argParser(datasets),
    )
    .option('--receipt <file>', 'write what the answer rests on there, with BibTeX, to cite it');
}

/** "gdelt,icews" */
function datasets(text: string): readonly Dataset[] {
  return text.split(',').map((name) => {
    const dataset = DATASETS.find((one) => one === name.trim().toLowerCase());
    if (dataset === undefined) {
      throw new InvalidArgumentError(`give some of ${DATASETS.join(',')}.`);
    }
    return dataset;
  });
}

/** "icews: 16 events in 295 records, every event counts alike" */
export function besideHeading({ dataset, series, mentions, publishers }: ExternalRelation): string {
  const { stories } = series;
  const printed = mentions > 0 ? `, ${mentions} mentions by ${publishers} publishers` : '';
  const records = `${stories.length} events in ${reportsIn(stories)} records`;
  return `${dataset}: ${records}${printed}, every event counts alike`;
}

/** The condition on `reports` that they relate two sides, or members that these ever had. */
export const betweenThem = (a: Side, b: Side): Sql =>
  sql`id in (select report from dyads where ${betweenSides({ a, b })})`;

/**
 * Writes the receipt that was asked for.
 * @param answer  the relation as JSON has it, whatever is shown of it
 */
export async function receiptBeside(
  { store }: Archive,
  { a, b, directed, by, from, to }: ExternalQuery,
  { with: asked = [], receipt, known }: BesideOptions,
  answer: { readonly series: readonly unknown[] },
): Promise<void> {
  if (receipt === undefined) return;
  const holdings = await holdingsOf(store.db);
  const sha256 = createHash('sha256').update(JSON.stringify(answer)).digest('hex');
  const made = receiptOf({
    made: new Date().toISOString(),
    version: VERSION,
    query: { command: 'relations', pair: [a.id, b.id], directed, by, from, to, known, with: asked },
    data: await provenanceOf(
      store.db,
      { from, to, counted: true, known: known && endOfDay(known) },
      betweenThem(a, b),
    ),
    datasets: holdings.filter(({ dataset }) => asked.includes(dataset)),
    result: { kind: 'relation', rows: answer.series.length, sha256 },
    leftOut: 0,
    loses: [],
  });
  await writeReceipt(receipt, made);
}
