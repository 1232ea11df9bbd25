import type { Sentence, Token, Upos } from '../document.js';
import type { SegmentedSentence } from '../text/segment.js';

const NAME = /^\p{Lu}/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * A sentence that is not worth a parse, as a document keeps it: words and capitalised names for
 * search and for what later sentences refer to, no tags, no features, and a flat tree that says
 * nothing.
 */
export function unparsed(
  { span, block, paragraph, tokens }: SegmentedSentence,
  index: number,
): Sentence {
  return { index, span, block, paragraph, tokens: tokens.map(tokenOf), names: [] };
}

function tokenOf(
  { span, form }: { readonly span: Token['span']; readonly form: string },
  i: number,
): Token {
  const upos = tagOf(form);
  const deprel = i === 0 ? 'root' : upos === 'PUNCT' ? 'punct' : 'dep';
  return { span, form, lemma: form, upos, feats: '_', head: i === 0 ? -1 : 0, deprel };
}

function tagOf(form: string): Upos {
  if (!WORD.test(form)) return 'PUNCT';
  return NAME.test(form) ? 'PROPN' : 'X';
}
