import { contains, overlaps, type Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Attribution, Certainty } from './attribution.js';
import {
  HEDGING_ADVERBS,
  HEDGING_MODALS,
  HEDGING_VERBS,
  PASSIVE_HEDGES,
  REPORTIVE_ADVERBS,
} from './lexicon/hedges.js';

/** How sure one telling of an event is, who says so, and why. */
export interface Assessment {
  readonly certainty: Certainty;
  readonly opinion: boolean;
  /** Attributions that hold the event, the innermost first. */
  readonly chain: readonly Attribution[];
  readonly reason: string;
}

/**
 * Certainty of the event triggered by token `trigger`. A denial by an attribution's source outweighs
 * a hedge, a hedge outweighs a report, and what nobody else is made to say is stated by the publisher.
 */
export function assess(
  tree: Tree,
  trigger: number,
  attributions: readonly Attribution[],
): Assessment {
  const span = tree.token(trigger).span;
  const chain = chainOf(span, attributions);
  const opinion = chain.some((a) => a.stance === 'opines');
  const denial = chain.find((a) => a.stance === 'denies');
  if (denial) return { certainty: 'denied', opinion, chain, reason: `denied: ${denial.rule}` };
  const hedge = hedgeOver(tree, trigger);
  if (hedge !== null) {
    const word = tree.token(hedge).form;
    return { certainty: 'hedged', opinion, chain, reason: `hedged by "${word}"` };
  }
  const outer = chain[0];
  if (outer) {
    const reason = `reported by ${outer.sourceName ?? 'an unnamed source'} (${outer.rule})`;
    return { certainty: 'reported', opinion, chain, reason };
  }
  return { certainty: 'stated', opinion, chain, reason: "the publisher's own voice" };
}

/** Attributions whose content holds the span and whose cue is not the span itself; smallest first. */
function chainOf(span: Span, attributions: readonly Attribution[]): Attribution[] {
  const size = (a: Attribution) => a.content.reduce((sum, [from, to]) => sum + to - from, 0);
  return attributions
    .filter((a) => a.content.some((content) => contains(content, span)))
    .filter((a) => !a.cue.some((cue) => overlaps(cue, span)))
    .sort((a, b) => size(a) - size(b));
}

/** The token that hedges the trigger's clause, or null. */
function hedgeOver(tree: Tree, trigger: number): number | null {
  for (const at of [trigger, ...governors(tree, trigger)]) {
    for (const c of tree.childrenBy(at, 'advmod', 'aux')) {
      const word = tree.token(c).form.toLowerCase();
      if (REPORTIVE_ADVERBS.has(word) || HEDGING_ADVERBS.has(word)) return c;
      if (tree.token(c).deprel === 'aux' && HEDGING_MODALS.has(word)) return c;
    }
    if (at !== trigger && hedgesBelow(tree, at)) return at;
  }
  return null;
}

/** Verbs above the trigger in the same statement: raising, control, coordination. */
function governors(tree: Tree, trigger: number): number[] {
  const found: number[] = [];
  let at = trigger;
  while (
    tree.token(at).head >= 0 &&
    /^(xcomp|obj|nsubj|conj|acl$|advcl|nmod|obl)/.test(tree.token(at).deprel)
  ) {
    // A relative or adverbial clause above is another statement.
    if (/^(advcl|acl:relcl)/.test(tree.token(at).deprel)) break;
    at = tree.token(at).head;
    found.push(at);
  }
  return found;
}

function hedgesBelow(tree: Tree, at: number): boolean {
  const verb = tree.token(at);
  if (HEDGING_VERBS.has(verb.lemma)) return tree.childBy(at, 'xcomp') >= 0;
  return (
    PASSIVE_HEDGES.has(verb.lemma) &&
    hasFeature(verb, 'Voice', 'Pass') &&
    tree.childBy(at, 'xcomp') >= 0
  );
}
