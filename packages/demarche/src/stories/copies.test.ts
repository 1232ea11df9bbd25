import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CopyCandidate, copiesAmong } from './copies.js';
import { fingerprintOf, shareIn } from './fingerprint.js';

const WIRE =
  'The two ministers met in the old town hall on Monday and signed a paper on the river crossings. ' +
  'Neither would say what had become of the toll. Fishermen on both banks have waited nine years.';
const OWN =
  'Our bakers think little of such papers. In the square below, a band played until it rained, and ' +
  'the mayor, who had come without an umbrella, went home early.';

const article = (id: string, text: string, over: Partial<CopyCandidate> = {}): CopyCandidate => ({
  id,
  publisher: id,
  published: '2024-06-20T10:00:00Z',
  text,
  ...over,
});
const LATER = { published: '2024-06-21T08:00:00Z' };

test('a reprint is a copy of the earlier, whole or as a part of its own page', () => {
  const copies = copiesAmong([
    article('local', `${OWN} ${WIRE}`, LATER),
    article('wire', WIRE),
    article('paper', WIRE, LATER),
  ]);
  expect(copies.map(({ article, of }) => `${article} < ${of}`)).toEqual([
    'local < wire',
    'paper < wire',
  ]);
  expect(copies[0]!.share).toBeGreaterThan(0.4);
  expect(copies[0]!.share).toBeLessThan(0.7);
  expect(copies[1]!.share).toBe(1);
});

test('a light edit stays a copy; another text on the matter is none', () => {
  const edited = WIRE.replace('on Monday', 'yesterday').replace('Neither would say', 'Nobody said');
  const own = 'Ministers signed a paper on the crossings, and nothing is known of the toll.';
  expect(copiesAmong([article('wire', WIRE), article('edited', edited, LATER)])).toHaveLength(1);
  expect(copiesAmong([article('wire', WIRE), article('own', own, LATER)])).toEqual([]);
});

test('a publisher does not copy itself, nor anybody a text of a month ago', () => {
  const self = [article('a', WIRE), article('b', WIRE, { ...LATER, publisher: 'a' })];
  expect(copiesAmong(self)).toEqual([]);
  const old = article('old', WIRE, { published: '2024-05-01' });
  expect(copiesAmong([old, article('new', WIRE)])).toEqual([]);
  expect(
    copiesAmong([article('undated', WIRE, { published: null }), article('new', WIRE)]),
  ).toEqual([]);
});

test('the order of the articles does not matter', () => {
  const articles = [
    article('wire', WIRE),
    article('paper', WIRE, LATER),
    article('local', `${OWN} ${WIRE}`, LATER),
    article('own', OWN, LATER),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
      expect(copiesAmong(shuffled)).toEqual(copiesAmong(articles));
    }),
  );
});

test('a run of seven words taken over always leaves a print', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const words = (n: number) => fc.array(word, { minLength: n, maxLength: 30 });
  fc.assert(
    fc.property(words(7), words(0), words(0), words(0), (taken, ...around) => {
      const [a, b, c] = around.map((list) => list.join(' '));
      const [one, other] = [`${a} ${taken.join(' ')}`, `${b} ${taken.join(' ')} ${c}`];
      expect(shareIn(fingerprintOf(one), fingerprintOf(other))).toBeGreaterThan(0);
    }),
  );
});

test('a text too short for a run has no print and copies nothing', () => {
  expect(fingerprintOf('Two words').prints).toHaveLength(0);
  expect(shareIn(fingerprintOf(''), fingerprintOf(WIRE))).toBe(0);
});
