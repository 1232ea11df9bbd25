import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadAnnotator } from './annotator.js';

/** Headlines in tokens, the word that is their root and the one that is its subject. */
const HEADLINES = readFileSync(new URL('headlines.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

/** Of the 60 headlines, those whose root and subject are found. */
const REACHED = 50;

test('the verb of a headline is its root, the actor its subject', async () => {
  const wasm = createRequire(import.meta.url).resolve(
    'onnxruntime-web/ort-wasm-simd-threaded.wasm',
  );
  const annotator = await loadAnnotator({
    annotator: readFileSync(new URL('../../models/annotator.bin', import.meta.url)),
    wasm: readFileSync(wasm),
  });
  const sentences = HEADLINES.map(([headline]) => headline.split(' '));
  const annotations = await annotator.annotate(sentences);
  const missed = HEADLINES.filter(([, root, subject], i) => {
    const { heads, deprels } = annotations[i]!;
    const at = heads.indexOf(-1);
    const of = heads.findIndex((head, t) => head === at && deprels[t]!.startsWith('nsubj'));
    return sentences[i]![at] !== root || sentences[i]![of] !== subject;
  });
  expect(HEADLINES).toHaveLength(60);
  expect(HEADLINES.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(REACHED);
});
