import type { Article } from '@demarche/engine';
import { expect, test } from 'vitest';
import type { ReadItem } from '../read/index.js';
import { refused } from '../read/index.js';
import { codeArticles } from './code-articles.js';
import { openPool } from './pool.js';

const worker = new URL('./testing/fake-worker.mjs', import.meta.url);

function article(id: string, text = 'Paris welcomed Berlin.'): ReadItem {
  const unknown = { publisher: null, url: null, title: null, byline: null, dateline: null };
  const made: Article = { id, text, ...unknown, published: null, language: null };
  return { kind: 'article', place: { file: 'day.jsonl', entry: null, line: 1 }, article: made };
}

async function* given(items: readonly ReadItem[]): AsyncIterable<ReadItem> {
  yield* items;
}

async function outcomes(items: readonly ReadItem[], workers: number, patience?: number) {
  const pool = openPool({ workers, worker, patience });
  const found: string[] = [];
  for await (const item of codeArticles(given(items), pool)) {
    found.push(item.kind === 'coded' ? item.coded.article.id : `${item.kind}: ${item.reason}`);
  }
  await pool.close();
  return found;
}

test('articles and refusals keep their order, whatever the number of workers', async () => {
  const place = { file: 'day.jsonl', entry: null, line: 2 };
  const items = Array.from({ length: 100 }, (_, i) =>
    i % 7 === 0
      ? refused(place, 'bad-json', `line ${i}`, 'mend it')
      : article(`a${i}`, i % 3 === 0 ? 'slow' : 'quick'),
  );
  const one = await outcomes(items, 1);
  expect(one).toHaveLength(100);
  expect(one[0]).toBe('refused: line 0');
  expect(one[1]).toBe('a1');
  expect(await outcomes(items, 2)).toEqual(one);
});

test('an article that the coder fails on is refused, the others are coded', async () => {
  const found = await outcomes([article('a'), article('b', 'throw'), article('c')], 1);
  expect(found).toEqual(['a', 'refused: cannot code this', 'c']);
});

test('a worker that dies takes only the guilty article with it', async () => {
  const found = await outcomes([article('a'), article('b', 'die'), article('c')], 2);
  expect(found[0]).toBe('a');
  expect(found[1]).toMatch(/^refused: the coder's worker ended/);
  expect(found[2]).toBe('c');
});

test('a worker that hangs is given up', async () => {
  const found = await outcomes([article('a'), article('b', 'hang')], 1, 1000);
  expect(found).toEqual(['a', 'refused: the coder did not end within 1 s']);
});

test('reading waits for the workers', async () => {
  let read = 0;
  async function* endless(): AsyncIterable<ReadItem> {
    for (;;) yield article(`a${read++}`);
  }
  const pool = openPool({ workers: 1, worker });
  for await (const _ of codeArticles(endless(), pool)) break;
  await pool.close();
  expect(read).toBeLessThan(200);
});
