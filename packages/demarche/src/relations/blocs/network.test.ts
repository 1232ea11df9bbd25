import { describe, expect, it } from 'vitest';
import { story } from '../testing/build.js';
import { networkOf } from './network.js';

const year = { start: '2024-01-01', end: '2024-12-31' };

describe('the network of a period', () => {
  it('has a tie a pair, with the score of both directions, drawn to 0', () => {
    const network = networkOf(
      [
        story('2024-02-01', 'RUS > PRK', { score: 10 }),
        story('2024-03-01', 'PRK > RUS', { score: 2 }),
        story('2024-03-01', 'USA > RUS', { score: -6 }),
        story('2023-03-01', 'USA > CHN'),
        story('2024-03-01', 'RUS > RUS', { score: -7 }),
      ],
      year,
      'none',
    );
    expect(network.nodes()).toEqual(['PRK', 'RUS', 'USA']);
    expect(network.size).toBe(2);
    // (10 + 2) / (1 + 2)
    expect(network.getEdgeAttributes('PRK', 'RUS')).toMatchObject({
      stories: 2,
      weight: 2,
      score: 4,
    });
    const tie = network.getEdgeAttributes('RUS', 'USA');
    expect(tie).toMatchObject({ stories: 1, score: -3 });
    expect(tie.positive).toBeLessThan(0.5);
  });

  it('leaves out ties of too little weight', () => {
    const network = networkOf(
      [story('2024-02-01', 'RUS > PRK', { credences: [0.3] }), story('2024-02-01', 'USA > PRK')],
      year,
      'certainty',
      0.5,
    );
    expect(network.nodes()).toEqual(['PRK', 'USA']);
  });
});
