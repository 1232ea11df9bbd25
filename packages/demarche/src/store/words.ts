/** A word of a text, ready to compare: lower case, without accents and plural endings. */
export interface Word {
  readonly word: string;
  /** UTF-16 offsets `[start, end)` in the text given. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;
/** Longer runs of letters are no words; their head is enough to find them. */
const LONGEST = 40;

/** The words of a text in order, with their places. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    found.push({ word: normal(match[0]), start, end: start + match[0].length });
  }
  return found;
}

/** The text as a line of normalised words, one space around each: " security council ". */
export function lineOfWords(text: string): string {
  return ` ${wordsOf(text)
    .map((found) => found.word)
    .join(' ')} `;
}

function normal(form: string): string {
  const plain = ASCII.test(form) ? form : form.normalize('NFKD').replace(MARKS, '');
  return singular(plain.toLowerCase().slice(0, LONGEST));
}

/** The S-stemmer of Harman 1991 ("How effective is suffixing?"), table 1: plural endings only. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ea]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/** FNV-1a, 32 bits, as a signed integer: the word's number in the table `words`. */
export function wordNumber(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
