import type { Reference } from '../actors/reference.js';
import type { ResolutionContext } from './resolution-context.js';

/**
 * The two lands that an article is on, without those left out: each is told at least twice, and both
 * at least twice as often as any third. Empty where the article is on one land or on many.
 */
export function articlePair(
  { bySentence }: Pick<ResolutionContext, 'bySentence'>,
  without: ReadonlySet<string>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { actor } of bySentence.flat()) {
    const land = actor?.country;
    if (land && !without.has(land)) counts.set(land, (counts.get(land) ?? 0) + 1);
  }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
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
