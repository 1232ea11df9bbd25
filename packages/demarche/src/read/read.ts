import { createReadStream } from 'node:fs';
import { counted, type Peeked, peek } from './bytes.js';
import { readCsv } from './csv.js';
import { refusedFor } from './failures.js';
import { gunzipped } from './gzip.js';
import type { Input } from './inputs.js';
import { type ReadItem, refused, warned } from './item.js';
import { readJson } from './json.js';
import { type FileKind, kindOfBytes, kindOfName, READABLE } from './kind.js';
import { MAX_NESTING, SNIFF_BYTES } from './limits.js';
import { readMarkdown } from './markdown.js';
import { readPage } from './page.js';
import { readPlain } from './plain.js';
import type { Reader, Source } from './source.js';
import { spooled } from './spool.js';
import { readZip } from './zip.js';

export interface ReadOptions {
  /** What `-` reads. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of bytes read from disk or standard input, as they are read. */
  readonly onBytes?: (count: number) => void;
}

/**
 * Articles of the inputs, in order, with what was refused or odd between them. Memory is bounded
 * whatever the size of a file. Never throws for what an input holds.
 */
export async function* readArticles(
  inputs: Iterable<Input>,
  options: ReadOptions,
): AsyncIterable<ReadItem> {
  for (const input of inputs) {
    if (input.kind === 'refused') yield input;
    else yield* readSource(sourceOf(input, options));
  }
}

/** The bytes of an input, opened when they are asked for. */
export function sourceOf(input: Exclude<Input, { kind: 'refused' }>, options: ReadOptions): Source {
  const count = options.onBytes ?? (() => {});
  if (input.kind === 'stdin') {
    const place = { file: '-', entry: null, line: null };
    const bytes = counted(options.stdin, count);
    return { place, name: '', bytes, path: null, listed: false, nesting: 0 };
  }
  const { path, regular, listed } = input;
  return {
    place: { file: path, entry: null, line: null },
    name: path,
    bytes: counted(createLazily(path), count),
    path: regular ? path : null,
    listed,
    nesting: 0,
  };
}

/** Opens the file when it is its turn: a folder may hold more files than may be open. */
async function* createLazily(path: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 });
}

async function* readSource(source: Source): AsyncIterable<ReadItem> {
  const kind = kindOfName(source.name);
  if (kind === null && source.listed && /\.[a-z0-9]+$/i.test(source.name)) {
    const reason = `not a kind of file that is read (${READABLE})`;
    return yield warned(source.place, 'file-skipped', reason);
  }
  let opened: Peeked | null = null;
  try {
    opened = await peek(source.bytes, SNIFF_BYTES);
    const { head, bytes } = opened;
    if (head.length === 0) {
      yield refused(source.place, 'empty', 'the file is empty', 'give a file with text in it');
    } else {
      yield* readKind(kind ?? kindOfBytes(head), { ...source, bytes });
    }
  } catch (error) {
    yield refusedFor(error, source.place);
  } finally {
    await opened?.close();
  }
}

const READERS: Readonly<Record<Exclude<FileKind, 'zip' | 'gzip'>, Reader>> = {
  text: readPlain,
  markdown: readMarkdown,
  page: readPage,
  json: readJson,
  csv: readCsv,
};

function readKind(kind: FileKind, source: Source): AsyncIterable<ReadItem> {
  if (kind !== 'zip' && kind !== 'gzip') return READERS[kind](source);
  if (source.nesting >= MAX_NESTING || (kind === 'zip' && source.nesting > 0)) {
    return refusedNest(source);
  }
  if (kind === 'gzip') return readSource(gunzipped(source));
  if (source.path !== null) return readZip(source.path, source, readSource);
  return spooled(source.bytes, (path) => readZip(path, source, readSource));
}

async function* refusedNest(source: Source): AsyncIterable<ReadItem> {
  const reason = 'an archive within an archive';
  yield refused(source.place, 'unknown-kind', reason, 'unpack the outer one first');
}
