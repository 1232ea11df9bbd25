import {
  ATTRIBUTION_KINDS,
  type AttributionKind,
  annotated,
  findAttributions,
  type Span,
  textOf,
} from '@demarche/engine';
import { type GoldText, readGoldAttributions } from './attribution-gold.js';
import { SHOWN, type Shown } from './attribution-marks.js';
import {
  type AttributionCounts,
  type AttributionSpans,
  addCounts,
  NO_ATTRIBUTIONS,
  scoreAttributions,
} from './attribution-score.js';
import { f1, precision, recall, Tally } from './counts.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import type { Table } from './table.js';

/**
 * Compares the attributions found in the texts of a gold set with its own: found are those whose
 * contents overlap (Dice over characters, at least one half), one to one; of those, sources and
 * cues are compared. Where the gold lists one level only, so do the predictions.
 */
export async function evaluateAttribution(input: EvaluationInput): Promise<Evaluation> {
  const { texts, refused, nested } = await readGoldAttributions(input.file, input.text);
  const annotator = await input.annotator();
  let total = NO_ATTRIBUTIONS;
  const kinds = new Tally<AttributionKind>();
  const recalled = new Tally<AttributionKind>();
  const byShown = new Map<Shown, AttributionCounts>();
  const predictions: string[] = [];
  for (const gold of texts) {
    const document = await annotated(gold.text, gold.title, annotator);
    const predicted = findAttributions(document, [])
      .filter((attribution) => nested || attribution.within === null)
      .map(({ source, cue, content }) => ({ source, cue, content }));
    const { counts, pairs } = scoreAttributions(gold.attributions, predicted);
    total = addCounts(total, counts);
    countKinds(gold, predicted, pairs, kinds, recalled);
    if (gold.shown) {
      byShown.set(gold.shown, addCounts(byShown.get(gold.shown) ?? NO_ATTRIBUTIONS, counts));
    }
    predictions.push(`${JSON.stringify({ id: gold.id, attributions: predicted })}\n`);
  }
  const level = nested
    ? 'attributions inside others are counted as well'
    : 'one level: of nested attributions the outermost is compared, as in PolNeAR';
  return {
    tables: [
      foundTable(total, [
        `${texts.length} texts; found: contents overlap by Dice of one half or more`,
        level,
      ]),
      partsTable(total),
      kindTable(kinds, recalled),
      ...(byShown.size > 0 ? [shownTable(byShown)] : []),
    ],
    predictions: predictions.join(''),
    refused,
  };
}

function countKinds(
  { text, attributions }: GoldText,
  predicted: readonly AttributionSpans[],
  pairs: readonly number[],
  kinds: Tally<AttributionKind>,
  recalled: Tally<AttributionKind>,
) {
  const found = new Set(pairs);
  predicted.forEach(({ content }, j) => {
    kinds.add(kindOf(content, text), { system: 1, gold: 0, correct: pairs[j] === -1 ? 0 : 1 });
  });
  attributions.forEach(({ content }, i) => {
    recalled.add(kindOf(content, text), { system: 0, gold: 1, correct: found.has(i) ? 1 : 0 });
  });
}

/** By the quotation marks of a content, alike for gold and predictions. */
function kindOf(content: readonly Span[], text: string): AttributionKind {
  const words = content.map((span) => textOf(text, span)).join(' ');
  if (!/["“”„«»]|''|‘\p{L}/u.test(words)) return 'indirect';
  return /^\s*(["“„«‘]|'')/.test(words) && /(["”“»’]|'')[.,]?\s*$/.test(words) ? 'direct' : 'mixed';
}

function foundTable({ gold, predicted, found }: AttributionCounts, notes: string[]): Table {
  const counts = { gold, system: predicted, correct: found };
  return {
    title: 'Attributions',
    columns: [
      { name: 'precision', is: 'share' },
      { name: 'recall', is: 'share' },
      { name: 'F1', is: 'share' },
      { name: 'gold', is: 'count' },
      { name: 'predicted', is: 'count' },
      { name: 'found', is: 'count' },
    ],
    rows: [
      {
        name: 'found',
        cells: [precision(counts), recall(counts), f1(counts), gold, predicted, found],
      },
    ],
    notes,
  };
}

function partsTable(counts: AttributionCounts): Table {
  const share = (part: number) => (counts.found === 0 ? null : part / counts.found);
  return {
    title: 'Parts of those found',
    columns: [
      { name: 'overlapping', is: 'share' },
      { name: 'exact', is: 'share' },
    ],
    rows: [
      { name: 'source', cells: [share(counts.sourceOverlaps), share(counts.sourceExact)] },
      { name: 'cue', cells: [share(counts.cueOverlaps), share(counts.cueExact)] },
      { name: 'content', cells: [share(counts.found), share(counts.contentExact)] },
    ],
    notes: ['exact: the same to the character; an implicit source agrees with an implicit one'],
  };
}

function kindTable(kinds: Tally<AttributionKind>, recalled: Tally<AttributionKind>): Table {
  return {
    title: 'Attributions by kind',
    columns: [
      { name: 'precision', is: 'share' },
      { name: 'recall', is: 'share' },
      { name: 'gold', is: 'count' },
      { name: 'predicted', is: 'count' },
    ],
    rows: ATTRIBUTION_KINDS.map((kind) => {
      const [given, wanted] = [kinds.get(kind), recalled.get(kind)];
      return { name: kind, cells: [precision(given), recall(wanted), wanted.gold, given.system] };
    }),
    notes: ['by the quotation marks of gold contents (recall) and predicted ones (precision)'],
  };
}

function shownTable(byShown: ReadonlyMap<Shown, AttributionCounts>): Table {
  return {
    title: 'Attributions by what the lines show',
    columns: [
      { name: 'precision', is: 'share' },
      { name: 'recall', is: 'share' },
      { name: 'F1', is: 'share' },
      { name: 'source', is: 'share' },
      { name: 'cue', is: 'share' },
      { name: 'content', is: 'share' },
      { name: 'gold', is: 'count' },
      { name: 'predicted', is: 'count' },
    ],
    rows: SHOWN.flatMap((shown) => {
      const counts = byShown.get(shown);
      return counts ? [shownRow(shown, counts)] : [];
    }),
    notes: ['source, cue, content: the same to the character, of those found'],
  };
}

function shownRow(name: Shown, counts: AttributionCounts) {
  const { gold, predicted, found, sourceExact, cueExact, contentExact } = counts;
  const all = { gold, system: predicted, correct: found };
  const parts = [sourceExact, cueExact, contentExact].map((n) => (found === 0 ? null : n / found));
  return { name, cells: [precision(all), recall(all), f1(all), ...parts, gold, predicted] };
}
