/**
 * How often shifts are seen in noise, and found where there is one: the tables of
 * docs/method-shifts.md. Run with `node -C source --import tsx` and this file's path.
 */
import { addDays } from '../calendar.js';
import { seriesOf } from '../series/series.js';
import { daysBetween } from '../shifts/level-model.js';
import { paceShifts, scoreShifts } from '../shifts/shifts.js';
import { single } from '../sides.js';
import { byDay, type Story } from '../story.js';
import { normals, seeded, story } from './build.js';

const START = '2020-01-01';
const DAYS = 1400;
const RUNS = 400;
/** Scores of PLOVER's types and modes. */
const SCORES = [2.5, 4, 1.5, 5, 4.5, 9.5, 10, 6.5, 0, -3, -2, -3.5, -5, -6, -6.5, -7, -9, -9.5];

/** Kinds of noise, each a score from a uniform and a Normal number. */
const NOISE: Readonly<Record<string, (u: number, z: number) => number>> = {
  'Normal, sd 3': (_, z) => Math.max(-10, Math.min(10, 2 + 3 * z)),
  'PLOVER types alike': (u) => SCORES[Math.floor(u * SCORES.length)]!,
  'talk or assault, half each': (u) => (u < 0.5 ? 2.5 : -9),
  'assault once in 16': (u) => (u < 0.06 ? -9.5 : u < 0.53 ? 2.5 : 5),
  'aid once in ten': (u) => (u < 0.1 ? 10 : 2.5),
};

function history(seed: number, count: number, who: string, score: (day: number) => number) {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const day = Math.floor(random() * DAYS);
    return story(addDays(START, day), who, { id: `${who}${i}`, score: score(day) });
  }).toSorted(byDay);
}

const shiftsOf = (stories: readonly Story[]) => scoreShifts({ stories, weighing: 'none' });
const show = (share: number) => `${(100 * share).toFixed(1)}%`;
const share = <T>(runs: readonly T[], test: (run: T) => boolean) =>
  show(runs.filter(test).length / runs.length);
const runs = <T>(run: (seed: number) => T) => Array.from({ length: RUNS }, (_, seed) => run(seed));

console.log('noise | stories | p >= .5 | p >= .8');
for (const [name, noise] of Object.entries(NOISE)) {
  for (const count of [12, 40, 120, 400]) {
    const random = seeded(count);
    const normal = normals(seeded(count + 1));
    const found = runs((seed) =>
      Math.max(
        0,
        ...shiftsOf(history(seed, count, 'A > B', () => noise(random(), normal()))).map(
          ({ probability }) => probability,
        ),
      ),
    );
    const [some, sure] = [share(found, (p) => p >= 0.5), share(found, (p) => p >= 0.8)];
    console.log(`${name} | ${count} | ${some} | ${sure}`);
  }
}

console.log('pace: stories of the pair | p >= .5');
for (const count of [12, 40, 120]) {
  const found = runs((seed) => {
    const own = history(seed, count, 'A > B', () => 5);
    const others = history(seed + RUNS, 300, 'A > C', () => 5);
    const pair = { a: single('A'), b: single('B'), by: 'month', weighing: 'none' } as const;
    return paceShifts(seriesOf([...own, ...others], pair)).length > 0;
  });
  console.log(`${count} | ${share(found, Boolean)}`);
}

console.log(
  'change, points | stories a side | found | within 60 days | in the range | two or more',
);
for (const jump of [2, 3, 4, 6]) {
  for (const side of [10, 25, 60]) {
    const normal = normals(seeded(jump * 100 + side));
    const found = runs((seed) => {
      const score = (day: number) => (day < DAYS / 2 ? 0 : jump) + 3.5 * normal();
      const stories = history(seed, 2 * side, 'A > B', score);
      const turn = stories.find(({ day }) => day >= addDays(START, DAYS / 2))?.day ?? START;
      return { shifts: shiftsOf(stories), turn };
    });
    const cells = [
      share(found, ({ shifts }) => shifts.some(({ direction }) => direction === 'warmer')),
      share(found, ({ shifts, turn }) =>
        shifts.some(({ date }) => Math.abs(daysBetween(date, turn)) <= 60),
      ),
      share(
        found.filter(({ shifts }) => shifts.length > 0),
        ({ shifts, turn }) => shifts.some(({ range }) => range.start <= turn && turn <= range.end),
      ),
      share(found, ({ shifts }) => shifts.length > 1),
    ];
    console.log(`${jump} | ${side} | ${cells.join(' | ')}`);
  }
}
