/** A file as it was handed over: its name ("countries.tsv") and its text. */
export interface KnowledgeFile {
  readonly name: string;
  readonly text: string;
  /** Rows in place of the text's: what `withOverrides` made of it. */
  readonly rows?: readonly Row[];
}

/** One row of a table, with the place it stands at ("countries.tsv:41"). */
export interface Row {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Thrown when a table can't be read at all; what is wrong in single rows, `checkKnowledge` tells. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
}

/**
 * Rows of a tab-separated table. The first line names the columns.
 * @throws KnowledgeError if a column that the reader needs is missing, or a row has other cells than the header
 */
export function readTable(file: KnowledgeFile, needed: readonly string[]): Row[] {
  const lines = file.text.split(/\r?\n/);
  const columns = (lines[0] ?? '').split('\t');
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new KnowledgeError(
      `${file.name}:1: no column ${missing.join(', ')}; the header has ${columns.join(', ')}`,
    );
  if (file.rows) return [...file.rows];
  const rows: Row[] = [];
  lines.forEach((line, i) => {
    if (i === 0 || line === '') return;
    const where = `${file.name}:${i + 1}`;
    const values = line.split('\t');
    if (values.length !== columns.length)
      throw new KnowledgeError(
        `${where}: ${values.length} cells where the header has ${columns.length} (${columns.join(', ')})`,
      );
    const cells: Record<string, string> = {};
    for (let c = 0; c < columns.length; c++) cells[columns[c]!] = values[c]!;
    rows.push({ where, cells });
  });
  return rows;
}

/** The items of a cell that holds a list: "; " between them. */
export function list(cell: string | undefined): string[] {
  if (!cell) return [];
  if (!cell.includes(';')) return [cell];
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
