import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import { TooManyPeriodsError } from '../relation.js';
import { single } from '../sides.js';
import type { Story } from '../story.js';
import { story } from '../testing/build.js';
import { seriesOf } from './series.js';

const pair = { a: single('RUS'), b: single('PRK'), by: 'month', weighing: 'none' } as const;

describe('a series', () => {
  it('counts stories by period, quad class and type, the empty periods too', () => {
    const { points } = seriesOf(
      [
        story('2024-01-05', 'RUS > PRK', { type: 'AID', score: 10, reports: ['a', 'b'] }),
        story('2024-01-20', 'PRK > RUS', { type: 'REJECT', score: -2 }),
        story('2024-03-01', 'PRK RUS', { type: 'CONSULT', score: 4 }),
        story('2024-01-09', 'RUS > USA', { type: 'ACCUSE', score: -3 }),
      ],
      pair,
    );
    expect(points).toMatchObject([
      {
        start: '2024-01-01',
        end: '2024-01-31',
        stories: 2,
        weight: 2,
        reports: 3,
        counts: {
          'verbal-cooperation': 0,
          'material-cooperation': 1,
          'verbal-conflict': 1,
          'material-conflict': 0,
        },
        types: { AID: 1, REJECT: 1 },
        score: 4,
      },
      { start: '2024-02-01', stories: 0, score: null, interval: null, exposure: 0 },
      { start: '2024-03-01', stories: 1, score: 4 },
    ]);
  });

  it('takes one direction when asked, with what both do together', () => {
    const stories = [
      story('2024-01-05', 'RUS > PRK'),
      story('2024-01-06', 'PRK > RUS'),
      story('2024-01-07', 'PRK RUS'),
    ];
    const forth = seriesOf(stories, { ...pair, directed: true });
    expect(forth.stories.map(({ day }) => day)).toEqual(['2024-01-05', '2024-01-07']);
  });

  it('weighs by certainty and origins, or not', () => {
    const stories = [
      story('2024-01-05', 'RUS > PRK', { score: 10, credences: [0.5] }),
      story('2024-01-06', 'RUS > PRK', { score: -6, credences: [0.5, 0.5] }),
    ];
    const [plain] = seriesOf(stories, pair).points;
    const [weighed] = seriesOf(stories, { ...pair, weighing: 'certainty+origins' }).points;
    expect(plain).toMatchObject({ weight: 2, score: 2 });
    // Weights ½ and ¾: (5 − 4.5) / 1.25.
    expect(weighed!.weight).toBe(1.25);
    expect(weighed!.score).toBeCloseTo(0.4, 12);
  });

  it('leaves out what has not happened, and adjusts as its formula says', () => {
    const stories = [
      story('2024-01-05', 'RUS > PRK'),
      story('2024-01-06', 'RUS > USA'),
      story('2024-01-07', 'RUS > USA'),
      story('2024-02-05', 'RUS > PRK'),
      story('2024-02-06', 'RUS > PRK', { type: 'RETREAT', auxiliary: ['future'] }),
    ];
    const [january, february] = seriesOf(stories, pair).points;
    // News 3 and 1, mean 2; exposures 1.5 and 0.5; usual 2 / 2 = 1; (1 + 1) / (1 + E).
    expect(january).toMatchObject({ stories: 1, exposure: 1.5, adjusted: 2 / 2.5 });
    expect(february).toMatchObject({ stories: 1, exposure: 0.5 });
    expect(february!.adjusted).toBeCloseTo(2 / 1.5, 12);
  });

  it('refuses more periods than anyone can look at', () => {
    const stories = [story('1900-01-01', 'RUS > PRK'), story('2024-01-01', 'RUS > PRK')];
    expect(() => seriesOf(stories, { ...pair, by: 'day' })).toThrow(TooManyPeriodsError);
  });

  const someStory = fc
    .record({
      day: fc.integer({ min: 0, max: 700 }),
      who: fc.constantFrom('RUS > PRK', 'PRK > RUS', 'PRK RUS', 'RUS > USA', 'USA > PRK'),
      score: fc.integer({ min: -10, max: 10 }),
    })
    .map(({ day, who, score }) => story(addDays('2023-01-01', day), who, { score }));

  it('does not depend on the order in which stories come', () => {
    fc.assert(
      fc.property(fc.array(someStory, { maxLength: 30 }), (stories) => {
        expect(seriesOf(stories.toReversed(), pair)).toEqual(seriesOf(stories, pair));
      }),
    );
  });

  it('stays as it is, adjusted, when one year reports everything twice', () => {
    const twice = (stories: readonly Story[]) =>
      stories.flatMap((one) =>
        one.day < '2024-01-01' ? [one] : [one, { ...one, id: `${one.id}+`, reports: [one.id] }],
      );
    fc.assert(
      fc.property(fc.array(someStory, { minLength: 200, maxLength: 200 }), (stories) => {
        const query = { ...pair, by: 'year', from: '2023-01-01', to: '2024-12-31' } as const;
        const [before, after] = [stories, twice(stories)].map((all) => {
          const [first, second] = seriesOf(all, query).points;
          return {
            adjusted: second!.adjusted / first!.adjusted,
            raw: second!.weight / first!.weight,
          };
        });
        expect(after!.raw).toBeCloseTo(2 * before!.raw, 9);
        expect(after!.adjusted / before!.adjusted).toBeGreaterThan(0.8);
        expect(after!.adjusted / before!.adjusted).toBeLessThan(1.25);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('holds the mean in its interval, quads that add up, and weights below counts', () => {
    fc.assert(
      fc.property(fc.array(someStory, { minLength: 1, maxLength: 40 }), (stories) => {
        for (const point of seriesOf(stories, pair).points) {
          const quads = Object.values(point.counts).reduce((sum, n) => sum + n, 0);
          expect(quads).toBe(point.stories);
          expect(point.weight).toBeLessThanOrEqual(point.stories);
          if (point.score === null) continue;
          expect(point.interval![0]).toBeLessThanOrEqual(point.score + 1e-9);
          expect(point.interval![1]).toBeGreaterThanOrEqual(point.score - 1e-9);
        }
      }),
    );
  });
});
