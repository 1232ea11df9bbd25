import { createCoder } from '@demarche/engine';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import annotator from '../../../../engine/dist/assets/annotator.bin?url';
import texts from '../../../../engine/dist/assets/texts.json?url';
import { fetchAssets } from './fetch-assets.js';
import type { Reply, Request } from './messages.js';

// The whole engine, beside the page's own thread. After `ready` nothing is fetched.

const reply = (message: Reply) => self.postMessage(message);
const failed = (number: number | null, error: unknown) =>
  reply({
    kind: 'failed',
    number,
    message: firstLine(error),
  });

/** Codebook and knowledge errors list every problem, a line each. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}

async function start() {
  const assets = await fetchAssets({ annotator, wasm, texts }, (loaded, total) =>
    reply({ kind: 'loading', loaded, total }),
  );
  reply({ kind: 'starting' });
  const coder = await createCoder(assets);
  reply({ kind: 'ready', coding: coder.coding });
  return coder;
}

const starting = start();
starting.catch((error: unknown) => failed(null, error));

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const coder = await starting.catch(() => null);
  if (!coder) return;
  try {
    reply({ kind: 'coded', number: data.number, coded: await coder.code(data.article) });
  } catch (error) {
    failed(data.number, error);
  }
});
