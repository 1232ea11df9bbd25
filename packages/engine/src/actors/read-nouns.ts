import type { RoleNoun, Sense, Sex, Tenure } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sector } from '../plover.js';
import type { Actor } from './actor.js';
import { actorOfEntity, actorOfPart, actorOfPerson, actorOfSector } from './actor-of.js';
import type { ArticleContext } from './article-context.js';
import { type NounPhrase, nounPhrase } from './noun-phrase.js';
import { holderOf } from './office.js';
import { type Owner, ownerOf, ownerOfPerson } from './owner.js';
import type { Being, Reference } from './reference.js';
import { headOf, type NameHit, type NounHit, type Scanned } from './scan.js';
import { personByFamily } from './who.js';

/** Prepositions after a role noun that say whose it is, and those that say where it is. */
const OF = new Set(['of', 'for', 'from', 'within']);
const IN = new Set(['in', 'across', 'inside', 'near', 'around', 'outside', 'throughout', 'on']);

const ANYWHERE = new Set([...OF, ...IN]);
const WHERE_CLASSES: ReadonlySet<string> = new Set(['person', 'people', 'group', 'force']);

/** Nouns whose sectors come from the body they belong to. */
const TAKES_SECTORS = new Set([
  'spokesperson',
  'official',
  'adviser',
  'leader',
  'legislator',
  'party member',
  'envoy',
  'minister',
  'head',
]);
/** Sectors that a modifier lends to any noun: "rebel forces", "opposition activists". */
const LENT = new Set<Sector>([
  'REB',
  'UAF',
  'PRM',
  'CRM',
  'OPP',
  'COP',
  'SPY',
  'MIL',
  'LEG',
  'JUD',
  'MED',
  'NGO',
  'PTY',
]);
const FORMER = [
  'former',
  'ex',
  'late',
  'ousted',
  'deposed',
  'then',
  'onetime',
  'retired',
  'outgoing-former',
];

/** A role noun's phrase with whose it is, before a name beside it is looked at. */
export interface Role {
  readonly phrase: NounPhrase;
  readonly noun: RoleNoun;
  readonly plural: boolean;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly owners: readonly Owner[];
  readonly sectors: readonly Sector[];
  readonly former: boolean;
  /** Of a part of the owner: the leader of the opposition is not the land's. */
  readonly ofPart: boolean;
}

export function readRole(
  scanned: Scanned,
  hit: NounHit,
  context: ArticleContext,
  knowledge: Knowledge,
): Role {
  const phrase = nounPhrase(scanned, hit);
  const after = followingOwner(scanned, hit, phrase);
  // "Kurdish fighters in Syria": where they are tells more than a people of several lands.
  const placed = after !== undefined && phrase.owners.every(isOfManyLands);
  const hits = placed ? [after.hit] : phrase.owners;
  const named = hits.flatMap(
    (name) => ownerOf(name, textOf(scanned, name), context, knowledge) ?? [],
  );
  const owners = named.length > 0 ? named : ownersByFamily(phrase, context, knowledge);
  const reaches = after?.whole && phrase.owners.length === 0;
  const end = reaches ? after.hit.end : hit.end;
  return {
    phrase,
    noun: hit.noun,
    plural: hit.plural,
    start: phrase.start,
    end,
    head: phrase.head,
    owners,
    sectors: sectorsLent(hit, after?.own) ?? sectorsOf(hit, phrase, owners),
    ofPart: after?.own !== undefined,
    former: FORMER.some((word) => phrase.words.has(word)) || /^(?:former|ex-)/.test(hit.noun.noun),
  };
}

const isOfManyLands = ({ senses }: NameHit): boolean =>
  senses.every((sense) => sense.as === 'ethnic' && !sense.alone);

/** "the Obama administration", "the Assad regime": of the land the person leads or led. */
function ownersByFamily(
  { family, noun }: NounPhrase,
  context: ArticleContext,
  knowledge: Knowledge,
): Owner[] {
  if (family === null || noun.noun.class === 'people') return [];
  const person = personByFamily(family, context, knowledge);
  return person ? [ownerOfPerson(person, family, context, knowledge)] : [];
}

const textOf = ({ sentence }: Scanned, { start, end }: NameHit): string =>
  sentence.tokens
    .slice(start, end)
    .map((token) => token.form)
    .join(' ');

/** Whose place tells their land: courts and police are at home, envoys and armies may be abroad. */
function isAtHome({ class: kind, role, sectors, noun }: RoleNoun): boolean {
  if (WHERE_CLASSES.has(kind) || role === 'spokesperson' || role === 'official') return true;
  return kind === 'body' && sectors[0] !== 'MIL' && !/embassy|consulate|mission/.test(noun);
}

/** "president of France", "spokesman for the Kremlin", "rebels in eastern Congo": the name after it. */
function followingOwner(
  scanned: Scanned,
  noun: NounHit,
  phrase: NounPhrase,
): Following | undefined {
  const { tree, names, nouns } = scanned;
  const wanted = isAtHome(noun.noun) ? ANYWHERE : OF;
  for (const child of tree.childrenBy(phrase.head, 'nmod', 'obl')) {
    const preposition = tree.preposition(child);
    if (!preposition || !wanted.has(preposition) || child < noun.end) continue;
    const hit = names.find(({ start, end }) => start <= child && child < end);
    if (hit) return { hit, whole: true };
    const inner = names.find(
      (name) =>
        name.start > noun.end &&
        name.end <= child + 1 &&
        tree.dominates(child, name.end - 1) &&
        name.senses.some(isLand),
    );
    // "an employee of the Swiss embassy": the embassy speaks for itself.
    const own = nouns.find(({ start, end }) => start <= child && child < end);
    if (inner && child - noun.end < 6) return { hit: inner, whole: !own, own };
    const beyond = own ? undefined : landBeyond(scanned, noun, child);
    if (beyond) return { hit: beyond, whole: false };
  }
  return loyalTo(scanned, noun);
}

/** "Two people at a farm in eastern Poland": those who live there are of the land around the place. */
function landBeyond({ tree, names }: Scanned, { noun, end }: NounHit, at: number) {
  if (noun.class !== 'people' && noun.class !== 'person') return undefined;
  return names.find(
    (name) =>
      name.start > at &&
      name.start - end < NEAR &&
      tree.dominates(at, name.start) &&
      ANYWHERE.has(tree.preposition(headOf(tree, name.start, name.end)) ?? '') &&
      name.senses.some(isLand),
  );
}

/** Tokens between a noun and the land of the place it is at. */
const NEAR = 8;

const isLand = (sense: Sense): boolean =>
  'place' in sense || ('entity' in sense && sense.entity.kind === 'country');

interface Following {
  readonly hit: NameHit;
  /** The phrase reaches to the end of the name. */
  readonly whole: boolean;
  /** The role noun between them: "separatists" in "the leader of the Donetsk separatists". */
  readonly own?: NounHit | undefined;
}

/** "forces loyal to Khalifa Haftar", "groups allied with Iran". */
function loyalTo({ tree, names }: Scanned, { end }: NounHit): Following | undefined {
  const [word, to] = [tree.tokens[end]?.form, tree.tokens[end + 1]?.form];
  if (!/^(?:loyal|belonging|answering)$/.test(word ?? '') || to !== 'to') return undefined;
  const hit = names.find(({ start }) => start >= end + 2 && start < end + 6);
  return hit && { hit, whole: false };
}

/** What a noun after "of" lends: a leader of separatists is a rebel. */
function sectorsLent(hit: NounHit, own: NounHit | undefined): readonly Sector[] | undefined {
  if (!own || !TAKES_SECTORS.has(hit.noun.role) || own.noun.class === 'people') return undefined;
  return own.noun.sectors.length > 0 ? own.noun.sectors : undefined;
}

function sectorsOf(hit: NounHit, phrase: NounPhrase, owners: readonly Owner[]): readonly Sector[] {
  const { noun } = hit;
  const modifier = phrase.modifiers[0]?.noun;
  if (
    modifier &&
    (noun.class === 'office' ||
      noun.class === 'force' ||
      noun.role === 'head' ||
      modifier.class === 'group')
  ) {
    if (TAKES_SECTORS.has(noun.role) && modifier.sectors.length > 0) return modifier.sectors;
  }
  const lent = phrase.modifiers.flatMap((m) => m.noun.sectors).find((sector) => LENT.has(sector));
  if (lent && noun.class !== 'office' && noun.class !== 'body')
    return [lent, ...noun.sectors.filter((s) => s !== lent && s !== 'CVL' && s !== 'MIL')];
  if (lent && noun.role === 'leader') return [lent];
  const owned = owners[0]?.sectors ?? [];
  if (owned.length > 0 && (TAKES_SECTORS.has(noun.role) || owners[0]?.whole)) return owned;
  return noun.sectors;
}

/** The actors a role noun names by itself: an office's holder, a country's sector, a body's part. */
export function actorsOfRole(role: Role, context: ArticleContext, knowledge: Knowledge): Actor[] {
  return role.owners.flatMap((owner) => actorOfOwned(role, owner, context, knowledge) ?? []);
}

function actorOfOwned(
  role: Role,
  owner: Owner,
  context: ArticleContext,
  knowledge: Knowledge,
): Actor | undefined {
  const { noun, plural, former, sectors } = role;
  if (owner.whole?.kind === 'group') return actorOfEntity(owner.whole);
  if (owner.whole && owner.country === null) {
    const holder =
      plural || former ? undefined : holderOfHead(noun, owner.whole.id, context, knowledge);
    return holder ?? actorOfPart(owner.whole, noun.class === 'office' ? [] : noun.sectors);
  }
  const { country } = owner;
  if (country === null) return undefined;
  if (former)
    return actorOfSector(
      country,
      noun,
      ['ELI'],
      knowledge,
      noun.noun.startsWith('former') ? noun.noun : `former ${noun.noun}`,
    );
  if (!plural && !owner.part && isPlain(role)) {
    const holder = holderOf(noun, country, context.day, knowledge);
    if (holder && owner.sectors.length === 0 && isAsTitled(role, holder.tenure))
      return actorOfPerson(holder.person, context.day, knowledge);
  }
  const office = noun.class === 'office' && !plural ? noun.noun : null;
  return actorOfSector(country, noun, sectors, knowledge, office);
}

/** "The French president", not "the French regional president" nor the one of a part of France. */
const isPlain = ({ phrase, ofPart }: Role): boolean =>
  !ofPart && !phrase.qualified && phrase.modifiers.length === 0;

const FOR_THE_TIME = ['acting', 'interim', 'caretaker', 'transitional'];

/** "The acting president" is nobody but one who holds the office as such. */
const isAsTitled = ({ phrase }: Role, { office }: Tenure): boolean =>
  !FOR_THE_TIME.some((word) => phrase.words.has(word)) ||
  /acting|interim|caretaker|transition/i.test(office);

/** "the UN secretary-general", "the NATO chief", "the EU's leader". */
function holderOfHead(
  noun: RoleNoun,
  organisation: string,
  context: ArticleContext,
  knowledge: Knowledge,
): Actor | undefined {
  if (!/^(secretary.general|chief|head|director.general|president|chairperson)/.test(noun.noun))
    return undefined;
  const holders = knowledge.people.holders(organisation, 'org_head', context.day);
  return holders.length === 1
    ? actorOfPerson(holders[0]!.person, context.day, knowledge)
    : undefined;
}

/** A role noun as a reference, one for each owner; one without an actor where nothing owns it. */
export function roleReferences(
  scanned: Scanned,
  role: Role,
  context: ArticleContext,
  knowledge: Knowledge,
): Reference[] {
  const actors = actorsOfRole(role, context, knowledge);
  const detail = role.owners.map((owner) => owner.detail).join('; ');
  const base = baseOf(scanned, role);
  if (actors.length === 0) return [base];
  return actors.map((actor) => ({
    ...base,
    actor,
    evidence: { by: 'rule', detail: `${role.noun.where}: ${role.noun.noun}; ${detail}` },
  }));
}

function baseOf({ sentence, tree }: Scanned, role: Role): Reference {
  const { start, end, plural, phrase } = role;
  const noun: RoleNoun = role.former
    ? { ...role.noun, class: 'person', sectors: ['ELI'] }
    : { ...role.noun, sectors: role.sectors };
  return {
    sentence: sentence.index,
    start,
    end,
    head: headOf(tree, phrase.noun.start, phrase.noun.end),
    form: 'noun',
    being: beingOf(noun, plural),
    plural,
    sex: sexOf(noun),
    actor: null,
    evidence: null,
    noun,
    definite: phrase.definite,
    name: null,
    word: phrase.words.has('two') || phrase.words.has('both') ? `two ${noun.noun}` : noun.noun,
  };
}

export function beingOf(noun: RoleNoun, plural: boolean): Being {
  if (noun.class === 'body') return 'body';
  if (plural || noun.class === 'group' || COLLECTIVE.test(noun.noun)) return 'people';
  return 'person';
}

const COLLECTIVE =
  /police|forces?$|troops?$|intelligence|media|press|opposition|people|gendarmerie|artillery|aircraft|jet|plane|missile|drone|tank|ship|company|bank|firm|group|public|crowd/;

function sexOf({ noun }: RoleNoun): Sex | null {
  if (/woman$|queen|princess|girl|mother|wife|widow|actress|daughter|sister/.test(noun))
    return 'female';
  return /man$|king|prince$|boy|father|husband|son$|brother|pope/.test(noun) ? 'male' : null;
}
