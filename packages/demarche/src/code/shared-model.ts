import { type ModelFiles, readModelSync } from '@demarche/engine/node';

/**
 * The model's files in memory that threads share, so that each worker has views of the one copy; or
 * `null` if they cannot be read, which the workers then say better.
 */
export function sharedModel(): ModelFiles | null {
  try {
    const { annotator, wasm } = readModelSync();
    return { annotator: shared(annotator), ...(wasm && { wasm: shared(wasm) }) };
  } catch {
    return null;
  }
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
