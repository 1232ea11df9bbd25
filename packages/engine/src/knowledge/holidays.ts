import type { NamedDay } from '../time/holidays.js';
import { type KnowledgeFile, list, readTable } from './table.js';

/** A day of the year that newspapers call by name, with the words for the country that keeps it. */
export interface Holiday extends NamedDay {
  readonly where: string;
}

/** holidays.tsv; the words for a country come from countries.tsv. */
export function readHolidays(files: readonly KnowledgeFile[]): Holiday[] {
  const file = files.find(({ name }) => name === 'holidays.tsv');
  if (!file) return [];
  const lands = landWords(files);
  return readTable(file, ['name', 'names', 'country', 'day']).map(({ cells, where }) => ({
    names: [cells.name!, ...list(cells.names)],
    country: cells.country!,
    day: cells.day!,
    lands: lands.get(cells.country!) ?? [],
    where,
  }));
}

function landWords(files: readonly KnowledgeFile[]): Map<string, readonly string[]> {
  const file = files.find(({ name }) => name === 'countries.tsv');
  const rows = file ? readTable(file, ['code', 'names', 'adjectives', 'capital']) : [];
  return new Map(
    rows.map(({ cells }) => {
      const words = [...list(cells.names), ...list(cells.adjectives), ...list(cells.capital)];
      return [cells.code!, words.map((word) => word.toLowerCase())];
    }),
  );
}
