import type { ArticleContext } from '../actors/article-context.js';
import type { Reference } from '../actors/reference.js';
import type { Document } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Tree } from '../syntax/tree.js';

/** What the sieves read beside the references. */
export interface ResolutionContext {
  readonly doc: Document;
  readonly trees: readonly Tree[];
  /** References as their own words left them: what stands after counts for places only. */
  readonly bySentence: readonly (readonly Reference[])[];
  /** Named people by family name, the last of each. */
  readonly people: ReadonlyMap<string, Reference>;
  readonly context: ArticleContext;
  readonly knowledge: Knowledge;
}
