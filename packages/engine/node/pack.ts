/**
 * Packs the engine's assets for a web page: `dist/assets/` gets the weights, the runtime's
 * WebAssembly and one JSON file with the texts of codebook and knowledge; and for Node what is made
 * of these texts.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeCompiled } from './compiled.js';
import { readAssets } from './load.js';

const folder = fileURLToPath(new URL('../assets/', import.meta.url));
const { model, codebook, knowledge } = await readAssets();
await mkdir(folder, { recursive: true });
await Promise.all([
  writeFile(`${folder}annotator.bin`, model.annotator),
  writeFile(`${folder}judge.bin`, model.judge ?? new Uint8Array()),
  writeFile(`${folder}ort.wasm`, model.wasm ?? new Uint8Array()),
  writeFile(`${folder}texts.json`, JSON.stringify({ codebook, knowledge })),
  writeCompiled(codebook, knowledge),
]);
