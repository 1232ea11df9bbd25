import type { Person, RoleNoun, Tenure } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { piecesOf, squashed } from '../knowledge/pieces.js';
import { consonants } from '../knowledge/spelling.js';
import { type ArticleContext, countryOf } from './article-context.js';

/** What stands beside a name: "French Foreign Minister Barrot". */
export interface NameClues {
  /** Countries that the words beside the name give; empty if none do. */
  readonly countries: readonly (string | null)[];
  readonly noun: RoleNoun | null;
  /** Given name or initial that stands before the family name, if any. */
  readonly given: string | null;
}

/** Lands whose leaders newspapers name without their land. */
const MAJOR = new Set(
  'USA RUS CHN GBR FRA DEU JPN IND ITA CAN BRA ISR PSE IRN TUR UKR PRK KOR SYR SAU VEN CUB MEX PHL POL HUN BLR PAK EGY ZAF AFG SUN'.split(
    ' ',
  ),
);

/** Of these, lands where a family name is as often that of somebody else who writes or plays: another land must be named. */
const COMMON_NAMES = new Set(['USA', 'GBR', 'CAN']);

const NO_CLUES: NameClues = { countries: [], noun: null, given: null };

/** The rank from which a family name alone is enough where the country is in play. */
const KNOWN_RANK = 5;
/** A leader's or foreign minister's family name stands for former holders as well, for this many years. */
const REMEMBERED_YEARS = 12;

/** Of people who bear one full name, the one the article means. */
export function whichPerson(
  people: readonly Person[],
  context: ArticleContext,
  knowledge: Knowledge,
  clues: NameClues = NO_CLUES,
): Person | undefined {
  const scored = people.map((person) => ({
    person,
    score: score(person, context, knowledge, clues),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.person;
}

/**
 * The person a family name alone stands for: one named in full in the article; else one in (or
 * lately out of) office whose country is in play; else a leader of the day with a rare name.
 */
export function personByFamily(
  family: string,
  context: ArticleContext,
  knowledge: Knowledge,
  clues: NameClues = NO_CLUES,
): Person | undefined {
  const bearers = knowledge.people
    .byFamily(family)
    .filter((person) => fits(person, clues, context, knowledge));
  const named = bearers.filter((person) => context.people.has(person));
  if (named.length > 0) return whichPerson(named, context, knowledge, clues);
  const told = clues.countries.length > 0;
  const known = bearers.filter((person) => isKnown(person, told, context, knowledge));
  const best = whichPerson(known, context, knowledge, clues);
  if (!best || known.length === 1) return best;
  const [first, second] = known
    .map((person) => score(person, context, knowledge, clues))
    .sort((a, b) => b - a);
  return first! - second! >= 1 ? best : undefined;
}

function isKnown(
  person: Person,
  told: boolean,
  context: ArticleContext,
  knowledge: Knowledge,
): boolean {
  const { people } = knowledge;
  const now = people.tenureOn(person, context.day);
  const inPlay = told || person.tenures.some(({ of }) => isInPlay(of, context));
  if (!now && people.soonAfter(person, context.day)) return inPlay;
  const tenure = now ?? people.lastBefore(person, context.day);
  if (!tenure) return false;
  const rank = people.rank(tenure);
  if (!now && (rank < 7 || !isRemembered(tenure, told, context))) return false;
  if (!told && rank < 9 && isGivenName(person, knowledge)) return false;
  if (inPlay) return rank >= KNOWN_RANK || told;
  const isRare = now !== undefined && hasRareName(person, knowledge);
  if (rank >= 9) return isRare || MAJOR.has(tenure.of);
  const isAbroad = !COMMON_NAMES.has(tenure.of) || context.countries.size > 0;
  return rank >= 7 && isRare && MAJOR.has(tenure.of) && isAbroad;
}

/** Out of office for some years at most; where nobody knows the day, a title is enough. */
function isRemembered(tenure: Tenure, told: boolean, { day, dated }: ArticleContext): boolean {
  if (!dated && told) return true;
  return yearsSince(tenure.end ?? tenure.start, day) < REMEMBERED_YEARS;
}

/** The person whose full name is spelt otherwise in the tables: "Sergei", "Sergey". */
export function personBySpelling(
  name: string,
  context: ArticleContext,
  knowledge: Knowledge,
  clues: NameClues = NO_CLUES,
): Person | undefined {
  const known = knowledge.people
    .bySpelling(name)
    .filter(
      (person) =>
        fits(person, clues, context, knowledge) && isKnown(person, true, context, knowledge),
    );
  return whichPerson(known, context, knowledge, clues);
}

const yearsSince = (start: string, day: string): number =>
  (Date.parse(day) - Date.parse(start)) / (365.25 * 86_400_000);

/** Nobody else in the tables bears the family name, and it is no given name. */
function hasRareName(person: Person, { people, givenNames }: Knowledge): boolean {
  const [family = ''] = person.families;
  return (
    family.length >= 4 && people.byFamily(family).length === 1 && !givenNames.has(squashed(family))
  );
}

const isGivenName = ({ families }: Person, { givenNames }: Knowledge): boolean =>
  families.some((family) => givenNames.has(squashed(family)));

function isInPlay(of: string, context: ArticleContext): boolean {
  if (of.includes(':')) return true;
  return (context.countries.get(of) ?? 0) > 0 || context.dateline === of;
}

/** No clue speaks against: the country is one of the person's, the given name begins alike. */
function fits(
  person: Person,
  { countries, noun, given }: NameClues,
  context: ArticleContext,
  knowledge: Knowledge,
): boolean {
  if (
    countries.length > 0 &&
    !person.tenures.some(({ of }) => countries.includes(countryOfOffice(of)))
  )
    return false;
  if (given && !isGivenNameOf(given, person)) return false;
  if (noun && countries.length === 0 && noun.class === 'people') return context.people.has(person);
  const { people } = knowledge;
  return (
    (people.lastBefore(person, context.day) ?? people.soonAfter(person, context.day)) !== undefined
  );
}

const countryOfOffice = (of: string): string | null => (of.includes(':') ? null : of);

function isGivenNameOf(given: string, person: Person): boolean {
  const key = piecesOf(given)[0]?.key ?? '';
  return [person.name, ...person.names].some((name) =>
    piecesOf(name).some((piece) => isSameGiven(piece.key, key)),
  );
}

/** The same, its initial, or another spelling of a name long enough to be told by its consonants. */
function isSameGiven(known: string, given: string): boolean {
  if (known === given || (given.length === 1 && known[0] === given)) return true;
  const letters = consonants(given);
  return letters.length > 2 && letters === consonants(known);
}

function score(
  person: Person,
  context: ArticleContext,
  knowledge: Knowledge,
  clues: NameClues,
): number {
  const { people } = knowledge;
  const now = people.tenureOn(person, context.day);
  const tenure = now ?? people.lastBefore(person, context.day);
  const country = countryOf({ as: 'person', person });
  const inPlay = country === null ? 1 : Math.min(context.countries.get(country) ?? 0, 4);
  const told = clues.countries.includes(country) ? 6 : 0;
  const role = clues.noun && tenure && rolesOf(clues.noun).includes(tenure.role) ? 4 : 0;
  return (
    people.rank(tenure) * (now ? 1 : 0.4) +
    inPlay +
    told +
    role +
    (context.people.has(person) ? 8 : 0)
  );
}

/** Roles that a noun may name: "leader" and "president" whoever heads the state or its government. */
export function rolesOf({ role }: RoleNoun): readonly string[] {
  if (role === 'leader') return ['head_of_state', 'head_of_government'];
  if (role === 'head_of_state') return ['head_of_state', 'head_of_government'];
  return [role];
}
