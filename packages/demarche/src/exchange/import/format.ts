import type { Dataset, ExternalEvent, ExternalMention } from './external-event.js';
import type { Sides } from './sides.js';

/** A cell of the line by its column; empty if the column or its value is missing. */
export type Cells = (column: string) => string;

/** What a line turned out to be. */
export type Line =
  | { readonly kind: 'event'; readonly event: ExternalEvent }
  | { readonly kind: 'mention'; readonly mention: ExternalMention }
  /** Sound, but nothing that PLOVER counts as an event. */
  | { readonly kind: 'left-out'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** One kind of file of one data set. */
export interface Format {
  readonly dataset: Dataset;
  /** For messages: "GDELT 2.0 events". */
  readonly name: string;
  /** Columns by which a header is known, as `columnKey` writes them. */
  readonly header: readonly string[];
  /** Columns of files without a header; told apart by their number. */
  readonly columns: readonly string[] | null;
  /** Tests the first line of a file without header, whose number of columns fits. */
  readonly fits?: (cells: Cells) => boolean;
  /** Values that stand for none. */
  readonly missing: readonly string[];
  read(cells: Cells, sides: Sides): Line;
}

/** "Event Date", "EventDate" and "event_date" are one column. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export const unreadable = (reason: string): Line => ({ kind: 'unreadable', reason });
export const leftOut = (reason: string): Line => ({ kind: 'left-out', reason });
