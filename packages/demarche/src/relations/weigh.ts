import type { Story } from './story.js';

/** How much a story counts for. */
export const WEIGHINGS = ['certainty+origins', 'certainty', 'origins', 'none'] as const;
/** One of `WEIGHINGS`. */
export type Weighing = (typeof WEIGHINGS)[number];

/** What an origin is worth where certainty is not asked: one alone weighs half. */
const ANY_ORIGIN = 0.5;

/**
 * A story's weight, 0..1: the chance that at least one of its independent origins is right, each
 * with its credence c (noisy or; Pearl 1988, § 4.3.2).
 *
 *   certainty+origins   1 − Π (1 − c)
 *   certainty           the highest c: further origins add nothing
 *   origins             1 − ½^k for k origins, however sure they are
 *   none                1
 */
export function weightOf({ credences }: Pick<Story, 'credences'>, weighing: Weighing): number {
  if (weighing === 'none') return 1;
  if (weighing === 'certainty') return Math.max(0, ...credences);
  const each = weighing === 'origins' ? credences.map(() => ANY_ORIGIN) : credences;
  return 1 - each.reduce((wrong, credence) => wrong * (1 - credence), 1);
}
