/**
 * Trains the judge on `training/examples` and writes `packages/engine/models/judge.bin` with its
 * card. To be run again whenever the annotator, the codebook or the examples change.
 *
 *     npm run train:judge
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Codebook, contentHash, EVENT_TYPES, readCodebook } from '@demarche/engine';
import { calibrated } from '../packages/engine/src/judge/calibration.js';
import type { Curve } from '../packages/engine/src/judge/model-file.js';
import { VERDICTS } from '../packages/engine/src/judge/verdict.js';
import { EXAMPLES, type Example, readExamples } from './examples.js';
import { curveOf, type Outcome } from './judge_calibration.js';
import { uniform } from './judge_chance.js';
import { type Answered, accuracy, f1, macroF1, reliability, table } from './judge_figures.js';
import { parses, shippedAnnotator } from './judge_parses.js';
import { bookOf, see } from './judge_samples.js';
import { SETTINGS } from './judge_settings.js';
import { thinned } from './judge_thinned.js';
import { type Judged, packed, sharesOf, type Trained, train, weighedOf } from './judge_train.js';

const MODELS = fileURLToPath(new URL('../packages/engine/models/', import.meta.url));
const CODEBOOK = fileURLToPath(new URL('../packages/engine/codebook/', import.meta.url));

/** Codebooks that a pair is seen with: the whole one, one thinned otherwise than in training. */
const WHOLE = 0;
const THIN = 1;
const TRAINING = SETTINGS.views.map((_, i) => i + 2);

type Row = Example & Judged;

/** A held-out answer. */
interface Held {
  readonly row: Row;
  readonly book: number;
  readonly shares: Float32Array;
  readonly weighed: Float32Array;
}

async function main(): Promise<void> {
  const started = Date.now();
  const { examples, problems } = readExamples();
  if (problems.length > 0) throw new Error('the examples are not sound: see npm run examples');
  const annotator = await shippedAnnotator();
  const codebook = shippedCodebook();
  const docs = await parses(
    examples.map(({ sentence }) => sentence),
    annotator,
  );
  const books = [codebook, thinned(codebook, 0.3, 'held out'), ...thinner(codebook)].map((book) =>
    bookOf(book, annotator),
  );
  const rows = examples.map((example, i): Row => {
    const doc = docs[i];
    if (!doc) throw new RangeError(`no tree of "${example.sentence}"`);
    return { ...example, seen: see({ ...example, doc }, books, annotator) };
  });
  tell('trees and features', started);

  const held = heldOut(rows, ({ sentence }) =>
    String(Math.floor(uniform(`fold ${sentence}`) * SETTINGS.folds)),
  );
  tell('held-out answers', started);
  const trained = train(rows, TRAINING);
  const pairs = curveOf(pairOutcomes(held));
  const events = curveOf(eventOutcomes(held));
  const file = packed(trained, {
    calibration: { pairs, events },
    trained: {
      annotator: annotator.hash.slice(0, 16),
      codebook: codebook.hash,
      examples: contentHash(
        readdirSync(EXAMPLES)
          .sort()
          .map((n) => readFileSync(EXAMPLES + n, 'utf8')),
      ),
    },
  });
  writeFileSync(`${MODELS}judge.bin`, file);
  tell(`judge.bin, ${file.length} bytes`, started);

  const views = process.argv.includes('--views') ? leftOut(rows) : [];
  const card = cardOf(rows, held, { pairs, events }, file.length);
  writeFileSync(`${MODELS}JUDGE_CARD.md`, card);
  process.stdout.write(`${[card, ...views].join('\n\n')}\n`);
  tell('done', started);
}

function shippedCodebook(): Codebook {
  const names = readdirSync(CODEBOOK).filter((name) => name.endsWith('.yaml'));
  return readCodebook(
    names.sort().map((name) => ({ name, text: readFileSync(CODEBOOK + name, 'utf8') })),
  );
}

function thinner(codebook: Codebook): Codebook[] {
  return SETTINGS.views.map((share, i) => thinned(codebook, share, `view ${i}`));
}

/** Answers for each row by a judge that was trained without the rows of its group. */
function heldOut(rows: readonly Row[], groupOf: (row: Row) => string): Held[] {
  const groups = [...new Set(rows.map(groupOf))].sort();
  return groups.flatMap((group) => {
    const judge = train(
      rows.filter((row) => groupOf(row) !== group),
      TRAINING,
    );
    return rows.filter((row) => groupOf(row) === group).flatMap((row) => answersOf(judge, row));
  });
}

function answersOf(judge: Trained, row: Row): Held[] {
  return [WHOLE, THIN, TRAINING.at(-1) as number].map((book) => {
    const shares = sharesOf(judge, row.seen, book);
    return { row, book, shares, weighed: weighedOf(shares, row.seen.books[book]!.frames) };
  });
}

function greatest(shares: Float32Array): number {
  return shares.indexOf(Math.max(...shares));
}

/** Of pairs that have an event: is it of the type answered? With the codebook whole and thinned. */
function pairOutcomes(held: readonly Held[]): Outcome[] {
  return held
    .filter(({ row, book }) => row.type !== 'NONE' && (book === WHOLE || book === THIN))
    .map(({ row, weighed }) => {
      const best = greatest(weighed);
      return { raw: weighed[best]!, right: EVENT_TYPES[best] === row.type };
    });
}

/** Of pairs that a frame connects: is there an event of the frame's type between them? */
function eventOutcomes(held: readonly Held[]): Outcome[] {
  return held.flatMap(({ row, book, shares, weighed }) => {
    if (book !== WHOLE && book !== THIN) return [];
    const frames = row.seen.books[book]!.frames.filter((frame) => {
      const { ruled, actorFit, recipientFit } = frame;
      return !ruled.dropped && actorFit > 0 && (recipientFit > 0 || row.recipient === null);
    });
    const types = [...new Set(frames.map(({ ruled }) => ruled.type))];
    return types.map((type) => ({
      raw:
        (weighed[EVENT_TYPES.indexOf(type)] ?? 0) * (1 - (shares[VERDICTS.indexOf('NONE')] ?? 0)),
      right: type === row.type,
    }));
  });
}

const BOOK_NAMES = new Map([
  [WHOLE, 'codebook whole'],
  [THIN, 'codebook thinned by 30%'],
  [TRAINING.at(-1) as number, 'no codebook'],
]);

/** Right types among pairs with an event: rules, judge with frames as features, both weighed. */
function typeRows(held: readonly Held[]): (string | number)[][] {
  return [...BOOK_NAMES].map(([book, name]) => {
    const typed = held.filter((one) => one.book === book && one.row.type !== 'NONE');
    const rules = typed.map(({ row }): Answered => {
      const best = [...row.seen.books[book]!.frames].sort((a, b) => b.score - a.score)[0];
      return [row.type, best?.ruled.type ?? 'CONSULT'];
    });
    const judge = typed.map(({ row, shares }): Answered => {
      return [row.type, EVENT_TYPES[greatest(shares.slice(0, EVENT_TYPES.length))]!];
    });
    const both = typed.map(
      ({ row, weighed }): Answered => [row.type, EVENT_TYPES[greatest(weighed)]!],
    );
    return [name, macroF1(rules), macroF1(judge), macroF1(both), accuracy(both), typed.length];
  });
}

const TYPE_COLUMNS = [
  '',
  'frames alone, macro-F1',
  'judge, macro-F1',
  'both, macro-F1',
  'both, accuracy',
  'pairs',
];

/** The same with whole regions and styles left out of training. */
function leftOut(rows: readonly Row[]): string[] {
  return (['region', 'style'] as const).map((property) => {
    const held = heldOut(rows, (row) => row[property]);
    return `Each ${property} answered without it:\n\n${table(TYPE_COLUMNS, typeRows(held))}`;
  });
}

function cardOf(
  rows: readonly Row[],
  held: readonly Held[],
  curves: { readonly pairs: Curve; readonly events: Curve },
  bytes: number,
): string {
  const whole = held.filter(({ book }) => book === WHOLE);
  const none = whole.map(({ row, shares }): Answered => {
    const found = VERDICTS[greatest(shares)];
    return [row.type === 'NONE' ? 'no event' : 'event', found === 'NONE' ? 'no event' : 'event'];
  });
  const both = whole
    .filter(({ row }) => row.type !== 'NONE')
    .map(({ row, weighed }): Answered => [row.type, EVENT_TYPES[greatest(weighed)]!]);
  const byType = EVENT_TYPES.map((type) => [
    type,
    f1(both, type),
    both.filter(([gold]) => gold === type).length,
  ]);
  const styles = [...new Set(rows.map(({ style }) => style))].sort().map((style) => {
    const own = whole.filter(({ row }) => row.style === style && row.type !== 'NONE');
    const answers = own.map(
      ({ row, weighed }): Answered => [row.type, EVENT_TYPES[greatest(weighed)]!],
    );
    return [style, accuracy(answers), own.length];
  });
  const calibratedOn = (outcomes: readonly Outcome[], curve: Curve) =>
    reliability(outcomes.map(({ raw, right }) => ({ raw: calibrated(raw, curve), right })));
  return `# The judge

\`judge.bin\`, ${bytes} bytes: multinomial logistic regression over named features of a marked pair
(tree, words, frames of the codebook) and word vectors, see \`docs/method-judge.md\`. Made by
\`npm run train:judge\` out of the ${rows.length} marked pairs of \`training/examples\`, which are our own words,
and nothing else. Licence: that of the annotator's weights, on whose trees and vectors it stands.

Figures below are of pairs held out by ${SETTINGS.folds}-fold cross-validation; all pairs of a sentence are in
one fold. The codebook was widened by these sentences, so that its own share is flattered; the thinned
one lacks three entries in ten.

## Type of pairs that have an event
${table(TYPE_COLUMNS, typeRows(held))}

Whether there is an event at all: F1 of "no event" ${f1(none, 'no event').toFixed(3)}.

## By type, both, codebook whole
${table(['type', 'F1', 'pairs'], byType)}

## By style, both, codebook whole
${table(['style', 'accuracy', 'pairs'], styles)}

## Reliability of the confidence
Fitted on these very answers; \`docs/method-judge.md\` has it on others.

Pairs:

${calibratedOn(pairOutcomes(held), curves.pairs)}

Events:

${calibratedOn(eventOutcomes(held), curves.events)}
`;
}

function tell(what: string, started: number): void {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}\n`);
}

if (!existsSync(EXAMPLES)) throw new Error(`no folder ${EXAMPLES}`);
await main();
