import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoderPool } from '../code/pool.js';
import { type CodedArticle, IN_MEMORY, openStore, type Store } from '../store/store.js';
import { actor, article, CODING, coded, event } from '../store/testing/build.js';
import { type ArticleChange, recode } from './recode.js';

const AT = '2024-07-01T00:00:00Z';
const LATER = '2024-07-02T00:00:00Z';
const NEW = { ...CODING, knowledge: 'dddddddddddddddd' };

const plain = article({ id: 'plain', url: 'https://harbour.example/plain' });
const moved = article({ id: 'moved', url: 'https://harbour.example/moved' });

let store: Store;
beforeEach(async () => {
  store = await openStore(IN_MEMORY);
  await store.save([coded(plain), coded(moved)], AT);
});
afterEach(() => store.close());

/** Codes as before, but for one article that gets another recipient. */
const pool: CoderPool = {
  workers: 1,
  run: async (articles) =>
    articles.map((one) => {
      const other = one.url === moved.url ? [event({ recipients: [actor('KOR')] })] : [event()];
      return { kind: 'coded', coded: coded(one, other, { coding: NEW }) };
    }),
  close: async () => {},
};

async function recoded(dry: boolean) {
  const changes: ArticleChange[] = [];
  const done = await recode(store, pool, { dry, at: LATER, tell: (one) => changes.push(one) });
  return { done, changes };
}

const codingsOf = async (of: CodedArticle['article']) => {
  const { reports } = await store.reports({}, 10);
  const { id } = reports.find((one) => one.article.url === of.url)!.article;
  return (await store.article(id))!.codings.map(({ coding }) => coding.knowledge);
};

test('only what changes gets a new reading, and the earlier one is kept', async () => {
  const { done, changes } = await recoded(false);
  expect(done).toMatchObject({ articles: 2, recoded: 2, affected: 1, failed: 0 });
  expect(done.reports).toEqual({ added: 0, gone: 0, changed: 1 });
  expect(changes.map((one) => one.article.id)).toEqual(['moved']);
  expect(await codingsOf(plain)).toEqual([CODING.knowledge]);
  expect(await codingsOf(moved)).toEqual([NEW.knowledge, CODING.knowledge]);
});

test('a dry run says the same and changes nothing', async () => {
  const { done } = await recoded(true);
  expect(done.affected).toBe(1);
  expect(await codingsOf(moved)).toEqual([CODING.knowledge]);
});

test('a second time there is nothing left to change', async () => {
  await recoded(false);
  const { done } = await recoded(false);
  expect(done.affected).toBe(0);
});

test('an article that the coder fails on stays as it is', async () => {
  const failing: CoderPool = {
    ...pool,
    run: async (articles) => articles.map(() => ({ kind: 'failed', reason: 'too long' })),
  };
  const done = await recode(store, failing, { dry: false, at: LATER, tell: () => {} });
  expect(done).toMatchObject({ failed: 2, affected: 0 });
  expect(await codingsOf(moved)).toEqual([CODING.knowledge]);
});
