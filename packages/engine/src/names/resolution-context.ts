import type { ArticleContext } from '../actors/article-context.js';
import type { Reference } from '../actors/reference.js';
import type { Document } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Tree } from '../syntax/tree.js';
import type { ChainAntecedents } from './chain-antecedents.js';

/** What the sieves read beside the references. */
export interface ResolutionContext {
  readonly doc: Document;
  readonly trees: readonly Tree[];
  /** References as their own words left them: what stands after counts for places only. */
  readonly bySentence: readonly (readonly Reference[])[];
  /** Named people by family name, the last of each. */
  readonly people: ReadonlyMap<string, Reference>;
  /** What has been resolved so far, by sentence and head token ("3 7"); the last of several. */
  readonly found: ReadonlyMap<string, Reference>;
  readonly chains: ChainAntecedents;
  readonly context: ArticleContext;
  readonly knowledge: Knowledge;
}
