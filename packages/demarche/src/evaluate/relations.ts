import { type PairType, type Span, typeOf } from '@demarche/engine';
import { addCounts, type Counts, f1, NO_COUNTS, precision, recall, Tally } from './counts.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import { type Refusal, refusal } from './refusal.js';
import {
  conventionalLabel,
  isRelationLabel,
  plainLabel,
  QUAD_OF_LABEL,
  RELATION_LABELS,
  type RelationLabel,
} from './relation-labels.js';
import type { Table, TableRow } from './table.js';

/** A sentence with its marked pair and the type it is labelled with. */
interface Row {
  readonly id: string;
  readonly sentence: string;
  /** `null` where the file marks none: some rows name one side alone. */
  readonly actor: Span | null;
  readonly recipient: Span | null;
  readonly gold: RelationLabel | null;
}

/** One row's answer, under PLV's conventions and under PLOVER's. */
interface Answer {
  readonly row: Row;
  readonly pair: PairType;
  readonly label: RelationLabel;
}

/**
 * `demarche evaluate relations`: the PLOVER type of marked pairs. Input is TSV with the columns
 * id, sentence, marked (actor within <s></s>, recipient within <t></t>) and, to be scored, type.
 * Predictions are JSON lines `{id, type, confidence, plover, frame}`: `type` in the labels of the
 * file, `plover` as the codebook has it.
 */
export async function evaluateRelations(input: EvaluationInput): Promise<Evaluation> {
  const { rows, refused } = readRows(input.text, input.file);
  const coder = await input.coder();
  const answers: Answer[] = [];
  for (const row of rows) {
    const doc = await coder.annotate(row.sentence);
    const pair = typeOf(doc, row.actor, row.recipient, coder.codebook, coder.judge);
    answers.push({ row, pair, label: conventionalLabel(pair) });
  }
  return { tables: tablesOf(answers), predictions: answers.map(toLine).join(''), refused };
}

function toLine({ row, pair, label }: Answer): string {
  const { confidence, type, frame } = pair;
  return `${JSON.stringify({ id: row.id, type: label, confidence, plover: type, frame })}\n`;
}

/** Reads the file; a row without a marked sentence is refused. */
export function readRows(
  text: string,
  file: string,
): { readonly rows: readonly Row[]; readonly refused: readonly Refusal[] } {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t');
  const at = (name: string) => columns.indexOf(name);
  const rows: Row[] = [];
  const refused: Refusal[] = [];
  for (const name of ['id', 'marked']) {
    if (at(name) < 0) refused.push(refusal(file, 1, `no column "${name}"`, header));
  }
  if (refused.length > 0) return { rows, refused };
  lines.forEach((line, i) => {
    if (line === '') return;
    const cells = line.split('\t');
    const marked = cells[at('marked')] ?? '';
    if (marked.trim() === '') {
      refused.push(refusal(file, i + 2, 'no marked sentence', line));
      return;
    }
    const marks = readMarks(marked);
    const type = cells[at('type')] ?? '';
    const gold = isRelationLabel(type) ? type : null;
    rows.push({ id: cells[at('id')] ?? String(i + 1), ...marks, gold });
  });
  return { rows, refused };
}

const MARK = /<(\/?)([st])>/g;

/** The sentence without its marks, and what the first pair of each enclosed. */
function readMarks(marked: string): Pick<Row, 'sentence' | 'actor' | 'recipient'> {
  const spans = new Map<string, [number, number]>();
  let sentence = '';
  let from = 0;
  for (const mark of marked.matchAll(MARK)) {
    sentence += marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const name = mark[2] ?? '';
    const known = spans.get(name);
    if (mark[1] === '') {
      if (!known) spans.set(name, [sentence.length, -1]);
    } else if (known && known[1] < 0) known[1] = sentence.length;
  }
  sentence += marked.slice(from);
  const closed = (name: string): Span | null => {
    const span = spans.get(name);
    return span && span[1] >= 0 ? span : null;
  };
  return { sentence, actor: closed('s'), recipient: closed('t') };
}

function tablesOf(answers: readonly Answer[]): Table[] {
  const scored = answers.flatMap(({ row, pair, label }) =>
    row.gold
      ? [{ gold: row.gold, label, plain: plainLabel(pair), confidence: pair.confidence }]
      : [],
  );
  if (scored.length === 0) return [];
  const labelled = scored.map(({ gold, label }) => ({ gold, found: label }));
  const plain = scored.map(({ gold, plain: found }) => ({ gold, found }));
  const quads = labelled.map(({ gold, found }) => ({
    gold: QUAD_OF_LABEL[gold],
    found: QUAD_OF_LABEL[found],
  }));
  return [
    summary(labelled, plain, quads),
    byType(labelled),
    confusions(labelled),
    reliability(scored),
  ];
}

interface Compared<Label> {
  readonly gold: Label;
  readonly found: Label;
}

function tally<Label>(pairs: readonly Compared<Label>[]): Tally<Label> {
  const counts = new Tally<Label>();
  for (const { gold, found } of pairs) {
    counts.add(gold, { system: 0, gold: 1, correct: gold === found ? 1 : 0 });
    counts.add(found, { system: 1, gold: 0, correct: 0 });
  }
  return counts;
}

/** Mean F1 over the labels that occur in the gold. */
function macroF1<Label>(pairs: readonly Compared<Label>[]): number {
  const counts = tally(pairs);
  const occurring = counts.keys().filter((key) => counts.get(key).gold > 0);
  const sum = occurring.reduce((total, key) => total + (f1(counts.get(key)) ?? 0), 0);
  return sum / occurring.length;
}

function accuracy<Label>(pairs: readonly Compared<Label>[]): number {
  return pairs.filter(({ gold, found }) => gold === found).length / pairs.length;
}

function summary(
  labelled: readonly Compared<RelationLabel>[],
  plain: readonly Compared<RelationLabel>[],
  quads: readonly Compared<string>[],
): Table {
  const row = (name: string, pairs: readonly Compared<string>[]): TableRow => ({
    name,
    cells: [macroF1(pairs), accuracy(pairs), pairs.length],
  });
  return {
    title: 'Type of the pair',
    columns: [
      { name: 'macro-F1', is: 'share' },
      { name: 'accuracy', is: 'share' },
      { name: 'rows', is: 'count' },
    ],
    rows: [row('types', labelled), row('quads', quads), row('types, PLOVER as is', plain)],
    notes: [
      'Every row is answered. "types" compares under the conventions of the labels, where the intent to',
      'yield is AGREE, sanctions imposed are COERCE, verdicts ACCUSE, blockades and hacks ASSAULT.',
    ],
  };
}

function byType(pairs: readonly Compared<RelationLabel>[]): Table {
  const counts = tally(pairs);
  const cells = (c: Counts) => [precision(c), recall(c), f1(c), c.gold, c.system];
  const total = RELATION_LABELS.map((label) => counts.get(label)).reduce(addCounts, NO_COUNTS);
  return {
    title: 'By type',
    columns: [
      { name: 'P', is: 'share' },
      { name: 'R', is: 'share' },
      { name: 'F1', is: 'share' },
      { name: 'gold', is: 'count' },
      { name: 'answered', is: 'count' },
    ],
    rows: [
      ...RELATION_LABELS.map((label) => ({ name: label, cells: cells(counts.get(label)) })),
      { name: 'all', cells: cells(total) },
    ],
    notes: [],
  };
}

const SHOWN_CONFUSIONS = 20;

function confusions(pairs: readonly Compared<RelationLabel>[]): Table {
  const counts = new Map<string, number>();
  for (const { gold, found } of pairs) {
    if (gold === found) continue;
    const key = `${gold} taken for ${found}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SHOWN_CONFUSIONS)
    .map(([name, count]) => ({ name, cells: [count] }));
  return { title: 'Confused most', columns: [{ name: 'rows', is: 'count' }], rows, notes: [] };
}

/** How often answers of each confidence are right. */
function reliability(
  scored: readonly { gold: RelationLabel; label: RelationLabel; confidence: number }[],
): Table {
  const bins = Array.from({ length: 10 }, (_, i) =>
    scored.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i),
  );
  const rows = bins.flatMap((bin, i): TableRow[] => {
    if (bin.length === 0) return [];
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter(({ gold, label }) => gold === label).length / bin.length;
    return [{ name: `${i / 10} to ${(i + 1) / 10}`, cells: [mean, right, bin.length] }];
  });
  return {
    title: 'Reliability of the confidence',
    columns: [
      { name: 'mean', is: 'share' },
      { name: 'right', is: 'share' },
      { name: 'rows', is: 'count' },
    ],
    rows,
    notes: [],
  };
}
