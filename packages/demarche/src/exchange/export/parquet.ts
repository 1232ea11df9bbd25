import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sql, { raw } from 'sql-template-tag';
import type { Row } from '../../store/database.js';
import { openDuckDB } from '../../store/duckdb.js';
import type { StoredReport } from '../../store/store.js';
import { COLUMNS, type Column, type Value } from './columns.js';

const SQL_TYPE: Readonly<Record<Column['type'], string>> = {
  text: 'varchar',
  number: 'double',
  integer: 'integer',
  boolean: 'boolean',
  list: 'varchar',
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Writes reports as Parquet (zstd), with the columns of CSV; lists are lists. DuckDB writes it, from a
 * file of its own in the temporary folder, so that memory is bounded.
 * @param metadata  texts for the file's key-value metadata
 * @returns number of rows
 * @throws StoreError if the place cannot be written
 */
export async function writeParquet(
  pages: AsyncIterable<readonly StoredReport[]>,
  out: string,
  metadata: Readonly<Record<string, string>>,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-parquet-'));
  const db = await openDuckDB(folder);
  try {
    const columns = COLUMNS.map(({ name, type }) => `"${name}" ${SQL_TYPE[type]}`).join(', ');
    await db.write((writer) => writer.run(raw(`create table rows (${columns})`)));
    for await (const page of pages) {
      await db.write((writer) => writer.insert('rows', page.map(rowOf)));
    }
    await db.write((writer) => writer.run(raw(copyTo(out, metadata))));
    const [row] = await db.all(sql`select cast(count(*) as integer) as n from rows`);
    return Number(row!.n);
  } finally {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function copyTo(out: string, metadata: Readonly<Record<string, string>>): string {
  const selected = COLUMNS.map(({ name, type }) =>
    type === 'list' ? `cast(cast("${name}" as json) as varchar[]) as "${name}"` : `"${name}"`,
  );
  const pairs = Object.entries(metadata).map(([key, value]) => `${key}: ${literal(value)}`);
  return `copy (select ${selected.join(', ')} from rows) to ${literal(resolve(out))}
    (format parquet, compression zstd, kv_metadata {${pairs.join(', ')}})`;
}

const rowOf = (report: StoredReport): Row =>
  Object.fromEntries(COLUMNS.map(({ name, of }) => [name, cellOf(of(report))]));

function cellOf(value: Value): Row[string] {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
