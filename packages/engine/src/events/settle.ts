import { type Cast, without } from './cast.js';
import type { Ruled } from './rulings.js';

/** A match that made no event. */
export interface Loser {
  readonly frame: string;
  readonly reason: string;
  readonly trigger: number;
}

/** Specificity from which a match is a fixed expression: "pull out + @agreement". */
const FIXED = 5;

/**
 * Decides among the matches of a sentence: one winner a trigger, by (1) most words matched,
 * (2) most participants found, (3) place in the text, then in the codebook. A trigger that is
 * part of a longer match makes no event of its own; nor does a word that rules over another event
 * and adds nothing; nor does a weaker sense where a fixed expression failed for lack of a side.
 *
 * @returns winners in text order, and everything that lost with its reason
 */
export function settle(matches: readonly Cast[]): { winners: Cast[]; losers: Loser[] } {
  const losers: Loser[] = [];
  const lose = (loser: Cast, reason: string) =>
    losers.push({ frame: loser.match.pattern.frame.id, reason, trigger: loser.match.trigger });
  const winners: Cast[] = [];
  for (const candidate of [...matches].sort(byRank)) {
    const { trigger, specificity } = candidate.match;
    const better = winners.find((w) => w.match.matched.some(({ token }) => token === trigger));
    const fixed = matches.find((m) => isFixedFailure(m, trigger, specificity));
    if (candidate.lost !== null) lose(candidate, candidate.lost);
    else if (better) lose(candidate, `${better.match.pattern.frame.id} matches more`);
    else if (fixed)
      lose(candidate, `reads as ${fixed.match.pattern.frame.id}, which ${fixed.lost}`);
    else winners.push(candidate);
  }
  return { winners: joinRetold(absorb(winners, lose), lose).sort(byTrigger), losers };
}

function isFixedFailure({ match, lost, dropped }: Cast, trigger: number, than: number): boolean {
  return (
    lost !== null &&
    dropped === null &&
    match.trigger === trigger &&
    match.specificity >= FIXED &&
    match.specificity > than
  );
}

/** "refused to meet": "refuse" and "meet" make one REJECT, which keeps what each adds. */
function absorb(winners: readonly Cast[], lose: (loser: Cast, reason: string) => void): Cast[] {
  const gone = new Set<Cast>();
  const kept = winners.map((inner) => {
    let merged = inner;
    for (const outer of winners) {
      if (tellsDeal(outer, inner)) {
        gone.add(inner);
        lose(inner, `what ${outer.match.pattern.frame.id} is about`);
      }
      if (!speaksFor(inner, outer)) continue;
      gone.add(outer);
      lose(outer, `its complement ${inner.match.pattern.frame.id} says more`);
      if (outer.type === merged.type) merged = merge(merged, outer);
    }
    return { inner, merged };
  });
  return kept.filter(({ inner }) => !gone.has(inner)).map(({ merged }) => merged);
}

/**
 * The word of `outer` rules over `inner` and adds nothing of its own. A fixed expression does:
 * in "pledged support to form an alliance", "pledge support" is more than a pledge to form one.
 */
export function speaksFor(inner: Ruled, outer: Ruled): boolean {
  return (
    inner !== outer &&
    inner.operators.includes(outer.match.trigger) &&
    (outer.match.specificity <= Math.max(inner.match.specificity, 1) || outer.type === inner.type)
  );
}

/** "signed a deal to open the port": what is agreed on in it is no second agreement. */
function tellsDeal(outer: Cast, inner: Cast): boolean {
  const { matched } = outer.match;
  const word = inner.operators.find((at) => matched.some(({ token }) => token === at));
  const agrees = inner.type === 'AGREE' && (outer.type === 'SUPPORT' || outer.type === 'AGREE');
  return word !== undefined && word !== outer.match.trigger && agrees && isOneActor(outer, inner);
}

function isOneActor(a: Cast, b: Cast): boolean {
  return sides({ ...a, whom: [] }) === sides({ ...b, whom: [] });
}

/** "spoke at a meeting", "was engaged in a war": a noun and its verb tell one event of the same sides. */
function joinRetold(winners: readonly Cast[], lose: (loser: Cast, reason: string) => void): Cast[] {
  const kept: Cast[] = [];
  for (const next of winners) {
    const at = kept.findIndex((one) => isRetold(one, next));
    const one = kept[at];
    if (!one) {
      kept.push(next);
      continue;
    }
    const [told, noun] = one.match.pattern.kind === 'noun' ? [next, one] : [one, next];
    lose(noun, `${told.match.pattern.frame.id} tells the same`);
    kept[at] = told.modes.length > 0 ? told : { ...told, modes: noun.modes };
  }
  return kept;
}

function isRetold(a: Cast, b: Cast): boolean {
  const kinds = [a, b].map(({ match }) => match.pattern.kind);
  const noun = kinds.includes('noun') && kinds.includes('verb');
  return (
    noun &&
    a.type === b.type &&
    sides(a) === sides(b) &&
    String(a.auxiliary) === String(b.auxiliary)
  );
}

function sides({ who, whom }: Cast): string {
  const ids = (list: Cast['who']) => list.map(({ mention }) => mention.actor.id).sort();
  return [...ids(who), '>', ...ids(whom)].join(' ');
}

/** The outer word names its participants more directly; the inner one knows the mode. */
function merge(inner: Cast, outer: Cast): Cast {
  const who = outer.who.length > 0 ? outer.who : inner.who;
  const whom = outer.whom.length > 0 ? outer.whom : inner.whom;
  const modes = inner.modes.length > 0 ? inner.modes : outer.modes;
  return { ...inner, who, whom: without(whom, who), modes };
}

function byRank(a: Cast, b: Cast): number {
  const filled = (c: Cast) => Number(c.who.length > 0) + Number(c.whom.length > 0);
  return b.match.specificity - a.match.specificity || filled(b) - filled(a) || byTrigger(a, b);
}

function byTrigger(a: Cast, b: Cast): number {
  return a.match.trigger - b.match.trigger;
}
