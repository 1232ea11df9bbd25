/** One published text, as a reader hands it to the coder. Unknown facts are `null`, never guessed. */
export interface Article {
  /** Stable within its origin; the reader makes a content hash where the input names none. */
  readonly id: string;
  /** The outlet that published it. Never called "source". */
  readonly publisher: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** ISO 8601 date or date-time. */
  readonly published: string | null;
  /** BCP 47 language tag. */
  readonly language: string | null;
  /** The text as read. All spans of all records point into it. */
  readonly text: string;
}
