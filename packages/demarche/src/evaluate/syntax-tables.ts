import { type Counts, f1, precision, recall } from './counts.js';
import { SYNTAX_MEASURES, SYNTAX_NOTES } from './syntax-scores.js';
import type { SyntaxTally } from './syntax-tally.js';
import type { Table, TableRow } from './table.js';

/** How well tokens, words and sentences were found in raw text. */
export interface SegmentationCounts {
  readonly tokens: Counts;
  readonly words: Counts;
  readonly sentences: Counts;
}

const share = (name: string) => ({ name, is: 'share' }) as const;
const count = (name: string) => ({ name, is: 'count' }) as const;

/** Measures over gold tokens: shares of the gold words. */
export function goldTable(tally: SyntaxTally): Table {
  return {
    title: 'Syntax, gold tokens',
    columns: [share('right'), count('words')],
    rows: SYNTAX_MEASURES.map((measure) => {
      const counts = tally.counts(measure);
      return { name: measure, cells: [f1(counts), counts.gold] };
    }),
    notes: SYNTAX_NOTES,
  };
}

/** Measures over raw text: precision, recall and F1 after alignment (CoNLL 2018). */
export function rawTable(tally: SyntaxTally, found: SegmentationCounts): Table {
  return {
    title: 'Syntax, raw text',
    columns: [share('precision'), share('recall'), share('F1'), count('gold')],
    rows: [
      alignedRow('Tokens', found.tokens),
      alignedRow('Sentences', found.sentences),
      alignedRow('Words', found.words),
      ...SYNTAX_MEASURES.map((measure) => alignedRow(measure, tally.counts(measure))),
    ],
    notes: [
      'Aligned as by the CoNLL 2018 shared task; a document is rebuilt by SpaceAfter and newpar.',
    ],
  };
}

function alignedRow(name: string, counts: Counts): TableRow {
  return { name, cells: [precision(counts), recall(counts), f1(counts), counts.gold] };
}

export function genreTable(tally: SyntaxTally): Table {
  return {
    title: 'Syntax by genre, gold tokens',
    columns: [...SYNTAX_MEASURES.map(share), count('words')],
    rows: tally.byGenre().map(([name, counts]) => ({
      name,
      cells: [...SYNTAX_MEASURES.map((measure) => f1(counts.get(measure))), counts.get('UAS').gold],
    })),
    notes: [],
  };
}

export function relationTable(tally: SyntaxTally): Table {
  return {
    title: 'Syntax by relation, gold tokens',
    columns: [share('precision'), share('recall'), share('F1'), share('attached'), count('gold')],
    rows: tally.byRelation().map(([name, { labelled, attached }]) => ({
      name,
      cells: [
        precision(labelled),
        recall(labelled),
        f1(labelled),
        attached.gold === 0 ? null : recall(attached),
        labelled.gold,
      ],
    })),
    notes: ['Right: head and relation with subtype. Attached: gold words with the right head.'],
  };
}
