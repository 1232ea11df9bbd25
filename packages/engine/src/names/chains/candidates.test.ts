import { expect, test } from 'vitest';
import { Candidates } from './candidates.js';
import type { ChainMention } from './mention.js';

const mention = (index: number, more: Partial<ChainMention> = {}): ChainMention => ({
  index,
  sentence: index,
  start: 0,
  end: 1,
  head: 0,
  class: 'name',
  role: 'subject',
  kind: null,
  number: 'singular',
  gender: 'unknown',
  lemma: 'orr',
  words: ['orr'],
  modifiers: new Set(),
  isPart: false,
  entity: null,
  voice: { key: '', addressee: '', speaker: null },
  ...more,
});

test('however long the text, a mention has few candidates', () => {
  const candidates = new Candidates();
  for (let i = 0; i < 5000; i++) candidates.add(mention(i));
  expect(candidates.of(mention(5000)).length).toBeLessThan(70);
  const he = mention(5000, { class: 'he', lemma: 'he', words: ['he'] });
  expect(candidates.of(he).length).toBeLessThanOrEqual(50);
});

test('a name is found again however far back', () => {
  const candidates = new Candidates();
  candidates.add(mention(0, { lemma: 'quist', words: ['ada', 'quist'] }));
  for (let i = 1; i < 500; i++) candidates.add(mention(i));
  const found = candidates.of(mention(500, { lemma: 'quist', words: ['quist'] }));
  expect(found.map(({ index }) => index)).toContain(0);
});
