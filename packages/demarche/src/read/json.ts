import { peek } from './bytes.js';
import { asUtf8, decodeUtf8, sniffEncoding } from './encoding.js';
import { type ReadItem, refused } from './item.js';
import { splitJson } from './json-values.js';
import { MAX_RECORD_BYTES, SNIFF_BYTES } from './limits.js';
import { splitLines } from './lines.js';
import type { Place } from './place.js';
import { readRecord } from './record.js';
import { atLine, type Source } from './source.js';
import { decodingWarnings, refusedBinary, refusedTooLong } from './whole.js';

/**
 * JSON Lines, one object, an array of objects, or objects one after another: told by how the file
 * begins, not by its name. Each broken value is refused alone, with its line.
 */
export async function* readJson(source: Source): AsyncIterable<ReadItem> {
  const { head, bytes } = await peek(source.bytes, SNIFF_BYTES);
  const sniffed = sniffEncoding(head);
  if (sniffed.kind === 'binary') return yield refusedBinary(source.place, sniffed.what);
  const utf8 = await peek(asUtf8(bytes, sniffed), SNIFF_BYTES);
  const inLines = /\.(jsonl|ndjson)$/i.test(source.name) || startsWithLine(utf8.head);
  const isArray = /^\s*\[/.test(utf8.head.toString('latin1', 0, 1024));
  const read = inLines && !isArray ? readLines : readValues;
  yield* read({ ...source, bytes: utf8.bytes });
}

/** True if the first line is a JSON value by itself (a longer first line than was looked at, too). */
function startsWithLine(head: Buffer): boolean {
  const end = head.indexOf(0x0a);
  if (end < 0) return true;
  return parseJson(decodeUtf8(head.subarray(0, end)).text).ok;
}

async function* readLines(source: Source): AsyncIterable<ReadItem> {
  for await (const line of splitLines(source.bytes, MAX_RECORD_BYTES)) {
    const place = atLine(source.place, line.number);
    if (line.kind === 'too-long') yield refusedTooLong(place, 'line', line.length);
    else yield* readOne(line.bytes, place);
  }
}

async function* readValues(source: Source): AsyncIterable<ReadItem> {
  for await (const piece of splitJson(source.bytes, MAX_RECORD_BYTES)) {
    const place = atLine(source.place, piece.line);
    if (piece.kind === 'value') yield* readOne(piece.bytes, place);
    else if (piece.kind === 'too-long') yield refusedTooLong(place, 'value', piece.length);
    else if (piece.kind === 'unfinished') {
      yield refused(place, 'truncated', 'the JSON ends in the middle', 'get the whole file');
    } else {
      const reason = 'not JSON from here on; the rest is not read';
      yield refused(place, 'bad-json', reason, 'give objects, one a line or in an array');
    }
  }
}

function* readOne(bytes: Buffer, place: Place): Iterable<ReadItem> {
  const decoded = decodeUtf8(bytes);
  if (decoded.text.trim() === '') return;
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) {
    yield refused(place, 'bad-json', parsed.message, 'correct the line; the others are read');
    return;
  }
  yield* decodingWarnings(decoded, place);
  yield* readRecord(parsed.value, place);
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
}
