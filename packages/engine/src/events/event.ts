import type { Actor, ActorEvidence } from '../actors/actor.js';
import type { AuxiliaryMode, Context, EventType, QuadClass } from '../plover.js';
import type { Span } from '../span.js';
import type { EventVerdict } from './judged.js';

/** An actor or recipient of one event: the entity, and the words that name it here. */
export interface Participant extends Actor {
  readonly mention: { readonly text: string; readonly span: Span };
  readonly evidence: ActorEvidence;
  /** Syntactic slot it was taken from: "subject", "by-phrase", "possessive", "coreference". */
  readonly slot: string;
}

/** When it happened, relative expressions resolved against the publication date. */
export interface EventDate {
  /** First day, ISO 8601; `null` if the expression needs a publication date that is not known. */
  readonly start: string | null;
  /** Last day, ISO 8601, inclusive; `null` as `start`. */
  readonly end: string | null;
  readonly precision: 'day' | 'week' | 'month' | 'year';
  /** The words it was read from; `null` when it is the publication date by default. */
  readonly expression: { readonly text: string; readonly span: Span } | null;
}

/** Where it happened. */
export interface EventPlace {
  readonly name: string;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
  readonly span: Span;
  /** WGS 84 degrees, of cities alone. Codings made before they were kept have neither this nor the next. */
  readonly coordinates?: readonly [latitude: number, longitude: number] | null | undefined;
  readonly precision?: 'city' | 'region' | 'country' | undefined;
}

/** Who did what to whom (PLOVER 2021). */
export interface Event {
  /** Content hash of article, type, participants and trigger position. */
  readonly id: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly Context[];
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly quadClass: QuadClass;
  /** PLOVER's Goldstein-like score, -10..10, of the mode where it has its own. */
  readonly score: number;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place: EventPlace | null;
  /** ISO 8601, of the precision known: "2022-06-12", "2022-06", "2022"; `null` if unknown. */
  readonly date: string | null;
  readonly when: EventDate | null;
}

/** Why the event was coded so. Everything a reader needs to agree or to correct the codebook. */
export interface Why {
  /** Id of the frame that won: "SANCTION/impose-sanctions". */
  readonly frame: string;
  /** File of the codebook and the frame's line, for an editor: "SANCTION.yaml:41". */
  readonly where: string;
  /** Tokens that matched, each with the part it plays ("verb", "object", "recipient: on"). */
  readonly matched: readonly { readonly text: string; readonly span: Span; readonly as: string }[];
  /** Rulings applied after the match, in order ("future AID is AGREE"). */
  readonly rulings: readonly string[];
  /** Frames that matched the same trigger and lost, with the reason. */
  readonly rejected: readonly { readonly frame: string; readonly reason: string }[];
  /** Why this certainty. */
  readonly certainty: string;
  /** The learned judge's word, and how sure it makes the type; missing where rules decide alone. */
  readonly judge?: EventVerdict | undefined;
}
