/** Trees of sentences, kept between runs in `.cache/judge`, apart for each annotator. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Annotator, annotated, type Document, loadAnnotator } from '@demarche/engine';
import { readModel } from '../packages/engine/node/model.js';
import { ENGINE_VERSION } from '../packages/engine/src/version.js';

const CACHE = fileURLToPath(new URL('../.cache/judge/', import.meta.url));

/** The annotator as it ships. */
export async function shippedAnnotator(): Promise<Annotator> {
  return loadAnnotator(await readModel());
}

/** Documents of texts, in their order; those parsed before are read back. */
export async function parses(
  texts: readonly string[],
  annotator: Annotator,
): Promise<readonly Document[]> {
  const file = `${CACHE}parses-${ENGINE_VERSION}-${annotator.hash.slice(0, 16)}.jsonl`;
  const known = new Map<string, Document>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue;
      const doc = JSON.parse(line) as Document;
      known.set(doc.text, doc);
    }
  }
  const missing = [...new Set(texts)].filter((text) => !known.has(text));
  if (missing.length > 0) process.stderr.write(`parsing ${missing.length} sentences\n`);
  for (const text of missing) known.set(text, await annotated(text, null, annotator));
  if (missing.length > 0) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, [...known.values()].map((doc) => `${JSON.stringify(doc)}\n`).join(''));
  }
  return texts.map((text) => known.get(text) as Document);
}
