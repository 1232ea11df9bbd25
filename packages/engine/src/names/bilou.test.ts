import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BilouDecoder, follows, spans } from './bilou.js';

const TAGS = ['O', 'B-PER', 'I-PER', 'L-PER', 'U-PER', 'B-LOC', 'I-LOC', 'L-LOC', 'U-LOC'];
const decoder = new BilouDecoder(TAGS);

const sentence = (longest: number) =>
  fc.integer({ min: 1, max: longest }).chain((n) =>
    fc
      .array(fc.float({ min: -9, max: 9, noNaN: true }), {
        minLength: n * TAGS.length,
        maxLength: n * TAGS.length,
      })
      .map((values) => ({ n, scores: Float32Array.from(values) })),
  );

function* sequences(n: number, tags: number[] = []): Generator<number[]> {
  if (tags.length === n) return yield tags;
  for (let t = 0; t < TAGS.length; t++) yield* sequences(n, [...tags, t]);
}

function wellFormed(tags: readonly number[]): boolean {
  const edged = ['O', ...tags.map((t) => TAGS[t]!), 'O'];
  return edged.slice(1).every((tag, i) => follows(edged[i]!, tag));
}

const total = (tags: readonly number[], scores: Float32Array) =>
  tags.reduce((sum, t, i) => sum + scores[i * TAGS.length + t]!, 0);

test('the sequence is well formed and none scores higher, by trying all of them', () => {
  fc.assert(
    fc.property(sentence(3), ({ n, scores }) => {
      const found = decoder.bestTags(scores, n);
      const best = Math.max(
        ...[...sequences(n)].filter(wellFormed).map((tags) => total(tags, scores)),
      );
      expect(wellFormed(found)).toBe(true);
      expect(total(found, scores)).toBeCloseTo(best, 3);
    }),
  );
});

test('names lie inside the sentence, in order, apart', () => {
  fc.assert(
    fc.property(sentence(12), ({ n, scores }) => {
      let end = 0;
      for (const name of decoder.names(scores, n)) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(name.end).toBeGreaterThan(name.start);
        end = name.end;
      }
      expect(end).toBeLessThanOrEqual(n);
    }),
  );
});

test('a name opens, goes on and closes in one kind', () => {
  expect(follows('B-PER', 'L-PER')).toBe(true);
  expect(follows('I-PER', 'I-PER')).toBe(true);
  expect(follows('B-PER', 'L-LOC')).toBe(false);
  expect(follows('B-PER', 'O')).toBe(false);
  expect(follows('U-LOC', 'I-LOC')).toBe(false);
  expect(follows('L-LOC', 'B-PER')).toBe(true);
});

test('tags are read as half-open spans', () => {
  expect(spans(['U-LOC', 'O', 'B-PER', 'I-PER', 'L-PER'])).toEqual([
    { kind: 'LOC', start: 0, end: 1 },
    { kind: 'PER', start: 2, end: 5 },
  ]);
});

test('scores of one sentence are read out of a batch', () => {
  const scores = new Float32Array(2 * 2 * TAGS.length); // two tokens of two sentences, (T, B, tags)
  scores[1 * TAGS.length + TAGS.indexOf('U-LOC')] = 5; // token 0 of sentence 1
  expect(decoder.names(scores, 2, TAGS.length, 2 * TAGS.length)).toEqual([
    { kind: 'LOC', start: 0, end: 1 },
  ]);
  expect(decoder.names(scores, 2, 0, 2 * TAGS.length)).toEqual([]);
});
