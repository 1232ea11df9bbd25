import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Bytes } from './bytes.js';

/** A temporary copy of a stream that has to be read at any offset, removed after `use` is done. */
export async function* spooled<T>(
  bytes: Bytes,
  use: (path: string) => AsyncIterable<T>,
): AsyncIterable<T> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  try {
    const path = join(folder, 'input');
    await pipeline(bytes, createWriteStream(path));
    yield* use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
