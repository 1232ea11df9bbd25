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
    const { wikidata, name, names, of } = row.cells;
    const keys = [name!, ...list(names)].map((n) => `${of} ${squashed(n)}`);
    if (wikidata) keys.unshift(wikidata);
    const office = soleOffice(row);
    if (office) keys.push(office);
    const known = keys
      .map((key) => byKey.get(key))
      .find((group) => group && agrees(group, wikidata!));
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(row);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups;
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
  const wikidata = rows.find(({ cells }) => cells.wikidata)?.cells.wikidata ?? null;
  const { name = '', of = '' } = first.cells;
  const names = new Set(rows.flatMap(({ cells }) => [cells.name!, ...list(cells.names)]));
  names.delete(name);
  const families = new Set(rows.flatMap(({ cells }) => list(cells.family)));
  return {
    id: wikidata ? `wd:${wikidata}` : `person:${of.toLowerCase()}-${squashed(name)}`,
    name,
    names: [...names],
    families: [...families],
    wikidata,
    tenures: stints(rows.map(tenureOf)),
    where: first.where,
  };
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
function stints(tenures: readonly Tenure[]): Tenure[] {
  const kept: Tenure[] = [];
  for (const tenure of tenures) {
    const told = kept.some(
      (k) => k.role === tenure.role && k.of === tenure.of && yearsApart(k.start, tenure.start) < 1,
    );
    if (!told) kept.push(tenure);
  }
  return kept.sort((a, b) => (a.start < b.start ? -1 : 1));
}

const yearsApart = (a: string, b: string) =>
  Math.abs(Date.parse(a) - Date.parse(b)) / (365.25 * 86_400_000);

/** Ends open stints of single roles where the tables know a successor. */
function succeeded(people: readonly Person[]): Person[] {
  const starts = new Map<string, { start: string; person: Person }[]>();
  for (const person of people)
    for (const tenure of person.tenures) {
      const { role, start } = tenure;
      if (!SINGLE_ROLES.has(role)) continue;
      const key = officeKey(tenure);
      const known = starts.get(key);
      if (known) known.push({ start, person });
      else starts.set(key, [{ start, person }]);
    }
  const endOf = (person: Person, tenure: Tenure): string | null => {
    const { role, start, end } = tenure;
    if (end !== null || !SINGLE_ROLES.has(role)) return end;
    const later = (starts.get(officeKey(tenure)) ?? [])
      .filter((other) => other.person !== person && other.start > start)
      .map((other) => other.start)
      .sort();
    return later[0] ?? null;
  };
  return people.map((person) => ({
    ...person,
    tenures: person.tenures.map((tenure) => ({ ...tenure, end: endOf(person, tenure) })),
  }));
}
