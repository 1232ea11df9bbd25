import { APOSTROPHE, classAt, isLetterClass, isWordClass } from './characters.js';
import { apostropheLength } from './contractions.js';
import type { TokenSlice } from './segmentation.js';

/**
 * Which tokens of a sentence are written as one word: "do|n't", "can|not", "Lind|'s".
 * CoNLL-U gives such words a line of their own.
 *
 * @param upos  the tokens' tags, where known; they tell the possessive of "workers'" from
 *              a closing quotation mark, which else counts as possessive
 * @returns     half-open ranges of token indexes, each of two tokens or more
 */
export function findMultiwords(
  tokens: readonly TokenSlice[],
  upos?: readonly string[],
): (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && belongs(tokens[i - 1]!, tokens[i]!, upos?.[i])) continue;
    if (i - start > 1) ranges.push([start, i]);
    start = i;
  }
  return ranges;
}

/** Whether `token` is written to the word before it, not merely next to it. */
function belongs(before: TokenSlice, token: TokenSlice, tag: string | undefined): boolean {
  if (before.span[1] !== token.span[0]) return false;
  const { form } = before;
  const last = form.length - 1;
  const length = apostropheLength(token.form, 0);
  // Letters that touch letters were cut apart inside a word: "can|not", "does|n't".
  if (length === 0) return isLetterAt(form, last) && isLetterAt(token.form, 0);
  if (length < token.form.length) {
    return isWordClass(classAt(form, last)) && isLetterAt(token.form, length);
  }
  return classAt(token.form, 0) === APOSTROPHE && /[sz]$/i.test(form) && tag !== 'PUNCT';
}

function isLetterAt(form: string, at: number): boolean {
  return isLetterClass(classAt(form, at));
}
