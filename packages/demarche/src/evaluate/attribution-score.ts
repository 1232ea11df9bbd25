import type { Span } from '@demarche/engine';

/** The three parts of an attribution, as gold and predictions give them. */
export interface AttributionSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Counts that scores are rebuilt from; they add up over articles. */
export interface AttributionCounts {
  readonly gold: number;
  readonly predicted: number;
  /** Pairs whose contents overlap enough. */
  readonly found: number;
  /** Of those found: the part overlaps, or is the same to the character. */
  readonly sourceOverlaps: number;
  readonly sourceExact: number;
  readonly cueOverlaps: number;
  readonly cueExact: number;
  readonly contentExact: number;
}

/** Contents match when their Dice coefficient over characters is at least this. */
export const FOUND_FROM = 0.5;

/** Number of text positions that both lists of spans cover. Spans of one list do not overlap. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [from, to] of a) {
    for (const [start, end] of b) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return sum;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Dice's coefficient of two lists of spans, 0..1; two empty lists agree. */
export function dice(a: readonly Span[], b: readonly Span[]): number {
  const both = length(a) + length(b);
  return both === 0 ? 1 : (2 * shared(a, b)) / both;
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every((span, i) => span[0] === b[i]?.[0] && span[1] === b[i]?.[1])
  );
}

/** An absent part agrees with an absent part. */
function overlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === 0 || b.length === 0 ? a.length === b.length : shared(a, b) > 0;
}

/**
 * Pairs gold and predicted attributions of one article one to one, greedily by the Dice
 * coefficient of their contents (ties: the earlier), and counts what agrees.
 *
 * @returns the counts, and for each prediction the index of its gold attribution or -1
 */
export function scoreAttributions(
  gold: readonly AttributionSpans[],
  predicted: readonly AttributionSpans[],
): { readonly counts: AttributionCounts; readonly pairs: readonly number[] } {
  const candidates = predicted.flatMap((p, j) =>
    gold.map((g, i) => ({ i, j, score: dice(g.content, p.content), cue: shared(g.cue, p.cue) })),
  );
  // Nested attributions may share a content: the cue tells them apart.
  candidates.sort((a, b) => b.score - a.score || b.cue - a.cue || a.i - b.i || a.j - b.j);
  const pairs = predicted.map(() => -1);
  const taken = new Set<number>();
  for (const { i, j, score } of candidates) {
    if (score < FOUND_FROM) break;
    if (taken.has(i) || pairs[j] !== -1) continue;
    taken.add(i);
    pairs[j] = i;
  }
  const matched = pairs.flatMap((i, j) => {
    const [g, p] = [gold[i], predicted[j]];
    return g && p ? [{ g, p }] : [];
  });
  const count = (agree: (pair: { g: AttributionSpans; p: AttributionSpans }) => boolean) =>
    matched.filter(agree).length;
  const counts: AttributionCounts = {
    gold: gold.length,
    predicted: predicted.length,
    found: matched.length,
    sourceOverlaps: count(({ g, p }) => overlap(g.source, p.source)),
    sourceExact: count(({ g, p }) => same(g.source, p.source)),
    cueOverlaps: count(({ g, p }) => overlap(g.cue, p.cue)),
    cueExact: count(({ g, p }) => same(g.cue, p.cue)),
    contentExact: count(({ g, p }) => same(g.content, p.content)),
  };
  return { counts, pairs };
}

export const NO_ATTRIBUTIONS: AttributionCounts = {
  gold: 0,
  predicted: 0,
  found: 0,
  sourceOverlaps: 0,
  sourceExact: 0,
  cueOverlaps: 0,
  cueExact: 0,
  contentExact: 0,
};

export function addCounts(a: AttributionCounts, b: AttributionCounts): AttributionCounts {
  const keys = Object.keys(NO_ATTRIBUTIONS) as (keyof AttributionCounts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<
    keyof AttributionCounts,
    number
  >;
}
