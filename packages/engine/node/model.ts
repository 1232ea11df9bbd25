import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelFiles } from '../src/syntax/annotator.js';

/** The weights of annotator and judge, and the runtime's WebAssembly. */
export async function readModel(): Promise<ModelFiles> {
  const paths = modelPaths();
  const [annotator, judge, wasm] = await Promise.all([
    readFile(paths.annotator),
    readFile(paths.judge),
    readFile(paths.wasm),
  ]);
  return { annotator, judge, wasm };
}

/** Where the model's files are, for a reader that chooses the memory they go to. */
export function modelPaths(): Readonly<Record<keyof ModelFiles, string>> {
  const { resolve } = createRequire(import.meta.url);
  return {
    annotator: join(packaged('models'), 'annotator.bin'),
    judge: join(packaged('models'), 'judge.bin'),
    wasm: resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  };
}

/** A folder of this package, from its sources (`node/`) as from its build (`dist/node/`). */
export function packaged(folder: string): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const up = here.replaceAll('\\', '/').includes('/dist/') ? '../..' : '..';
  return join(here, up, folder);
}
