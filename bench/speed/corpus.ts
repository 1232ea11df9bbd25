import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Article, segment } from '@demarche/engine';
import { z } from 'zod';

/** Articles of one origin, and how much they hold by our own cut. */
export interface Corpus {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly words: number;
  readonly sentences: number;
}

const record = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().optional(),
  body: z.string().optional(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  published: z.string().nullish(),
});

const SAMPLES = 'samples/newsroom';

/** Files of news, and of each how many articles: about as many words. */
const NEWS = [
  { name: 'Reuters 1987', file: 'reuters-1987.jsonl', articles: 600 },
  { name: 'Guardian 2017-2019', file: 'guardian-2017-2019.jsonl', articles: 100 },
] as const;

/**
 * The two corpora of news in `folder`, or the sample newsroom where it has none.
 *
 * @param share  of the articles of a full run, above 0 and at most 1
 */
export async function readCorpora(folder: string, share: number): Promise<Corpus[]> {
  const present = NEWS.filter(({ file }) => existsSync(join(folder, file)));
  if (present.length === 0) return [await readSamples(share)];
  return Promise.all(
    present.map(async ({ name, file, articles }) =>
      corpus(name, await readArticles(join(folder, file), Math.ceil(articles * share))),
    ),
  );
}

async function readSamples(share: number): Promise<Corpus> {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.jsonl'));
  const articles = await Promise.all(
    files.sort().map((name) => readArticles(join(SAMPLES, name), Math.ceil(1000 * share))),
  );
  return corpus('sample newsroom', articles.flat());
}

async function readArticles(file: string, most: number): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (articles.length === most) break;
    const { id, text, body, title, date, published } = record.parse(JSON.parse(line));
    const words = text ?? body ?? '';
    const unknown = { publisher: null, url: null, byline: null, dateline: null, language: 'en' };
    const day = dayOf(published ?? date ?? null);
    articles.push({ id, text: words, title: title ?? null, published: day, ...unknown });
  }
  return articles;
}

/** "26-FEB-1987 15:01:01.79" and ISO dates, as an ISO date; `null` for anything else. */
function dayOf(date: string | null): string | null {
  const time = Date.parse(`${date?.split(/[ T]/, 1)[0]} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function corpus(name: string, articles: readonly Article[]): Corpus {
  const cut = articles.flatMap(({ text }) => segment(text).sentences);
  const words = cut.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return { name, articles, words, sentences: cut.length };
}
