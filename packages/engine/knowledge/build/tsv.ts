import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** Rows of a tab-separated table with a header line. */
export function readTsv(path: string): Row[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** A table as text, header first, one line feed after each row. */
export function writeTsv(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `${cells.join('\t')}\n`;
  return [columns, ...rows.map((row) => columns.map((c) => row[c] ?? ''))].map(line).join('');
}

/** Table cells hold lists with "; " between the items. */
export function list(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
}

export const joined = (items: Iterable<string>): string => [...new Set(items)].join('; ');
