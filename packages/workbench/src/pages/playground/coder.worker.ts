import {
  type Coder,
  createCoder,
  explainEvents,
  findEvents,
  type SentenceExplanation,
} from '@demarche/engine';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import annotator from '../../../../engine/dist/assets/annotator.bin?url';
import judge from '../../../../engine/dist/assets/judge.bin?url';
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
  const assets = await fetchAssets({ annotator, judge, wasm, texts }, (loaded, total) =>
    reply({ kind: 'loading', loaded, total }),
  );
  reply({ kind: 'starting' });
  const coder = await createCoder(assets);
  reply({ kind: 'ready', coding: coder.coding });
  return coder;
}

const starting = start();
starting.catch((error: unknown) => failed(null, error));

/** The sentence at `span` of an article, laid open. */
async function explained(
  { article, span }: Extract<Request, { kind: 'explain' }>,
  coder: Coder,
): Promise<SentenceExplanation | null> {
  const { document, mentions } = await coder.code(article);
  const { codebook, judge } = coder;
  const events = findEvents(document, mentions, codebook, judge);
  const all = explainEvents(document, mentions, codebook, events, judge);
  return all.find(({ sentence }) => document.sentences[sentence]?.span[0] === span[0]) ?? null;
}

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const coder = await starting.catch(() => null);
  if (!coder) return;
  const { kind, number } = data;
  try {
    if (kind === 'code') reply({ kind: 'coded', number, coded: await coder.code(data.article) });
    else reply({ kind: 'explained', number, explanation: await explained(data, coder) });
  } catch (error) {
    failed(number, error);
  }
});
