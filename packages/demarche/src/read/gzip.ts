import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Bytes, counted } from './bytes.js';
import { guarded } from './inflate.js';
import type { Source } from './source.js';

/** What a gzip file holds, under its name without `.gz`. */
export function gunzipped(source: Source): Source {
  return {
    ...source,
    name: source.name.replace(/\.gz$/i, ''),
    bytes: gunzip(source.bytes),
    path: null,
    nesting: source.nesting + 1,
  };
}

/** @throws Error with `code` Z_BUF_ERROR if the data end early, Z_DATA_ERROR if they are broken */
async function* gunzip(bytes: Bytes): Bytes {
  let packed = 0;
  const count = (n: number) => {
    packed += n;
  };
  const input = Readable.from(counted(bytes, count));
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  try {
    yield* guarded(input.pipe(gunzip), () => packed);
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}
