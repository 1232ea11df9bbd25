import type { Codebook } from '../codebook/codebook.js';
import type { Sentence } from '../document.js';
import { overlaps, type Span } from '../span.js';
import type { Filler } from './match.js';
import type { Roles } from './roles.js';
import { rule } from './rule.js';
import type { Ruled } from './rulings.js';
import { speaksFor } from './settle.js';

/** Tokens of one sentence that name who acts, and who is acted upon. Either may be empty. */
export interface Pair {
  readonly actor: ReadonlySet<number>;
  readonly recipient: ReadonlySet<number>;
}

/** A frame found in the sentence of a pair, and how well it connects the two. */
export interface PairFrame {
  readonly ruled: Ruled;
  readonly score: number;
  /** Both of the pair are subjects. */
  readonly together: boolean;
  /** 0 to 3 each: how surely the marked words fill the slot. */
  readonly actorFit: number;
  readonly recipientFit: number;
}

/** Indexes of the tokens that stand in a span, or none for `null`. */
export function tokensIn(sentence: Sentence, span: Span | null): ReadonlySet<number> {
  if (!span) return new Set();
  return new Set(sentence.tokens.flatMap((token, i) => (overlaps(token.span, span) ? [i] : [])));
}

/**
 * Scores what is left of a sentence's frames once longer matches and the complements of operators
 * have spoken, in text order.
 */
export function framesOfPair(roles: Roles, pair: Pair, codebook: Codebook): PairFrame[] {
  return scoredFrames(roles, pair, rule(roles, codebook));
}

/** The same of all matches of the sentence, where they are known. */
export function scoredFrames(roles: Roles, pair: Pair, all: readonly Ruled[]): PairFrame[] {
  const distinct = all.filter((ruled) => !isPartOfLonger(ruled, all));
  return distinct
    .filter((ruled) => !distinct.some((other) => !other.dropped && speaksFor(other, ruled)))
    .map((ruled) => ({
      ruled,
      score: scoreOf(ruled, pair, roles) - told(ruled, distinct, roles),
      together:
        fit(ruled.actors, pair.actor, roles) > 0 && fit(ruled.actors, pair.recipient, roles) > 0,
      actorFit: fit(ruled.actors, pair.actor, roles),
      recipientFit: fit(othersOf(ruled), pair.recipient, roles),
    }));
}

/** The trigger is a word of a match that demands more words. */
function isPartOfLonger(ruled: Ruled, all: readonly Ruled[]): boolean {
  const { trigger, specificity } = ruled.match;
  return all.some(
    ({ match }) =>
      match.specificity > specificity && match.matched.some(({ token }) => token === trigger),
  );
}

/** "Talks between them failed": what the verb says of an act outweighs the act. */
function told({ match }: Ruled, all: readonly Ruled[], roles: Roles): number {
  const { head, deprel } = roles.tree.token(match.trigger);
  const isSubject = deprel.startsWith('nsubj') && match.predicate === match.trigger;
  return isSubject && all.some((other) => other.match.trigger === head) ? 2 : 0;
}

/** All sides of a reciprocal event are alike: "talks between A and B". */
function othersOf({ match, actors, recipients }: Ruled): readonly Filler[] {
  return match.pattern.frame.reciprocal ? [...recipients, ...actors] : recipients;
}

/** How well a match connects the pair: slots filled by it, then nearness in the tree. */
function scoreOf(ruled: Ruled, pair: Pair, roles: Roles): number {
  const straight =
    fit(ruled.actors, pair.actor, roles) + fit(othersOf(ruled), pair.recipient, roles);
  const swapped =
    fit(ruled.actors, pair.recipient, roles) + fit(ruled.recipients, pair.actor, roles);
  const { trigger, specificity, predicate } = ruled.match;
  const subtree = new Set(roles.tree.subtree(predicate));
  const holds = (tokens: ReadonlySet<number>) => [...tokens].some((t) => subtree.has(t));
  const reach = (holds(pair.actor) ? 1 : 0) + (holds(pair.recipient) ? 1 : 0);
  const depth = roles.tree.ancestors(predicate).length;
  const inside = pair.actor.has(trigger) || pair.recipient.has(trigger) ? 1.5 : 0;
  const { needs } = ruled.match.pattern.frame;
  const filled = { actor: ruled.actors.length > 0, recipient: ruled.recipients.length > 0 };
  const missing = needs.some((need) => !filled[need]) ? 1.5 : 0;
  const unreal = ruled.dropped ? 3 : ruled.auxiliary.includes('hypothetical') ? 1.5 : 0;
  return (
    Math.max(straight, swapped * 0.6) -
    missing -
    unreal +
    reach +
    0.4 * specificity -
    0.3 * depth -
    inside
  );
}

/** 3 if a filler is among the marked words, 2 if the marked words are within its phrase. */
function fit(fillers: readonly Filler[], marked: ReadonlySet<number>, roles: Roles): number {
  const heads = fillers.flatMap(({ head }) => roles.conjuncts(head));
  if (heads.some((head) => marked.has(head))) return 3;
  const within = heads.some((head) => roles.tree.subtree(head).some((t) => marked.has(t)));
  return within ? 2 : 0;
}
