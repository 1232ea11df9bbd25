import { describe, expect, it } from 'vitest';
import { single } from '../sides.js';
import { story } from '../testing/build.js';
import { driftsOf, driftsToward } from './drift.js';

const query = {
  before: { start: '2022-01-01', end: '2022-12-31' },
  after: { start: '2024-01-01', end: '2024-12-31' },
  weighing: 'none',
} as const;
const some = (count: number, year: number, who: string, score: number) =>
  Array.from({ length: count }, (_, i) => story(`${year}-03-${10 + i}`, who, { score }));

describe('drift', () => {
  it('says how far two sides moved, and how sure that is', () => {
    const [first, second] = driftsOf(
      [
        ...some(8, 2022, 'PRK > RUS', -2),
        ...some(8, 2024, 'RUS > PRK', 7),
        ...some(2, 2022, 'USA > CHN', -2),
        ...some(2, 2024, 'CHN > USA', -3),
      ],
      query,
    );
    expect(first).toMatchObject({ sides: ['PRK', 'RUS'], storiesBefore: 8, stories: 8 });
    expect(first!.change).toBeCloseTo((8 * 9) / 9, 12);
    expect(first!.probability).toBeGreaterThan(0.97);
    expect(second).toMatchObject({ sides: ['CHN', 'USA'] });
    expect(second!.probability).toBeLessThan(0.7);
  });

  it('needs stories of both periods', () => {
    expect(
      driftsOf([...some(8, 2022, 'PRK > RUS', -2), ...some(1, 2024, 'RUS > PRK', 7)], query),
    ).toEqual([]);
  });

  it('toward a bloc counts whatever is done with its members', () => {
    const west = {
      ...single('bloc:west'),
      isBloc: true,
      on: () => new Set(['bloc:west', 'USA', 'GBR']),
    };
    const drifts = driftsToward(
      [
        ...some(3, 2022, 'GBR > TUR', -3),
        ...some(3, 2024, 'TUR > USA', 5),
        ...some(3, 2024, 'TUR > RUS', -5),
      ],
      west,
      [single('TUR'), single('RUS')],
      query,
    );
    expect(drifts).toMatchObject([{ sides: ['TUR', 'bloc:west'], storiesBefore: 3, stories: 3 }]);
    expect(drifts[0]!.change).toBeGreaterThan(0);
  });
});
