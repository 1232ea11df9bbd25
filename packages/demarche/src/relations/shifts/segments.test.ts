import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellModel, segment } from './segments.js';

/** Every way to cut n cells, weighed one by one: the independent oracle. */
function byHand({ cells: n, evidence, prior }: CellModel) {
  const ways = Array.from({ length: 2 ** (n - 1) }, (_, bits) => {
    const cuts = Array.from({ length: n - 1 }, (_, i) => i + 1).filter(
      (i) => bits & (1 << (i - 1)),
    );
    const ends = [0, ...cuts, n];
    const likely = ends.slice(1).reduce((sum, end, i) => sum + evidence(ends[i]!, end), 0);
    const before = Array.from({ length: n - 1 }, (_, i) => i + 1).reduce(
      (sum, i) => sum + Math.log(cuts.includes(i) ? prior(i) : 1 - prior(i)),
      0,
    );
    return { cuts, weight: Math.exp(likely + before) };
  });
  const all = ways.reduce((sum, { weight }) => sum + weight, 0);
  const chance = (test: (cuts: readonly number[]) => boolean) =>
    ways.filter(({ cuts }) => test(cuts)).reduce((sum, { weight }) => sum + weight, 0) / all;
  const best = ways.slice(1).reduce((a, b) => (b.weight > a.weight ? b : a)).cuts;
  return { chance, best };
}

/** Any positive numbers will do as evidence. */
const someModel = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc
    .record({
      logs: fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
        minLength: (n + 1) ** 2,
        maxLength: (n + 1) ** 2,
      }),
      priors: fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), {
        minLength: n,
        maxLength: n,
      }),
    })
    .map(
      ({ logs, priors }): CellModel => ({
        cells: n,
        evidence: (start, end) => logs[start * (n + 1) + end]!,
        prior: (boundary) => priors[boundary]!,
      }),
    ),
);

describe('segments', () => {
  it('weigh every segmentation, as counting them one by one does', () => {
    fc.assert(
      fc.property(someModel, (model) => {
        const { marginal, best, within } = segment(model);
        const oracle = byHand(model);
        for (let i = 1; i < model.cells; i++) {
          expect(marginal[i]).toBeCloseTo(
            oracle.chance((cuts) => cuts.includes(i)),
            9,
          );
          for (let to = i; to < model.cells; to++) {
            const chance = oracle.chance((cuts) => cuts.some((cut) => cut >= i && cut <= to));
            expect(within(i, to)).toBeCloseTo(chance, 9);
          }
        }
        expect(best).toEqual(oracle.best);
      }),
      { seed: 11 },
    );
  });

  it('need two cells, and keep to what is allowed', () => {
    const plain = { evidence: () => 0, prior: () => 0.5 };
    expect(segment({ cells: 0, ...plain }).best).toEqual([]);
    expect(segment({ cells: 1, ...plain }).best).toEqual([]);
    const onlyWhole = (start: number, end: number) => (end - start === 4 ? 0 : -Infinity);
    const { best, marginal, within } = segment({ ...plain, cells: 4, evidence: onlyWhole });
    expect(best).toEqual([]);
    expect(marginal).toEqual([0, 0, 0, 0]);
    expect(within(1, 3)).toBe(0);
  });
});
