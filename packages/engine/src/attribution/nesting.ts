import { contains, type Span } from '../span.js';
import type { Draft } from './draft.js';

/**
 * For each draft the index of the innermost other one whose content holds its cue, or null.
 * One sweep over cues and contents in text order.
 */
export function nesting(drafts: readonly Draft[]): (number | null)[] {
  const contents = drafts
    .flatMap(({ content }, index) => content.map((span) => ({ span, index })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const cues = drafts
    .map(({ cue }, index) => ({ span: cue[0], index }))
    .filter((cue): cue is { span: Span; index: number } => cue.span !== undefined)
    .sort((a, b) => a.span[0] - b.span[0]);
  const within: (number | null)[] = drafts.map(() => null);
  const open: { readonly span: Span; readonly index: number }[] = [];
  let next = 0;
  for (const cue of cues) {
    for (let c = contents[next]; c && c.span[0] <= cue.span[0]; c = contents[++next]) open.push(c);
    while ((open.at(-1)?.span[1] ?? Infinity) <= cue.span[0]) open.pop();
    // Its own content may lie around a cue: look one further out.
    const around = open
      .slice(-3)
      .reverse()
      .find(({ span, index }) => index !== cue.index && contains(span, cue.span));
    within[cue.index] = around?.index ?? null;
  }
  return within;
}
