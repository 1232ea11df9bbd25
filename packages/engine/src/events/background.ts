import { relation } from '../syntax/tree.js';
import type { Roles } from './roles.js';
import type { Ruled } from './rulings.js';

/** Long acts of force that texts name in passing. */
const WARS: ReadonlySet<string> = new Set([
  'war',
  'invasion',
  'occupation',
  'annexation',
  'aggression',
  'genocide',
  'uprising',
]);

/** Relations in which a noun phrase says what another act is about. */
const PASSING: ReadonlySet<string> = new Set(['obj', 'obl', 'nmod', 'advcl']);

/**
 * Marks what a sentence takes as known: in "backed the invasion of Ukraine" the backing is news,
 * the invasion is history. It is named by a definite or possessed noun below another word, and no
 * word makes it happen.
 */
export function withBackground(ruled: Ruled, roles: Roles): Ruled {
  if (!isInPassing(ruled, roles) || ruled.auxiliary.includes('historical')) return ruled;
  const noun = roles.tree.token(ruled.match.trigger).form;
  return {
    ...ruled,
    auxiliary: [...ruled.auxiliary, 'historical' as const].sort(),
    rulings: [...ruled.rulings, `"${noun}" in passing: background`],
  };
}

function isInPassing({ match, operators, auxiliary }: Ruled, roles: Roles): boolean {
  const { trigger, predicate, pattern } = match;
  if (pattern.kind !== 'noun' || trigger !== predicate || operators.length > 0) return false;
  if (auxiliary.includes('future') || !WARS.has(roles.lemma(trigger))) return false;
  const { deprel } = roles.tree.token(roles.chainHead(trigger));
  return PASSING.has(relation(deprel)) && isDefinite(trigger, roles);
}

function isDefinite(noun: number, { tree }: Roles): boolean {
  if (tree.childBy(noun, 'nmod:poss') >= 0) return true;
  return tree.childrenBy(noun, 'det').some((d) => {
    return ['the', 'this', 'that'].includes(tree.token(d).form.toLowerCase());
  });
}
