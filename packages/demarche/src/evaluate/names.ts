import { type Annotator, NAME_KINDS, type Name } from '@demarche/engine';
import { type Counts, f1, precision, recall, Tally } from './counts.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import { Genres } from './genre.js';
import { formatIob2, type Iob2Sentence, readIob2 } from './iob2.js';
import type { Table } from './table.js';

/** Sentences annotated in one call. */
const BATCH = 512;

/**
 * Measures names on an IOB2 file with gold tokens: a name is right if its kind and both its
 * ends are. The predictions are the gold's sentences with our tags.
 */
export async function evaluateNames(input: EvaluationInput): Promise<Evaluation> {
  const { sentences, refused } = readIob2(input.text, input.file);
  const predicted = await predict(sentences, await input.annotator());
  const tables = [kindTable(sentences, predicted)];
  if (input.options.by !== 'kind') tables.push(genreTable(sentences, predicted));
  return { tables, predictions: predicted.map(formatIob2).join(''), refused };
}

async function predict(
  sentences: readonly Iob2Sentence[],
  annotator: Annotator,
): Promise<Iob2Sentence[]> {
  const predicted: Iob2Sentence[] = [];
  for (let from = 0; from < sentences.length; from += BATCH) {
    const batch = sentences.slice(from, from + BATCH);
    const annotations = await annotator.annotate(batch.map(({ forms }) => forms));
    batch.forEach((sentence, i) => {
      predicted.push({ ...sentence, names: annotations[i]!.names });
    });
  }
  return predicted;
}

/** Names found, names there are, names that agree in kind and extent. */
export function compareNames(gold: readonly Name[], predicted: readonly Name[]): Counts {
  const key = ({ kind, start, end }: Name) => `${kind} ${start} ${end}`;
  const wanted = new Set(gold.map(key));
  const correct = predicted.filter((name) => wanted.has(key(name))).length;
  return { gold: gold.length, system: predicted.length, correct };
}

const COLUMNS: Table['columns'] = [
  { name: 'precision', is: 'share' },
  { name: 'recall', is: 'share' },
  { name: 'F1', is: 'share' },
  { name: 'gold', is: 'count' },
];

function kindTable(gold: readonly Iob2Sentence[], predicted: readonly Iob2Sentence[]): Table {
  const tally = new Tally<string>();
  gold.forEach(({ names }, i) => {
    for (const kind of NAME_KINDS) {
      const of = (list: readonly Name[]) => list.filter((name) => name.kind === kind);
      const counts = compareNames(of(names), of(predicted[i]!.names));
      tally.add(kind, counts);
      tally.add('all', counts);
    }
  });
  return {
    title: 'Names, gold tokens',
    columns: COLUMNS,
    rows: [...NAME_KINDS, 'all'].map((name) => row(name, tally.get(name))),
    notes: [
      'A name is right if kind and extent are. Kinds other than PER, ORG and LOC are not measured.',
    ],
  };
}

function genreTable(gold: readonly Iob2Sentence[], predicted: readonly Iob2Sentence[]): Table {
  const tally = new Tally<string>();
  const genres = new Genres();
  gold.forEach(({ comments, names }, i) => {
    tally.add(genres.of(comments), compareNames(names, predicted[i]!.names));
  });
  const rows = tally
    .keys()
    .sort()
    .map((name) => row(name, tally.get(name)));
  return { title: 'Names by genre, gold tokens', columns: COLUMNS, rows, notes: [] };
}

function row(name: string, counts: Counts): Table['rows'][number] {
  return { name, cells: [precision(counts), recall(counts), f1(counts), counts.gold] };
}
