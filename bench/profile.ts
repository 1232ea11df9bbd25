/**
 * Where the time goes: processor time of each stage over real news, as a share of annotation's.
 *
 *     node -C source --import tsx bench/profile.ts [--news ../shared/data/news] [--articles 249]
 *
 * Everything is parsed, as without the sift, sixteen articles at a time. The second of two rounds
 * counts: by then the code is compiled and the caches are warm.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Article, type Document, segment } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { z } from 'zod';
import { lookUp, referTo } from '../packages/engine/src/actors/find.js';
import { findAttributions } from '../packages/engine/src/attribution/find.js';
import { findEvents } from '../packages/engine/src/events/find.js';
import { findPlaces } from '../packages/engine/src/places/find.js';
import { readDocuments } from '../packages/engine/src/sift/documents.js';
import { Sift } from '../packages/engine/src/sift/sift.js';
import { Telling } from '../packages/engine/src/telling.js';
import { findDates } from '../packages/engine/src/time/find.js';

const POOL = 16;
const { values } = parseArgs({
  options: {
    news: { type: 'string', default: '../shared/data/news' },
    articles: { type: 'string', default: '249' },
  },
});

const record = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().optional(),
  body: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
});

async function articles(path: string): Promise<Article[]> {
  const found: Article[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (found.length >= Number(values.articles)) break;
    const { id, text, body, title = null, published = null } = record.parse(JSON.parse(line));
    const unknown = { publisher: null, url: null, byline: null, dateline: null, language: null };
    found.push({ ...unknown, id, text: text ?? body ?? '', title, published });
  }
  return found;
}

/** Milliseconds of this process's processor time, by stage. */
class Times {
  readonly spent = new Map<string, number>();

  async of<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    this.spent.set(stage, (this.spent.get(stage) ?? 0) + (user + system) / 1000);
    return result;
  }
}

const coder = await loadCoder({}, { sift: false });
const { annotator, codebook, knowledge, judge, coding } = coder;
const sift = new Sift(codebook, knowledge);

async function pool(batch: readonly Article[], times: Times): Promise<readonly Document[]> {
  const cut = await times.of('segmentation', () =>
    batch.map(({ text, title }) => segment(text, { title })),
  );
  await times.of('sift', () => cut.map((segmentation) => sift.choose(segmentation)));
  const documents = await times.of('annotation', () => readDocuments(batch, annotator, null));
  const known = await times.of('actors: lookup', () =>
    documents.map((doc, i) => lookUp(doc, knowledge, batch[i]!.published)),
  );
  const mentions = await times.of('coreference', () =>
    documents.map((doc, i) => referTo(doc, known[i]!, knowledge)),
  );
  const attributions = await times.of('attribution', () =>
    documents.map((doc, i) => findAttributions(doc, mentions[i]!)),
  );
  const circumstances = await times.of('dates and places', () =>
    documents.map((doc, i) => ({
      dates: findDates(doc, batch[i]!.published, knowledge.holidays),
      places: findPlaces(doc, mentions[i]!, knowledge),
    })),
  );
  const events = await times.of('events', () =>
    documents.map((document, i) => findEvents(document, mentions[i]!, codebook, judge)),
  );
  await times.of('records', () =>
    documents.map((document, i) => {
      const about = { attributions: attributions[i]!, mentions: mentions[i]!, knowledge };
      const context = { article: batch[i]!, document, ...about, coding };
      const telling = new Telling({ ...context, ...circumstances[i]! });
      return events[i]!.map((event) => telling.report(event));
    }),
  );
  return documents;
}

async function profile(name: string, all: readonly Article[]): Promise<void> {
  let times = new Times();
  let words = 0;
  let sentences = 0;
  for (let round = 0; round < 2; round++) {
    times = new Times();
    words = 0;
    sentences = 0;
    for (let at = 0; at < all.length; at += POOL) {
      for (const document of await pool(all.slice(at, at + POOL), times)) {
        sentences += document.sentences.length;
        for (const { tokens } of document.sentences) words += tokens.length;
      }
    }
  }
  const annotation = times.spent.get('annotation') ?? 0;
  console.log(`${name}: ${all.length} articles, ${sentences} sentences, ${words} words`);
  console.log(`  annotation ${Math.round((1000 * words) / annotation)} words/s a core`);
  for (const [stage, spent] of times.spent) {
    const share = `${((100 * spent) / annotation).toFixed(1)}% of annotation`;
    const each = `${((1000 * spent) / sentences).toFixed(0)} µs a sentence`;
    console.log(`  ${stage.padEnd(18)}${share.padStart(24)}${each.padStart(22)}`);
  }
}

for (const file of ['guardian-2017-2019.jsonl', 'reuters-1987.jsonl']) {
  const path = `${values.news}/${file}`;
  if (existsSync(path)) await profile(file, await articles(path));
}
