import { expect, test } from 'vitest';
import { Lemmatiser, wordClass } from './lemmas.js';

const TABLE = [
  'VERB Past Fin\t\tl0 3',
  'VERB Past Fin\ted\tl2 10\tl1 8',
  'NOUN Plur\ts\tl1 20',
  'NOUN Plur\ties\tl3y 9',
  'PROPN Sing\t\tk0 50',
  '',
  'VERB Past Fin\twent\tgo',
].join('\n');
const RANKS = new Map([
  ['vote', 300],
  ['visit', 400],
]);
const lemmatiser = new Lemmatiser(TABLE, (word) => RANKS.get(word) ?? 0);

test('the longest known ending decides', () => {
  expect(lemmatiser.lemma('treaties', 'NOUN Plur')).toBe('treaty');
  expect(lemmatiser.lemma('talks', 'NOUN Plur')).toBe('talk');
});

test('of several edits the one that gives a frequent word wins', () => {
  expect(lemmatiser.lemma('voted', 'VERB Past Fin')).toBe('vote');
  expect(lemmatiser.lemma('Visited', 'VERB Past Fin')).toBe('visit');
});

test('exceptions go before rules, also for a capitalised form', () => {
  expect(lemmatiser.lemma('went', 'VERB Past Fin')).toBe('go');
  expect(lemmatiser.lemma('Went', 'VERB Past Fin')).toBe('go');
});

test('names keep their capitals; a class never seen keeps the form', () => {
  expect(lemmatiser.lemma('Seoul', 'PROPN Sing')).toBe('Seoul');
  expect(lemmatiser.lemma('Xyz', 'SYM')).toBe('Xyz');
});

test('word classes keep only what shapes the ending', () => {
  expect(wordClass('VERB|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin')).toBe(
    'VERB Past Fin',
  );
  expect(wordClass('VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin')).toBe(
    'VERB Pres Fin3',
  );
  expect(wordClass('PUNCT')).toBe('PUNCT');
});
