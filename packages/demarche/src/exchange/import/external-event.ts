import { contentHash, type EventType, type QuadClass, type Sector } from '@demarche/engine';

/** Event data of other makers that can be read. */
export const DATASETS = ['gdelt', 'icews', 'polecat', 'phoenix'] as const;
export type Dataset = (typeof DATASETS)[number];

/** One who acts, or is acted on, in another's event. */
export interface ExternalActor {
  /** As their file writes it; `null` without one. */
  readonly name: string | null;
  /** Sides as ours: country codes, ids of organisations; empty if theirs is none of ours. */
  readonly sides: readonly string[];
  readonly sectors: readonly Sector[];
}

/** Where it happened, by their reading. */
export interface ExternalPlace {
  readonly name: string;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * An event as another data set has it: who did what to whom by its coding, without the words it
 * rests on.
 */
export interface ExternalEvent {
  /** Content hash of data set, their id and the day: the same event from two files is one. */
  readonly id: string;
  readonly dataset: Dataset;
  /** Their id. */
  readonly nativeId: string;
  /** ISO 8601. */
  readonly day: string;
  readonly type: EventType;
  readonly mode: string | null;
  /** Their code: "0431" in CAMEO, "CONSULT visit" in PLOVER. */
  readonly nativeCode: string;
  readonly quadClass: QuadClass;
  /** Their score, -10..10: Goldstein's, ICEWS's or PLOVER's intensity. */
  readonly score: number;
  readonly actor: ExternalActor;
  /** All fields empty where the event has none. */
  readonly recipient: ExternalActor;
  readonly place: ExternalPlace | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Articles that they found it in. */
  readonly articles: number;
}

/** One article's mention of one of GDELT's events. */
export interface ExternalMention {
  /** Content hash. */
  readonly id: string;
  readonly dataset: Dataset;
  /** Id of the event, as theirs. */
  readonly event: string;
  /** When it was published or found, ISO 8601 day. */
  readonly day: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** GDELT's confidence that the article tells of the event, 0..1. */
  readonly confidence: number | null;
}

/**
 * Their ids alone are not enough: ICEWS gives one to events of several days, Phoenix counts anew in
 * each file.
 */
export function externalId(dataset: Dataset, nativeId: string, day: string): string {
  return contentHash([dataset, nativeId, day]);
}

/** Hash of all that was read of an event: tells a later release with other contents. */
export function versionOf(event: ExternalEvent): string {
  return contentHash([JSON.stringify(event)]);
}
