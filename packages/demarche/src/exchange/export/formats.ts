import { csvHeader, csvRow } from './csv.js';
import type { ReportFormat } from './format.js';
import { GDELT_FORMAT } from './gdelt.js';
import { PLOVER_FORMAT } from './plover.js';
import { POLECAT_FORMAT } from './polecat.js';

const JSONL_FORMAT: ReportFormat = {
  name: 'JSON lines',
  loses: [],
  countedOnly: false,
  header: () => '',
  rows: (report) => [`${JSON.stringify(report)}\n`],
};

const FLAT = ['spans of attributions', 'what explains the coding'];

const CSV_FORMAT: ReportFormat = {
  name: 'CSV',
  loses: FLAT,
  countedOnly: false,
  header: csvHeader,
  rows: (report) => [csvRow(report)],
};

/** Formats that are text, by the name the user gives. */
export const TEXT_FORMATS = {
  jsonl: JSONL_FORMAT,
  csv: CSV_FORMAT,
  polecat: POLECAT_FORMAT,
  gdelt: GDELT_FORMAT,
  plover: PLOVER_FORMAT,
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** All formats; Parquet is written by the database. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'parquet', 'polecat', 'gdelt', 'plover'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Parquet holds the rows of CSV, with types and real lists. */
export const PARQUET_LOSES: readonly string[] = FLAT;
