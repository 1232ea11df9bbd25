import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../story.js';
import { seeded, story } from '../testing/build.js';
import { communitiesOf, signedModularity } from './communities.js';
import { networkOf } from './network.js';

const year = { start: '2024-01-01', end: '2024-12-31' };
const day = '2024-05-01';
const groupsOf = (stories: readonly Story[]) => communitiesOf(networkOf(stories, year, 'none'));

/** Every pair of two camps: friends within, foes across. */
function camps(one: readonly string[], two: readonly string[]): Story[] {
  const all = [...one, ...two];
  return all.flatMap((a, i) =>
    all.slice(i + 1).map((b) => {
      const friends = one.includes(a) === one.includes(b);
      return story(day, `${a} > ${b}`, { score: friends ? 5 : -6 });
    }),
  );
}

describe('communities', () => {
  it('are two camps where there are two', () => {
    const { groups, modularity } = groupsOf(camps(['A', 'B', 'C', 'D'], ['X', 'Y', 'Z']));
    expect(groups).toEqual([
      ['A', 'B', 'C', 'D'],
      ['X', 'Y', 'Z'],
    ]);
    expect(modularity).toBeGreaterThan(0.3);
  });

  it('part foes whom friends of friends would join', () => {
    // A chain of friends whose ends fight hard: Louvain on friendship alone sees one group.
    const friends = ['A > B', 'B > C', 'C > D'].map((who) => story(day, who, { score: 3 }));
    const foes = ['A > D', 'A > C', 'B > D'].flatMap((who) =>
      Array.from({ length: 5 }, () => story(day, who, { score: -9 })),
    );
    const { groups } = groupsOf([...friends, ...foes]);
    const together = (a: string, b: string) => groups.some((g) => g.includes(a) && g.includes(b));
    expect(together('A', 'D')).toBe(false);
    expect(together('A', 'C')).toBe(false);
  });

  it('cannot be bettered by moving one side, and hold every side once', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G');
    const someTie = fc
      .record({ a: name, b: name, score: fc.integer({ min: -9, max: 9 }) })
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, score }) => story(day, `${a} > ${b}`, { score }));
    fc.assert(
      fc.property(fc.array(someTie, { minLength: 1, maxLength: 25 }), (stories) => {
        const network = networkOf(stories, year, 'none');
        const { groups, modularity } = communitiesOf(network);
        expect(groups.flat().toSorted()).toEqual(network.nodes().toSorted());
        const ties = network.mapEdges((_, tie, a, b) => ({
          a,
          b,
          strength: tie.score * Math.log1p(tie.weight),
        }));
        const groupOf = new Map(
          groups.flatMap((group, i) => group.map((side) => [side, i] as const)),
        );
        expect(signedModularity(ties, groupOf)).toBeCloseTo(modularity, 9);
        for (const side of network.nodes()) {
          for (let to = 0; to <= groups.length; to++) {
            const moved = signedModularity(ties, new Map(groupOf).set(side, to));
            expect(moved).toBeLessThanOrEqual(modularity + 1e-6);
          }
        }
      }),
    );
  });

  it('are the same whatever the order of the stories', () => {
    const random = seeded(1);
    const stories = camps(['A', 'B', 'C'], ['X', 'Y', 'Z']).map((one) => ({ one, at: random() }));
    const shuffled = stories.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
    expect(groupsOf(shuffled)).toEqual(groupsOf(stories.map(({ one }) => one)));
  });
});

it('signed modularity is computed as its formula says', () => {
  const ties = [
    { a: 'A', b: 'B', strength: 2 },
    { a: 'X', b: 'Y', strength: 1 },
    { a: 'A', b: 'X', strength: -3 },
  ];
  const groupOf = new Map([
    ['A', 0],
    ['B', 0],
    ['X', 1],
    ['Y', 1],
  ]);
  // Positive: 1 − (4² + 2²) / 6²; negative: 0 − (3² + 3²) / 6²; (3 Q⁺ − 3 Q⁻) / 6.
  const expected = (3 * (1 - 20 / 36) - 3 * (0 - 18 / 36)) / 6;
  expect(signedModularity(ties, groupOf)).toBeCloseTo(expected, 12);
});
