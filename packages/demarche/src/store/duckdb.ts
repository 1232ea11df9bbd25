import { existsSync } from 'node:fs';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import sql, { type Sql } from 'sql-template-tag';
import type { Cell, Database, Row, Writer } from './database.js';
import { StoreError, storeError } from './failure.js';

export const FILE_NAME = 'demarche.duckdb';
export const IN_MEMORY = ':memory:';

/** Rows DuckDB takes in one chunk (its vector size). */
const CHUNK = 2048;
/** Connections that read side by side; each runs one statement at a time. */
const READERS = 4;

export interface DuckDBOptions {
  /** Most memory DuckDB may take, as it writes sizes. Default "2GB". */
  readonly memory?: string;
  /** Threads of one query. Default: as many as there are cores. */
  readonly threads?: number;
}

// File locks are per process: a second instance on the same file within this process would
// pass them and spoil the file.
const openFiles = new Set<string>();

/**
 * Opens `dir`/demarche.duckdb, made where missing, or a store in memory.
 * @throws StoreError if the file is locked, unreadable, no DuckDB file or open here already
 */
export async function openDuckDB(dir: string, options: DuckDBOptions = {}): Promise<Database> {
  const path = dir === IN_MEMORY ? IN_MEMORY : join(await folder(dir), FILE_NAME);
  if (openFiles.has(path)) {
    throw new StoreError('open-already', `${path} is open in this process already`, 'share it');
  }
  if (path !== IN_MEMORY) openFiles.add(path);
  try {
    return await connect(path, options);
  } catch (error) {
    openFiles.delete(path);
    throw storeError(error, path);
  }
}

async function folder(dir: string): Promise<string> {
  try {
    await makeFolder(dir);
    return await realpath(dir);
  } catch (error) {
    throw storeError(error, dir);
  }
}

/** `mkdir` with `recursive` never ends where nothing can be made, as in /proc (Node 20). */
async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(dir)).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(dirname(dir))) throw error;
    await makeFolder(dirname(dir));
    await mkdir(dir);
  }
}

async function connect(path: string, options: DuckDBOptions): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: options.memory ?? '2GB',
    // Each checkpoint packs the tables' tails anew; at DuckDB's 16 MB that is a third of the
    // time of a long import. What a crash leaves in the log is read again in about a second.
    checkpoint_threshold: '64MB',
    ...(options.threads ? { threads: String(options.threads) } : {}),
    // Nothing is fetched from the network, whatever a statement names.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const writer = await instance.connect();
  const readers = await Promise.all(Array.from({ length: READERS }, () => instance.connect()));
  return new DuckDB(path, instance, writer, readers);
}

class DuckDB implements Database {
  readonly #instance: DuckDBInstance;
  readonly #writer: DuckDBConnection;
  readonly #readers: readonly DuckDBConnection[];
  #next = 0;
  readonly #reading = new Set<Promise<unknown>>();
  /** Ends when the writer is free. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | null = null;

  constructor(
    readonly where: string,
    instance: DuckDBInstance,
    writer: DuckDBConnection,
    readers: readonly DuckDBConnection[],
  ) {
    this.#instance = instance;
    this.#writer = writer;
    this.#readers = readers;
  }

  async all(query: Sql): Promise<readonly Row[]> {
    this.#mustBeOpen();
    const reader = this.#readers[this.#next++ % READERS]!;
    const rows = this.#told(() => readAll(reader, query));
    const done: Promise<unknown> = rows
      .catch(() => undefined)
      .finally(() => this.#reading.delete(done));
    this.#reading.add(done);
    return rows;
  }

  async write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    const done = this.#turn.then(() => this.#told(() => transaction(this.#writer, work)));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  close(): Promise<void> {
    this.#closed ??= Promise.all([this.#turn, ...this.#reading]).then(() => {
      for (const connection of [this.#writer, ...this.#readers]) connection.closeSync();
      this.#instance.closeSync();
      openFiles.delete(this.where);
    });
    return this.#closed;
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreError('closed', `${this.where} is closed`, 'open it again');
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.where);
    }
  }
}

async function transaction<T>(
  connection: DuckDBConnection,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  await connection.run('begin');
  try {
    const result = await work({
      all: (query) => readAll(connection, query),
      run: async (query) => {
        await connection.run(query.text, values(query));
      },
      insert: (table, rows) => insert(connection, table, rows),
    });
    await connection.run('commit');
    return result;
  } catch (error) {
    // A failed commit has ended the transaction already; the first error is the one to tell.
    await connection.run('rollback').catch(() => undefined);
    throw error;
  }
}

const values = (query: Sql): DuckDBValue[] => query.values as DuckDBValue[];

async function readAll(connection: DuckDBConnection, query: Sql): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(query.text, values(query));
  return reader.getRowObjectsJson() as unknown as readonly Row[];
}

async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = await columnsOf(connection, table);
  const appender = await connection.createAppender(table);
  try {
    appendAll(appender, names, rows);
  } finally {
    appender.closeSync();
  }
}

function appendAll(appender: DuckDBAppender, names: readonly string[], rows: readonly Row[]): void {
  const types = names.map((_, index) => appender.columnType(index));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const chunk = DuckDBDataChunk.create(types, part.length);
    for (const [column, name] of names.entries()) {
      const type = types[column]!;
      chunk.setColumnValues(
        column,
        part.map((row) => cellValue(row[name], type, name)),
      );
    }
    appender.appendDataChunk(chunk);
  }
}

const columns = new WeakMap<DuckDBConnection, Map<string, readonly string[]>>();

async function columnsOf(connection: DuckDBConnection, table: string): Promise<readonly string[]> {
  const known = columns.get(connection) ?? new Map<string, readonly string[]>();
  columns.set(connection, known);
  const found = known.get(table);
  if (found) return found;
  const rows = await readAll(
    connection,
    sql`select column_name from information_schema.columns
        where table_name = ${table} order by ordinal_position`,
  );
  const names = rows.map((row) => String(row.column_name));
  known.set(table, names);
  return names;
}

const MS_PER_DAY = 86_400_000;

/** @throws TypeError if the row does not name the column: a slip in this program */
function cellValue(cell: Cell | undefined, type: DuckDBType, column: string): DuckDBValue {
  if (cell === undefined) throw new TypeError(`a row lacks the column ${column}`);
  if (typeof cell !== 'string') return cell;
  switch (type.typeId) {
    case DuckDBTypeId.DATE:
      return new DuckDBDateValue(Math.round(Date.parse(`${cell}T00:00:00Z`) / MS_PER_DAY));
    case DuckDBTypeId.TIMESTAMP:
      return new DuckDBTimestampValue(BigInt(Date.parse(cell)) * 1000n);
    default:
      return cell;
  }
}
