import type { Sql } from 'sql-template-tag';

/** A value in a column. Dates are "2024-06-19", instants ISO 8601 in UTC, JSON its text. */
export type Cell = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** What reads. */
export interface Reader {
  /** Runs one statement and reads all its rows. Big integers come as text. */
  all(query: Sql): Promise<readonly Row[]>;
}

/** What changes tables, within one transaction. */
export interface Writer extends Reader {
  run(query: Sql): Promise<void>;
  /** Adds rows; each names every column of the table. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
}

/**
 * A SQL database as the store needs it: DuckDB today, PostgreSQL by the same face.
 * All methods throw `StoreError`.
 */
export interface Database extends Reader {
  /** File or address, for messages. */
  readonly where: string;
  /** Runs `work` in one transaction, one writer at a time; rolled back if it throws. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Waits for what is running, then lets go of the file. Twice is once. */
  close(): Promise<void>;
}
