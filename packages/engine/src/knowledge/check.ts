import { isNounClass } from './noun-table.js';
import { isOwn, withOverrides } from './overrides.js';
import { SINGLE_ROLES } from './person-tables.js';
import { isSector } from './sectors.js';
import { KnowledgeError, type KnowledgeFile, list, type Row, readTable } from './table.js';

/** What is wrong with a row, and where. A warning may be right: two heads of state in one week. */
export interface KnowledgeProblem {
  /** "people.tsv:41". */
  readonly where: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

type Report = (row: Row, message: string, severity?: 'error' | 'warning') => void;

/** The tables by name, and what their rows may refer to. */
interface Tables {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly countries: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/**
 * Tests every row of the tables: dates, codes, sectors, roles, references to other rows, ids and
 * terms told twice. A table that can't be read at all is one problem.
 */
export function checkKnowledge(files: readonly KnowledgeFile[]): KnowledgeProblem[] {
  const { files: tables, problems: own } = withOverrides(files);
  return [...own, ...checkTables(tables)];
}

type IsChecked = (row: Row) => boolean;

function checkTables(
  files: readonly KnowledgeFile[],
  isChecked: IsChecked = () => true,
): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  const rows = new Map<string, readonly Row[]>();
  for (const file of files) {
    if (!file.name.endsWith('.tsv')) continue;
    try {
      rows.set(file.name, readTable(file, []));
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push({ where: file.name, severity: 'error', message: error.message });
    }
  }
  const tables = tablesOf(rows);
  const report: Report = ({ where }, message, severity = 'error') =>
    problems.push({ where, severity, message });
  for (const [name, table] of rows) {
    for (const row of table.filter(isChecked)) checkRow(row, tables, report);
    checkIds(name, table, report);
  }
  checkTenures(
    [...(rows.get('people.tsv') ?? []), ...(rows.get('officeholders.tsv') ?? [])],
    report,
  );
  return problems;
}

function tablesOf(rows: Tables['rows']): Tables {
  const column = (table: string, name: string) =>
    (rows.get(table) ?? []).map(({ cells }) => cells[name] ?? '');
  const ids = [...rows.values()].flat().map(({ cells }) => cells.id ?? '');
  return {
    rows,
    countries: new Set(column('countries.tsv', 'code')),
    ids: new Set(ids.filter(Boolean)),
    roles: new Set(column('roles.tsv', 'role')),
    sources: new Set(column('sources.tsv', 'id')),
  };
}

function checkRow(row: Row, tables: Tables, report: Report): void {
  const { cells } = row;
  for (const [column, cell] of Object.entries(cells))
    if (cell !== cell.trim()) report(row, `${column} has blanks around "${cell.trim()}"`);
  checkDates(row, report);
  checkReferences(row, tables, report);
  for (const sector of list(cells.sectors))
    if (!isSector(sector)) report(row, `sector ${sector} is none of PLOVER's`);
  if (cells.class !== undefined && !isNounClass(cells.class))
    report(row, `no noun class ${cells.class}`);
  for (const source of list(cells.source))
    if (!tables.sources.has(source)) report(row, `source ${source} is not in sources.tsv`);
  if (cells.name === '') report(row, 'no name');
}

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function checkDates(row: Row, report: Report): void {
  const { start = '', end = '', as_of = '', day = '' } = row.cells;
  for (const [column, value] of Object.entries({ start, end, as_of }))
    if (value && !DATE.test(value))
      report(row, `${column} is "${value}", not a date like 2024-06-13`);
  if (start && end && start > end) report(row, `ends ${end}, before it starts ${start}`);
  if (day && !/^\d\d-\d\d$/.test(day)) report(row, `day is "${day}", not one like 05-09`);
}

function checkReferences({ cells, where }: Row, tables: Tables, report: Report): void {
  const row = { cells, where };
  const known = (id: string) => tables.countries.has(id) || tables.ids.has(id);
  for (const column of ['of', 'country', 'organisation', 'land', 'part_of', 'successor'] as const) {
    const id = cells[column];
    if (id && !known(id)) report(row, `${column} ${id} is in no table`);
  }
  for (const id of ['members', 'also_in', 'countries', 'among'].flatMap((c) => list(cells[c])))
    if (!known(id)) report(row, `member ${id} is in no table`);
  const holds = cells.of !== undefined && cells.role !== undefined;
  if (holds && !tables.roles.has(cells.role!))
    report(row, `role ${cells.role} is not in roles.tsv`);
}

function checkIds(table: string, rows: readonly Row[], report: Report): void {
  const seen = new Map<string, string>();
  for (const row of rows) {
    const id = row.cells.id ?? (table === 'countries.tsv' ? row.cells.code : undefined);
    if (!id) continue;
    const before = seen.get(id);
    if (before) report(row, `id ${id} stands already at ${before}`);
    seen.set(id, row.where);
  }
}

/** Terms of one office that overlap by more than a season are worth a look. */
const SEASON_DAYS = 90;

function checkTenures(rows: readonly Row[], report: Report): void {
  const byOffice = new Map<string, Row[]>();
  for (const row of rows) {
    const { of = '', role = '', office = '' } = row.cells;
    if (!SINGLE_ROLES.has(role)) continue;
    const key = `${of} ${role} ${office.toLowerCase()}`;
    byOffice.set(key, [...(byOffice.get(key) ?? []), row]);
  }
  for (const group of byOffice.values()) {
    const sorted = group.toSorted((a, b) => (a.cells.start! < b.cells.start! ? -1 : 1));
    sorted.forEach((row, i) => {
      const next = sorted[i + 1];
      if (!next || samePerson(row, next) || !row.cells.end) return;
      const days = (Date.parse(row.cells.end) - Date.parse(next.cells.start!)) / 86_400_000;
      if (days > SEASON_DAYS)
        report(
          next,
          `${next.cells.name} starts ${Math.round(days)} days before ${row.cells.name} ends (${row.where})`,
          'warning',
        );
    });
  }
}

function samePerson(a: Row, b: Row): boolean {
  if (a.cells.wikidata && a.cells.wikidata === b.cells.wikidata) return true;
  const names = ({ cells }: Row) => [cells.name!, ...list(cells.names)];
  return names(a).some((name) => names(b).includes(name)) || a.cells.family === b.cells.family;
}

/**
 * What is wrong with the rows of a user's YAML files among the tables; the tables' own faults,
 * warnings and all, are left to `checkKnowledge`.
 */
export function checkOverrides(files: readonly KnowledgeFile[]): KnowledgeProblem[] {
  const names = files.filter(isOwn).map(({ name }) => `${name}:`);
  if (names.length === 0) return [];
  const isTheirs = ({ where }: { readonly where: string }) =>
    names.some((name) => where.startsWith(name));
  const { files: tables, problems } = withOverrides(files);
  const found = [...problems, ...checkTables(tables, isTheirs)];
  return found.filter((problem) => problem.severity === 'error' && isTheirs(problem));
}
