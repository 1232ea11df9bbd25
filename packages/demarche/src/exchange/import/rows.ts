import { CsvError, parse } from 'csv-parse';
import type { Bytes } from '../../read/bytes.js';
import { decodeUtf8 } from '../../read/encoding.js';
import { type Refused, refused } from '../../read/item.js';
import { splitLines } from '../../read/lines.js';
import type { Place } from '../../read/place.js';
import { atLine } from '../../read/source.js';
import { refusedTooLong } from '../../read/whole.js';

/** One line of a table, cut into its cells. */
export interface Row {
  readonly kind: 'row';
  readonly cells: readonly string[];
  /** From 1; of a record over several lines, the last. */
  readonly line: number;
}

/** Bytes of a line: events have 300 to 3,000, POLECAT's with long lists of names 30,000. */
const MAX_LINE_BYTES = 1024 * 1024;

export type Separator = '\t' | ',';

export function rowsOf(bytes: Bytes, separator: Separator, place: Place) {
  return separator === '\t' ? tabRows(bytes, place) : commaRows(bytes, place);
}

/** GDELT, ICEWS, POLECAT and Phoenix write tabs plainly: quotes around a cell are R's, if any. */
async function* tabRows(bytes: Bytes, place: Place): AsyncIterable<Row | Refused> {
  for await (const line of splitLines(bytes, MAX_LINE_BYTES)) {
    if (line.kind === 'too-long') {
      yield refusedTooLong(atLine(place, line.number), 'line', line.length);
      continue;
    }
    if (line.bytes.length === 0) continue;
    const cells = decodeUtf8(line.bytes).text.split('\t');
    yield { kind: 'row', cells: cells.map(unquoted), line: line.number };
  }
}

function unquoted(cell: string): string {
  const quoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  return quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim();
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** RFC 4180, as databases and R export. A quote that is never closed ends the file. */
async function* commaRows(bytes: Bytes, place: Place): AsyncIterable<Row | Refused> {
  const parser = parse({
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE_BYTES,
    trim: true,
  });
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure = error;
  });
  function* parsed(): Iterable<Row> {
    for (let row = parser.read() as CsvRecord | null; row !== null; row = parser.read()) {
      yield { kind: 'row', cells: row.record, line: row.info.lines };
    }
  }
  for await (const chunk of bytes) {
    parser.write(chunk);
    if (failure !== null) return yield refusedCsv(failure, place);
    yield* parsed();
  }
  parser.end();
  await new Promise((resolve) => setImmediate(resolve));
  yield* parsed();
  if (failure !== null) yield refusedCsv(failure, place);
}

function refusedCsv(error: Error, place: Place): Refused {
  const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null;
  const reason = 'a quote is never closed; the rest is not read';
  const where = line === null ? place : atLine(place, line);
  return refused(where, 'bad-csv', reason, 'close the quote, or double a quote within a field');
}
