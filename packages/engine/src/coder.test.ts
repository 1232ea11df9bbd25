import { beforeAll, expect, test } from 'vitest';
import { loadCoder } from '../node/load.js';
import type { Article } from './article.js';
import type { Coder } from './coder.js';

const unknown = { publisher: null, url: null, title: null, byline: null, dateline: null };

function article(id: string, text: string): Article {
  return { ...unknown, id, text, published: '2024-06-20', language: 'en' };
}

const ARTICLES = [
  article(
    'a',
    'France condemned Russia on Sunday. The weather was mild. Germany imposed sanctions on Iran.',
  ),
  article('b', 'The bakery sells bread.'),
  article(
    'c',
    '“Iran has sent drones to Russia,” the British foreign secretary said. “We will answer.”',
  ),
  article('d', ''),
];

let sifting: Coder;
let whole: Coder;
beforeAll(async () => {
  sifting = await loadCoder();
  whole = await loadCoder({}, { sift: false });
}, 60_000);

test('articles coded together give the bytes that each gives alone', async () => {
  for (const coder of [sifting, whole]) {
    const together = await coder.codeAll(ARTICLES);
    const alone = [];
    for (const one of ARTICLES) alone.push({ status: 'fulfilled', value: await coder.code(one) });
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
  }
});

test('an article that fails leaves the others coded', async () => {
  const bad = { ...ARTICLES[0]!, published: 5 as unknown as string };
  const results = await sifting.codeAll([ARTICLES[0]!, bad, ARTICLES[2]!]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('the sift passes over what tells no event, and the coding says whether it was on', async () => {
  const [sifted, parsed] = [await sifting.code(ARTICLES[0]!), await whole.code(ARTICLES[0]!)];
  const tags = ({ document }: typeof sifted) => document.sentences[1]!.tokens.map((t) => t.upos);
  expect(tags(sifted)).toEqual(['PROPN', 'X', 'X', 'X', 'PUNCT']);
  expect(tags(parsed)).toEqual(['DET', 'NOUN', 'AUX', 'ADJ', 'PUNCT']);
  const types = ({ reports }: typeof sifted) => reports.map(({ event }) => event.type);
  expect(types(sifted)).toEqual(types(parsed));
  expect(types(sifted).length).toBeGreaterThan(0);
  expect(whole.coding.engine).toContain('+unsifted');
  expect(sifting.coding.engine).not.toContain('unsifted');
});
