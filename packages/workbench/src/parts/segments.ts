import type { Span } from '@demarche/engine';

/** Something to be shown on a span of the article's text. */
export interface Mark {
  readonly span: Span;
}

/** A stretch of text over which the same marks hold. */
export interface Segment<M extends Mark> {
  readonly span: Span;
  readonly text: string;
  /** Longest first, so that a nested mark lies on top of what surrounds it. */
  readonly marks: readonly M[];
}

/**
 * Cut `range` of a text wherever a mark starts or ends. Marks may overlap, nest, repeat,
 * be empty or reach beyond the range; concatenating the segments gives back the range's text.
 */
export function segments<M extends Mark>(
  text: string,
  range: Span,
  marks: readonly M[],
): readonly Segment<M>[] {
  const [from, to] = clip([0, text.length], range);
  const inside = marks
    .map((mark) => ({ mark, span: clip([from, to], mark.span) }))
    .filter(({ span }) => span[0] < span[1])
    .sort((a, b) => length(b.span) - length(a.span));
  const cuts = [...new Set([from, to, ...inside.flatMap(({ span }) => span)])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? from;
    return {
      span: [start, end] as const,
      text: text.slice(start, end),
      marks: inside
        .filter(({ span }) => span[0] <= start && end <= span[1])
        .map(({ mark }) => mark),
    };
  });
}

function clip([low, high]: Span, [start, end]: Span): Span {
  const from = Math.min(Math.max(start, low), high);
  return [from, Math.min(Math.max(end, from), high)];
}

function length([start, end]: Span): number {
  return end - start;
}
