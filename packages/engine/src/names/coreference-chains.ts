import type { Reference } from '../actors/reference.js';
import { isCoargument } from './antecedents.js';
import { agrees } from './reference-agreement.js';
import type { ResolutionContext } from './resolution-context.js';

/**
 * Whom no rule finds: the last mention of the same chain that is no pronoun, if it is an actor. A
 * noun that is none ("the child") stands between: what came before it is not meant. Only for he, she
 * and bodies ("the group"): an "it" that no rule finds is a deed or a plan as often as an actor.
 */
export function chainAntecedent(
  reference: Reference,
  { chains, found, trees }: ResolutionContext,
): Reference | undefined {
  for (const { sentence, head, class: kind } of chains.of(reference.sentence, reference.head)) {
    const other = found.get(`${sentence} ${head}`);
    if (other?.actor) {
      const bound = isCoargument(trees[reference.sentence]!, other, reference);
      return !bound && canBe(reference, other) ? other : undefined;
    }
    if (!PRONOUN.test(kind)) return undefined;
  }
  return undefined;
}

const PRONOUN = /^(?:he|she|it|they|I|you|we)$/;

function canBe(anaphor: Reference, other: Reference): boolean {
  if (anaphor.being === 'person') return other.being === 'person' && agrees(other, anaphor);
  return other.form === 'name' && (other.being === 'body' || other.being === 'people');
}
