import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import { seeded, story } from '../testing/build.js';
import { whatMoved } from './moved.js';

const june = { from: '2024-06-01', to: '2024-06-30', weighing: 'none' } as const;
/** One story every `step` days of the two years before. */
const past = (who: string, score: number, step = 30) =>
  Array.from({ length: Math.floor(720 / step) }, (_, i) =>
    story(addDays('2022-06-10', i * step), who, {
      score,
      id: `${who} ${String(i).padStart(3, '0')}`,
    }),
  );

describe('what moved', () => {
  it('ranks by surprise against the pair’s own past, not by volume', () => {
    const stories = [
      ...past('FRA > JPN', 5),
      ...past('RUS > USA', -6, 3),
      ...Array.from({ length: 10 }, (_, i) =>
        story(`2024-06-${10 + i}`, 'RUS > USA', { score: -6 }),
      ),
      story('2024-06-10', 'FRA > JPN', { score: -9, id: 'turn' }),
    ];
    const [first, second] = whatMoved(stories, june);
    expect(first).toMatchObject({ pair: ['FRA', 'JPN'], by: 'colder', before: 5, score: -9 });
    expect(first!.evidence).toEqual(['turn']);
    expect(second).toMatchObject({ pair: ['RUS', 'USA'], stories: 10 });
    expect(first!.surprise).toBeGreaterThan(second!.surprise);
  });

  it('takes a burst for surprising, unless there was one of everything', () => {
    const burst = Array.from({ length: 12 }, (_, i) => story(`2024-06-${10 + i}`, 'FRA > JPN'));
    const calm = [...past('FRA > JPN', 5), ...past('FRA > USA', 5)];
    const [alone] = whatMoved([...calm, ...burst], june);
    expect(alone).toMatchObject({ pair: ['FRA', 'JPN'], by: 'busier' });
    const everywhere = Array.from({ length: 12 }, (_, i) =>
      story(`2024-06-${10 + i}`, 'FRA > USA'),
    );
    const [withAll] = whatMoved([...calm, ...burst, ...everywhere], june);
    expect(withAll!.countTail).toBeGreaterThan(0.2);
    expect(alone!.countTail).toBeLessThan(0.2 * withAll!.countTail);
  });

  it('leaves out pairs without a past, the days after, and domestic acts', () => {
    const stories = [
      story('2024-06-10', 'FRA > JPN'),
      ...past('USA > USA', 5),
      story('2024-06-10', 'USA > USA', { score: -9 }),
      ...past('RUS > USA', -6),
      story('2024-07-01', 'RUS > USA', { score: 9 }),
    ];
    expect(whatMoved(stories, june)).toEqual([]);
  });

  it('finds tails below 5% in about 5% of noise, and says how many to expect by chance', () => {
    const random = seeded(3);
    const scores = Array.from({ length: 400 }, (_, pair) => {
      const who = `A${pair} > B${pair}`;
      const draw = () => [2.5, 5, -2, -6, 9.5][Math.floor(random() * 5)]!;
      return [
        ...Array.from({ length: 24 }, (_, i) =>
          story(addDays('2022-06-10', 30 * i), who, { score: draw() }),
        ),
        story('2024-06-12', who, { score: draw() }),
      ];
    }).flat();
    const moved = whatMoved(scores, june);
    expect(moved).toHaveLength(400);
    expect(moved.filter(({ tail }) => tail < 0.05).length / 400).toBeLessThan(0.07);
    expect(moved[0]!.falseShare).toBeGreaterThan(0.2);
  });

  it('has tails in 0..1, the least first, false shares that never fall', () => {
    const someStory = fc
      .record({
        day: fc.integer({ min: 0, max: 760 }),
        who: fc.constantFrom('RUS > PRK', 'PRK RUS', 'RUS > USA', 'USA > PRK', 'FRA JPN'),
        score: fc.integer({ min: -10, max: 10 }),
      })
      .map(({ day, who, score }) => story(addDays('2022-06-01', day), who, { score }));
    fc.assert(
      fc.property(fc.array(someStory, { maxLength: 60 }), (stories) => {
        const moved = whatMoved(stories, june);
        for (const [i, { tail, falseShare }] of moved.entries()) {
          expect(tail).toBeGreaterThan(0);
          expect(tail).toBeLessThanOrEqual(1);
          expect(falseShare).toBeGreaterThanOrEqual(tail - 1e-12);
          if (i > 0) expect(tail).toBeGreaterThanOrEqual(moved[i - 1]!.tail);
          if (i > 0) expect(falseShare).toBeGreaterThanOrEqual(moved[i - 1]!.falseShare);
        }
      }),
    );
  });
});
