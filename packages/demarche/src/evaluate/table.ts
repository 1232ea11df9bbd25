/** Figures as plain data, with how to print them. */
export interface Table {
  readonly title: string;
  /** What each column holds: a `share` is a fraction 0..1, a `count` an integer. */
  readonly columns: readonly { readonly name: string; readonly is: 'share' | 'count' }[];
  readonly rows: readonly TableRow[];
  /** What a reader must know to compare: definitions, what is left out. */
  readonly notes: readonly string[];
}

export interface TableRow {
  /** What the row measures. */
  readonly name: string;
  /** One cell a column; `null` where there is nothing to measure. */
  readonly cells: readonly (number | null)[];
}

/** The table in fixed-width text: shares as per cent with two decimals, counts as they are. */
export function formatTable({ title, columns, rows, notes }: Table): string {
  const grid = [
    ['', ...columns.map((column) => column.name)],
    ...rows.map((row) => [row.name, ...row.cells.map((cell, i) => format(cell, columns[i]?.is))]),
  ];
  const widths = grid[0]!.map((_, i) => Math.max(...grid.map((line) => line[i]?.length ?? 0)));
  const lines = grid.map((line) => alignLine(line, widths));
  return [title, ...lines, ...notes.map((note) => `  ${note}`)].join('\n');
}

function alignLine(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
    .join('  ')
    .trimEnd();
}

function format(cell: number | null, is: 'share' | 'count' | undefined): string {
  if (cell === null) return '-';
  return is === 'count' ? String(cell) : (100 * cell).toFixed(2);
}
