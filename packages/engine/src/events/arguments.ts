/** Deep arguments of one word, as token indexes. See `Roles`. */
export interface Arguments {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly iobject: readonly number[];
  readonly possessive: readonly number[];
  readonly modifier: readonly number[];
  /** Heads of prepositional phrases, by preposition. */
  readonly obliques: ReadonlyMap<string, readonly number[]>;
  readonly particles: ReadonlyMap<string, number>;
  /** Heads of dependent clauses. */
  readonly clauses: readonly number[];
}

/** Nothing known of a word. */
export const NO_ARGUMENTS: Arguments = {
  subject: [],
  object: [],
  iobject: [],
  possessive: [],
  modifier: [],
  obliques: new Map(),
  particles: new Map(),
  clauses: [],
};
