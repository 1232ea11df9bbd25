import { z } from 'zod';
import type { CodebookProblem } from '../codebook/error.js';
import { readSource } from '../codebook/source.js';
import type { KnowledgeProblem } from './check.js';
import { squashed } from './pieces.js';
import { type KnowledgeFile, list, type Row } from './table.js';

/** What a user's file may hold: a list of rows for each table, by the table's columns. */
const value = z.union([z.string(), z.number(), z.null()]);
const entry = z.record(z.string(), z.union([value, z.boolean(), z.array(value)]));
const SECTIONS = [
  'armed-groups',
  'blocs',
  'bodies',
  'by-names',
  'cities',
  'countries',
  'given-names',
  'holidays',
  'media',
  'memberships',
  'nouns',
  'organisations',
  'people',
  'peoples',
  'regions',
] as const;
const overridesFile = z
  .strictObject(Object.fromEntries(SECTIONS.map((name) => [name, z.array(entry).nullish()])))
  .nullable();

/** What tells a row of a table from the others; tables that are not here only get new rows. */
const KEYS: Readonly<Record<string, string>> = {
  'armed-groups': 'id',
  blocs: 'id',
  bodies: 'id',
  countries: 'code',
  media: 'id',
  nouns: 'noun',
  organisations: 'id',
};

/** Cells that a known row keeps and gets more of; any other is replaced. */
const ADDED_TO: ReadonlySet<string> = new Set(['names', 'former', 'adjectives', 'people']);

/** An open stint of a user's file lasts until the file says otherwise. */
const FOREVER = '9999-12-31';

/** The tables with a user's rows in them, and what is wrong with those. */
export interface Overridden {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly KnowledgeProblem[];
}

/**
 * Puts the rows of YAML files ("actors.yaml") into the tables they are for. A row whose id is known
 * changes that one, another is added before all others, so that it wins; `remove: true` takes out
 * the rows that have the cells given. Files without YAML among them come back as they are.
 */
export function withOverrides(files: readonly KnowledgeFile[]): Overridden {
  const own = files.filter(isOwn);
  if (own.length === 0) return { files, problems: [] };
  const tables = new Map(
    files.filter((file) => !isOwn(file)).map((file) => [file.name, open(file)]),
  );
  const problems: KnowledgeProblem[] = [];
  for (const file of own) readOwn(file, tables, problems);
  return { files: [...tables.values()].map(closed), problems };
}

export const isOwn = ({ name }: KnowledgeFile): boolean => /\.ya?ml$/.test(name);

interface Table {
  readonly file: KnowledgeFile;
  readonly columns: readonly string[];
  rows: Row[];
}

type Cells = Record<string, string>;
type Report = (message: string) => void;

function open(file: KnowledgeFile): Table {
  const [header = '', ...lines] = file.text.split(/\r?\n/);
  const columns = header.split('\t');
  const rows = lines.flatMap((line, i): Row[] => {
    if (line === '') return [];
    const values = line.split('\t');
    const cells = Object.fromEntries(columns.map((column, c) => [column, values[c] ?? '']));
    return [{ where: `${file.name}:${i + 2}`, cells }];
  });
  return { file, columns, rows };
}

const closed = ({ file, rows }: Table): KnowledgeFile => ({ ...file, rows });

function readOwn(
  file: KnowledgeFile,
  tables: ReadonlyMap<string, Table>,
  problems: KnowledgeProblem[],
): void {
  const faults: CodebookProblem[] = [];
  const add = (where: string, message: string) =>
    problems.push({ where, severity: 'error', message });
  const source = readSource(file, overridesFile, faults);
  for (const { line, found, expected } of faults)
    add(`${file.name}:${line}`, `found ${found}, expected ${expected}`);
  if (!source) return;
  for (const [section, entries] of Object.entries(source.value ?? {})) {
    const table = tables.get(`${section}.tsv`);
    (entries ?? []).forEach((cells, i) => {
      const where = `${file.name}:${source.line([section, i])}`;
      const report: Report = (message) => add(where, message);
      if (!table) report(`there is no table ${section} to put this in`);
      else place(table, section, cells, where, report, tables);
    });
  }
}

type Entry = z.infer<typeof entry>;

function place(
  table: Table,
  section: string,
  { remove = false, ...given }: Entry,
  where: string,
  report: Report,
  tables: ReadonlyMap<string, Table>,
): void {
  const unknown = Object.keys(given).filter((column) => !table.columns.includes(column));
  const key = KEYS[section];
  const cells: Cells = Object.fromEntries(
    Object.entries(given).map(([column, cell]) => [column, written(cell)]),
  );
  if (unknown.length > 0)
    report(`${section} has no ${unknown.join(', ')}; it has ${table.columns.join(', ')}`);
  else if (remove === true) take(table, cells, report);
  else if (section === 'people' && !cells.role) rename(cells, where, report, tables);
  else if (key && !cells[key]) report(`no ${key}: ${section} are told apart by it`);
  else put(table, section, cells, where);
}

function put(table: Table, section: string, cells: Cells, where: string): void {
  const key = KEYS[section];
  const known = key ? table.rows.findIndex((row) => row.cells[key] === cells[key]) : -1;
  if (known >= 0) table.rows[known] = changed(table.rows[known]!, cells, where);
  else
    table.rows.unshift({
      where,
      cells: { ...blank(table), ...defaults(section, cells), ...cells },
    });
}

const written = (cell: Entry[string] | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return Array.isArray(cell) ? cell.map((item) => item ?? '').join('; ') : String(cell);
};

const blank = ({ columns }: Table): Cells =>
  Object.fromEntries(columns.map((column) => [column, '']));

/** What may be left out: a family name is the last word, a land's names its name. */
function defaults(section: string, { name = '', noun = '' }: Cells): Cells {
  return {
    source: 'user',
    as_of: FOREVER,
    ...(section === 'people' && { family: name.split(/\s+/).at(-1)! }),
    ...(section === 'countries' && { names: name }),
    ...(section === 'nouns' && { plural: `${noun}s` }),
  };
}

function changed({ cells }: Row, given: Cells, where: string): Row {
  const merged: Cells = { ...cells };
  for (const [column, cell] of Object.entries(given))
    merged[column] = ADDED_TO.has(column) ? union(cells[column], cell) : cell;
  return { where, cells: merged };
}

const union = (known: string | undefined, more: string): string =>
  [...new Set([...list(known), ...list(more)])].join('; ');

/** More names for somebody whom the tables know: a row without a role. */
function rename(
  { name = '', of, ...more }: Cells,
  where: string,
  report: Report,
  tables: ReadonlyMap<string, Table>,
): void {
  const key = squashed(name);
  let found = false;
  for (const table of ['people.tsv', 'officeholders.tsv'].flatMap((n) => tables.get(n) ?? []))
    table.rows = table.rows.map((row) => {
      if (of && row.cells.of !== of) return row;
      const names = [row.cells.name ?? '', ...list(row.cells.names)];
      if (!names.some((known) => squashed(known) === key)) return row;
      found = true;
      return changed(row, more, where);
    });
  if (!found) report(`the tables know nobody named ${name}; give of, role, office and start`);
}

function take(table: Table, cells: Cells, report: Report): void {
  const isMeant = ({ cells: known }: Row) =>
    Object.entries(cells).every(([column, cell]) => known[column] === cell);
  const kept = table.rows.filter((row) => !isMeant(row));
  if (kept.length === table.rows.length) report('no row has these cells, so none is removed');
  table.rows = kept;
}
