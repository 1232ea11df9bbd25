/** What an entity is, in GUM's words (Zeldes 2017): the ten types of `etype`. */
export const ENTITY_KINDS = [
  'person',
  'organization',
  'place',
  'event',
  'time',
  'object',
  'abstract',
  'animal',
  'plant',
  'substance',
] as const;
/** One of `ENTITY_KINDS`. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What a mention is by its words; what a link to it or from it is worth depends on this. */
export const MENTION_CLASSES = [
  'he',
  'she',
  'it',
  'they',
  'I',
  'you',
  'we',
  'this',
  'other pronoun',
  'name',
  'the noun',
  'this noun',
  'whose noun',
  'a noun',
  'bare noun',
] as const;
export type MentionClass = (typeof MENTION_CLASSES)[number];

/** Grammatical role of a mention's head. */
export const MENTION_ROLES = [
  'subject',
  'object',
  'possessor',
  'oblique',
  'modifier',
  'other',
] as const;
export type MentionRole = (typeof MENTION_ROLES)[number];

export const NUMBERS = ['unknown', 'singular', 'plural'] as const;
export type GrammaticalNumber = (typeof NUMBERS)[number];

export const GENDERS = ['unknown', 'male', 'female', 'neuter'] as const;
export type Gender = (typeof GENDERS)[number];

/** Tokens `[start, end)` of a sentence that refer to something. */
export interface ChainMention {
  /** Place among the document's mentions, from 0, in text order. */
  readonly index: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly class: MentionClass;
  readonly role: MentionRole;
  readonly kind: EntityKind | null;
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
  /** The head's lemma in small letters. */
  readonly lemma: string;
  /** Its words in small letters, without article, possessive and punctuation, one space between. */
  readonly words: readonly string[];
  /** Words before the head that say which: "nuclear" in "the nuclear deal". */
  readonly modifiers: ReadonlySet<string>;
  /** It stands inside a longer mention of its sentence. */
  readonly isPart: boolean;
  /** What a table knows it for ("RUS", "org:UN"), if it is a name. */
  readonly entity: string | null;
  /** Who speaks where it stands, and for "I" and "you" who is meant. */
  readonly voice: Voice;
}

/** Who says a piece of the text. Equal keys are one voice. */
export interface Voice {
  /** "" for the author. */
  readonly key: string;
  /** The one spoken to; "" if that can't be told. */
  readonly addressee: string;
  /** Subject of the verb that the quotation hangs on. */
  readonly speaker: { readonly sentence: number; readonly token: number } | null;
}

/** What refers to one and the same, in text order; at least one mention. */
export interface Chain {
  readonly mentions: readonly ChainMention[];
  /** What most of its mentions are. */
  readonly kind: EntityKind;
}
