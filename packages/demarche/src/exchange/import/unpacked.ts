import { type Peeked, peek } from '../../read/bytes.js';
import { refusedFor } from '../../read/failures.js';
import { gunzipped } from '../../read/gzip.js';
import { type Refused, refused } from '../../read/item.js';
import { MAX_NESTING, SNIFF_BYTES } from '../../read/limits.js';
import type { Source } from '../../read/source.js';
import { spooled } from '../../read/spool.js';
import { readZip } from '../../read/zip.js';

/** Reads a file, or what a zip or gzip file holds; packing is told by the first bytes alone. */
export async function* unpacked<T>(
  source: Source,
  read: (source: Source) => AsyncIterable<T>,
): AsyncIterable<T | Refused> {
  let opened: Peeked | null = null;
  try {
    opened = await peek(source.bytes, SNIFF_BYTES);
    const { head, bytes } = opened;
    const start = head.subarray(0, 4).toString('latin1');
    if (head.length === 0) {
      yield refused(source.place, 'empty', 'the file is empty', 'give a file with events in it');
    } else if (start.startsWith('\x1f\x8b') || start === 'PK\x03\x04') {
      yield* unpack({ ...source, bytes }, start.startsWith('P') ? 'zip' : 'gzip', read);
    } else {
      yield* read({ ...source, bytes });
    }
  } catch (error) {
    yield refusedFor(error, source.place);
  } finally {
    await opened?.close();
  }
}

async function* unpack<T>(
  source: Source,
  kind: 'zip' | 'gzip',
  read: (source: Source) => AsyncIterable<T>,
): AsyncIterable<T | Refused> {
  if (source.nesting >= MAX_NESTING || (kind === 'zip' && source.nesting > 0)) {
    const reason = 'an archive within an archive';
    return yield refused(source.place, 'unknown-kind', reason, 'unpack the outer one first');
  }
  const inner = (entry: Source) => unpacked(entry, read);
  if (kind === 'gzip') yield* inner(gunzipped(source));
  else if (source.path !== null) yield* readZip(source.path, source, inner);
  else yield* spooled(source.bytes, (path) => readZip(path, source, inner));
}
