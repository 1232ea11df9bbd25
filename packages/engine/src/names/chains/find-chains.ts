import type { Document } from '../../document.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { Tree } from '../../syntax/tree.js';
import type { EntityState } from './entity-state.js';
import { packWeights } from './link-features.js';
import type { Chain, ChainMention, EntityKind } from './mention.js';
import { voicesOf } from './quotes.js';
import { bestBy, linkMentions } from './ranker.js';
import { readMentions } from './read-mentions.js';
import { LINK_WEIGHTS, NEW_WEIGHTS } from './weights.js';

let packed: Float32Array | undefined;

/** Packed when first used: training loads this module before there are weights that fit. */
function weights(): Float32Array {
  packed ??= packWeights(LINK_WEIGHTS, NEW_WEIGHTS);
  return packed;
}

/**
 * Everything that a document refers to, each with all its mentions: names, nouns and pronouns.
 * Mention ranking (Denis & Baldridge 2008; Durrett & Klein 2013) with the evidence of the sieves of
 * Lee et al. 2013: in text order each mention takes the best antecedent or none.
 *
 * @param speakers one a sentence, where the text is of several speakers; `null` for the author's
 * @returns in the order of their first mentions; those of one mention too
 */
export function findChains(
  doc: Document,
  knowledge: Knowledge,
  speakers: readonly (string | null)[] = [],
): Chain[] {
  const trees = doc.sentences.map((sentence) => new Tree(sentence));
  const mentions = readMentions(doc, trees, voicesOf(doc, trees, speakers), knowledge);
  return linkMentions(doc, trees, mentions, bestBy(weights())).map(chainOf);
}

const chainOf = ({ mentions }: EntityState): Chain => ({ mentions, kind: kindOf(mentions) });

/** What most mentions are; of what no mention tells, a thing in the mind. */
function kindOf(mentions: readonly ChainMention[]): EntityKind {
  const counts = new Map<EntityKind, number>();
  for (const { kind } of mentions) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? (mentions.every((m) => m.class === 'they') ? 'person' : 'abstract');
}
