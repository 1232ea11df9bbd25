import { wordsOf } from '../store/words.js';

/** Shorter quotations are turns of phrase that two speakers may both use. */
const LEAST_WORDS = 4;
/** A quotation that is not closed within so many characters is no quotation. */
const LONGEST = 400;
const QUOTED = /["“”«]([^"“”«»]{1,400})["”»]/gu;

/**
 * The quotations of a text, of four words or more, each as a line of normalised words. Single quotation
 * marks are left aside: they are apostrophes too.
 */
export function quotationsIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const quoted = match[1] ?? '';
    if (quoted.length > LONGEST) return [];
    const words = wordsOf(quoted).map(({ word }) => word);
    return words.length < LEAST_WORDS ? [] : [words.join(' ')];
  });
}

/** True if a quotation of one stands whole in one of the other. */
export function shareQuotation(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) =>
    b.some((other) => ` ${other} `.includes(` ${one} `) || ` ${one} `.includes(` ${other} `)),
  );
}
