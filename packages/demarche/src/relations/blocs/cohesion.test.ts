import { describe, expect, it } from 'vitest';
import { type Side, single } from '../sides.js';
import { story } from '../testing/build.js';
import { cohesionOf } from './cohesion.js';

/** HUN is a member from 2024 on. */
const WEST: Side = {
  id: 'bloc:west',
  name: 'the West',
  isBloc: true,
  on: (day) => new Set(['bloc:west', 'USA', 'GBR', ...(day >= '2024-01-01' ? ['HUN'] : [])]),
  ever: ['bloc:west', 'USA', 'GBR', 'HUN'],
};
const query = { bloc: WEST, toward: single('UKR'), by: 'year', weighing: 'none' } as const;
const many = (count: number, day: string, who: string, score: number) =>
  Array.from({ length: count }, () => story(day, who, { score }));

describe('cohesion', () => {
  it('tells members among themselves from members toward a third', () => {
    const [point] = cohesionOf(
      [
        story('2024-02-01', 'USA > GBR', { score: 4 }),
        story('2024-02-02', 'USA > UKR', { score: 10 }),
        story('2024-02-03', 'GBR UKR', { score: 4 }),
        story('2024-02-04', 'UKR > USA', { score: -3 }),
        story('2024-02-05', 'RUS > UKR', { score: -9 }),
      ],
      query,
    );
    expect(point).toMatchObject({ stories: 1, score: 4, toward: 2, towardScore: 7 });
    expect(point!.stances.map(({ side, stories }) => [side, stories]).sort()).toEqual([
      ['GBR', 1],
      ['USA', 1],
    ]);
  });

  it('is high where members do alike, and names the one that does not', () => {
    const alike = [
      ...many(20, '2024-02-01', 'USA > UKR', 5),
      ...many(20, '2024-02-01', 'GBR > UKR', 8),
    ];
    const [together] = cohesionOf(alike, query);
    expect(together!.agreement).toBeGreaterThan(0.95);
    const [torn] = cohesionOf([...alike, ...many(20, '2024-02-01', 'HUN > UKR', -5)], query);
    expect(torn!.agreement).toBeCloseTo(1 / 3, 1);
    expect(torn!.stances[0]).toMatchObject({ side: 'HUN', stories: 20 });
    expect(torn!.stances[0]!.agreement).toBeLessThan(0.05);
  });

  it('is even odds where nothing is known, and nothing with one member heard', () => {
    const [vague] = cohesionOf(
      [
        story('2024-01-01', 'USA > UKR', { score: 0 }),
        story('2024-01-01', 'GBR > UKR', { score: 0 }),
      ],
      query,
    );
    expect(vague!.agreement).toBe(0.5);
    const [alone] = cohesionOf([story('2024-01-01', 'USA > UKR')], query);
    expect(alone!.agreement).toBeNull();
    expect(alone!.stances[0]!.agreement).toBeNull();
    expect(cohesionOf([], query)).toEqual([]);
  });

  it('takes members of the day', () => {
    const points = cohesionOf(
      [...many(1, '2023-05-01', 'HUN > UKR', -5), ...many(1, '2024-05-01', 'HUN > UKR', -5)],
      { ...query, from: '2023-01-01' },
    );
    expect(points.map(({ toward }) => toward)).toEqual([0, 1]);
  });
});
