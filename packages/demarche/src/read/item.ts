import type { Article } from '@demarche/engine';
import type { Place } from './place.js';

/** Why an input was refused. */
export const REFUSAL_CODES = [
  'not-found',
  'unreadable',
  'unknown-kind',
  'empty',
  'binary',
  'too-large',
  'truncated',
  'corrupt',
  'unsafe-name',
  'encrypted',
  'bad-json',
  'bad-csv',
  'bad-record',
  'bad-markdown',
  'no-text',
  'no-article',
  'coder-failed',
  'coder-crashed',
  'coder-timeout',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What was read all the same, but not quite as it stands. */
export const WARNING_CODES = [
  'date-unknown',
  'not-utf8',
  'bytes-replaced',
  'file-skipped',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface ReadArticle {
  readonly kind: 'article';
  readonly place: Place;
  readonly article: Article;
}

/** Input that could not be used. It never ends the run. */
export interface Refused {
  readonly kind: 'refused';
  readonly place: Place;
  readonly code: RefusalCode;
  /** What is wrong, in one line. */
  readonly reason: string;
  /** What the user can do about it, in one line. */
  readonly wayOut: string;
}

/** Something to know about input that was used. */
export interface Warned {
  readonly kind: 'warned';
  readonly place: Place;
  readonly code: WarningCode;
  readonly reason: string;
}

export type ReadItem = ReadArticle | Refused | Warned;

export function refused(place: Place, code: RefusalCode, reason: string, wayOut: string): Refused {
  return { kind: 'refused', place, code, reason: oneLine(reason), wayOut };
}

export function warned(place: Place, code: WarningCode, reason: string): Warned {
  return { kind: 'warned', place, code, reason: oneLine(reason) };
}

/** Longest reason: it may quote what came from outside. */
const MAX_REASON = 300;

/** Control characters from outside never reach a terminal or a log line. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line;
}
