import {
  COLON,
  COMMA,
  CURRENCY,
  classAt,
  DIGIT,
  DOT,
  HYPHEN,
  isLetterClass,
  isWordClass,
  SLASH,
} from './characters.js';

/** Units that are cut off the number they are written to: "5|km", "7:30|PM", "10|bn". */
const UNITS: ReadonlySet<string> = new Set(
  (
    'am pm AM PM Am Pm km m cm mm kg g mg lb lbs ft mi mph kph km/h ha oz k bn mn mln tn trn b ' +
    'MM mw MW GW kW kV Hz MHz GHz MB GB TB kb hrs hr min mins sec yrs yr pc pct'
  ).split(' '),
);

/** Units only after a currency sign: "$3|M", but "18T". */
const AMOUNTS: ReadonlySet<string> = new Set(['M', 'K', 'B', 'T', 't']);

const LONGEST_UNIT = 4;

/**
 * End of the number that starts at `at` with a digit: decimals, thousands, times,
 * dates and fractions, telephone numbers. A range ("5-10") ends at its hyphen.
 */
export function numberEnd(text: string, at: number, stop: number): number {
  let end = digitsEnd(text, at, stop);
  if (isHyphenated(text, at, end)) return hyphenatedEnd(text, end, stop);
  while (end + 1 < stop && classAt(text, end + 1) === DIGIT && joins(text, end, stop)) {
    end = digitsEnd(text, end + 1, stop);
  }
  return telephoneEnd(text, end, stop);
}

function digitsEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop && classAt(text, end) === DIGIT) end++;
  return end;
}

/** Whether the mark at `at`, with a digit on either side, belongs to the number. */
function joins(text: string, at: number, stop: number): boolean {
  const c = classAt(text, at);
  if (c === COMMA) return threeDigitsFollow(text, at + 1, stop);
  return c === DOT || c === COLON || c === SLASH;
}

function threeDigitsFollow(text: string, at: number, stop: number): boolean {
  for (let i = 0; i < 3; i++) {
    if (at + i >= stop || classAt(text, at + i) !== DIGIT) return false;
  }
  return at + 3 >= stop || classAt(text, at + 3) !== DIGIT;
}

/** Longest group of digits that a hyphenated number may hold: bounds the look ahead. */
const LONGEST_GROUP = 6;

function groupLength(text: string, at: number): number {
  let n = 0;
  while (n <= LONGEST_GROUP && classAt(text, at + n) === DIGIT) n++;
  return n;
}

/**
 * Whether a hyphen at `end` carries on the number: a telephone or postal number
 * ("555-0147", "20500-0003") or three groups and more (dates, "1-800-555-0147").
 */
function isHyphenated(text: string, start: number, end: number): boolean {
  if (classAt(text, end) !== HYPHEN) return false;
  const first = end - start;
  const second = groupLength(text, end + 1);
  if (second === 0) return false;
  const after = end + 1 + second;
  const third = classAt(text, after) === HYPHEN ? groupLength(text, after + 1) : 0;
  if (third > 0) return true;
  if (isWordClass(classAt(text, after))) return false;
  return (first === 3 || first === 5) && second === 4;
}

function hyphenatedEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end + 1 < stop && classAt(text, end) === HYPHEN && classAt(text, end + 1) === DIGIT) {
    end = digitsEnd(text, end + 1, stop);
  }
  return end;
}

/** "713/555-0147": a telephone number whose area code is set off by a slash. */
function telephoneEnd(text: string, end: number, stop: number): number {
  const isArea = classAt(text, end - 4) === SLASH && classAt(text, end - 5) === DIGIT;
  if (!isArea || classAt(text, end) !== HYPHEN || groupLength(text, end + 1) !== 4) return end;
  return digitsEnd(text, end + 1, stop);
}

/**
 * Where a unit written to a number begins: `end` itself if the letters there are
 * one, else -1 ("1990s", "5th", "18T" stay whole).
 */
export function isUnit(text: string, number: number, end: number, stop: number): boolean {
  let letters = end;
  while (letters < stop && letters - end <= LONGEST_UNIT && isLetterClass(classAt(text, letters))) {
    letters++;
  }
  if (letters === end || isWordClass(classAt(text, letters))) return false;
  const unit = text.slice(end, letters);
  if (UNITS.has(unit)) return true;
  return AMOUNTS.has(unit) && classAt(text, number - 1) === CURRENCY;
}
