import type { Sector } from '../plover.js';
import type { Span } from '../span.js';

/** A resolved political actor, as of the article's date. */
export interface Actor {
  /** Stable key: "USA", "RUS/GOV", "wd:Q7747", "org:EU", "bloc:west"; equal keys are one actor. */
  readonly id: string;
  /** ISO 3166 alpha-3; `null` for international organisations, blocs and the unknown. */
  readonly country: string | null;
  /** PLOVER sectors, the primary first; empty if unknown. */
  readonly sectors: readonly Sector[];
  /** Canonical name ("Vladimir Putin", "European Union", "Russia"). */
  readonly name: string;
  /** Wikidata item, if known. */
  readonly wikidata: string | null;
  /** Office held at the article's date ("president of Russia"), if any. */
  readonly office: string | null;
}

/** How a mention led to its actor, for explanations. */
export interface ActorEvidence {
  /** `table` row, `rule` (demonym + noun), `coreference`, or `name` (unknown person or body). */
  readonly by: 'table' | 'rule' | 'coreference' | 'name';
  /** What was matched and where it stands: "countries: Russian -> RUS". */
  readonly detail: string;
}

/** Tokens `[start, end)` of one sentence that name an actor. */
export interface Mention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Syntactic head token of the mention. */
  readonly head: number;
  readonly span: Span;
  readonly text: string;
  readonly actor: Actor;
  readonly evidence: ActorEvidence;
}
