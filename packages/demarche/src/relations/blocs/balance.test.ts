import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { balanceOf } from './balance.js';
import type { Network } from './network.js';

/** A network of pairs with the probability that they are friends. */
function network(ties: Readonly<Record<string, number>>): Network {
  const graph: Network = new UndirectedGraph();
  for (const [pair, positive] of Object.entries(ties)) {
    const [a, b] = pair.split(' ') as [string, string];
    graph.mergeEdge(a, b, { stories: 1, weight: 1, score: positive - 0.5, positive });
  }
  return graph;
}

describe('structural balance', () => {
  it.each([
    ['friends all', { 'A B': 1, 'A C': 1, 'B C': 1 }, 1],
    ['the enemy of an enemy', { 'A B': 1, 'A C': 0, 'B C': 0 }, 1],
    ['a friend’s enemy for a friend', { 'A B': 1, 'A C': 1, 'B C': 0 }, 0],
    ['enemies all', { 'A B': 0, 'A C': 0, 'B C': 0 }, 0],
    ['nothing known of one', { 'A B': 1, 'A C': 1, 'B C': 0.5 }, 0.5],
  ])('of %s', (_, ties, balanced) => {
    expect(balanceOf(network(ties)).balanced).toBe(balanced);
  });

  it('weighs signs that are likely only', () => {
    // Product of three signs: ½ (1 + 0.8 · 0.6 · (−0.4)).
    const { balanced, strained, byChance } = balanceOf(
      network({ 'A B': 0.9, 'A C': 0.8, 'B C': 0.3 }),
    );
    expect(balanced).toBeCloseTo(0.5 * (1 + 0.8 * 0.6 * -0.4), 12);
    expect(strained).toMatchObject([{ sides: ['A', 'B', 'C'], signs: ['+', '+', '-'] }]);
    expect(byChance).toBeCloseTo((1 + (2 * (2 / 3) - 1) ** 3) / 2, 12);
  });

  it('lists the most strained first, and needs three ties for a triad', () => {
    const { triads, strained } = balanceOf(
      network({ 'A B': 0.9, 'A C': 0.9, 'B C': 0.1, 'A D': 1, 'B D': 0, 'C E': 0 }),
    );
    expect(triads).toBe(2);
    expect(strained.map(({ sides }) => sides.join(''))).toEqual(['ABD', 'ABC']);
    expect(balanceOf(network({ 'A B': 1, 'B C': 0 }))).toMatchObject({ triads: 0, balanced: null });
  });
});
