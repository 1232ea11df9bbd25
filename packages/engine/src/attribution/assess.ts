import { contains, overlaps, type Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Attribution, Certainty, Stance } from './attribution.js';
import type { HedgeKind } from './credence.js';
import { type Judgement, judgementOver } from './judgement.js';
import {
  HEDGING_ADVERBS,
  HEDGING_MODALS,
  HEDGING_VERBS,
  LIKELY_ADVERBS,
  PASSIVE_HEDGES,
  REPORTIVE_ADVERBS,
} from './lexicon/hedges.js';

/** The words by which a telling is less than sure. */
export interface Hedge {
  readonly kind: HedgeKind;
  readonly words: string;
  readonly span: Span;
}

/** How sure one telling of an event is, who says so, and why. */
export interface Assessment {
  readonly certainty: Certainty;
  /** An opinion, evaluation or prediction: `judgement` says which. */
  readonly opinion: boolean;
  readonly judgement: Judgement | null;
  readonly hedge: Hedge | null;
  /** Whose words leave it open whether it is so ("asked whether"). */
  readonly openBy: Attribution | null;
  /** Attributions that claim the event, or deny it, the innermost first. */
  readonly chain: readonly Attribution[];
  readonly reason: string;
}

/**
 * Stances that say whether something is so. To want, demand, praise or mention a thing leaves it as
 * sure as the publisher has it.
 */
const CLAIMS: ReadonlySet<Stance> = new Set(['asserts', 'confirms', 'denies', 'alleges', 'opines']);

/**
 * Certainty of the event triggered by token `trigger`. A denial by an attribution's source outweighs
 * a hedge, a hedge outweighs a report, and what nobody else is made to say is stated by the publisher.
 */
export function assess(
  tree: Tree,
  trigger: number,
  attributions: readonly Attribution[],
): Assessment {
  const around = holding(tree.token(trigger).span, attributions);
  const chain = around.filter((a) => CLAIMS.has(a.stance));
  const judgement = judgementOver(tree, trigger, chain);
  const hedge = hedgeOver(tree, trigger);
  // "asked whether", "could not confirm that": nobody says it is so.
  const first = around.find((a) => a.stance !== 'judges');
  const openBy = first && isOpen(first) ? first : null;
  const found = { judgement, opinion: judgement !== null, hedge, openBy, chain };
  const as = (certainty: Certainty, reason: string) => ({ ...found, certainty, reason });
  const denial = chain.find((a) => a.stance === 'denies');
  if (denial) return as('denied', `denied by ${teller(denial)}`);
  if (hedge) return as('hedged', `hedged by "${hedge.words}"`);
  if (openBy) return as('unknown', `left open by ${teller(openBy)}`);
  const inner = chain[0];
  if (inner) return as('reported', `reported by ${teller(inner)}`);
  return as('stated', "the publisher's own voice");
}

function teller({ sourceName, rule }: Attribution): string {
  return `${sourceName ?? 'an unnamed source'} (${rule})`;
}

function isOpen({ stance, rule }: Attribution): boolean {
  return (stance === 'asks' || stance === 'mentions') && rule.endsWith(':clause');
}

/** Attributions whose content holds the span and whose cue is not the span itself; smallest first. */
function holding(span: Span, attributions: readonly Attribution[]): Attribution[] {
  const size = (a: Attribution) => a.content.reduce((sum, [from, to]) => sum + to - from, 0);
  return attributions
    .filter((a) => a.content.some((content) => contains(content, span)))
    .filter((a) => !a.cue.some((cue) => overlaps(cue, span)))
    .sort((a, b) => size(a) - size(b));
}

/** What hedges the trigger's clause, or null. */
function hedgeOver(tree: Tree, trigger: number): Hedge | null {
  for (const at of [trigger, ...governors(tree, trigger)]) {
    for (const c of tree.childrenBy(at, 'advmod', 'aux')) {
      const kind = kindOfHedge(tree, c);
      if (kind) return hedge(tree, c, kind);
    }
    if (at === trigger || !hedgesBelow(tree, at)) continue;
    return hedge(tree, at, HEDGING_VERBS.has(tree.token(at).lemma) ? 'seeming' : 'reportive');
  }
  return null;
}

function hedge(tree: Tree, i: number, kind: HedgeKind): Hedge {
  const { form, span } = tree.token(i);
  return { kind, words: form, span };
}

function kindOfHedge(tree: Tree, i: number): HedgeKind | null {
  const { form, deprel } = tree.token(i);
  const word = form.toLowerCase();
  if (REPORTIVE_ADVERBS.has(word)) return 'reportive';
  if (HEDGING_ADVERBS.has(word)) return LIKELY_ADVERBS.has(word) ? 'likely' : 'doubt';
  return deprel === 'aux' && HEDGING_MODALS.has(word) ? 'modal' : null;
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
