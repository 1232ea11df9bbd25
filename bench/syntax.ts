/**
 * Speed of the annotator on one core, over tokenised news:
 * `node -C source --import tsx bench/syntax.ts [--news ../shared/data/news] [--articles 300]`.
 * Articles are annotated one by one: the hard case, since few sentences fill small batches. The least
 * time of several rounds counts.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadAnnotator } from '@demarche/engine';
import { segment } from '../packages/engine/src/text/segment.js';

const ROUNDS = 5;
const FILES = ['reuters-1987.jsonl', 'guardian-2017-2019.jsonl'];

const { values } = parseArgs({
  options: {
    news: { type: 'string', default: '../shared/data/news' },
    articles: { type: 'string', default: '300' },
  },
});

type Article = readonly (readonly string[])[];

async function tokenised(path: string, most: number): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { text, body } = JSON.parse(line) as { text?: string; body?: string };
    const { sentences } = segment(body ?? text ?? '');
    articles.push(sentences.map((s) => s.tokens.map((t) => t.form)));
    if (articles.length === most) break;
  }
  return articles;
}

const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const annotatorFile = new URL('../packages/engine/models/annotator.bin', import.meta.url);
const files = { annotator: readFileSync(annotatorFile), wasm: readFileSync(wasm) };
const started = performance.now();
const annotator = await loadAnnotator(files);
console.log(
  `load ${Math.round(performance.now() - started)} ms, model ${annotator.hash.slice(0, 16)}`,
);

/** Seconds of this process's processor time: steady beside other work on the machine. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

for (const file of FILES) {
  const articles = await tokenised(`${values.news}/${file}`, Number(values.articles));
  const sentences = articles.reduce((sum, a) => sum + a.length, 0);
  const words = articles.reduce((sum, a) => sum + a.reduce((s, forms) => s + forms.length, 0), 0);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = seconds();
    for (const article of articles) await annotator.annotate(article);
    times.push(seconds() - before);
  }
  const least = Math.min(...times);
  const spread = Math.max(...times.slice(1)) / least - 1;
  console.log(
    `${file}: ${words} words, ${sentences} sentences; ${Math.round(words / least)} words/s, ` +
      `${Math.round(sentences / least)} sentences/s a core (+${Math.round(100 * spread)}% time in the slowest round)`,
  );
}
console.log(`resident ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`);
