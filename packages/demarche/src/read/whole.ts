import { collect } from './bytes.js';
import { type Decoded, decodeWhole, sniffEncoding } from './encoding.js';
import { type Refused, refused, type Warned, warned } from './item.js';
import { MAX_RECORD_BYTES, mebibytes } from './limits.js';
import type { Place } from './place.js';
import type { Source } from './source.js';

/** A file read whole and decoded, or why not. */
export type Whole =
  | { readonly kind: 'text'; readonly text: string; readonly warnings: readonly Warned[] }
  | Refused;

/**
 * @param limit     bytes
 * @param declared  finds the encoding that the file itself names ("windows-1251"), if it does
 */
export async function readWhole(
  source: Source,
  limit: number,
  declared: (head: string) => string | null = () => null,
): Promise<Whole> {
  const bytes = await collect(source.bytes, limit);
  if (bytes === null) {
    const reason = `it is larger than ${mebibytes(limit)}, too large for one article`;
    return refused(source.place, 'too-large', reason, 'split it into articles');
  }
  const sniffed = sniffEncoding(bytes);
  if (sniffed.kind === 'binary') return refusedBinary(source.place, sniffed.what);
  const decoded = decodeWhole(bytes, sniffed, declared(bytes.toString('latin1', 0, 4096)));
  return { kind: 'text', text: decoded.text, warnings: decodingWarnings(decoded, source.place) };
}

export function refusedBinary(place: Place, what: string): Refused {
  return refused(place, 'binary', `it is ${what}, not text`, 'convert it to text, HTML or JSON');
}

/** @param what  "line" or "value", of `length` bytes */
export function refusedTooLong(place: Place, what: string, length: number): Refused {
  const reason = `the ${what} has ${mebibytes(length)}, the limit is ${mebibytes(MAX_RECORD_BYTES)}`;
  return refused(place, 'too-large', reason, `give one article a ${what}`);
}

/** What the user should know about how a text was decoded. */
export function decodingWarnings(decoded: Decoded, place: Place): readonly Warned[] {
  switch (decoded.warning) {
    case null:
      return [];
    case 'not-utf8':
      return [warned(place, 'not-utf8', 'not UTF-8, read as windows-1252')];
    case 'bytes-replaced':
      return [warned(place, 'bytes-replaced', 'broken UTF-8, broken bytes read as U+FFFD')];
  }
}
