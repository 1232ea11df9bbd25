import type { Span } from '../span.js';

export const DATE_PRECISIONS = ['day', 'week', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** Words that say when. */
export interface DateExpression {
  readonly sentence: number;
  readonly span: Span;
  /** First day, ISO 8601; `null` if it hangs on a publication date that is not known. */
  readonly start: string | null;
  /** Last day, inclusive; `null` as `start`. */
  readonly end: string | null;
  readonly precision: DatePrecision;
  /** "since 2014" reaches back; "next month" is still to come. */
  readonly mark: 'historical' | 'future' | null;
}

/** Which way a date without a year or week looks. */
export type Tense = 'past' | 'future' | 'unknown';
