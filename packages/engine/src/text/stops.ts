import { CAPITALISED, NUMBERED, STARTERS, SUBJECTS, TITLES, TRAILERS } from './abbreviations.js';
import {
  classAt,
  DIGIT,
  DOT,
  isLetterClass,
  isWordClass,
  LOWER,
  OPEN,
  SPACE,
  UPPER,
} from './characters.js';

/** Longest abbreviation in the lists. */
const LONGEST = 7;

/**
 * Whether the full stop at `end` belongs to the word `[start, end)`: an initial, an
 * acronym ("U.N."), an abbreviation. `limit` is the end of the paragraph.
 */
export function keepsStop(text: string, start: number, end: number, limit: number): boolean {
  if (end + 1 < limit && classAt(text, end + 1) === DOT) return false;
  const length = end - start;
  if (length === 1) return isInitial(text, start, limit);
  if (classAt(text, end - 2) === DOT || endsInDegree(text, start, end)) return true;
  if (length > LONGEST) return false;
  const word = text.slice(start, end).toLowerCase();
  if (CAPITALISED.has(word) && classAt(text, start) === LOWER) return false;
  const next = nextStart(text, end + 1, limit);
  if (NUMBERED.has(word) && next < limit && classAt(text, next) === DIGIT) return true;
  if (TITLES.has(word)) return next < limit;
  return TRAILERS.has(word) && !endsSentence(text, end + 1, next, limit);
}

/** "M.Sc", "B.Ed" */
function endsInDegree(text: string, start: number, end: number): boolean {
  if (end - start < 4 || classAt(text, end - 3) !== DOT) return false;
  return /^(?:sc|ed|ph)$/i.test(text.slice(end - 2, end));
}

/** Position of the first unit that is no space, from `at` on. */
function nextStart(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && classAt(text, next) === SPACE) next++;
  return next;
}

/** "J." in a name, "p." before a figure, "v." between parties. */
function isInitial(text: string, at: number, limit: number): boolean {
  const next = nextStart(text, at + 2, limit);
  if (next >= limit) return false;
  const letter = text[at]!;
  if (classAt(text, at) !== UPPER) {
    if (letter === 'v') return true;
    // "(b. March 2009)", "(d. 1987)", "(c. 1650)": born, died, about.
    if (classAt(text, at - 1) === OPEN) return 'bdc'.includes(letter);
    return NUMBERED.has(letter) && classAt(text, next) === DIGIT;
  }
  // "I" is a pronoun far more often than an initial.
  return letter !== 'I' && !isStarterAt(text, next, limit);
}

/** Whether a new sentence plainly begins at `next`, after a stop that ends at `at`. */
function endsSentence(text: string, at: number, next: number, limit: number): boolean {
  if (next >= limit) return true;
  return next > at && isStarterAt(text, next, limit);
}

/** Whether the capitalised word at `at` is one that sentences begin with. */
export function isStarterAt(text: string, at: number, limit: number): boolean {
  if (classAt(text, at) !== UPPER) return false;
  let end = at;
  while (end < limit && end - at <= 12 && isLetterClass(classAt(text, end))) end++;
  if (isWordClass(classAt(text, end))) return false;
  const isCapitals = end - at > 1 && classAt(text, end - 1) === UPPER;
  return (isCapitals ? SUBJECTS : STARTERS).has(text.slice(at, end).toLowerCase());
}
