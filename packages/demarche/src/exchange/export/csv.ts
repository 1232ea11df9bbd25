import type { Report } from '@demarche/engine';
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Value } from './columns.js';

/** `escape_formulas`: a cell from the news must not become a formula in a spreadsheet. */
const OPTIONS = { escape_formulas: true } as const;

export function csvHeader(): string {
  return stringify([COLUMNS.map(({ name }) => name)]);
}

export function csvRow(report: Report): string {
  return stringify([COLUMNS.map(({ of }) => cellOf(of(report)))], OPTIONS);
}

/** Lists are joined by "; ". */
function cellOf(value: Value): string | number | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
