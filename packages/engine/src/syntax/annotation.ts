import type { Name, Upos } from '../document.js';

/** One sentence's annotation; each list but `names` holds one entry a token. */
export interface Annotation {
  readonly upos: readonly Upos[];
  /** UD features, `|`-joined and sorted, "_" if none. */
  readonly feats: readonly string[];
  readonly lemmas: readonly string[];
  /** Token indexes within the sentence, from 0; the root's head is -1. One rooted tree. */
  readonly heads: readonly number[];
  /** UD relations with subtypes. */
  readonly deprels: readonly string[];
  /** Names in text order, not overlapping. */
  readonly names: readonly Name[];
}
