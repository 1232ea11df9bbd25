import type { Dataset } from './external-event.js';
import { type Cells, columnKey, type Format } from './format.js';
import { GDELT } from './gdelt.js';
import { ICEWS } from './icews.js';
import { PHOENIX } from './phoenix.js';
import { POLECAT } from './polecat.js';

const FORMATS: readonly Format[] = [...GDELT, ...ICEWS, ...POLECAT, ...PHOENIX];

/** The kinds of file that are read, for messages. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map(({ name }) => name);

/** How the lines of one file are read. */
export interface Layout {
  readonly format: Format;
  /** Keys of the columns, in order. */
  readonly columns: readonly string[];
  /** Whether the first line names them. */
  readonly hasHeader: boolean;
}

/**
 * Tells a file by its first line: by the names of its columns, or by their number where it has no
 * header.
 * @param dataset  only formats of this data set; any without it
 * @returns `null` if it is none that we know
 */
export function layoutOf(first: readonly string[], dataset: Dataset | undefined): Layout | null {
  const formats = FORMATS.filter((format) => dataset === undefined || format.dataset === dataset);
  const keys = first.map(columnKey);
  const named = formats.find(({ header }) => header.every((column) => keys.includes(column)));
  if (named) return { format: named, columns: keys, hasHeader: true };
  for (const format of formats) {
    const { columns, fits } = format;
    if (columns?.length !== first.length) continue;
    if (fits?.(cellsOf(format, columns, first)) ?? true) {
      return { format, columns, hasHeader: false };
    }
  }
  return null;
}

/** The cells of a line by their columns. Use `cellReader` for many lines. */
function cellsOf(format: Format, columns: readonly string[], line: readonly string[]): Cells {
  return cellReader({ format, columns, hasHeader: false })(line);
}

/** Made once a file: lines in, cells by column out. */
export function cellReader({ format, columns }: Layout): (line: readonly string[]) => Cells {
  const index = new Map(columns.map((column, i) => [column, i]));
  const missing = new Set(format.missing);
  return (line) => (column) => {
    const at = index.get(column);
    const cell = at === undefined ? '' : (line[at] ?? '');
    return missing.has(cell) ? '' : cell;
  };
}
