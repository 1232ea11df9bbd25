import type { Actor } from '../../actors/actor.js';
import type { Span } from '../../span.js';

/**
 * What a link of a chain is. `publisher` printed the article, `agency` is a wire, `outlet` another
 * medium, `author` the article's own "I" or "we", `document` a text of the speaker's ("in a
 * statement"), `unnamed` somebody whom the words leave out ("reportedly", "sources").
 */
export const LINK_KINDS = [
  'publisher',
  'agency',
  'outlet',
  'author',
  'speaker',
  'document',
  'unnamed',
] as const;
/** One of `LINK_KINDS`. */
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * Where a link is read: the article's record, its byline, dateline or closing credit, the source of
 * an attribution, who heard or quoted it ("told Reuters"), the text it stands in, or a hedge.
 */
export const LINK_PLACES = [
  'record',
  'byline',
  'dateline',
  'credit',
  'source',
  'hearer',
  'medium',
  'hedge',
] as const;
/** One of `LINK_PLACES`. */
export type LinkPlace = (typeof LINK_PLACES)[number];

/** One hand that a telling went through. A chain leads from the publisher inwards. */
export interface ChainLink {
  readonly kind: LinkKind;
  readonly place: LinkPlace;
  /** As resolved ("Peter Dickinson" for "he"); `null` for those unnamed. */
  readonly name: string | null;
  /** The words, as they stand. */
  readonly text: string | null;
  /** Of the words in the article's text; `null` where they stand in its record. */
  readonly span: Span | null;
  readonly actor: Actor | null;
  /** Index of the attribution that it is read from, `null` if from none. */
  readonly attribution: number | null;
}
