import type { Person, Tenure } from './entities.js';
import { piecesOf, squashed } from './pieces.js';
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

/**
 * Rows of one person: the same Wikidata item, the same name (in any variant) of the same country,
 * or the same office taken up at the same time under a longer form of the name.
 */
function grouped(rows: readonly Row[]): Row[][] {
  const groups = new RowGroups(rows);
  const byKey = new Map<string, number>();
  rows.forEach((row, i) => {
    for (const key of keysOf(row)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, i);
      else if (isOneLife(rows[known]!, row)) groups.join(known, i);
    }
  });
  for (const [a, b] of longerNames(rows)) groups.join(a, b);
  return groups.all();
}

/** A father and a son of one name took office in different ages. */
const isOneLife = (a: Row, b: Row): boolean =>
  (a.cells.wikidata !== '' && a.cells.wikidata === b.cells.wikidata) ||
  monthsApart(startOf(a), startOf(b)) < 12 * 40;

/** Sets of rows that are joined pair by pair (union and find). Two Wikidata items are never joined. */
class RowGroups {
  readonly #parent: number[];
  readonly #item: string[];

  constructor(readonly rows: readonly Row[]) {
    this.#parent = rows.map((_, i) => i);
    this.#item = rows.map(({ cells }) => cells.wikidata ?? '');
  }

  /** Joins the groups of two rows; the earlier row leads. "George Bush" may be two people. */
  join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    const [one, other] = [this.#item[first]!, this.#item[second]!];
    if (first === second || (one && other && one !== other)) return;
    this.#parent[second] = first;
    this.#item[first] = one || other;
  }

  all(): Row[][] {
    const groups = new Map<number, Row[]>();
    this.rows.forEach((row, i) => {
      const root = this.#root(i);
      const known = groups.get(root);
      if (known) known.push(row);
      else groups.set(root, [row]);
    });
    return [...groups.values()];
  }

  #root(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) at = this.#parent[at]!;
    this.#parent[i] = at;
    return at;
  }
}

/** Pairs of rows that tell one stint: "Evo Morales" and "Juan Evo Morales Ayma", since 2006. */
function longerNames(rows: readonly Row[]): [number, number][] {
  const byOffice = new Map<string, number[]>();
  rows.forEach(({ cells: { of = '', role = '' } }, i) => {
    if (!SINGLE_ROLES.has(role)) return;
    const known = byOffice.get(`${of} ${role}`);
    if (known) known.push(i);
    else byOffice.set(`${of} ${role}`, [i]);
  });
  const pairs: [number, number][] = [];
  for (const office of byOffice.values()) {
    const sorted = office.toSorted((a, b) => (startOf(rows[a]!) < startOf(rows[b]!) ? -1 : 1));
    sorted.forEach((a, k) => {
      for (const b of sorted.slice(k + 1)) {
        if (monthsApart(startOf(rows[a]!), startOf(rows[b]!)) > 12) break;
        if (isLongerName(rows[a]!.cells.name!, rows[b]!.cells.name!)) pairs.push([a, b]);
      }
    });
  }
  return pairs;
}

const startOf = ({ cells }: Row): string => cells.start ?? '';

/** All words of one name, two at least, are in the other. */
function isLongerName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => piecesOf(name).map(({ key }) => key)) as [
    string[],
    string[],
  ];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 1 && short.every((key) => long.includes(key));
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

function personOf(rows: readonly Row[]): Person {
  const first = namedBest(rows);
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
    id: wikidata
      ? `wd:${wikidata}`
      : `person:${of.toLowerCase().replace(':', '-')}-${squashed(name)}`,
    name,
    names,
    families,
    wikidata,
    tenures: stints(rows.map(tenureOf)),
    where: first.where,
  };
}

/** The rows by hand come first; of the others Wikidata has the name that newspapers use. */
function namedBest(rows: readonly Row[]): Row {
  const first = rows[0]!;
  if (!isGathered(first.where)) return first;
  return rows.find(({ cells }) => cells.source?.startsWith('wikidata')) ?? first;
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

/** Each stint once: a second row of the same role, begun within a year while it lasts, tells the same. */
function stints(tenures: readonly Tenure[]): readonly Tenure[] {
  if (tenures.length < 2) return tenures;
  const kept: Tenure[] = [];
  for (const tenure of tenures) {
    const told = kept.some(
      (k) =>
        (k.role === tenure.role || isOneOffice(k, tenure)) &&
        k.of === tenure.of &&
        monthsApart(k.start, tenure.start) < 12 &&
        !isOver(k, tenure) &&
        !isOver(tenure, k),
    );
    if (!told) kept.push(tenure);
  }
  return kept.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** A president who governs may stand in the second table as head of government as well. */
const isOneOffice = (known: Tenure, { office, where }: Tenure): boolean =>
  office !== '' && known.office === office && !isGathered(known.where) && isGathered(where);

/** A row by hand says that somebody was still there on its day; a gathered one knows no better. */
const isTrustedOver = ({ where, asOf }: Tenure, other: Pick<Tenure, 'start' | 'where'>): boolean =>
  !isGathered(where) && isGathered(other.where) && other.start <= asOf;

/** From other tables by a program; else by hand, in ours or in a user's file. */
export const isGathered = (where: string): boolean => where.startsWith('officeholders.tsv');

/** Ended when the other began. */
const isOver = ({ end }: Tenure, { start }: Tenure): boolean => end !== null && end <= start;

/** Months between two ISO dates that give a year at least. */
const monthsApart = (a: string, b: string): number => Math.abs(months(a) - months(b));
const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 6);

/** Ends open stints of single roles where the tables know a successor. */
function succeeded(people: readonly Person[]): Person[] {
  const starts = new Map<string, (Pick<Tenure, 'start' | 'where'> & { person: Person })[]>();
  for (const person of people)
    for (const tenure of person.tenures) {
      if (!SINGLE_ROLES.has(tenure.role)) continue;
      const key = officeKey(tenure);
      const known = starts.get(key);
      const begun = { start: tenure.start, where: tenure.where, person };
      if (known) known.push(begun);
      else starts.set(key, [begun]);
    }
  const isOpen = ({ role, end }: Tenure) => end === null && SINGLE_ROLES.has(role);
  const closed = (person: Person, tenure: Tenure): Tenure => {
    if (!isOpen(tenure)) return tenure;
    let end: string | null = null;
    for (const other of starts.get(officeKey(tenure)) ?? [])
      if (
        other.person !== person &&
        other.start > tenure.start &&
        !isTrustedOver(tenure, other) &&
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
