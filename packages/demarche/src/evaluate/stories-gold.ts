import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '@demarche/engine';
import { parse as parseTsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { articlesOf } from './gold-reading.js';
import { type Refusal, refusal } from './refusal.js';

/** One telling of an event as gold has it. */
export interface GoldTelling {
  /** Tellings of one event share it. */
  readonly story: string;
  readonly article: string;
  readonly inTitle: boolean;
  /** The word that tells it: `[start, end)` in the title or text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Who it goes back to; `null` where gold does not say. */
  readonly origin: string | null;
}

/** An article that carries sentences of another. */
export interface GoldReprint {
  readonly article: string;
  readonly of: string;
}

export interface GoldStories {
  readonly articles: readonly Article[];
  readonly tellings: readonly GoldTelling[];
  readonly reprints: readonly GoldReprint[];
  readonly refused: readonly Refusal[];
}

const Row = z.object({
  story: z.string().min(1),
  article: z.string().min(1),
  in: z.enum(['title', 'text']),
  words: z.string().regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/, 'one word stands in brackets'),
  origin: z.string().min(1),
});

const Threads = z.object({
  reprints: z.array(z.object({ article: z.string(), of: z.string() })),
});

/**
 * Gold stories as in `samples/stories`: `tellings.tsv`, with the folder `newsroom` and `threads.yaml`
 * beside its folder. A row whose words do not stand once in its article is refused.
 * @throws the file system's error for a file that is missing
 */
export async function readGoldStories(folder: string): Promise<GoldStories> {
  const file = join(folder, 'tellings.tsv');
  const rows = rowsOf(await readFile(file, 'utf8'));
  const articles = await articlesOf(join(folder, '..', 'newsroom'));
  const threads = await readFile(join(folder, '..', 'threads.yaml'), 'utf8');
  const tellings: GoldTelling[] = [];
  const refused: Refusal[] = [];
  for (const [i, row] of rows.entries()) {
    const read = tellingOf(row, i, articles);
    if (typeof read === 'string') refused.push(refusal(file, i + 2, read, JSON.stringify(row)));
    else tellings.push(read);
  }
  const { reprints } = Threads.parse(parseYaml(threads));
  return { articles: [...articles.values()], tellings, reprints, refused };
}

function rowsOf(text: string): readonly unknown[] {
  return parseTsv(text, { columns: true, delimiter: '\t', quote: false, skip_empty_lines: true });
}

function tellingOf(
  row: unknown,
  index: number,
  articles: ReadonlyMap<string, Article>,
): GoldTelling | string {
  const read = Row.safeParse(row);
  if (!read.success) return read.error.issues[0]?.message ?? 'not a row';
  const { story, article, words, origin } = read.data;
  const inTitle = read.data.in === 'title';
  const found = articles.get(article);
  if (!found) return `no article ${article}`;
  const text = inTitle ? (found.title ?? '') : found.text;
  const plain = words.replace(/[[\]]/g, '');
  const at = text.indexOf(plain);
  if (at < 0) return 'the words do not stand there';
  if (text.includes(plain, at + 1)) return 'the words stand there twice';
  const start = at + words.indexOf('[');
  return {
    // What stands alone is a story of its own.
    story: story === '-' ? `alone ${index}` : story,
    article,
    inTitle,
    start,
    end: at + words.indexOf(']') - 1,
    origin: origin === '-' ? null : origin,
  };
}
