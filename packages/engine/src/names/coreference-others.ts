import { MET } from '../actors/met.js';
import type { Reference } from '../actors/reference.js';
import { candidatesBefore, since } from './antecedents.js';
import type { ResolutionContext } from './resolution-context.js';

/** "Orr greeted his guest": the one person of another land in the nearest sentence that has any. */
export function personMet(
  reference: Reference,
  before: readonly Reference[],
  { doc, trees }: ResolutionContext,
): Reference | undefined {
  const { word, plural, sentence, head } = reference;
  if (!MET.test(word) || plural) return undefined;
  const [possessor] = trees[sentence]!.childrenBy(head, 'nmod:poss');
  if (possessor === undefined) return undefined;
  const owners = since(before, sentence).filter((other) => other.head === possessor);
  const lands = new Set(owners.flatMap(({ actor }) => actor?.country ?? []));
  if (lands.size === 0) return undefined;
  const others = candidatesBefore(doc, trees, before, reference, 'noun')
    .map((candidate) => candidate.reference)
    .filter(
      ({ being, actor }) => being === 'person' && actor?.country && !lands.has(actor.country),
    );
  const near = others.filter((other) => other.sentence === others[0]?.sentence);
  return new Set(near.map(({ actor }) => actor!.id)).size === 1 ? near[0] : undefined;
}
