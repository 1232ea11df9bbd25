import { contentHash } from '../hash.js';
import { checkOverrides, type KnowledgeProblem } from './check.js';
import type { Entity, NounForm, Person, Sense } from './entities.js';
import { readCountries, readEntities, readOtherNames } from './entity-tables.js';
import { type GivenNames, readGivenNames } from './given-names.js';
import { type Holiday, readHolidays } from './holidays.js';
import { type Membership, readMemberships } from './memberships.js';
import { NameIndex } from './name-index.js';
import { readNouns } from './noun-table.js';
import { withOverrides } from './overrides.js';
import { People } from './people.js';
import { readPeople } from './person-tables.js';
import { piecesOf } from './pieces.js';
import { readPlaces } from './place-tables.js';
import { type Roles, readRoles } from './role-table.js';
import { KnowledgeError, type KnowledgeFile } from './table.js';

export type { KnowledgeFile } from './table.js';
export { KnowledgeError } from './table.js';

/** The actor tables, indexed for reading. Made once, read only. */
export interface Knowledge {
  /** Content hash of the files; goes into every record's coding. */
  readonly hash: string;
  /** Names of everything but family names alone, by their pieces. */
  readonly names: NameIndex<Sense>;
  readonly nouns: NameIndex<NounForm>;
  /** Countries by code, others by id ("org:UN"). */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly people: People;
  readonly roles: Roles;
  readonly memberships: readonly Membership[];
  readonly holidays: readonly Holiday[];
  readonly givenNames: GivenNames;
}

/**
 * The tables read, as plain data that can be kept and given to another thread (structured clone):
 * what `Knowledge` is made of. The tables stay the truth; `hash` says which they were.
 */
export interface CompiledKnowledge extends Omit<Knowledge, 'names' | 'nouns' | 'people'> {
  readonly names: NameTable<Sense>;
  readonly nouns: NameTable<NounForm>;
  readonly people: readonly Person[];
}

type NameTable<T> = NameIndex<T>['byFirst'];

/**
 * Reads the tables of `knowledge/`. A file is known by its name; unknown ones are left alone, so
 * that a folder may hold notes. Tables that a name goes with are optional but countries.tsv. A YAML
 * file changes rows and adds some (see `withOverrides`).
 *
 * @throws KnowledgeError with every fault of a YAML file; or if a table has no header, a row too few cells, or countries.tsv is missing
 */
export function readKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  return openKnowledge(compileKnowledge(files));
}

/** Knowledge from what `compileKnowledge` made, in a fraction of the time. */
export function openKnowledge(compiled: CompiledKnowledge): Knowledge {
  return {
    ...compiled,
    names: new NameIndex(compiled.names),
    nouns: new NameIndex(compiled.nouns),
    people: new People(compiled.people, compiled.roles),
  };
}

/** The first step of `readKnowledge`, which throws as it does. */
export function compileKnowledge(files: readonly KnowledgeFile[]): CompiledKnowledge {
  const given = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const problems = checkOverrides(given);
  if (problems.length > 0) throw new KnowledgeError(problems.map(line).join('\n'));
  const { files: sorted } = withOverrides(given);
  const names = new NameIndex<Sense>();
  const entities = new Map<string, Entity>();
  const add = (entity: Entity, senses: readonly (readonly [string, Sense])[]) => {
    entities.set(entity.id, entity);
    for (const [name, sense] of senses) names.add(name, sense);
  };
  const roles = readRoles(sorted);
  readCountries(sorted, add);
  readEntities(sorted, add);
  for (const [name, sense] of readOtherNames(sorted, entities)) names.add(name, sense);
  for (const [name, place, as] of readPlaces(sorted)) names.add(name, { as, place });
  const people = readPeople(sorted);
  for (const person of people) addPerson(names, person);
  return {
    hash: contentHash(given.flatMap(({ name, text }) => [name, text])),
    names: names.byFirst,
    nouns: readNouns(sorted).byFirst,
    entities,
    people,
    roles,
    memberships: readMemberships(sorted),
    holidays: readHolidays(sorted),
    givenNames: readGivenNames(sorted),
  };
}

const line = ({ where, message }: KnowledgeProblem): string => `${where}: ${message}`;

/**
 * A full name is a name wherever it stands; a name of one word is left to `People.byFamily`.
 * Spellings that differ in hyphens, accents or capitals are one.
 */
function addPerson(names: NameIndex<Sense>, person: Person): void {
  const sense: Sense = { as: 'person', person };
  const added = new Set<string>();
  for (const name of [person.name, ...person.names]) {
    const key = piecesOf(name)
      .map((piece) => piece.key)
      .join(' ');
    if (!/[\s-]/.test(name) || added.has(key)) continue;
    added.add(key);
    names.add(name, sense);
  }
}
