import { peek } from '../../read/bytes.js';
import { asUtf8, sniffEncoding } from '../../read/encoding.js';
import type { Input, ReadOptions } from '../../read/index.js';
import { type Refused, refused } from '../../read/item.js';
import { SNIFF_BYTES } from '../../read/limits.js';
import { sourceOf } from '../../read/read.js';
import { atLine, type Source } from '../../read/source.js';
import { refusedBinary } from '../../read/whole.js';
import type { Dataset, ExternalEvent, ExternalMention } from './external-event.js';
import type { Cells } from './format.js';
import { cellReader, FORMAT_NAMES, type Layout, layoutOf } from './recognise.js';
import { type Row, rowsOf, type Separator } from './rows.js';
import type { Sides } from './sides.js';
import { unpacked } from './unpacked.js';

/** What an import reads, in the order of its files. */
export type ImportItem =
  | { readonly kind: 'event'; readonly event: ExternalEvent }
  | { readonly kind: 'mention'; readonly mention: ExternalMention }
  | { readonly kind: 'left-out'; readonly reason: string }
  | Refused;

export interface ImportOptions extends ReadOptions {
  readonly sides: Sides;
  /** Take the files for this data set's; told by their columns by default. */
  readonly dataset?: Dataset | undefined;
}

/**
 * Events of other data sets in their native files, packed or not. Memory is bounded whatever the
 * size of a file. Never throws for what a file holds: what cannot be read is refused with its line.
 */
export async function* readEvents(
  inputs: Iterable<Input>,
  options: ImportOptions,
): AsyncIterable<ImportItem> {
  for (const input of inputs) {
    if (input.kind === 'refused') yield input;
    else yield* unpacked(sourceOf(input, options), (source) => readTable(source, options));
  }
}

async function* readTable(source: Source, options: ImportOptions): AsyncIterable<ImportItem> {
  const { head, bytes } = await peek(source.bytes, SNIFF_BYTES);
  const sniffed = sniffEncoding(head);
  if (sniffed.kind === 'binary') return yield refusedBinary(source.place, sniffed.what);
  let reader: Reader | null = null;
  const readerOf = (cells: readonly string[]): Reader | null => {
    const layout = layoutOf(cells, options.dataset);
    return layout === null ? null : { layout, cells: cellReader(layout) };
  };
  for await (const row of rowsOf(asUtf8(bytes, sniffed), separatorOf(head), source.place)) {
    if (row.kind === 'refused') {
      yield row;
    } else if (reader === null) {
      reader = readerOf(row.cells);
      if (reader === null) return yield unknownTable(row, source, options.dataset);
      if (!reader.layout.hasHeader) yield readRow(row, reader, source, options.sides);
    } else {
      // GDELT's columns grew: files that people glue together change their width.
      if (isOfOtherWidth(row, reader.layout)) reader = readerOf(row.cells) ?? reader;
      yield readRow(row, reader, source, options.sides);
    }
  }
}

/** A tab in the first line decides: no name or number in these files holds one. */
function separatorOf(head: Buffer): Separator {
  const end = head.indexOf(0x0a);
  return head.subarray(0, end < 0 ? head.length : end).includes(0x09) ? '\t' : ',';
}

const isOfOtherWidth = ({ cells }: Row, { hasHeader, columns }: Layout): boolean =>
  !hasHeader && cells.length !== columns.length;

interface Reader {
  readonly layout: Layout;
  readonly cells: (line: readonly string[]) => Cells;
}

function readRow(row: Row, { layout, cells }: Reader, source: Source, sides: Sides): ImportItem {
  const { format, columns } = layout;
  const place = atLine(source.place, row.line);
  if (row.cells.length !== columns.length) {
    const reason = `${row.cells.length} columns, ${format.name} have ${columns.length}`;
    return refused(place, 'bad-csv', reason, 'get the file again; the rest of it was read');
  }
  const line = format.read(cells(row.cells), sides);
  if (line.kind !== 'unreadable') return line;
  const reason = `${format.name}: ${line.reason}`;
  return refused(place, 'bad-record', reason, 'mend the line and import it alone');
}

function unknownTable(row: Row, source: Source, dataset: Dataset | undefined): Refused {
  const asked = dataset === undefined ? '' : ` of ${dataset}`;
  const reason = `no event file${asked}: ${row.cells.length} columns, the first "${row.cells[0]}"`;
  const wayOut = `give a file as its makers publish it: ${FORMAT_NAMES.join(', ')}`;
  return refused(atLine(source.place, row.line), 'unknown-kind', reason, wayOut);
}
