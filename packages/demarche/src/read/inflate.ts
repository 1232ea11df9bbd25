import type { Bytes } from './bytes.js';
import { FREE_INFLATED_BYTES, MAX_INFLATION } from './limits.js';

/** A compressed file that grows beyond all measure of text. */
export class InflationError extends Error {
  constructor() {
    super(`it unpacks to more than ${MAX_INFLATION} times its size, as a zip bomb does`);
  }
}

/**
 * Passes unpacked bytes through and ends with an error once they outgrow the packed ones.
 *
 * @param packed  bytes read so far from the packed side
 * @throws InflationError
 */
export async function* guarded(bytes: AsyncIterable<Uint8Array>, packed: () => number): Bytes {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > FREE_INFLATED_BYTES && length > packed() * MAX_INFLATION) {
      throw new InflationError();
    }
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}
