import type { Article } from './article.js';
import type { Attribution, Certainty } from './attribution/attribution.js';
import type { ChainLink } from './attribution/chain/link.js';
import type { Credence } from './attribution/credence.js';
import type { Event, Why } from './events/event.js';
import type { Span } from './span.js';

/** The versions and hashes that made a record; equal codings give equal bytes. */
export interface Coding {
  readonly engine: string;
  /** SHA-256, first 16 hex digits, as are the others. */
  readonly model: string;
  readonly codebook: string;
  readonly knowledge: string;
}

/** The sentence a report rests on. */
export interface Evidence {
  readonly sentence: string;
  /** Of the sentence. */
  readonly span: Span;
  readonly trigger: { readonly text: string; readonly span: Span };
  /** Every span that took part, in text order. */
  readonly spans: readonly Span[];
  /**
   * Where the sentence stands: only title, headline and body are coded. Under `title`, all spans of
   * the report point into the article's title, which is known apart from its text.
   */
  readonly block: 'title' | 'headline' | 'body';
}

/** An attribution with its words, as it stands in output. */
export interface ReportedAttribution extends Attribution {
  readonly sourceText: string | null;
  readonly cueText: string;
}

/** One article's telling of one event. One JSON line of `demarche code`. */
export interface Report {
  readonly article: Pick<Article, 'id' | 'publisher' | 'url' | 'title' | 'published'>;
  readonly event: Event;
  readonly evidence: Evidence;
  /** Who says so, the innermost first: speaker, then outlet cited. Empty in the publisher's own voice. */
  readonly attributions: readonly ReportedAttribution[];
  /**
   * Through whose hands it came, from the publisher inwards: wire, outlet cited, speaker, document.
   * Only the publisher and its wire where the publisher speaks in its own voice.
   */
  readonly chain: readonly ChainLink[];
  readonly certainty: Certainty;
  /** How far the telling stands behind the event, 0..1, with what makes it so. */
  readonly credence: Credence;
  /** An opinion, evaluation or prediction rather than a report of fact. */
  readonly opinion: boolean;
  readonly why: Why;
  readonly coding: Coding;
}
