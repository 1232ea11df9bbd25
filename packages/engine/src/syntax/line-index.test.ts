import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from './line-index.js';

const index = (lines: readonly string[]) =>
  new LineIndex(new TextEncoder().encode(lines.join('\n')));

test('a line is found by what it says, the first one and others are not', () => {
  const words = index(['', 'kim', 'moon', "o'brien", 'łódź', '🙂']);
  expect(['kim', 'moon', "o'brien", 'łódź', '🙂'].map((w) => words.find(w))).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(
    ['', 'ki', 'kimm', 'mo on', 'kim\nmoon', 'x'.repeat(5000)].map((w) => words.find(w)),
  ).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a text without lines finds nothing', () => {
  expect(index(['']).find('kim')).toBe(0);
});

test('every line is found at its number, whatever the lines', () => {
  const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  const lines = fc.uniqueArray(
    line.filter((l) => !l.includes('\n')),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(lines, line, (found, other) => {
      const words = index(['', ...found]);
      found.forEach((word, i) => {
        expect(words.find(word)).toBe(i + 1);
      });
      if (!found.includes(other)) expect(words.find(other)).toBe(0);
    }),
  );
});
