import { actorOfPerson, actorOfSector } from '../actors/actor-of.js';
import { holderOf } from '../actors/office.js';
import type { Reference } from '../actors/reference.js';
import { rolesOf } from '../actors/who.js';
import type { RoleNoun } from '../knowledge/entities.js';
import type { Tree } from '../syntax/tree.js';
import { candidatesBefore } from './antecedents.js';
import type { ResolutionContext } from './coreference.js';

/**
 * What a definite noun refers back to: "the president" to the last president, "the ministry" to
 * the last one, "the country" to the last country that acted.
 */
export function nounAntecedent(
  reference: Reference,
  before: readonly Reference[],
  { doc, trees, knowledge, context }: ResolutionContext,
): Reference | undefined {
  if (!reference.definite || reference.plural) return undefined;
  const candidates = candidatesBefore(doc, trees, before, reference, 'noun').map(
    (c) => c.reference,
  );
  const { noun } = reference;
  if (!noun) return backNoun(reference, candidates);
  return candidates.find((other) => {
    if (other.form === 'pronoun' || !other.actor) return false;
    if (other.noun && other.noun.noun === noun.noun) return true;
    if (other.being !== 'person' || noun.class !== 'office') return false;
    if (
      other.noun &&
      other.noun.role === noun.role &&
      noun.role !== 'minister' &&
      noun.role !== 'official'
    )
      return true;
    const person = knowledge.people.byId(other.actor.id);
    const tenure = person && knowledge.people.tenureOn(person, context.day);
    return tenure !== undefined && rolesOf(noun).includes(tenure.role);
  });
}

/** "the country", "the organisation", "the man": the last of the kind, subjects first. */
function backNoun(reference: Reference, candidates: readonly Reference[]): Reference | undefined {
  const { word, being, sex } = reference;
  if (/^(?:side|ally|rival|foe|power|capital|neighbou?r)$/.test(word)) return undefined;
  return candidates.find((other) => {
    if (other.form === 'pronoun' || !other.actor) return false;
    if (being === 'person')
      return other.being === 'person' && (sex === null || other.sex === null || sex === other.sex);
    if (being === 'country') return other.being === 'country' && other.actor.country !== null;
    return other.being === 'body' || (other.being === 'people' && other.form === 'name');
  });
}

/**
 * The country of a role noun that nothing owns: the place its clause names ("protesters … in
 * Tehran"), the owner a pronoun names ("his government"), else the land the article is set in.
 */
export function placeOfNoun(
  reference: Reference,
  before: readonly Reference[],
  text: ResolutionContext,
): Reference | undefined {
  const { noun } = reference;
  if (!noun) return undefined;
  const owner = ownerByPronoun(reference, before, text.trees[reference.sentence]!);
  const country =
    owner ??
    (noun.class === 'people'
      ? null
      : (landInSentence(reference, before, text) ?? landOfArticle(text)));
  if (country === null && noun.class === 'people') return undefined;
  if (country === null && !reference.definite) return undefined;
  return inLand(reference, noun, country, owner ? 'owner' : 'article', text);
}

function inLand(
  reference: Reference,
  noun: RoleNoun,
  country: string | null,
  how: string,
  { knowledge, context }: ResolutionContext,
): Reference {
  const holder =
    country && !reference.plural && reference.definite
      ? holderOf(noun, country, context.day, knowledge)
      : undefined;
  const actor = holder
    ? actorOfPerson(holder.person, context.day, knowledge)
    : actorOfSector(country, noun.sectors, knowledge, noun.class === 'office' ? noun.noun : null);
  const detail = `${noun.where}: ${noun.noun}; ${country ?? 'no country'} by the ${how}`;
  return { ...reference, actor, evidence: { by: 'rule', detail } };
}

/** "his government", "its troops": the country of whom the pronoun means. */
function ownerByPronoun(
  reference: Reference,
  before: readonly Reference[],
  tree: Tree,
): string | null {
  const owner = before.findLast(
    (other) =>
      other.sentence === reference.sentence &&
      other.form === 'pronoun' &&
      reference.start <= other.start &&
      other.end <= reference.end &&
      tree.token(other.head).deprel === 'nmod:poss',
  );
  return owner?.actor?.country ?? null;
}

/** The one land that the same sentence names before or beside the noun's verb. */
function landInSentence(
  reference: Reference,
  before: readonly Reference[],
  { trees }: ResolutionContext,
): string | null {
  const tree = trees[reference.sentence]!;
  const verb = tree.token(reference.head).head;
  const here = before.filter(
    (other) => other.sentence === reference.sentence && other.actor?.country,
  );
  const place = here.find(
    (other) => other.form === 'place' && verb >= 0 && tree.dominates(verb, other.head),
  );
  if (place) return place.actor!.country;
  const lands = new Set(here.map((other) => other.actor!.country));
  return lands.size === 1 ? ([...lands][0] ?? null) : null;
}

/** The dateline's land; else the one the article names far more often than any other. */
function landOfArticle({ context }: ResolutionContext): string | null {
  if (context.dateline) return context.dateline;
  const [first, second] = [...context.countries].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2) return null;
  return !second || first[1] >= 2 * second[1] ? first[0] : null;
}
