import type { Document } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { findChains } from './chains/find-chains.js';
import type { ChainMention } from './chains/mention.js';

/** What each phrase of a document refers back to. Chains are made when first asked for. */
export class ChainAntecedents {
  #before: Map<string, readonly ChainMention[]> | null = null;

  constructor(
    readonly doc: Document,
    readonly knowledge: Knowledge,
  ) {}

  /** Earlier mentions of what the phrase with this head refers to, the nearest first. */
  of(sentence: number, head: number): readonly ChainMention[] {
    this.#before ??= this.#made();
    return this.#before.get(`${sentence} ${head}`) ?? [];
  }

  #made(): Map<string, readonly ChainMention[]> {
    const before = new Map<string, readonly ChainMention[]>();
    for (const { mentions } of findChains(this.doc, this.knowledge))
      mentions.forEach(({ sentence, head }, i) => {
        // The last few are enough: each of them carries the actor on.
        before.set(`${sentence} ${head}`, mentions.slice(Math.max(0, i - REACH), i).reverse());
      });
    return before;
  }
}

const REACH = 8;
