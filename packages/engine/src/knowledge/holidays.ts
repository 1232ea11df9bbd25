import { type KnowledgeFile, list, readTable } from './table.js';

/** A day of the year that newspapers call by name, in one country. */
export interface Holiday {
  readonly names: readonly string[];
  readonly country: string;
  /** "05-09". */
  readonly day: string;
  readonly where: string;
}

export function readHolidays(files: readonly KnowledgeFile[]): Holiday[] {
  const file = files.find(({ name }) => name === 'holidays.tsv');
  if (!file) return [];
  return readTable(file, ['name', 'names', 'country', 'day']).map(({ cells, where }) => ({
    names: [cells.name!, ...list(cells.names)],
    country: cells.country!,
    day: cells.day!,
    where,
  }));
}
