import type { Document } from '../../document.js';
import type { Tree } from '../../syntax/tree.js';
import { Candidates } from './candidates.js';
import { addMention, canJoin, type EntityState, newEntity } from './entity-state.js';
import { LinkFeatures } from './link-features.js';
import type { ChainMention } from './mention.js';
import { isOwnerOfJoined } from './syntax-match.js';
import { areTwoSpeakers, isSpeakerOf } from './voice-match.js';

/** A choice that the ranker weighs: an earlier mention, or something new (`null`). */
export interface Choice {
  readonly earlier: ChainMention | null;
  readonly slots: readonly number[];
}

/** Takes one of the choices; the last one is always that of something new. */
export type Chooser = (mention: ChainMention, choices: readonly Choice[]) => Choice;

/**
 * Goes through the mentions in text order and joins each to the entity of the antecedent chosen, or
 * lets it stand for a new one. Who speaks leaves no choice (the first sieve of Lee et al. 2013): "I"
 * in a quotation is its speaker, and the "I" of two speakers are two. Nor does "Orr and her deputy".
 */
export function linkMentions(
  doc: Document,
  trees: readonly Tree[],
  mentions: readonly ChainMention[],
  choose: Chooser,
): EntityState[] {
  const features = new LinkFeatures(doc, trees);
  const candidates = new Candidates();
  const entities: EntityState[] = [];
  const of: EntityState[] = [];
  for (const mention of mentions) {
    const choices: Choice[] = [];
    const agreed = new Set<EntityState>();
    for (const earlier of candidates.of(mention)) {
      const state = of[earlier.index]!;
      if (!canJoin(mention, state) || areTwoSpeakers(mention, earlier)) continue;
      choices.push({ earlier, slots: features.link(mention, earlier, state, agreed.size) });
      agreed.add(state);
    }
    const slots = features.fresh(mention, candidates.seen(mention), agreed.size);
    choices.push({ earlier: null, slots });
    const sure = choices.find(({ earlier }) => earlier && isSure(mention, earlier, trees));
    const { earlier } = sure ?? choose(mention, choices);
    const state = earlier ? of[earlier.index]! : newEntity(entities.length, mention);
    if (earlier) addMention(state, mention);
    else entities.push(state);
    of.push(state);
    candidates.add(mention);
  }
  return entities;
}

const isSure = (later: ChainMention, earlier: ChainMention, trees: readonly Tree[]): boolean =>
  isSpeakerOf(later, earlier) ||
  ((later.class === 'he' || later.class === 'she' || later.class === 'it') &&
    later.sentence === earlier.sentence &&
    isOwnerOfJoined(later.head, earlier.head, trees[later.sentence]!));

/** The choice of the highest score; the nearest of equals. */
export function bestBy(weights: ArrayLike<number>): Chooser {
  return (_, choices) => {
    let best = choices.at(-1)!;
    let highest = scoreOf(best.slots, weights);
    for (const choice of choices) {
      const score = scoreOf(choice.slots, weights);
      if (score > highest) {
        best = choice;
        highest = score;
      }
    }
    return best;
  };
}

export function scoreOf(slots: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < slots.length; i++) sum += weights[slots[i]!]!;
  return sum;
}
