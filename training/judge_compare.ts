/**
 * The judge on pairs that it never saw: rules alone, the judge alone, both; the codebook whole and
 * thinned. And, to compare, a judge trained on four fifths of these pairs too, which never ships.
 *
 *     node -C source --import tsx training/judge_compare.ts ../shared/data/relations/plv-dev.tsv
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Codebook,
  EVENT_TYPES,
  type EventType,
  openJudge,
  type PairType,
  readCodebook,
  typeOf,
} from '@demarche/engine';
import {
  conventionalLabel,
  plainLabel,
  QUAD_OF_LABEL,
  type RelationLabel,
} from '../packages/demarche/src/evaluate/relation-labels.js';
import { readRows } from '../packages/demarche/src/evaluate/relations.js';
import { type Example, readExamples } from './examples.js';
import type { Outcome } from './judge_calibration.js';
import { uniform } from './judge_chance.js';
import { type Answered, accuracy, macroF1, reliability, table } from './judge_figures.js';
import { parses, shippedAnnotator } from './judge_parses.js';
import { bookOf, type MarkedPair, see } from './judge_samples.js';
import { SETTINGS } from './judge_settings.js';
import { thinned } from './judge_thinned.js';
import { type Judged, sharesOf, type Trained, train, weighedOf } from './judge_train.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface GoldPair extends MarkedPair {
  readonly sentence: string;
  readonly gold: RelationLabel;
}

const annotator = await shippedAnnotator();
const codebook = codebookIn(folder('../packages/engine/codebook/'));
const judge = openJudge(readFileSync(folder('../packages/engine/models/judge.bin')), (word) =>
  annotator.meaning(word),
);
const pairs = await goldPairs(process.argv[2] ?? '../shared/data/relations/plv-dev.tsv');
const books: readonly [string, Codebook][] = [
  ['whole', codebook],
  ['thinned by 15%', thinned(codebook, 0.15, 'compare')],
  ['thinned by 30%', thinned(codebook, 0.3, 'compare')],
  ['thinned by 50%', thinned(codebook, 0.5, 'compare')],
  ['none', thinned(codebook, 1, '')],
];

const rows = books.flatMap(([name, book]) => {
  const answers = (of: (pair: GoldPair) => PairType) =>
    pairs.map((pair) => ({ gold: pair.gold, answer: of(pair) }));
  const rules = answers(({ doc, actor, recipient }) => typeOf(doc, actor, recipient, book));
  const both = answers(({ doc, actor, recipient }) => typeOf(doc, actor, recipient, book, judge));
  return [
    [name, 'rules alone', ...figures(rules)],
    [name, 'with the judge', ...figures(both)],
  ];
});
const columns = ['codebook', '', 'types', 'types, PLOVER as is', 'quads', 'accuracy'];
print('Shipped judge, macro-F1', table(columns, rows));

const outcomes = pairs.map(({ doc, actor, recipient, gold }): Outcome => {
  const answer = typeOf(doc, actor, recipient, codebook, judge);
  return { raw: answer.confidence, right: conventionalLabel(answer) === gold };
});
print('Reliability, shipped judge', reliability(outcomes));

if (process.argv.includes('--trained-too'))
  print('Five folds, trained on the rest of these pairs too', await trainedToo());

function print(title: string, text: string): void {
  process.stdout.write(`## ${title}\n\n${text}\n\n`);
}

function figures(answers: readonly { readonly gold: RelationLabel; readonly answer: PairType }[]) {
  const conventional = answers.map(
    ({ gold, answer }): Answered => [gold, conventionalLabel(answer)],
  );
  const plain = answers.map(({ gold, answer }): Answered => [gold, plainLabel(answer)]);
  const quads = answers.map(({ gold, answer }): Answered => {
    return [QUAD_OF_LABEL[gold], QUAD_OF_LABEL[conventionalLabel(answer)]];
  });
  return [macroF1(conventional), macroF1(plain), macroF1(quads), accuracy(conventional)];
}

/**
 * Each fifth answered by a judge of our sentences and the other four fifths. Gold YIELD is trained
 * as what the rules take it for, or as RETREAT.
 */
async function trainedToo(): Promise<string> {
  const views = [
    codebook,
    ...SETTINGS.views.map((share, i) => thinned(codebook, share, `view ${i}`)),
  ].map((book) => bookOf(book, annotator));
  const training = SETTINGS.views.map((_, i) => i + 1);
  const { examples } = readExamples();
  const docs = await parses(
    examples.map(({ sentence }) => sentence),
    annotator,
  );
  const own = examples.map((example, i): Judged => seenOf({ ...example, doc: docs[i]! }, example));
  const theirs = pairs.map((pair) => ({
    ...seenOf(pair, { sentence: pair.sentence, type: plover(pair) }),
    pair,
  }));
  const foldOf = ({ sentence }: Judged) => Math.floor(uniform(`fold ${sentence}`) * SETTINGS.folds);
  const answers = Array.from({ length: SETTINGS.folds }, (_, fold) => {
    const rest = theirs.filter((row) => foldOf(row) !== fold);
    const trained = train([...own, ...rest], training);
    return theirs.filter((row) => foldOf(row) === fold).map((row) => answerOf(trained, row));
  }).flat();
  return table(
    ['', 'types, PLOVER as is', 'accuracy'],
    [['judge and frames', macroF1(answers), accuracy(answers)]],
  );

  function seenOf(pair: MarkedPair, of: Pick<Example, 'sentence' | 'type'>): Judged {
    return { seen: see(pair, views, annotator), sentence: of.sentence, type: of.type };
  }
  function answerOf(trained: Trained, { seen, pair }: Judged & { pair: GoldPair }): Answered {
    const weighed = weighedOf(sharesOf(trained, seen, 0), seen.books[0]!.frames);
    const type = EVENT_TYPES[weighed.indexOf(Math.max(...weighed))]!;
    return [pair.gold, type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type];
  }
}

function plover({ doc, actor, recipient, gold }: GoldPair): EventType {
  if (gold !== 'YIELD') return gold;
  return typeOf(doc, actor, recipient, codebook).type === 'CONCEDE' ? 'CONCEDE' : 'RETREAT';
}

async function goldPairs(file: string): Promise<GoldPair[]> {
  const { rows } = readRows(readFileSync(file, 'utf8'), file);
  const docs = await parses(
    rows.map(({ sentence }) => sentence),
    annotator,
  );
  return rows.flatMap(({ sentence, actor, recipient, gold }, i) => {
    const doc = docs[i];
    return doc && gold ? [{ sentence, actor, recipient, gold, doc }] : [];
  });
}

function codebookIn(path: string): Codebook {
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return readCodebook(
    names.sort().map((name) => ({ name, text: readFileSync(path + name, 'utf8') })),
  );
}
