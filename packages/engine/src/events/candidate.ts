import type { Mention } from '../actors/actor.js';
import type { AuxiliaryMode, Context, EventType } from '../plover.js';
import type { EventVerdict } from './judged.js';

/** An actor's words in one event, and the syntactic slot they were found in. */
export interface EventParticipant {
  readonly mention: Mention;
  readonly slot: string;
}

/** An event as a sentence tells it, before its date, place, certainty and id are known. */
export interface EventCandidate {
  /** Index of the sentence. */
  readonly sentence: number;
  /** Token index of the word that names the event. */
  readonly trigger: number;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly Context[];
  readonly auxiliary: readonly AuxiliaryMode[];
  /** PLOVER's score, of the mode where it has its own. */
  readonly score: number;
  readonly actors: readonly EventParticipant[];
  readonly recipients: readonly EventParticipant[];
  /** Id and place of the frame that won. */
  readonly frame: string;
  readonly where: string;
  /** Tokens that matched, with the part each plays. */
  readonly matched: readonly { readonly token: number; readonly as: string }[];
  readonly rulings: readonly string[];
  readonly rejected: readonly { readonly frame: string; readonly reason: string }[];
  /** The judge's word on it; missing where the codebook decides alone. */
  readonly verdict?: EventVerdict;
}
