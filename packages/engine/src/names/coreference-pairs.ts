import type { Being, Reference } from '../actors/reference.js';
import { relation, type Tree } from '../syntax/tree.js';
import { candidatesBefore } from './antecedents.js';
import type { ResolutionContext } from './coreference.js';

/**
 * The actors that a plural refers back to: "they", "both", "the two leaders", "both countries".
 * The last two or more of the right kind that were named together; for "the two …" also the last
 * two that were named at all.
 */
export function pairOf(
  reference: Reference,
  before: readonly Reference[],
  { doc, trees }: ResolutionContext,
): readonly Reference[] {
  if (!reference.plural) return [];
  const wanted = kindOf(reference);
  const two = /^two /.test(reference.word) || reference.word === 'both';
  if (!two && !THIRD_PLURAL.has(reference.word) && !PLURAL_NOUNS.has(reference.word)) return [];
  const candidates = candidatesBefore(doc, trees, before, reference, two ? 'pair' : 'they')
    .map(({ reference: other }) => other)
    .filter((other) => wanted(other));
  const together = lastGroup(candidates, trees, two ? 2 : undefined);
  if (together.length > 0) return together;
  if (THIRD_PLURAL.has(reference.word)) {
    const people = candidates.find((other) => other.plural && other.form !== 'modifier');
    return people && people.sentence >= reference.sentence - 1 ? [people] : [];
  }
  return two ? lastTwo(candidates) : [];
}

const THIRD_PLURAL = new Set(['they', 'them', 'their', 'themselves']);
const PLURAL_NOUNS = new Set([
  'country',
  'nation',
  'state',
  'side',
  'neighbor',
  'neighbour',
  'rival',
  'foe',
  'ally',
  'pair',
  'leader',
]);

/** Leaders are people, countries countries; "the two sides" may be either. */
function kindOf({ word, being }: Reference): (other: Reference) => boolean {
  const noun = word.replace(/^two /, '');
  const isPerson = (other: Reference) => other.being === 'person';
  const isLand = (other: Reference) => other.actor?.country !== null && other.being !== 'person';
  if (/^(?:leader|man|president|minister|diplomat|woman)$/.test(noun)) return isPerson;
  if (/^(?:country|nation|state|neighbor|neighbour|capital|power)$/.test(noun))
    return (other) => isLand(other) || isPerson(other);
  if (being === 'country') return (other) => other.form !== 'pronoun' || other.being !== 'people';
  return () => true;
}

/** The nearest references joined by "and" (or "X … with Y"), all of the wanted kind. */
function lastGroup(
  candidates: readonly Reference[],
  trees: readonly Tree[],
  size?: number,
): Reference[] {
  for (const first of candidates) {
    const tree = trees[first.sentence]!;
    const group = candidates.filter(
      (other) =>
        other.sentence === first.sentence &&
        conjunctHead(tree, other.head) === conjunctHead(tree, first.head),
    );
    const distinct = byActor(group);
    if (distinct.length > 1 && (size === undefined || distinct.length === size)) return distinct;
  }
  return [];
}

function conjunctHead(tree: Tree, i: number): number {
  const { head, deprel } = tree.token(i);
  return relation(deprel) === 'conj' && head >= 0 ? conjunctHead(tree, head) : i;
}

/** The last two different actors; countries are told from people by their actor alone. */
function lastTwo(candidates: readonly Reference[]): Reference[] {
  const distinct = byActor(candidates.filter((other) => other.form !== 'place'));
  return distinct.length >= 2 && distinct[1]!.sentence === distinct[0]!.sentence
    ? distinct.slice(0, 2)
    : [];
}

function byActor(references: readonly Reference[]): Reference[] {
  const seen = new Map<string, Reference>();
  for (const reference of references) {
    const id = reference.actor?.id ?? '';
    if (!seen.has(id)) seen.set(id, reference);
  }
  return [...seen.values()];
}

export type { Being };
