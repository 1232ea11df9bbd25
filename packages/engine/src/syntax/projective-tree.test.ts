import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTree, isProjective, isTree } from './projective-tree.js';

const scoresOf = (n: number) =>
  fc
    .array(fc.float({ min: -20, max: 20, noNaN: true }), {
      minLength: n * (n + 1),
      maxLength: n * (n + 1),
    })
    .map((values) => Float32Array.from(values));

const sentence = fc
  .integer({ min: 1, max: 24 })
  .chain((n) => scoresOf(n).map((scores) => ({ n, scores })));

const small = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => scoresOf(n).map((scores) => ({ n, scores })));

function total(heads: ArrayLike<number>, scores: Float32Array): number {
  const n = heads.length;
  let sum = 0;
  for (let d = 0; d < n; d++) sum += scores[d * (n + 1) + heads[d]! + 1]!;
  return sum;
}

/** Every way to give each of n tokens a head. */
function* assignments(n: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === n) return yield heads;
  for (let h = -1; h < n; h++) yield* assignments(n, [...heads, h]);
}

function reachesRoot(heads: readonly number[], i: number): boolean {
  let at = i;
  for (let steps = 0; steps <= heads.length; steps++) {
    if (at === -1) return true;
    at = heads[at]!;
  }
  return false;
}

function wellFormed(heads: readonly number[]): boolean {
  return heads.filter((h) => h === -1).length === 1 && heads.every((_, i) => reachesRoot(heads, i));
}

/** Arcs cross if one end of one lies within the other, and its other end without. */
function crosses(heads: readonly number[]): boolean {
  const arcs = heads.map((h, d) => [Math.min(h, d), Math.max(h, d)] as const);
  return arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d));
}

const fits = (heads: readonly number[]) => wellFormed(heads) && !crosses(heads);

test('any scores give one rooted tree without crossing arcs', () => {
  fc.assert(
    fc.property(sentence, ({ n, scores }) => {
      expect(fits(Array.from(bestTree(scores, n)))).toBe(true);
    }),
  );
});

test('no such tree scores higher, by trying all of them', () => {
  fc.assert(
    fc.property(small, ({ n, scores }) => {
      const best = Math.max(
        ...[...assignments(n)].filter(fits).map((heads) => total(heads, scores)),
      );
      expect(total(bestTree(scores, n), scores)).toBeCloseTo(best, 3);
    }),
  );
});

test('a tree is told from a cycle, two roots and no root', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 7, maxLength: 7 }),
      (heads) => {
        expect(isTree(heads)).toBe(wellFormed(heads));
      },
    ),
  );
});

test('arcs that cross are seen', () => {
  for (const heads of [...assignments(5)].filter(wellFormed))
    expect(isProjective(heads), heads.join(' ')).toBe(!crosses(heads));
});

test('scores are read from where they stand, padding left alone', () => {
  const n = 2;
  const stride = 5;
  const padded = new Float32Array(3 + n * stride).fill(1e9);
  padded.set([0, -9, 5], 3); // token 0: root 0, itself, token 1
  padded.set([4, 1, -9], 3 + stride); // token 1: root 4, token 0, itself
  expect(Array.from(bestTree(padded, n, stride, 3))).toEqual([1, -1]);
});
