import {
  type Entry,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import type { Bytes } from './bytes.js';
import { guarded } from './inflate.js';
import { type Refused, refused } from './item.js';
import type { Place } from './place.js';
import type { Source } from './source.js';

/**
 * The files in a zip archive, in the order of its directory. Nothing is unpacked to disk, yet an
 * entry whose name leads out of the archive is refused: it was made to do harm.
 */
export async function* readZip<T>(
  path: string,
  source: Source,
  read: (source: Source) => AsyncIterable<T>,
): AsyncIterable<T | Refused> {
  // Names are decoded and judged here, entry by entry: yauzl would end the archive at the first bad one.
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const found = openEntry(zip, entry, source);
      if (found === null) continue;
      if ('kind' in found) yield found;
      else yield* read(found);
    }
  } finally {
    zip.close();
  }
}

/** An entry as a source, why it is refused, or `null` if it is passed over. */
function openEntry(zip: ZipFile, entry: Entry, source: Source): Source | Refused | null {
  const name = nameOf(entry);
  if (name.endsWith('/') || isHidden(name)) return null;
  const place = { ...source.place, entry: name };
  const bytes = entryBytes(zip, entry);
  const nesting = source.nesting + 1;
  return (
    refuseEntry(entry, name, place) ?? { place, name, bytes, path: null, nesting, listed: true }
  );
}

async function* entryBytes(zip: ZipFile, entry: Entry): Bytes {
  const stream = await zip.openReadStreamPromise(entry);
  try {
    yield* guarded(stream, () => entry.compressedSize);
  } finally {
    stream.destroy();
  }
}

function nameOf(entry: Entry): string {
  // With `decodeStrings: false` the field holds bytes, whatever its type says.
  const raw: unknown = entry.fileName;
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw));
  return getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false);
}

/** Dot files, and the resource forks that macOS adds. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => /^\.[^.]|^__MACOSX$/.test(part));
}

function refuseEntry(entry: Entry, name: string, place: Place): Refused | null {
  if (validateFileName(name) !== null) {
    const reason = 'the entry has a name that leads out of the archive';
    return refused(place, 'unsafe-name', reason, 'do not trust this archive; pack it anew');
  }
  if (entry.isEncrypted()) {
    return refused(
      place,
      'encrypted',
      'the entry is encrypted',
      'unpack it with its password first',
    );
  }
  return null;
}
