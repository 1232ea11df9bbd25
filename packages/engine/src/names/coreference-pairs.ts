import { actorOfEntity } from '../actors/actor-of.js';
import type { Reference } from '../actors/reference.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { relation, type Tree } from '../syntax/tree.js';
import { candidatesBefore, prominence, since } from './antecedents.js';
import { articlePair, isOneDeed, isOutnumbered, lastTwoPeople, outsiders } from './article-pair.js';
import type { ResolutionContext } from './resolution-context.js';

/**
 * The actors that a plural refers back to: "they", "both", "the two leaders", "both countries".
 * The last two or more of the right kind that were named together; for "the two …" also the last
 * two that were named at all, and the two lands that the whole article is on. "Its two allies" are
 * others than whose they are, and who appeals to both sides is neither.
 */
export function pairOf(
  reference: Reference,
  before: readonly Reference[],
  text: ResolutionContext,
): readonly Reference[] {
  if (!reference.plural) return [];
  const { doc, trees, knowledge } = text;
  const wanted = kindOf(reference);
  const two = /^two /.test(reference.word) || reference.word === 'both';
  const noun = reference.word.replace(/^two /, '');
  const refersBack = THIRD_PLURAL.has(noun) || PLURAL_NOUNS.has(noun) || PEOPLE.test(noun);
  if (!refersBack || (!two && PEOPLE.test(noun) && noun !== 'leader')) return [];
  const outside = two ? outsiders(reference, before, trees) : new Set<string>();
  const candidates = candidatesBefore(doc, trees, before, reference, two ? 'pair' : 'they')
    .map(({ reference: other }) => other)
    .filter((other) => wanted(other) && !outside.has(other.actor?.country ?? ''));
  if (!two && hasOwnSubject(reference, before, trees)) return [];
  const near = two ? candidates : candidates.filter((other) => isNear(reference, other, trees));
  const together = lastGroup(near, trees, two ? 2 : undefined);
  const last = two && !PEOPLE.test(noun) ? lastTwo(candidates) : [];
  const isDeed = isOneDeed(last, reference, trees);
  const isNearest = !isDeed || (together[0]?.sentence ?? -1) >= last[0]!.sentence;
  const lands = LAND.test(reference.word);
  if (together.length > 0 && isNearest)
    return lands ? together.map((other) => asLand(other, knowledge)) : together;
  if (THIRD_PLURAL.has(reference.word) && !two) {
    const people = near.find((other) => other.plural && other.form !== 'modifier');
    return people ? [people] : [];
  }
  if (!two) return [];
  if (PEOPLE.test(noun)) return lastTwoPeople(candidates);
  const pair = isDeed ? [] : articlePair(text, outside);
  if (pair.length === 2 && (lands || SIDES.test(noun)))
    return pair.flatMap((code) => landReference(code, reference, knowledge));
  if (!isDeed && last.some(({ actor }) => isOutnumbered(actor?.country, last, text))) return [];
  return lands ? last.map((other) => asLand(other, knowledge)) : last;
}

const SIDES = /^(?:side|ally|rival|foe|neighbou?r)$/;

/** The land as such, as if named where the pair is. */
function landReference(code: string, at: Reference, knowledge: Knowledge): Reference[] {
  const land = knowledge.entities.get(code);
  return land ? [{ ...at, actor: actorOfEntity(land), being: 'country', name: null }] : [];
}

/** "Supporters said they …": a plural subject above it that is no actor is what "they" means. */
function hasOwnSubject(
  reference: Reference,
  before: readonly Reference[],
  trees: readonly Tree[],
): boolean {
  const tree = trees[reference.sentence]!;
  const known = since(before, reference.sentence);
  return tree
    .ancestors(reference.head)
    .some((above) =>
      tree
        .childrenBy(above, 'nsubj')
        .some(
          (subject) =>
            subject < reference.start &&
            tree.token(subject).feats.includes('Number=Plur') &&
            tree.token(subject).upos === 'NOUN' &&
            !known.some(({ start, end, actor }) => actor && start <= subject && subject < end),
        ),
    );
}

/** In its own sentence anything; in the one before only what stood at its front. */
function isNear(reference: Reference, other: Reference, trees: readonly Tree[]): boolean {
  const place = prominence(trees[other.sentence]!, other.head);
  if (other.sentence === reference.sentence) return place < 2 || other.plural;
  return other.form !== 'pronoun' && place === 0;
}

/** "Kim and Putin … both countries": the countries they lead. */
function asLand(reference: Reference, knowledge: Knowledge): Reference {
  const code = reference.actor?.country;
  const land = code ? knowledge.entities.get(code) : undefined;
  return land
    ? { ...reference, actor: actorOfEntity(land), being: 'country', name: null }
    : reference;
}

const THIRD_PLURAL = new Set(['they', 'them', 'their', 'themselves', 'both']);
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

const PEOPLE =
  /^(?:leader|man|president|diplomat|woman|premier|chancellor|politician|official|general|king|foreign secretary|.*minister)$/;
const LAND = /^(?:two )?(?:country|nation|state|neighbou?r|capital|power)$/;

/** Leaders are people, countries countries; "the two sides" may be either. */
function kindOf({ word, being }: Reference): (other: Reference) => boolean {
  const noun = word.replace(/^two /, '');
  const isPerson = (other: Reference) => other.being === 'person';
  const isLand = (other: Reference) => other.actor?.country !== null && other.being !== 'person';
  if (PEOPLE.test(noun)) return isPerson;
  if (LAND.test(word)) return (other) => isLand(other) || isPerson(other);
  if (being === 'country') return (other) => other.form !== 'pronoun' || other.being !== 'people';
  return () => true;
}

/** The nearest references joined by "and" (or "X … with Y"), all of the wanted kind. */
function lastGroup(
  candidates: readonly Reference[],
  trees: readonly Tree[],
  size?: number,
): Reference[] {
  let spare: Reference[] | undefined;
  for (const first of candidates) {
    if (spare && first.sentence !== spare[0]!.sentence) break;
    const tree = trees[first.sentence]!;
    const group = candidates.filter(
      (other) =>
        other.sentence === first.sentence &&
        conjunctHead(tree, other.head) === conjunctHead(tree, first.head),
    );
    const distinct = byActor(group);
    // "Orr and Quist, whose host and his deputy …": two of one land stand for "the two" last.
    if (size === 2 && isOfOneLand(distinct)) {
      spare ??= distinct;
      continue;
    }
    if (distinct.length > 1 && (size === undefined || distinct.length === size)) return distinct;
  }
  return spare ?? [];
}

const isOfOneLand = (pair: readonly Reference[]): boolean =>
  pair.length === 2 && pair[0]!.actor?.country === pair[1]!.actor?.country;

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
