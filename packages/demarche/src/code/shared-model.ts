import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type ModelFiles, modelPaths } from '@demarche/engine/node';

/**
 * The model's files in memory that threads share, so that each worker has views of the one copy; or
 * `null` if they cannot be read, which the workers then say better.
 */
export function sharedModel(): ModelFiles | null {
  try {
    const { annotator, wasm, judge } = modelPaths();
    return { annotator: readShared(annotator), wasm: readShared(wasm), judge: readShared(judge) };
  } catch {
    return null;
  }
}

function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw new RangeError(`${path} has become shorter`);
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
