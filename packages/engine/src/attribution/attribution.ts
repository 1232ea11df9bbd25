import type { Actor } from '../actors/actor.js';
import type { Span } from '../span.js';

/** How the content is rendered. */
export const ATTRIBUTION_KINDS = ['direct', 'indirect', 'mixed'] as const;
/** One of `ATTRIBUTION_KINDS`. */
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];

/**
 * What the source does with the content. The first five make a claim of fact or judge whether one
 * holds; `intends` and `asks` are about acts to come, `judges` praises, blames or takes sides, and
 * `mentions` brings something up.
 */
export const STANCES = [
  'asserts',
  'denies',
  'confirms',
  'alleges',
  'opines',
  'intends',
  'asks',
  'judges',
  'mentions',
] as const;
/** One of `STANCES`. */
export type Stance = (typeof STANCES)[number];

/** How sure a telling is. Opinion is marked apart. */
export const CERTAINTIES = ['stated', 'reported', 'hedged', 'denied', 'unknown'] as const;
/** One of `CERTAINTIES`. */
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * Who says what by which words (PolNeAR's scheme: Newell, Margolin & Ruths 2018).
 * Spans are lists because each part may be discontinuous. An implicit source has no spans.
 */
export interface Attribution {
  /** Index in the document's list of attributions, from 0. */
  readonly index: number;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly stance: Stance;
  /** The source resolved to an actor ("he" -> Peter Dickinson), where it could be. */
  readonly sourceActor: Actor | null;
  /** The source's words, the antecedent's where the source is a pronoun. */
  readonly sourceName: string | null;
  /** "Reported by someone else" one level out: index of the attribution whose content holds this one. */
  readonly within: number | null;
  /** What made it: the rule's name. */
  readonly rule: string;
}
