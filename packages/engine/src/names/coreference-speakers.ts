import type { Reference } from '../actors/reference.js';
import type { Tree } from '../syntax/tree.js';
import { since } from './antecedents.js';
import type { ResolutionContext } from './resolution-context.js';

/** Verbs of speaking whose subject is the speaker of the quote beside them. */
const SPEECH =
  /^(?:say|tell|add|continue|explain|note|warn|write|ask|reply|declare|announce|argue|insist|claim|state|stress|conclude|recall|remark|respond|observe|comment|go|point|acknowledge|admit|affirm|assert|believe|emphasize|emphasise|tweet|post|joke|complain|suggest|vow|urge|predict)$/;
const QUOTE = /["“”«»]/;
const REACH = 4;

/**
 * "…," he continued: the subject of the last speech before, where a pronoun is the subject of a
 * verb of speaking beside a quote.
 */
export function lastSpeaker(
  pronoun: Reference,
  before: readonly Reference[],
  { doc, trees }: ResolutionContext,
): Reference | undefined {
  const tree = trees[pronoun.sentence]!;
  if (!isSpeaker(tree, pronoun.head) || !hasQuote(tree)) return undefined;
  return since(before, pronoun.sentence - REACH).findLast((other) => {
    if (!other.actor || other.being !== 'person') return false;
    if (other.sex !== null && pronoun.sex !== null && other.sex !== pronoun.sex) return false;
    const block = doc.sentences[other.sentence]?.block;
    return (
      block === 'body' &&
      isSpeaker(trees[other.sentence]!, other.head) &&
      speaksByQuote(trees, other.sentence)
    );
  });
}

/** Subject of a speech verb; or, where the parse has lost it, next to one. */
export function isSpeaker(tree: Tree, i: number): boolean {
  const { head, deprel } = tree.token(i);
  if (head < 0) return false;
  return deprel.startsWith('nsubj') && SPEECH.test(tree.token(head).lemma);
}

const hasQuote = (tree: Tree): boolean => tree.tokens.some(({ form }) => QUOTE.test(form));

/** Inside a quotation of its sentence: an odd number of quotation marks stands before it. */
export const isQuoted = (tree: Tree, i: number): boolean =>
  tree.tokens.slice(0, i).filter(({ form }) => QUOTE.test(form)).length % 2 === 1;

/** A quote in the sentence or the one before it. */
function speaksByQuote(trees: readonly Tree[], sentence: number): boolean {
  const here = trees[sentence];
  const previous = trees[sentence - 1];
  return (here !== undefined && hasQuote(here)) || (previous !== undefined && hasQuote(previous));
}
