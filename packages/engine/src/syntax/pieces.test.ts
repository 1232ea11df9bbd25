import { expect, test } from 'vitest';
import type { Annotation } from './annotation.js';
import { cut, join } from './pieces.js';

const piece = (...heads: number[]): Annotation => ({
  upos: heads.map(() => 'NOUN'),
  feats: heads.map(() => '_'),
  lemmas: heads.map((_, i) => `word${i}`),
  heads,
  deprels: heads.map((h) => (h < 0 ? 'root' : 'dep')),
  names: [{ kind: 'PER', start: 0, end: 1 }],
});

test('a sentence is cut into pieces that hold all its tokens', () => {
  expect(cut(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(cut([])).toEqual([]);
});

test('later pieces hang on the root of the first', () => {
  const joined = join([piece(1, -1), piece(-1, 0)]);
  expect(joined.heads).toEqual([1, -1, 1, 2]);
  expect(joined.deprels).toEqual(['dep', 'root', 'parataxis', 'dep']);
  expect(joined.names.map((n) => n.start)).toEqual([0, 2]);
});

test('nothing joined is an empty annotation', () => {
  expect(join([]).heads).toEqual([]);
});
