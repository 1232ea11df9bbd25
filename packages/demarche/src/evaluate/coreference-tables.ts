import {
  COREFERENCE_MEASURES,
  type CoreferenceTally,
  fOf,
  precisionOf,
  recallOf,
} from './coreference-scores.js';
import { f1 } from './counts.js';
import type { Table } from './table.js';

const share = (name: string) => ({ name, is: 'share' }) as const;
const count = (name: string) => ({ name, is: 'count' }) as const;

/** A row a group of documents: mentions found, precision, recall and F of each measure, the mean. */
export function coreferenceTable(
  title: string,
  rows: readonly (readonly [name: string, tally: CoreferenceTally])[],
  notes: readonly string[],
): Table {
  return {
    title,
    columns: [
      share('CoNLL'),
      share('mentions F1'),
      ...COREFERENCE_MEASURES.flatMap((name) => [share(`${name} P`), share('R'), share('F1')]),
      count('entities'),
      count('mentions'),
    ],
    rows: rows.map(([name, tally]) => ({
      name,
      cells: [
        tally.conll,
        f1(tally.mentions),
        ...COREFERENCE_MEASURES.flatMap((measure) => {
          const ratio = tally.ratio(measure);
          return [precisionOf(ratio), recallOf(ratio), fOf(ratio)];
        }),
        tally.entities,
        tally.mentions.gold,
      ],
    })),
    notes: ['CoNLL: the mean of the three F1 (Pradhan et al. 2014)', ...notes],
  };
}
