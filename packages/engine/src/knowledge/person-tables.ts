import type { Person, Tenure } from './entities.js';
import { squashed } from './pieces.js';
import { type KnowledgeFile, list, type Row, readTable } from './table.js';

/** Tables of tenures, in the order of trust: rows of the first win where both tell a stint. */
const TABLES = ['people.tsv', 'officeholders.tsv'];
const COLUMNS = [
  'name',
  'names',
  'family',
  'wikidata',
  'of',
  'role',
  'office',
  'start',
  'end',
  'as_of',
];

/** Roles that one person at a time holds: a successor's start ends an open stint. */
export const SINGLE_ROLES: ReadonlySet<string> = new Set([
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'defence_minister',
  'interior_minister',
  'org_head',
]);

/** Everyone of the tables, a person's rows put together. */
export function readPeople(files: readonly KnowledgeFile[]): Person[] {
  const rows = TABLES.flatMap((table) => {
    const file = files.find(({ name }) => name === table);
    return file ? readTable(file, COLUMNS) : [];
  });
  return succeeded(grouped(rows).map(personOf));
}

/** Rows of one person: the same Wikidata item, or the same name (in any variant) of the same country. */
function grouped(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const keys = keysOf(row);
    let group: Row[] | undefined;
    for (const key of keys) {
      const known = byKey.get(key);
      if (known && agrees(known, row.cells.wikidata!)) {
        group = known;
        break;
      }
    }
    if (!group) {
      group = [];
      groups.push(group);
    }
    group.push(row);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups;
}

/** What a row may share with another of the same person, the surest first. */
function keysOf(row: Row): string[] {
  const { wikidata, name = '', names, of = '' } = row.cells;
  const keys = wikidata ? [wikidata] : [];
  keys.push(of + squashed(name));
  for (const variant of list(names)) keys.push(of + squashed(variant));
  const office = soleOffice(row);
  if (office) keys.push(office);
  return keys;
}

/** Lands with several heads at once. */
const COLLEGIAL = new Set(['BIH', 'CHE', 'SMR', 'AND', 'LBY', 'SDN']);

/** Whoever took up a sole office on one day is one person, however the tables spell the name. */
function soleOffice({ cells }: Row): string | null {
  const { of = '', role = '', office = '', start = '' } = cells;
  if (!SINGLE_ROLES.has(role) || COLLEGIAL.has(of) || start.length < 10 || office === '')
    return null;
  return `${officeKey({ of, role, office })} ${start}`;
}

/** A land has one head of government; an organisation may have several heads, told by their titles. */
const officeKey = ({ of, role, office }: Pick<Tenure, 'of' | 'role' | 'office'>): string =>
  of.startsWith('org:') ? `${of} ${role} ${office}` : `${of} ${role}`;

/** Two Wikidata items are two people, whatever their names ("George Bush"). */
function agrees(group: readonly Row[], wikidata: string): boolean {
  const known = group.find(({ cells }) => cells.wikidata)?.cells.wikidata;
  return !wikidata || !known || wikidata === known;
}

function personOf(rows: readonly Row[]): Person {
  const first = rows[0]!;
  const { name = '', of = '' } = first.cells;
  const names: string[] = [];
  const families: string[] = [];
  let wikidata: string | null = null;
  for (const { cells } of rows) {
    wikidata ||= cells.wikidata || null;
    addAll(names, [cells.name!, ...list(cells.names)], name);
    addAll(families, list(cells.family));
  }
  return {
    id: wikidata ? `wd:${wikidata}` : `person:${of.toLowerCase()}-${squashed(name)}`,
    name,
    names,
    families,
    wikidata,
    tenures: stints(rows.map(tenureOf)),
    where: first.where,
  };
}

/** Adds what is not there yet. A person has a handful of names: a list is quicker than a set. */
function addAll(to: string[], items: readonly string[], except?: string): void {
  for (const item of items) if (item !== except && !to.includes(item)) to.push(item);
}

function tenureOf({ cells, where }: Row): Tenure {
  return {
    role: cells.role!,
    office: cells.office!,
    of: cells.of!,
    start: cells.start!,
    end: cells.end || null,
    asOf: cells.as_of!,
    where,
  };
}

/** Each stint once: a second row of the same role begun within a year tells the same. */
function stints(tenures: readonly Tenure[]): readonly Tenure[] {
  if (tenures.length < 2) return tenures;
  const kept: Tenure[] = [];
  for (const tenure of tenures) {
    const told = kept.some(
      (k) =>
        k.role === tenure.role && k.of === tenure.of && monthsApart(k.start, tenure.start) < 12,
    );
    if (!told) kept.push(tenure);
  }
  return kept.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Months between two ISO dates that give a year at least. */
const monthsApart = (a: string, b: string): number => Math.abs(months(a) - months(b));
const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 6);

/** Ends open stints of single roles where the tables know a successor. */
function succeeded(people: readonly Person[]): Person[] {
  const starts = new Map<string, { readonly start: string; readonly person: Person }[]>();
  for (const person of people)
    for (const tenure of person.tenures) {
      if (!SINGLE_ROLES.has(tenure.role)) continue;
      const key = officeKey(tenure);
      const known = starts.get(key);
      if (known) known.push({ start: tenure.start, person });
      else starts.set(key, [{ start: tenure.start, person }]);
    }
  const isOpen = ({ role, end }: Tenure) => end === null && SINGLE_ROLES.has(role);
  const closed = (person: Person, tenure: Tenure): Tenure => {
    if (!isOpen(tenure)) return tenure;
    let end: string | null = null;
    for (const other of starts.get(officeKey(tenure)) ?? [])
      if (
        other.person !== person &&
        other.start > tenure.start &&
        (end === null || other.start < end)
      )
        end = other.start;
    return end === null ? tenure : { ...tenure, end };
  };
  return people.map((person) =>
    person.tenures.some(isOpen)
      ? { ...person, tenures: person.tenures.map((tenure) => closed(person, tenure)) }
      : person,
  );
}
