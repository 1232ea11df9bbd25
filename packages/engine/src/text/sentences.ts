import { LEADS, TITLES } from './abbreviations.js';
import type { Bounds } from './bounds.js';
import {
  APOSTROPHE,
  CLOSE,
  COLON,
  COMMA,
  classAt,
  classOf,
  DASH,
  DIGIT,
  DOT,
  HYPHEN,
  isLetterClass,
  LOWER,
  MARK,
  OPEN,
  QUOTE,
  UPPER,
} from './characters.js';
import { isBrokenMark } from './contractions.js';
import { isStarterAt } from './stops.js';
import { endsUnstopped } from './unstopped.js';

/** Verbs and nouns of speech that may follow a quotation ending in "?" or "!". */
const SPEECH: ReadonlySet<string> = new Set(
  (
    'said says say asked asks added replied told tells wrote writes shouted cried exclaimed ' +
    'answered screamed yelled continued began tweeted demanded wondered chanted responded ' +
    'recalled insisted declared joked quipped'
  ).split(' '),
);

/**
 * A sentence longer than this many tokens is cut: no treebank sentence comes near,
 * and what follows must not be made to hold a megabyte of unpunctuated text at once.
 */
export const LONGEST_SENTENCE = 512;

/**
 * Finds where sentences begin among the tokens `[first, last)` of one paragraph.
 * Token indexes are appended to `starts`; the first is always `first`.
 */
export function findSentences(
  text: string,
  bounds: Bounds,
  first: number,
  last: number,
  starts: number[],
): void {
  if (first >= last) return;
  const paragraph = new Paragraph(text, bounds, first, last);
  starts.push(first);
  let start = first;
  let token = first;
  while (token < last) {
    const next = paragraph.sentenceAfter(token, start);
    const isCut = next < 0 && token + 1 - start >= LONGEST_SENTENCE && token + 1 < last;
    const begin = isCut ? token + 1 : next;
    if (begin > 0) {
      starts.push(begin);
      start = begin;
      token = begin;
    } else token++;
  }
}

const LONGEST_SMILEY = 4;

/** How a token may end a sentence. */
const NONE = 0;
const FULL_STOP = 1;
const QUESTION = 2;
const ELLIPSIS = 3;
const ABBREVIATION = 4;

class Paragraph {
  /** Straight double quotation marks met up to `counted`. */
  private quotes = 0;
  private counted: number;

  constructor(
    readonly text: string,
    readonly bounds: Bounds,
    first: number,
    /** End of the paragraph's tokens. */
    readonly last: number,
  ) {
    this.counted = first;
  }

  /** The token that begins the sentence after one ended by `token`; -1 if none ends here. */
  sentenceAfter(token: number, start: number): number {
    const kind = this.stopKind(token);
    if (kind === NONE) return endsUnstopped(this, start, token) ? token + 1 : -1;
    const next = this.skipClosers(token + 1);
    if (next >= this.last || this.isStopToken(next)) return -1;
    const hasClosers = next > token + 1;
    return this.ends(kind, token, start, next, hasClosers) ? next : -1;
  }

  private stopKind(token: number): number {
    const { text, bounds } = this;
    const start = bounds.start(token);
    const end = bounds.end(token);
    const c = classOf(text.charCodeAt(end - 1));
    if (c === DOT) return this.dotKind(start, end);
    if (c !== MARK) return NONE;
    return text[end - 1] === '…' || text[end - 1] === '\u0085' ? ELLIPSIS : QUESTION;
  }

  private dotKind(start: number, end: number): number {
    const c = classOf(this.text.charCodeAt(start));
    if (end - start === 1) return FULL_STOP;
    if (c === MARK) return this.text[start] === '…' ? ELLIPSIS : QUESTION;
    return c === DOT ? ELLIPSIS : ABBREVIATION;
  }

  private isStopToken(token: number): boolean {
    const c = classOf(this.text.charCodeAt(this.bounds.start(token)));
    return c === DOT || c === MARK;
  }

  /** First token from `from` on that does not close a quotation or bracket. */
  private skipClosers(from: number): number {
    let token = from;
    for (;;) {
      if (token < this.last && (this.isCloser(token) || this.isSmiley(token))) token++;
      else if (this.isCitation(token)) token += 3;
      else return token;
    }
  }

  /** "[12]" after a sentence cites its source. */
  private isCitation(token: number): boolean {
    const { text, bounds } = this;
    if (token + 2 >= this.last || text[bounds.start(token)] !== '[') return false;
    const isNumber = classAt(text, bounds.start(token + 1)) === DIGIT;
    return isNumber && text[bounds.start(token + 2)] === ']';
  }

  /** A token of a few marks, as ":)" and "^_^", ends the sentence before it; a rule does not. */
  private isSmiley(token: number): boolean {
    const { text, bounds } = this;
    const at = bounds.start(token);
    const length = bounds.end(token) - at;
    return length > 1 && length <= LONGEST_SMILEY && ':;=^'.includes(text[at]!);
  }

  private isCloser(token: number): boolean {
    const { text, bounds } = this;
    const at = bounds.start(token);
    const c = classOf(text.charCodeAt(at));
    if (c === CLOSE) return true;
    const isTouching = at === bounds.end(token - 1);
    if (isBrokenMark(text, at)) return isTouching && text[at + 2] !== 'œ';
    if (c === APOSTROPHE)
      return isTouching && bounds.end(token) - at <= 2 && !isWordAt(text, at + 1);
    if (text[at] === '*') return isTouching;
    if (c !== QUOTE) return false;
    if (text[at] === '”' || text[at] === '»' || text[at] === '\u0094') return true;
    if (text[at] !== '"') return false;
    const isApart = token + 1 >= this.last || bounds.start(token + 1) > at + 1;
    return isTouching === isApart ? isTouching : this.isOpen(token);
  }

  /** Whether a straight quotation mark at `token` closes one that stands open. */
  private isOpen(token: number): boolean {
    while (this.counted < token) {
      if (this.text.charCodeAt(this.bounds.start(this.counted)) === 0x22) this.quotes++;
      this.counted++;
    }
    return this.quotes % 2 === 1;
  }

  private ends(
    kind: number,
    token: number,
    start: number,
    next: number,
    hasClosers: boolean,
  ): boolean {
    const c = this.firstClass(next);
    if (c === COMMA || c === CLOSE || this.isInside(token, next, c)) return false;
    switch (kind) {
      case FULL_STOP:
        return !this.isEnumerator(token, start) && !this.isAbbreviatedAside(token, next, c);
      case QUESTION:
        return !hasClosers || (c !== LOWER && !this.isReportedAt(next));
      case ELLIPSIS:
        return token > start && (c === UPPER || c === DIGIT);
      default:
        return this.abbreviationEnds(token, next, hasClosers);
    }
  }

  /**
   * Whether a stop stands within a name or code, or before an aside that the sentence goes on
   * after: "Will.i.am", "KRPG.D", `"Why now?": a history`, "so many others! - comes from".
   */
  private isInside(token: number, next: number, c: number): boolean {
    const { text, bounds } = this;
    const at = bounds.start(next);
    const opening = classAt(text, at);
    if (at === bounds.end(token)) {
      if (opening === HYPHEN || opening === DIGIT) return true;
      if (opening === LOWER) return text[bounds.start(token)] === '.';
    }
    if (opening === COLON) return bounds.end(next) - at === 1;
    return (opening === DASH || opening === HYPHEN) && c === LOWER;
  }

  /** Class of the first unit of `token`, or of the word that it opens as a quote or bracket. */
  private firstClass(token: number): number {
    const { text, bounds } = this;
    let c = classAt(text, bounds.start(token));
    for (let i = token; i + 1 < this.last && i < token + 3 && isOpener(c); i++) {
      c = classAt(text, bounds.start(i + 1));
    }
    return c;
  }

  /** "Lynch (D-Mass.) said": a bracket that ends in a stop while the sentence goes on in lower case. */
  private isAbbreviatedAside(token: number, next: number, c: number): boolean {
    const { text, bounds } = this;
    return c === LOWER && next > token + 1 && text[bounds.start(token + 1)] === ')';
  }

  /** "1." or "B." at the start of a sentence numbers it. */
  private isEnumerator(token: number, start: number): boolean {
    if (token - start !== 1) return false;
    const at = this.bounds.start(start);
    const length = this.bounds.end(start) - at;
    const c = classAt(this.text, at);
    return c === DIGIT ? length <= 2 : length === 1 && isLetterClass(c);
  }

  /** `"Why?" Mara Lind asked.`: a verb of speech within the three words after the quotation. */
  private isReportedAt(next: number): boolean {
    const { text, bounds, last } = this;
    for (let token = next; token < last && token < next + 4; token++) {
      const c = classAt(text, bounds.start(token));
      if (!isLetterClass(c)) return false;
      if (SPEECH.has(text.slice(bounds.start(token), bounds.end(token)))) return true;
    }
    return false;
  }

  /** A quotation mark that touches the word after it. */
  private opensQuotation(token: number): boolean {
    const { text, bounds } = this;
    const c = classAt(text, bounds.start(token));
    if (token + 1 >= this.last || (c !== QUOTE && c !== APOSTROPHE)) return false;
    return bounds.end(token) === bounds.start(token + 1);
  }

  private abbreviationEnds(token: number, next: number, hasClosers: boolean): boolean {
    const { text, bounds } = this;
    const start = bounds.start(token);
    const end = bounds.end(token);
    const word = end - start <= 8 ? text.slice(start, end - 1).toLowerCase() : '';
    if (TITLES.has(word) || LEADS.has(word) || end - start === 2) return false;
    const at = bounds.start(this.opensQuotation(next) ? next + 1 : next);
    return isStarterAt(text, at, text.length) || (hasClosers && classAt(text, at) === UPPER);
  }
}

function isOpener(c: number): boolean {
  return c === QUOTE || c === OPEN || c === APOSTROPHE || c === DASH || c === HYPHEN;
}

function isWordAt(text: string, at: number): boolean {
  return isLetterClass(classAt(text, at));
}
