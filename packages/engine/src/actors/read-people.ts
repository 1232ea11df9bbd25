import type { Person } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sector } from '../plover.js';
import type { Actor } from './actor.js';
import { unknownPerson } from './actor-of.js';
import { type ArticleContext, countryOf } from './article-context.js';
import { isLocative } from './locative.js';
import { COURTESY, type NameRun } from './name-runs.js';
import { formsOf, personReference, sexOfName } from './read-names.js';
import type { Role } from './read-nouns.js';
import type { Reference } from './reference.js';
import { headOf, type NameHit, type Scanned } from './scan.js';
import { type NameClues, personByFamily, personBySpelling, whichPerson } from './who.js';

/** A name right after a role noun: tokens, and the people of the tables that bear it in full. */
export interface NameAfter {
  readonly start: number;
  readonly end: number;
  readonly people: readonly Person[];
}

/** The name that a title stands before: "President Vladimir Putin", "analyst Peter Dickinson". */
export function nameAfter(
  scanned: Scanned,
  role: Role,
  runs: readonly NameRun[],
): NameAfter | undefined {
  if (role.plural || role.noun.class === 'body') return undefined;
  const isGroup = role.noun.class === 'group';
  const { tokens } = scanned.sentence;
  let { end } = role.phrase.noun;
  while (COURTESY.test(tokens[end]?.form ?? '')) end++;
  const hits = scanned.names;
  const hit = hits.find(({ start }) => start === end);
  const people =
    hit?.senses.flatMap((sense) => (sense.as === 'person' ? [sense.person] : [])) ?? [];
  if (hit && people.length > 0) return { start: hit.start, end: endOfName(scanned, hit), people };
  const run = runs.find(
    ({ start, kind }) =>
      start === end && kind !== 'ORG' && kind !== 'LOC' && (!isGroup || kind === 'PER'),
  );
  return run && { start: run.start, end: run.end, people: [] };
}

/** A known name may go on: "Mohamed Abdullahi Mohamed" Farmajo. */
export function endOfName({ sentence, nouns }: Scanned, { end }: NameHit): number {
  const { tokens } = sentence;
  let at = end;
  while (
    tokens[at]?.upos === 'PROPN' &&
    tokens[at]!.deprel === 'flat' &&
    !nouns.some((n) => n.start === at)
  )
    at++;
  return at;
}

/** Lands that own a title; else the one the title is of by itself ("Home Secretary"). */
function landsOf({ owners, noun }: Role): (string | null)[] {
  if (owners.length > 0) return owners.map(({ country }) => country);
  return noun.land && noun.class !== 'person' ? [noun.land] : [];
}

export function cluesOf(role: Role | undefined, given: string | null): NameClues {
  return {
    countries: role ? landsOf(role) : [],
    noun: role?.noun ?? null,
    given,
  };
}

/** A person with a title: the title's country and role help to tell who it is. */
export function titledReference(
  scanned: Scanned,
  role: Role,
  name: NameAfter,
  context: ArticleContext,
  knowledge: Knowledge,
): Reference {
  const span = { start: role.start, end: name.end };
  const person =
    name.people.length > 0
      ? whichPerson(name.people, context, knowledge, cluesOf(role, null))
      : byRun(scanned, name, context, knowledge, role);
  if (person) {
    const known = personReference(scanned, name.start, name.end, person, context, knowledge);
    const actor = known.actor && asTold(known.actor, role);
    return {
      ...known,
      ...span,
      head: headOf(scanned.tree, role.start, name.end),
      actor,
      noun: role.noun,
    };
  }
  return unknownReference(scanned, span.start, name, role, knowledge);
}

/** What the title says, where the tables know no office of the day: "Energy Minister Novak". */
function asTold(actor: Actor, role: Role): Actor {
  if (role.former) return asFormer(actor);
  if (actor.office !== null || role.noun.class === 'people' || role.sectors.length === 0)
    return actor;
  return { ...actor, sectors: role.sectors, office: role.noun.noun };
}

const asFormer = <A extends { readonly sectors: readonly Sector[] }>(actor: A): A =>
  actor.sectors.includes('REB')
    ? actor
    : {
        ...actor,
        sectors: ['ELI', ...actor.sectors.filter((sector) => sector === 'OPP')],
        office: null,
      };

/** A run of one word is a family name; of more, a given and a family name. */
export function byRun(
  scanned: Scanned,
  run: { readonly start: number; readonly end: number },
  context: ArticleContext,
  knowledge: Knowledge,
  role?: Role,
): Person | undefined {
  const { start, end } = run;
  const whole = formsOf(scanned, start, end);
  const found = personByFamily(whole, context, knowledge, cluesOf(role, null));
  if (found || end - start === 1) return found;
  for (let at = start + 1; at < end; at++) {
    const given = scanned.sentence.tokens[start]!.form;
    const family = formsOf(scanned, at, end);
    const person = personByFamily(family, context, knowledge, cluesOf(role, given));
    if (person) return person;
  }
  return personBySpelling(whole, context, knowledge, cluesOf(role, null));
}

/** A person of whom only the text tells: name, role, and the country that the role gives. */
export function unknownReference(
  scanned: Scanned,
  start: number,
  run: { readonly start: number; readonly end: number },
  role: Role | undefined,
  knowledge: Knowledge,
): Reference {
  const written = scanned.sentence.tokens;
  const name = joinedName(scanned, run.start, run.end);
  const country = landOfTitled(scanned, run.end, role);
  const title = written[start]!.form.toLowerCase();
  const female = /^(?:mrs|ms|miss|madame|queen|princess|lady|dame)\.?$/.test(title);
  const male = /^(?:mr|sir|lord|king|prince)\.?$/.test(title);
  return {
    sentence: scanned.sentence.index,
    start,
    end: run.end,
    head: headOf(scanned.tree, start, run.end),
    form: 'name',
    being: 'person',
    plural: false,
    sex: female ? 'female' : male ? 'male' : sexOfName([name], knowledge),
    actor: unknownPerson(
      name,
      country,
      role?.noun ?? null,
      role?.former ? ['ELI'] : (role?.sectors ?? []),
    ),
    evidence: {
      by: 'name',
      detail: role ? `${role.noun.where}: ${role.noun.noun} ${name}` : `person named ${name}`,
    },
    noun: role?.noun ?? null,
    definite: true,
    name,
    word: '',
  };
}

/**
 * The land of a person whom no table knows: their title's; else the one right after the name
 * ("Police chief Mukono of Zimbabwe"); else, of those who act where they live, the only one that
 * their sentence puts something in ("held the well in northern Mali").
 */
function landOfTitled(scanned: Scanned, end: number, role: Role | undefined): string | null {
  if (!role) return null;
  const owner = role.owners.find(({ country }) => country !== null);
  const own = owner?.country ?? role.noun.land;
  if (own) return own;
  const { names, tree } = scanned;
  const of = /^(?:of|from|in)$/.test(tree.tokens[end]?.form ?? '');
  const next = of ? names.find(({ start }) => start === end + 1) : undefined;
  if (next) return onlyLand([next]);
  if (!AT_HOME.has(role.sectors[0] ?? '')) return null;
  return onlyLand(names.filter((hit) => isLocative(tree, headOf(tree, hit.start, hit.end))));
}

/** Sectors of those who act in their own land. */
const AT_HOME: ReadonlySet<string> = new Set([
  'REB',
  'UAF',
  'COP',
  'OPP',
  'CVL',
  'LAB',
  'AGR',
  'HLH',
]);

/** The one land that all the names tell. */
function onlyLand(hits: readonly NameHit[]): string | null {
  const lands = new Set(hits.flatMap(({ senses }) => senses.map(countryOf)));
  return lands.size === 1 ? [...lands][0]! : null;
}

/** The words as they stand, with the hyphens and apostrophes between them. */
export function joinedName({ sentence }: Scanned, start: number, end: number): string {
  return sentence.tokens
    .slice(start, end)
    .map((token, i, all) => {
      const before = all[i - 1];
      return (before && before.span[1] < token.span[0] ? ' ' : '') + token.form;
    })
    .join('');
}
