import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import { seriesOf } from '../series/series.js';
import { single } from '../sides.js';
import { byDay, type Story } from '../story.js';
import { normals, seeded, story } from '../testing/build.js';
import { cellsOf, daysBetween, levelModel } from './level-model.js';
import { paceShifts, scoreShifts } from './shifts.js';

const START = '2020-01-01';
const DAYS = 1400;
const TURN = addDays(START, DAYS / 2);
/** Scores of PLOVER's types and modes. */
const SCORES = [2.5, 4, 1.5, 5, 4.5, 9.5, 10, 6.5, 0, -3, -2, -3.5, -5, -6, -6.5, -7, -9, -9.5];

/** Stories on random days of four years. */
function history(seed: number, count: number, score: (day: number) => number): Story[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const day = Math.floor(random() * DAYS);
    return story(addDays(START, day), 'RUS > PRK', { id: `s${i}`, score: score(day) });
  }).toSorted(byDay);
}

const shiftsOf = (stories: readonly Story[]) => scoreShifts({ stories, weighing: 'none' });

/** How many of the runs end in a shift. */
function share(runs: number, run: (seed: number) => boolean): number {
  return Array.from({ length: runs }, (_, seed) => run(seed)).filter(Boolean).length / runs;
}

describe('shifts of the score', () => {
  it('find a known change, near its day and in its direction', () => {
    const gauss = normals(seeded(5));
    const found = share(60, (seed) => {
      const stories = history(seed, 120, (day) => (day < DAYS / 2 ? -1 : 3) + 3.5 * gauss());
      const [shift, ...more] = shiftsOf(stories);
      const away = shift ? Math.abs(daysBetween(shift.date, TURN)) : Infinity;
      return more.length === 0 && shift?.direction === 'warmer' && away <= 120;
    });
    expect(found).toBeGreaterThan(0.85);
  });

  it('say how sure they are of the day: four times in five it lies in the range', () => {
    const gauss = normals(seeded(6));
    const inside = share(60, (seed) => {
      const stories = history(seed + 500, 160, (day) => (day < DAYS / 2 ? 4 : -1) + 3.5 * gauss());
      const [shift] = shiftsOf(stories);
      const first = stories.find(({ day }) => day >= TURN)!.day;
      return shift !== undefined && shift.range.start <= first && first <= shift.range.end;
    });
    expect(inside).toBeGreaterThan(0.7);
  });

  it('are seen in pure noise in at most one history of ten, be it Normal or PLOVER’s types', () => {
    for (const count of [12, 60]) {
      const gauss = normals(seeded(count));
      const random = seeded(count + 1);
      const normal = share(
        150,
        (seed) => shiftsOf(history(seed, count, () => 2 + 3 * gauss())).length > 0,
      );
      const typed = share(
        150,
        (seed) =>
          shiftsOf(history(seed, count, () => SCORES[Math.floor(random() * SCORES.length)]!))
            .length > 0,
      );
      expect(Math.max(normal, typed)).toBeLessThanOrEqual(0.1);
    }
  });

  it('need more than one odd event', () => {
    const stories = Array.from({ length: 40 }, (_, i) =>
      story(addDays(START, 20 * i), 'RUS > PRK', {
        id: `s${100 + i}`,
        score: i === 20 ? -9.5 : 2.5 + (i % 2),
      }),
    );
    expect(shiftsOf(stories)).toEqual([]);
  });

  it('name the stories that speak for them', () => {
    const stories = Array.from({ length: 40 }, (_, i) =>
      story(addDays(START, 20 * i), 'RUS > PRK', {
        id: `s${100 + i}`,
        score: i < 20 ? -4 + (i % 3) : i === 30 ? 10 : 5,
      }),
    );
    const [shift] = shiftsOf(stories);
    expect(shift).toMatchObject({ date: addDays(START, 400), direction: 'warmer' });
    expect(shift!.stories[0]).toBe('s130');
    expect(shift!.stories).toHaveLength(5);
    expect(shift!.probability).toBeGreaterThan(0.99);
    expect(shift!.after - shift!.before).toBeGreaterThan(6);
  });

  it('of nothing and of little are none', () => {
    expect(shiftsOf([])).toEqual([]);
    expect(shiftsOf([story(START, 'RUS > PRK')])).toEqual([]);
  });
});

describe('the level model', () => {
  it('computes the evidence as its formula says', () => {
    const stories = [3, 5, 1, -3, -5].map((score, i) =>
      story(addDays(START, i), 'RUS > PRK', { id: `s${i}`, score }),
    );
    const model = levelModel(cellsOf(stories, 'none'));
    // Differences 2, 4, 4, 2: (4 · 33.5 + (4 + 16 + 16 + 4) / 2) / 8; mean 0.2.
    expect(model.variance).toBeCloseTo(154 / 8, 12);
    const [w, s, q] = [3, 2.8 + 4.8 + 0.8, 2.8 ** 2 + 4.8 ** 2 + 0.8 ** 2];
    const v = 154 / 8;
    const expected =
      -0.5 * Math.log(1 + (w * 16) / v) - (q - (s * s * 16) / (v + w * 16)) / (2 * v);
    expect(model.evidence(0, 3)).toBeCloseTo(expected, 10);
    expect(model.evidence(0, 2)).toBe(-Infinity);
    expect(model.level(0, 3)).toBeCloseTo(0.2 + (s * 16) / (v + w * 16), 10);
    expect(model.prior(1)).toBeCloseTo(1 / 3650, 6);
  });
});

describe('shifts of the pace', () => {
  const pair = { a: single('RUS'), b: single('PRK'), by: 'month', weighing: 'none' } as const;
  const spread = (count: number, from: number, to: number, who: string, seed: number) => {
    const random = seeded(seed);
    return Array.from({ length: count }, (_, i) =>
      story(addDays(START, from + Math.floor(random() * (to - from))), who, {
        id: `${who}${seed}-${i}`,
      }),
    );
  };

  it('find more stories under the same news', () => {
    const stories = [
      ...spread(20, 0, 700, 'RUS > PRK', 1),
      ...spread(120, 700, 1400, 'RUS > PRK', 2),
      ...spread(600, 0, 1400, 'RUS > USA', 3),
    ];
    const [shift, ...more] = paceShifts(seriesOf(stories, pair));
    expect(more).toEqual([]);
    expect(shift).toMatchObject({ direction: 'busier' });
    expect(Math.abs(daysBetween(shift!.date, TURN))).toBeLessThanOrEqual(62);
  });

  it('find it in more periods than can be looked at one by one', () => {
    const stories = [
      ...spread(60, 0, 700, 'RUS > PRK', 1),
      ...spread(400, 700, 1400, 'RUS > PRK', 2),
      ...spread(1600, 0, 1400, 'RUS > USA', 3),
    ];
    const query = { ...pair, by: 'day', from: '2018-01-01', to: '2023-10-30' } as const;
    const shift = paceShifts(seriesOf(stories, query)).find(
      ({ direction }) => direction === 'busier',
    );
    expect(Math.abs(daysBetween(shift!.date, TURN))).toBeLessThanOrEqual(30);
  });

  it('do not take more news for more to do with each other', () => {
    const found = share(20, (seed) => {
      const stories = [
        ...spread(20, 0, 700, 'RUS > PRK', seed),
        ...spread(80, 700, 1400, 'RUS > PRK', seed + 100),
        ...spread(150, 0, 700, 'RUS > USA', seed + 200),
        ...spread(600, 700, 1400, 'RUS > USA', seed + 300),
      ];
      return paceShifts(seriesOf(stories, pair)).length > 0;
    });
    expect(found).toBeLessThanOrEqual(0.1);
  });
});
