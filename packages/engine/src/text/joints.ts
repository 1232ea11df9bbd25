import { isPrefix, isSuffix } from './affixes.js';
import {
  AMPERSAND,
  classAt,
  classOf,
  DIGIT,
  DOT,
  HYPHEN,
  isAstralLetter,
  isLetterClass,
  isSpaceAt,
  isWordClass,
  RULE,
  SLASH,
  SURROGATE,
  UPPER,
} from './characters.js';
import { isBrokenMark } from './contractions.js';

/** What runs through a word, and which marks inside it hold it together. */

/**
 * End of the run of letters, digits and marks from `at` on. A continuation byte belongs
 * to it after its lead byte, where UTF-8 was read as Latin-1.
 */
export function runEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop) {
    const unit = text.charCodeAt(end);
    const c = classOf(unit);
    if (isBrokenMark(text, end)) break;
    if (isWordClass(c)) end++;
    else if (c === SURROGATE && isAstralLetter(text, end)) end += 2;
    else if (unit >= 0x80 && unit <= 0xbf && end > at && isLeadByte(text, end - 1)) end++;
    else break;
  }
  return end;
}

/**
 * Whether the mark at `at` holds the word from `start` together with what follows.
 *
 * @param segment  start of the word's part since its last mark
 */
export function joins(
  text: string,
  start: number,
  segment: number,
  at: number,
  stop: number,
): boolean {
  const next = at + 1 < stop ? classAt(text, at + 1) : 0;
  if (!isWordClass(next)) return next === RULE && isMask(text, at);
  switch (classAt(text, at)) {
    case HYPHEN:
      return joinsAffix(text, start, at, stop);
    case DOT:
      return joinsDot(text, segment, at, next);
    case AMPERSAND:
      return at - start <= 4 && isLetterClass(next) && isShortName(text, start, at);
    case SLASH:
      return at - start === 1 && isShortSlash(text, at, stop);
    case RULE:
      return text[at] === '_' || text[at] === '*';
    default:
      return false;
  }
}

/** "U.S.", "Ph.D.", "v2.5" */
function joinsDot(text: string, segment: number, at: number, next: number): boolean {
  if (next === DIGIT) return classAt(text, at - 1) === DIGIT;
  return at - segment === 1 || isDegree(text, segment, at);
}

/** "f**k": letters masked by more than one star. */
function isMask(text: string, at: number): boolean {
  return text[at] === '*' && text[at + 1] === '*';
}

/** "anti-war", not the chain "non-life-threatening". */
function joinsAffix(text: string, start: number, at: number, stop: number): boolean {
  const next = runEnd(text, at + 1, stop);
  const isChain = next < stop && classAt(text, next) === HYPHEN;
  if (isChain && isWordClass(classAt(text, next + 1))) return false;
  return isPrefix(text, start, at) || isSuffix(text, at + 1, next);
}

function isLeadByte(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xc2 && unit <= 0xf4;
}

/** "Ph.D.", "M.Sc.": the longer part of a degree or title of letters and stops. */
function isDegree(text: string, start: number, end: number): boolean {
  return end - start === 2 && /^(ph|sc|ed|st)$/i.test(text.slice(start, end));
}

/** "AT&T", "R&D", "p&l": initials on the left. */
function isShortName(text: string, start: number, end: number): boolean {
  return end - start === 1 || isCapitals(text, start, end);
}

/** "w/o", "s/he", "A/C": one letter before the slash, few after it and no other slash. */
function isShortSlash(text: string, at: number, stop: number): boolean {
  let end = at + 1;
  while (end < stop && end - at <= 4 && isLetterClass(classAt(text, end))) end++;
  const isShort = end - at <= 4 && (end >= stop || !isWordClass(classAt(text, end)));
  return isShort && classAt(text, end) !== SLASH && isLetterClass(classAt(text, at - 1));
}

/** "US$", "HK$", "R&D" */
export function isCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classAt(text, i) !== UPPER) return false;
  return true;
}

/** "sayin'", "ol'", "o'": a letter was dropped. */
export function isDropped(text: string, start: number, at: number): boolean {
  if (at - start >= 4 && text.slice(at - 2, at).toLowerCase() === 'in') return true;
  return at - start <= 2 && /^(ol|o|th|an|n)$/i.test(text.slice(start, at));
}

/**
 * "th- that", "w- we": a word broken off in speech keeps its hyphen. Not "UN-" and not at the
 * end of a line, where a compound may be wrapped.
 */
export function isBrokenOff(text: string, start: number, hyphen: number): boolean {
  const length = hyphen - start;
  if (length > 2 || !isLetterClass(classAt(text, hyphen - 1))) return false;
  const isAcronym = length === 2 && isCapitals(text, start, hyphen);
  const isWrapped = text[hyphen + 1] === '\n' || text[hyphen + 1] === '\r';
  if (isAcronym || isWrapped || isPrefix(text, start, hyphen)) return false;
  return isSpaceAt(text, hyphen + 1);
}
