import { APOSTROPHE, classAt, DIGIT, isLetterClass, isWordClass } from './characters.js';

/**
 * Words written together without an apostrophe, and where UD English cuts them
 * (offset of each cut). "Im" and "lets" are left whole: a surname and a verb.
 */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map([
  ['cannot', [3]],
  ['gonna', [3]],
  ['gotta', [3]],
  ['wanna', [3]],
  ['lemme', [3]],
  ['gimme', [3]],
  ['dunno', [2, 3]],
  ['dont', [2]],
  ['wont', [2]],
  ['cant', [2]],
  ['aint', [2]],
  ['didnt', [3]],
  ['doesnt', [4]],
  ['isnt', [2]],
  ['wasnt', [3]],
  ['arent', [3]],
  ['werent', [4]],
  ['havent', [4]],
  ['hasnt', [3]],
  ['hadnt', [3]],
  ['wouldnt', [5]],
  ['couldnt', [5]],
  ['shouldnt', [6]],
  ['ive', [1]],
  ['youre', [3]],
  ['theyre', [4]],
  ['thats', [4]],
  ['whats', [4]],
  ['theres', [5]],
]);

const LONGEST_FUSED = 8;
const NO_CUTS: readonly number[] = [];

/** Cuts within the all-letter word `[start, end)`, as offsets from `start`. */
export function fusedCuts(text: string, start: number, end: number): readonly number[] {
  const length = end - start;
  if (length < 3 || length > LONGEST_FUSED) return NO_CUTS;
  // Every fused word ends in one of these; the test spares a slice on nearly all others.
  const last = text.charCodeAt(end - 1) | 32;
  if (last !== 0x74 && last !== 0x61 && last !== 0x65 && last !== 0x6f && last !== 0x73) {
    return NO_CUTS;
  }
  return FUSED.get(text.slice(start, end).toLowerCase()) ?? NO_CUTS;
}

/** Units of the apostrophe at `at`: 1, 3 for a broken one, 0 for none. */
export function apostropheLength(text: string, at: number): number {
  const c = classAt(text, at);
  if (c === APOSTROPHE) return 1;
  return isBrokenApostrophe(text, at) ? 3 : 0;
}

/** Whether "â€™" stands at `at`: a curly apostrophe's UTF-8 read as Windows-1252. */
export function isBrokenApostrophe(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xe2 && text.startsWith('â€™', at);
}

/** Units of a mark that `isBrokenMark` finds; the last may be lost, or a control character. */
export const BROKEN_MARK = 3;

/**
 * Whether a punctuation mark of UTF-8 read as Windows-1252 stands at `at`: "â€" and a third unit
 * ("â€œ" for an opening quotation mark, "â€”" for a dash).
 */
export function isBrokenMark(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xe2 && text.charCodeAt(at + 1) === 0x20ac;
}

/**
 * End of the clitic ("'s", "'ll", "'t") whose apostrophe stands at `at`,
 * or -1 if the letters after it are none.
 */
export function cliticEnd(text: string, at: number, stop: number): number {
  const letters = at + apostropheLength(text, at);
  let end = letters;
  while (end < stop && end - letters < 3 && isLetterClass(classAt(text, end))) end++;
  return end < stop && isWordClass(classAt(text, end)) ? -1 : isClitic(text, letters, end);
}

function isClitic(text: string, from: number, end: number): number {
  const first = text.charCodeAt(from) | 32;
  if (end - from === 1) {
    // s, m, d, and the t of n't.
    return first === 0x73 || first === 0x6d || first === 0x64 || first === 0x74 ? end : -1;
  }
  if (end - from !== 2) return -1;
  const second = text.charCodeAt(from + 1) | 32;
  if (first === 0x6c && second === 0x6c) return end; // ll
  return second === 0x65 && (first === 0x72 || first === 0x76) ? end : -1; // re, ve
}

/**
 * Where the clitic with its apostrophe at `at` begins: one unit earlier for "n't".
 * -1 if the word before does not take it ("1980's", "can" + "'t" is fine, "a't" is not).
 */
export function cliticStart(text: string, word: number, at: number, end: number): number {
  const isT = (text.charCodeAt(end - 1) | 32) === 0x74;
  if (!isT) return classAt(text, at - 1) === DIGIT && isDecade(text, word, at) ? -1 : at;
  const beforeIsN = (text.charCodeAt(at - 1) | 32) === 0x6e;
  return beforeIsN && at - 1 > word ? at - 1 : -1;
}

/** "1960's", "80's": a plural, not a possessive, as treebanks have it. */
function isDecade(text: string, word: number, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x30 && (at - word === 4 || at - word === 2);
}

/** Words that may lose their first letters: "'em", "'cause". Also 's, 'll standing alone. */
const ELISIONS: ReadonlySet<string> = new Set([
  'em',
  'cause',
  'cuz',
  'coz',
  'til',
  'till',
  'tis',
  'twas',
  'bout',
  'round',
  'n',
  's',
  'll',
  're',
  've',
  'm',
  'd',
]);

/** End of an elided word or year ("'em", "'71", "'90s") whose apostrophe is at `at`, or -1. */
export function elisionEnd(text: string, at: number, stop: number): number {
  let end = at + 1;
  while (end < stop && end - at <= 6 && isWordClass(classAt(text, end))) end++;
  if (end < stop && isWordClass(classAt(text, end))) return -1;
  const word = text.slice(at + 1, end).toLowerCase();
  if (ELISIONS.has(word)) return end;
  const isYear = /^[0-9]{2}s?$/.test(word);
  return isYear ? end : -1;
}
