import type { RoleNoun, Sex } from '../knowledge/entities.js';
import type { Actor, ActorEvidence } from './actor.js';

/** How a text refers to an actor. A `modifier` is a country's adjective or name before a noun. */
export type ReferenceForm = 'name' | 'noun' | 'pronoun' | 'modifier' | 'place';

/** What kind of being is referred to: pronouns agree with it. */
export type Being = 'person' | 'people' | 'body' | 'country';

/**
 * Tokens `[start, end)` of a sentence that refer to an actor. Where the words alone do not say to
 * which ("the president", "police"), `actor` is `null` until the article decides.
 */
export interface Reference {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly form: ReferenceForm;
  readonly being: Being;
  readonly plural: boolean;
  readonly sex: Sex | null;
  readonly actor: Actor | null;
  readonly evidence: ActorEvidence | null;
  /** The role noun, where one says what the actor is. */
  readonly noun: RoleNoun | null;
  /** "the", "this" or a possessive stands before it: it may be known already. */
  readonly definite: boolean;
  /** The name of a person or body, canonical where a table knows it. */
  readonly name: string | null;
  /** Lower-cased head word, for what refers back ("he", "country", "leader"). */
  readonly word: string;
}
