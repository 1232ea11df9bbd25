import type { Bytes } from './bytes.js';

/** What the first bytes of a file tell about its encoding. */
export type Sniffed =
  | { readonly kind: 'utf-8'; readonly bom: number }
  | { readonly kind: 'utf-16le' | 'utf-16be'; readonly bom: number }
  | { readonly kind: 'binary'; readonly what: string };

/** A text, and how sure its decoding is. */
export interface Decoded {
  readonly text: string;
  /** `bytes-replaced`: broken UTF-8, with U+FFFD where it is broken. `not-utf8`: read as windows-1252. */
  readonly warning: 'not-utf8' | 'bytes-replaced' | null;
}

/** Formats met among news files, by their first bytes, with the name used in the message. */
const MAGIC: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['PK\x03\x04', 'a zip or Office file'],
  ['\x1f\x8b', 'gzip data'],
  ['BZh', 'bzip2 data'],
  ['\xfd7zXZ', 'xz data'],
  ['\x28\xb5\x2f\xfd', 'zstd data'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['PAR1', 'a Parquet file'],
  ['SQLite format 3', 'a SQLite database'],
  ['\xff\xfe\x00\x00', 'UTF-32 text'],
  ['\x00\x00\xfe\xff', 'UTF-32 text'],
];

/** Byte order mark first, then known formats, then where the NUL bytes stand. */
export function sniffEncoding(head: Buffer): Sniffed {
  const start = head.subarray(0, 16).toString('latin1');
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known) return { kind: 'binary', what: known[1] };
  if (start.startsWith('\xef\xbb\xbf')) return { kind: 'utf-8', bom: 3 };
  if (start.startsWith('\xff\xfe')) return { kind: 'utf-16le', bom: 2 };
  if (start.startsWith('\xfe\xff')) return { kind: 'utf-16be', bom: 2 };
  return sniffControls(head);
}

/**
 * UTF-16 of Latin text has a NUL in every other byte; no other text has any. Of the other control
 * characters a text holds few: old wire copy has some, so only more than 1 in 20 makes it binary.
 */
function sniffControls(head: Buffer): Sniffed {
  const nuls: [even: number, odd: number] = [0, 0];
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] as number;
    if (byte === 0) nuls[(i % 2) as 0 | 1]++;
    else if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls++;
  }
  const half = head.length / 2;
  if (nuls[1] > half * 0.4 && nuls[0] < half * 0.1) return { kind: 'utf-16le', bom: 0 };
  if (nuls[0] > half * 0.4 && nuls[1] < half * 0.1) return { kind: 'utf-16be', bom: 0 };
  if (nuls[0] + nuls[1] > 0) return { kind: 'binary', what: 'binary data (it holds NUL bytes)' };
  if (controls > head.length / 20) return { kind: 'binary', what: 'binary data' };
  return { kind: 'utf-8', bom: 0 };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes 0x80 to 0x9F of windows-1252 (encoding.spec.whatwg.org). Node 20 and 22 decode them as the
 * control characters of latin-1 instead.
 */
const WESTERN_80_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (unit) => WESTERN_80_9F[unit.charCodeAt(0) - 0x80] ?? unit);
}

/**
 * Bytes that should be UTF-8. If they are not: text with more broken places than sound non-ASCII
 * characters is taken for windows-1252 (a superset of printable latin-1), else the broken places
 * are replaced by U+FFFD.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), warning: null };
  } catch {
    const text = lenient.decode(bytes);
    return mostlySound(text)
      ? { text, warning: 'bytes-replaced' }
      : { text: decodeWestern(bytes), warning: 'not-utf8' };
  }
}

function mostlySound(text: string): boolean {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  return sound > broken;
}

/** A whole file in the encoding that `sniffEncoding` found, or in the one that the file declares. */
export function decodeWhole(bytes: Buffer, sniffed: Sniffed, declared: string | null): Decoded {
  if (sniffed.kind === 'utf-16le' || sniffed.kind === 'utf-16be') {
    const text = new TextDecoder(sniffed.kind).decode(bytes.subarray(sniffed.bom));
    return { text, warning: null };
  }
  const body = sniffed.kind === 'utf-8' ? bytes.subarray(sniffed.bom) : bytes;
  const decoder = declared === null ? null : decoderFor(declared);
  if (decoder === null || decoder.encoding === 'utf-8') return decodeUtf8(body);
  const text = decoder.encoding === 'windows-1252' ? decodeWestern(body) : decoder.decode(body);
  return { text, warning: null };
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** A stream as UTF-8 bytes without byte order mark, so that lines can be split on bytes. */
export async function* asUtf8(bytes: Bytes, sniffed: Sniffed): Bytes {
  if (sniffed.kind === 'utf-16le' || sniffed.kind === 'utf-16be') {
    const decoder = new TextDecoder(sniffed.kind, { ignoreBOM: false });
    for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
    return;
  }
  let skip = sniffed.kind === 'utf-8' ? sniffed.bom : 0;
  for await (const chunk of bytes) {
    yield chunk.subarray(skip);
    skip = 0;
  }
}
