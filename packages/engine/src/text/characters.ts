/**
 * What each UTF-16 unit is to the scanner. A table of 65,536 small integers,
 * filled as characters are met, so that a text is classified at one load a unit.
 */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** Letters without case, combining marks, joiners: they continue a word. */
export const LETTER = 4;
export const DIGIT = 5;
/** Straight, curly and stray apostrophes; U+2018 too, which also opens quotes. */
export const APOSTROPHE = 6;
export const DOT = 7;
/** `!`, `?` and the one-character ellipsis. */
export const MARK = 8;
export const HYPHEN = 9;
export const DASH = 10;
/** Double quotation marks of all kinds, and the low and angle ones. */
export const QUOTE = 11;
export const OPEN = 12;
export const CLOSE = 13;
export const SLASH = 14;
export const COLON = 15;
export const COMMA = 16;
export const AT = 17;
export const CURRENCY = 18;
export const AMPERSAND = 19;
export const HASH = 20;
/** Drawn as rules or emphasis, often in runs: `* = _ ~ + < > ^ |`. */
export const RULE = 21;
export const SURROGATE = 22;
export const SYMBOL = 23;

const classes = new Uint8Array(65536);

function set(characters: string, of: number): void {
  for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)] = of;
}

// U+0085 and U+0091..U+0097 are Windows-1252 punctuation read as Latin-1, common in old web news.
// The replacement character stands for a lost apostrophe more often than for a letter.
set("'’‘`´ʼ‛\u0091\u0092\ufffd", APOSTROPHE);
set('.', DOT);
set('!?…‽\u0085', MARK);
set('-‐‑', HYPHEN);
set('–—―‒−\u0096\u0097', DASH);
set('"“”„‟«»‹›‚\u0093\u0094', QUOTE);
set('([{', OPEN);
set(')]}', CLOSE);
set('/', SLASH);
set(':', COLON);
set(',', COMMA);
set('@', AT);
set('&', AMPERSAND);
set('#', HASH);
set('*=_~+<>^|', RULE);

/** Soft hyphen, zero-width joiners: inside a word they belong to it. */
const WORD_INTERNAL: ReadonlySet<number> = new Set([0xad, 0x200c, 0x200d]);

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (WORD_INTERNAL.has(unit)) return LETTER;
  const character = String.fromCharCode(unit);
  if (/[\s\p{Cc}\p{Cf}]/u.test(character)) return SPACE;
  if (/\p{Lu}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{Sc}/u.test(character)) return CURRENCY;
  if (/\p{Ps}/u.test(character)) return OPEN;
  if (/\p{Pe}/u.test(character)) return CLOSE;
  return SYMBOL;
}

/** The class of one UTF-16 unit. Control and format characters count as space. */
export function classOf(unit: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

/** The class of the unit at `at`, or SPACE outside the text. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : SPACE;
}

export function isLetterClass(c: number): boolean {
  return c >= LOWER && c <= LETTER;
}

/** A letter or a digit. */
export function isWordClass(c: number): boolean {
  return c >= LOWER && c <= DIGIT;
}

/** Whether the code point starting at the surrogate `at` is a letter, digit or mark. */
export function isAstralLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
}

export function isSpaceAt(text: string, at: number): boolean {
  return classAt(text, at) === SPACE;
}
