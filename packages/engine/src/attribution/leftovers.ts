import { overlaps, type Span } from '../span.js';
import type { Tree } from '../syntax/tree.js';
import { drafted } from './cue-verbs.js';
import type { Draft } from './draft.js';
import { verbSenses } from './lexicon/verbs.js';
import { sourceOf } from './sources.js';

/** A quotation shorter than this, marks included, is rather a name or a quoted word. */
const SHORTEST = 20;

/**
 * Quotations that no draft of the sentence holds, given to the verb of saying next to them:
 * "The mayor said in an interview on Monday, “…”".
 */
export function leftoverQuotations(
  tree: Tree,
  quotations: readonly Span[],
  drafts: readonly Draft[],
): Draft[] {
  const held = drafts
    .flatMap((draft) => [...draft.content, ...draft.cue])
    .sort((a, b) => a[0] - b[0]);
  let next = 0;
  return quotations.flatMap((quotation) => {
    while ((held[next]?.[1] ?? Infinity) <= quotation[0]) next++;
    const isHeld = held[next] !== undefined && (held[next]?.[0] ?? 0) < quotation[1];
    const [from, to] = tree.sentence.span;
    const isWhole = quotation[0] >= from && quotation[1] - quotation[0] >= SHORTEST;
    if (isHeld || !isWhole || quotation[0] >= to) return [];
    const cue = verbBefore(tree, quotation);
    if (
      cue < 0 ||
      drafts.some((draft) => draft.cue.some((c) => overlaps(c, tree.token(cue).span)))
    ) {
      return [];
    }
    const governed = {
      content: [quotation],
      complement: 'clause',
      stance: 'asserts',
      cue: [],
    } as const;
    const rule = `verb:${tree.token(cue).lemma}:clause`;
    const source = sourceOf(tree, cue);
    return source ? [drafted(tree, cue, governed, source, rule)] : [];
  });
}

/** The nearest verb of saying before the quotation, with no other quotation in between. */
function verbBefore(tree: Tree, [start]: Span): number {
  return tree.tokens.findLastIndex(({ span, upos }, i) => {
    return span[1] <= start && upos === 'VERB' && verbSenses(tree, i)?.clause !== undefined;
  });
}
