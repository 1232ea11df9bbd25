import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelFiles } from '../src/syntax/annotator.js';

/** The weights and the runtime's WebAssembly. */
export async function readModel(): Promise<ModelFiles> {
  const { weights, runtime } = paths();
  const [annotator, wasm] = await Promise.all([readFile(weights), readFile(runtime)]);
  return { annotator, wasm };
}

/** The same at once. */
export function readModelSync(): ModelFiles {
  const { weights, runtime } = paths();
  return { annotator: readFileSync(weights), wasm: readFileSync(runtime) };
}

function paths() {
  return {
    weights: join(packaged('models'), 'annotator.bin'),
    runtime: createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  };
}

/** A folder of this package, from its sources (`node/`) as from its build (`dist/node/`). */
export function packaged(folder: string): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const up = here.replaceAll('\\', '/').includes('/dist/') ? '../..' : '..';
  return join(here, up, folder);
}
