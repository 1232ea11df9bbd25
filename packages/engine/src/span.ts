/** Half-open range `[start, end)` in UTF-16 code units of the article's text, from 0. */
export type Span = readonly [start: number, end: number];

/** The words that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** True if `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** True if the spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
