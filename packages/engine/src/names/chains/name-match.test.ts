import { expect, test } from 'vitest';
import type { ChainMention } from './mention.js';
import { matchWords } from './name-match.js';

const name = (written: string, entity: string | null = null) => {
  const words = written.toLowerCase().split(' ');
  return {
    class: 'name',
    words,
    lemma: words.at(-1)!,
    entity,
    modifiers: new Set(),
  } as unknown as ChainMention;
};

test.each([
  ['Ada Quist', 'Quist', 'last word of the longer name'],
  ['Kim Jong-un', 'Kim', 'first word of the longer name'],
  ['President Quist', 'Quist', 'same words'],
  ['European Steel Union', 'ESU', 'acronym'],
  ['Bank of Oslo', 'BoO', 'acronym'],
  ['Ada Quist', 'Lind', 'names apart'],
])('%s and %s: %s', (long, short, match) => {
  expect(matchWords(name(short), name(long))).toBe(match);
  expect(matchWords(name(long), name(short))).toBe(match);
});

test('what a table knows as one is one, whatever the words', () => {
  expect(matchWords(name('America', 'USA'), name('the U.S.', 'USA'))).toBe('same entity');
  expect(matchWords(name('Russia', 'RUS'), name('China', 'CHN'))).toBe('other entity');
});
