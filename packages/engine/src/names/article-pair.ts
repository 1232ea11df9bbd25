import type { Reference } from '../actors/reference.js';
import { relation, type Tree } from '../syntax/tree.js';
import { since } from './antecedents.js';
import type { ResolutionContext } from './resolution-context.js';

/**
 * The two lands that an article is on, without those left out: each is told at least twice, and both
 * at least twice as often as any third. Empty where the article is on one land or on many.
 */
export function articlePair(
  { bySentence }: Pick<ResolutionContext, 'bySentence'>,
  without: ReadonlySet<string>,
): readonly string[] {
  const [first, second, third] = [...countLands(bySentence)]
    .filter(([land]) => !without.has(land))
    .sort((a, b) => b[1] - a[1]);
  if (!first || !second || second[1] < 2) return [];
  return third && second[1] < 2 * third[1] ? [] : [first[0], second[0]];
}

/** The nearest sentence that tells of two people of two lands and of no third: those two. */
export function lastTwoPeople(people: readonly Reference[]): readonly Reference[] {
  for (const { sentence } of people) {
    const here = people.filter((other) => other.sentence === sentence && other.actor?.country);
    const byId = new Map(here.map((other) => [other.actor!.id, other]));
    if (byId.size > 2) return [];
    const two = [...byId.values()];
    if (two.length === 2 && two[0]!.actor!.country !== two[1]!.actor!.country) return two;
  }
  return [];
}

/** "Lutea received Norda's envoy. The two countries …": what one verb joins, just before. */
export function isOneDeed(
  two: readonly Reference[],
  { sentence }: Reference,
  trees: readonly Tree[],
): boolean {
  const [a, b] = two;
  if (!a || !b || sentence - a.sentence > 1) return false;
  const tree = trees[a.sentence]!;
  const verb = tree.token(a.head).head;
  const places = [a, b].map(({ head }) => relation(tree.token(head).deprel)).sort();
  return verb === tree.token(b.head).head && places.join() !== 'obl,obl' && verb >= 0;
}

/** The article is on another land more often: who only stands beside it is none of the two. */
export function isOutnumbered(
  land: string | null | undefined,
  two: readonly Reference[],
  { bySentence }: ResolutionContext,
): boolean {
  if (!land) return false;
  const counts = countLands(bySentence);
  const own = counts.get(land) ?? 0;
  return [...counts].some(
    ([code, count]) => count > own && !two.some(({ actor }) => actor?.country === code),
  );
}

/** Lands that a pair can't have among it: whose it is, and who does something to it. */
export function outsiders(
  { sentence, head, form }: Reference,
  before: readonly Reference[],
  trees: readonly Tree[],
): ReadonlySet<string> {
  const tree = trees[sentence]!;
  if (form === 'pronoun') return new Set();
  const verb = tree.token(head).head;
  const subjects = /^(?:obj|iobj|obl)/.test(tree.token(head).deprel)
    ? tree.childrenBy(verb, 'nsubj')
    : [];
  const others = [...subjects, ...tree.childrenBy(head, 'nmod:poss')];
  const lands = since(before, sentence)
    .filter(({ start, end }) => others.some((other) => start <= other && other < end))
    .flatMap(({ actor }) => actor?.country ?? []);
  return new Set(lands);
}

function countLands(bySentence: ResolutionContext['bySentence']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actor } of bySentence.flat())
    if (actor?.country) counts.set(actor.country, (counts.get(actor.country) ?? 0) + 1);
  return counts;
}
