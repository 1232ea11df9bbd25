import { CsvError, type Info, type Parser, parse } from 'csv-parse';
import { peek } from './bytes.js';
import { asUtf8, decodeUtf8, sniffEncoding } from './encoding.js';
import { type ReadItem, type Refused, refused } from './item.js';
import { MAX_RECORD_BYTES, SNIFF_BYTES } from './limits.js';
import { type Line, splitLines } from './lines.js';
import type { Place } from './place.js';
import { readRecord } from './record.js';
import { atLine, type Source } from './source.js';
import { decodingWarnings, refusedBinary, refusedTooLong } from './whole.js';

/** CSV or TSV with a header line; columns are named as the fields of a JSON record. */
export async function* readCsv(source: Source): AsyncIterable<ReadItem> {
  const { head, bytes } = await peek(source.bytes, SNIFF_BYTES);
  const sniffed = sniffEncoding(head);
  if (sniffed.kind === 'binary') return yield refusedBinary(source.place, sniffed.what);
  const utf8 = await peek(asUtf8(bytes, sniffed), SNIFF_BYTES);
  const table = new Table(delimiterOf(utf8.head), source.place);
  try {
    for await (const line of splitLines(utf8.bytes, MAX_RECORD_BYTES)) {
      yield* table.push(line);
      if (table.refused) return;
    }
    yield* table.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield refusedCsv(error, source.place);
  }
}

/** The separator that the header has most of. */
function delimiterOf(head: Buffer): string {
  const header = head.toString('latin1').split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

/** Lines in, records out: as soon as its last line is in, a record is read. */
class Table {
  /** True once the header has no column to read. */
  refused = false;
  private header: readonly string[] | null = null;
  private failure: Error | null = null;
  private readonly parser: Parser;

  constructor(
    delimiter: string,
    private readonly place: Place,
  ) {
    this.parser = parse({
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_BYTES,
    });
    this.parser.on('error', (error) => {
      this.failure = error;
    });
  }

  /** A line over the limit is refused; an empty one in its place keeps the numbers after it right. */
  *push(line: Line): Iterable<ReadItem> {
    const place = atLine(this.place, line.number);
    if (line.kind === 'too-long') {
      yield refusedTooLong(place, 'line', line.length);
      this.parser.write('\n');
      return;
    }
    const decoded = decodeUtf8(line.bytes);
    yield* decodingWarnings(decoded, place);
    this.parser.write(`${decoded.text}\n`);
    if (this.failure !== null) throw this.failure;
    for (let row = this.parser.read(); row !== null; row = this.parser.read()) {
      yield* this.readRow(row as Row);
    }
  }

  /** @throws CsvError if a quote is open */
  async *end(): AsyncIterable<ReadItem> {
    this.parser.end();
    for await (const row of this.parser) yield* this.readRow(row as Row);
  }

  private *readRow(row: Row): Iterable<ReadItem> {
    if (this.header !== null) return yield* readFields(this.header, row, this.place);
    this.header = row.record.map((name) => name.trim().toLowerCase());
    if (this.header.includes('text') || this.header.includes('body')) return;
    this.refused = true;
    const reason = `no column "text" among: ${row.record.slice(0, 20).join(', ')}`;
    const wayOut = 'name the column of the article "text"';
    yield refused(atLine(this.place, row.info.lines), 'bad-csv', reason, wayOut);
  }
}

function* readFields(header: readonly string[], row: Row, place: Place): Iterable<ReadItem> {
  const where = atLine(place, row.info.lines);
  if (row.record.length !== header.length) {
    const reason = `${row.record.length} fields, the header has ${header.length}`;
    yield refused(where, 'bad-csv', reason, 'put fields with separators or line breaks in quotes');
    return;
  }
  const fields = header.map((name, i) => [name, row.record[i] || null] as const);
  yield* readRecord(Object.fromEntries(fields), where);
}

function refusedCsv(error: CsvError, place: Place): Refused {
  const line = typeof error.lines === 'number' ? atLine(place, error.lines) : place;
  const unclosed = 'a quote is never closed; the rest is not read';
  const reason = /QUOTE|SIZE/.test(error.code) ? unclosed : error.message;
  return refused(line, 'bad-csv', reason, 'close the quote, or double a quote within a field');
}
