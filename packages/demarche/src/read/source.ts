import type { Bytes } from './bytes.js';
import type { ReadItem } from './item.js';
import type { Place } from './place.js';

/** One file, entry or stream to read. */
export interface Source {
  readonly place: Place;
  /** Name that tells its kind: the file's, the entry's, or the file's without `.gz`. */
  readonly name: string;
  readonly bytes: Bytes;
  /** Path on disk if it is a regular file: a zip is read by its directory, which stands at its end. */
  readonly path: string | null;
  /** True if it was found in a folder or archive, not named by the user. */
  readonly listed: boolean;
  /** How many archives it lies within. */
  readonly nesting: number;
}

/** Reads one kind of file. It may throw on I/O errors: the caller turns them into a refusal. */
export type Reader = (source: Source) => AsyncIterable<ReadItem>;

export function atLine(place: Place, line: number): Place {
  return { ...place, line };
}
