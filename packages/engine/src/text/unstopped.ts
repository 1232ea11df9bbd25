import type { Bounds } from './bounds.js';
import {
  AT,
  classAt,
  classOf,
  DASH,
  DIGIT,
  HYPHEN,
  isLetterClass,
  LOWER,
  RULE,
  UPPER,
} from './characters.js';

/** Sentences that end without a stop: at addresses, rules, time stamps, the close of a letter. */

/** The tokens of a paragraph. */
interface Tokens {
  readonly text: string;
  readonly bounds: Bounds;
  /** End of the paragraph's tokens. */
  readonly last: number;
}

/** What closes a letter; the name follows after a comma. */
const CLOSINGS: ReadonlySet<string> = new Set(
  'sincerely regards respectfully cheers faithfully cordially'.split(' '),
);
/** Tokens of the longest closing, with its comma: "With my very best regards,". */
const LONGEST_CLOSING = 6;
const SHORTEST_RULE = 4;
const LONGEST_STAMP = 10;

/**
 * Whether the sentence that begins at token `start` ends at `token`, which is no stop. What is
 * taken for an end here is one more often than not in the train halves of EWT and GUM.
 */
export function endsUnstopped(at: Tokens, start: number, token: number): boolean {
  const next = token + 1;
  if (next >= at.last || at.bounds.start(next) === at.bounds.end(token)) return false;
  switch (classAt(at.text, at.bounds.start(next))) {
    case UPPER:
      return endsBeforeCapital(at, start, token);
    case DIGIT:
      return isDate(at, next) && isTime(at, next + 1) && endsInName(at, start, token);
    case LOWER:
      return stampStart(at, start, token) === start || (isUrl(at, next) && isUrl(at, token));
    default:
      return false;
  }
}

function endsBeforeCapital(at: Tokens, start: number, token: number): boolean {
  const { text, bounds } = at;
  const last = classAt(text, bounds.end(token) - 1);
  if (last === RULE || last === HYPHEN || last === DASH) {
    return (
      isRule(at, token) ||
      (token > start && text[bounds.start(token)] === '>' && isMail(at, token - 1))
    );
  }
  if (text[bounds.start(token)] === ',') return isClosing(at, start, token);
  return isUrl(at, token) || stampStart(at, start, token) >= 0;
}

/** A sender before a time stamp: a name or address, and not "On" at the start of a sentence. */
function endsInName(at: Tokens, start: number, token: number): boolean {
  const first = classAt(at.text, at.bounds.start(token));
  const isName = first === UPPER || isMail(at, token) || at.text[at.bounds.start(token)] === '>';
  return isName && token > start;
}

/** "----", "====": a line drawn in the text. */
function isRule({ text, bounds }: Tokens, token: number): boolean {
  const start = bounds.start(token);
  const length = bounds.end(token) - start;
  return length >= SHORTEST_RULE && text[start] === text[start + length - 1];
}

/** "Best regards,": the whole sentence so far. */
function isClosing({ text, bounds }: Tokens, start: number, comma: number): boolean {
  if (comma === start || comma - start >= LONGEST_CLOSING) return false;
  return CLOSINGS.has(text.slice(bounds.start(comma - 1), bounds.end(comma - 1)).toLowerCase());
}

function isUrl({ text, bounds }: Tokens, token: number): boolean {
  const start = bounds.start(token);
  const length = bounds.end(token) - start;
  if (length < 8) return false;
  const head = text.slice(start, start + 8);
  return /^(?:https?:\/\/|www\.)/i.test(head);
}

/** An address with its "@" inside. */
function isMail({ text, bounds }: Tokens, token: number): boolean {
  const end = bounds.end(token) - 1;
  for (let i = bounds.start(token) + 1; i < end; i++) {
    const c = classAt(text, i);
    if (c === AT) return isLetterClass(classAt(text, i + 1));
  }
  return false;
}

/**
 * Where a stamp that ends at `token` begins, or -1: "06/12/2022 10:31 AM", with which mail
 * programs head a message.
 */
function stampStart(at: Tokens, start: number, token: number): number {
  // Nearly all words fail here, before a slice is made of them.
  const first = at.text.charCodeAt(at.bounds.start(token)) | 0x20;
  if (classOf(first) !== DIGIT && first !== 0x61 && first !== 0x70) return -1;
  const time = isHalf(at, token) ? token - 1 : token;
  if (time <= start || !isTime(at, time) || !isDate(at, time - 1)) return -1;
  return time < token || !isHalf(at, token + 1) ? time - 1 : -1;
}

function isDate(at: Tokens, token: number): boolean {
  return /^\d{1,4}\/\d{1,2}\/\d{2,4}$/.test(short(at, token));
}

function isTime(at: Tokens, token: number): boolean {
  return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(short(at, token));
}

function isHalf(at: Tokens, token: number): boolean {
  return /^[ap]\.?m\.?$/i.test(short(at, token));
}

/** The token's form; empty where it is longer than any part of a time stamp. */
function short({ text, bounds, last }: Tokens, token: number): string {
  if (token >= last) return '';
  const start = bounds.start(token);
  const end = bounds.end(token);
  return end - start > LONGEST_STAMP ? '' : text.slice(start, end);
}
