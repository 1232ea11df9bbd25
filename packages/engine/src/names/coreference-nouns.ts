import { actorOfEntity, actorOfPerson, actorOfSector } from '../actors/actor-of.js';
import { holderOf } from '../actors/office.js';
import type { Reference } from '../actors/reference.js';
import { rolesOf } from '../actors/who.js';
import type { RoleNoun } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { relation, type Tree } from '../syntax/tree.js';
import { candidatesBefore, since } from './antecedents.js';
import { landOfCrowd } from './coreference-crowds.js';
import { landOfSetting } from './land-of-setting.js';
import type { ResolutionContext } from './resolution-context.js';

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
  const body = bodyOfName(reference, candidates, knowledge);
  if (body) return body;
  if (!noun) return backNoun(reference, candidates, knowledge);
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

/** "the court" after "the International Criminal Court", "the council" after members of one. */
function bodyOfName(
  { word, being }: Reference,
  candidates: readonly Reference[],
  { entities }: Knowledge,
): Reference | undefined {
  if (being !== 'body') return undefined;
  const last = word.split(' ').at(-1) ?? word;
  for (const other of candidates) {
    if (!other.actor || other.form === 'pronoun') continue;
    const { actor } = other;
    const isNamed = other.form === 'name' && other.being === 'body';
    if (isNamed && actor.name.toLowerCase().endsWith(last)) return other;
    const whole = entities.get(`org:${actor.id.split('/')[1] ?? ''}`);
    if (whole?.name.toLowerCase().endsWith(last))
      return { ...other, actor: actorOfEntity(whole), being: 'body', name: whole.name };
  }
  return undefined;
}

/** "the country", "the organisation", "the man": the last of the kind, subjects first. */
function backNoun(
  reference: Reference,
  candidates: readonly Reference[],
  knowledge: Knowledge,
): Reference | undefined {
  const { word, being, sex } = reference;
  if (/^(?:side|ally|rival|foe|power|capital|neighbou?r)$/.test(word)) return undefined;
  if (being === 'country') return onlyLand(candidates);
  if (UNION.test(word)) return lastUnion(candidates, knowledge);
  return candidates.find((other) => {
    if (other.form === 'pronoun' || !other.actor) return false;
    if (being === 'person')
      return other.being === 'person' && (sex === null || other.sex === null || sex === other.sex);
    if (!ANY_BODY.test(word)) return false;
    return other.being === 'body' || (other.being === 'people' && other.form === 'name');
  });
}

/** Nouns that may stand for any organisation; "the council" is only one by that name. */
const ANY_BODY = /^(?:organi[sz]ation|group|movement)$/;

/** Nouns for many states that act as one. */
const UNION = /^(?:bloc|alliance)$/;

/** The last union of states that was told of, be it by its leaders; the world's is none. */
function lastUnion(candidates: readonly Reference[], knowledge: Knowledge): Reference | undefined {
  const ids = candidates.flatMap((other) => {
    const id = other.actor?.id.split('/')[0] ?? '';
    return /^(?:org|bloc):/.test(id) && id !== 'org:UN' ? [{ other, id }] : [];
  });
  const whole = knowledge.entities.get(ids[0]?.id ?? '');
  return (
    whole && { ...ids[0]!.other, actor: actorOfEntity(whole), being: 'body', name: whole.name }
  );
}

/** The one land of the nearest sentence that names any; of several none is sure. */
function onlyLand(candidates: readonly Reference[]): Reference | undefined {
  const lands = candidates.filter((other) => other.being === 'country' && other.actor?.country);
  const [first] = lands;
  const near = lands.filter((other) => other.sentence === first?.sentence);
  return new Set(near.map((other) => other.actor!.country)).size === 1 ? first : undefined;
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
  const possessor = possessorOf(reference, before, text.trees[reference.sentence]!);
  if (possessor && !possessor.actor) return undefined;
  const owner = possessor?.actor?.country ?? null;
  if (possessor && owner === null) return undefined;
  const country =
    owner ?? placeOfClause(reference, text) ?? noun.land ?? landAround(reference, before, text);
  if (country === null && !isWorthwhile(reference, noun)) return undefined;
  return inLand(reference, noun, country, owner ? 'owner' : 'article', text);
}

/** Without a land, crowds and things are nobody, and a body must be known to the reader. */
function isWorthwhile({ definite }: Reference, noun: RoleNoun): boolean {
  if (noun.class === 'people' || EQUIPMENT.test(noun.noun)) return false;
  if (noun.noun === 'force' && !definite) return false;
  return definite || noun.class === 'group' || noun.class === 'force' || noun.class === 'person';
}

/** Things that act only as somebody's: "500 missiles" are nobody. */
const EQUIPMENT =
  /^(?:jet|warplane|fighter jet|fighter plane|war plane|military plane|warship|gunboat|submarine|destroyer|frigate|aircraft carrier|tank|drone|artillery|missile|helicopter|gunship|bomber|aircraft|plane|convoy|naval vessel|spy plane|navy ship|patrol boat|fleet)$/;

/** Fighters and troops act in other lands than their own: the sentence's land may be their foe. */
const ABROAD = new Set(['group', 'force']);

function landAround(
  reference: Reference,
  before: readonly Reference[],
  text: ResolutionContext,
): string | null {
  const noun = reference.noun!;
  if (EQUIPMENT.test(noun.noun)) return null;
  if (noun.class === 'people') return landOfCrowd(reference, text);
  const [sector] = noun.sectors;
  if (sector === 'CVL') return landOfPolice(reference, text);
  const abroad = ABROAD.has(noun.class) && sector !== 'COP';
  if (abroad || (noun.class === 'office' && !reference.definite))
    return landOfSetting(reference, text);
  return (
    landInSentence(reference, before) ??
    landOfOthers(reference, text) ??
    landOfSetting(reference, text) ??
    landBefore(reference, before, text)
  );
}

/** "Finland bought jets. The government ...": the only land told so far. */
function landBefore(
  { definite, sentence }: Reference,
  before: readonly Reference[],
  { bySentence }: ResolutionContext,
): string | null {
  if (!definite || bySentence[sentence]!.some(({ actor }) => actor?.country)) return null;
  const lands = new Set(before.flatMap(({ actor }) => actor?.country ?? []));
  return lands.size === 1 ? [...lands][0]! : null;
}

/** Protesters and civilians: of the police or courts they meet; beside troops, of nobody's land. */
function landOfPolice(reference: Reference, text: ResolutionContext): string | null {
  const here = text.bySentence[reference.sentence]!.filter(({ actor }) => actor?.country);
  const sectorsOf = ({ actor }: Reference) => actor?.sectors[0] ?? '';
  const police = here.find((other) => ['COP', 'JUD'].includes(sectorsOf(other)));
  if (police) return police.actor!.country;
  if (here.some((other) => ['MIL', 'REB', 'UAF', 'PRM'].includes(sectorsOf(other)))) return null;
  return landOfOthers(reference, text) ?? landOfSetting(reference, text);
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
    : actorOfSector(country, noun, noun.sectors, knowledge);
  const detail = `${noun.where}: ${noun.noun}; ${country ?? 'no country'} by the ${how}`;
  return { ...reference, actor, evidence: { by: 'rule', detail } };
}

/** "his government", "its troops": the pronoun that owns the noun. */
function possessorOf(
  reference: Reference,
  before: readonly Reference[],
  tree: Tree,
): Reference | undefined {
  return since(before, reference.sentence).findLast(
    (other) =>
      other.form === 'pronoun' &&
      reference.start <= other.start &&
      other.end <= reference.end &&
      tree.token(other.head).deprel === 'nmod:poss',
  );
}

/** Prepositions of being somewhere; "to" tells where one is not yet. */
const STAYING = new Set([
  'in',
  'at',
  'near',
  'inside',
  'across',
  'throughout',
  'around',
  'outside',
]);

/** "Students protested in Dhaka": where the noun's own verb puts it. */
function placeOfClause(
  reference: Reference,
  { trees, bySentence }: ResolutionContext,
): string | null {
  const tree = trees[reference.sentence]!;
  const { head: verb, deprel } = tree.token(reference.head);
  const { class: kind, sectors } = reference.noun!;
  // Soldiers and ministers may be far from home.
  if (sectors[0] === 'MIL' || kind === 'office' || kind === 'body') return null;
  if (verb < 0 || !/^(?:nsubj|obj|obl)/.test(deprel)) return null;
  const places = bySentence[reference.sentence]!.filter(
    (other) => other.form === 'place' && isWhere(tree, other.head, verb),
  );
  const lands = new Set(places.map((other) => other.actor?.country));
  return lands.size === 1 ? (places[0]!.actor?.country ?? null) : null;
}

/** "In Dhaka", "at a farm in the east of Lutea": each step of the way is one of being there. */
function isWhere(tree: Tree, place: number, verb: number): boolean {
  for (let at = place; ; at = tree.token(at).head) {
    const { deprel, head } = tree.token(at);
    const preposition = tree.preposition(at) ?? '';
    if (deprel.startsWith('obl')) return head === verb && STAYING.has(preposition);
    if (relation(deprel) !== 'nmod' || head < 0) return false;
    if (!STAYING.has(preposition) && preposition !== 'of') return false;
  }
}

/** The one land that the same sentence has named before. */
function landInSentence(reference: Reference, before: readonly Reference[]): string | null {
  const here = since(before, reference.sentence).filter((other) => other.actor?.country);
  const lands = new Set(here.map((other) => other.actor!.country));
  return lands.size === 1 ? ([...lands][0] ?? null) : null;
}

/** Sectors that act at home: police and those they meet are of one land. */
const DOMESTIC = new Set(['COP', 'CVL', 'OPP', 'PTY', 'CRM']);

/** "Police clashed with protesters in Tehran": the one land that the sentence's other parts are of. */
function landOfOthers(reference: Reference, { bySentence }: ResolutionContext): string | null {
  if (!DOMESTIC.has(reference.noun?.sectors[0] ?? '')) return null;
  const lands = new Set<string>();
  for (const { form, actor } of bySentence[reference.sentence]!)
    if ((form === 'place' || form === 'noun') && actor?.country) lands.add(actor.country);
  return lands.size === 1 ? ([...lands][0] ?? null) : null;
}
