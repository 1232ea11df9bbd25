import fc from 'fast-check';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { openStore } from '../store/store.js';
import { addDays, daysOf, periods, startOf, UNITS } from './calendar.js';

const someDay = fc
  .integer({ min: -40_000, max: 60_000 })
  .map((days) => addDays('1970-01-01', days));

describe('periods', () => {
  it('start where the database says they start', async () => {
    const store = await openStore(':memory:');
    const days = fc.sample(someDay, { numRuns: 200, seed: 7 });
    for (const unit of UNITS) {
      const rows = await store.db.all(sql`select d, cast(date_trunc(${unit}, d) as date) as start
        from (select cast(unnest(string_split(${days.join(' ')}, ' ')) as date) as d)`);
      for (const row of rows) expect(startOf(unit, String(row.d))).toBe(row.start);
    }
    await store.close();
  });

  it('follow each other without gap, and cover the days asked', () => {
    fc.assert(
      fc.property(someDay, fc.nat(2000), fc.constantFrom(...UNITS), (first, length, unit) => {
        const last = addDays(first, length);
        const all = [...periods(unit, first, last)];
        expect(all[0]!.start <= first && all.at(-1)!.end >= last).toBe(true);
        for (const [i, period] of all.entries()) {
          expect(period.start <= period.end).toBe(true);
          if (i > 0) expect(addDays(all[i - 1]!.end, 1)).toBe(period.start);
        }
      }),
    );
  });

  it('know leap years, quarters and ISO weeks', () => {
    expect([...periods('month', '2024-02-10', '2024-02-10')]).toEqual([
      { start: '2024-02-01', end: '2024-02-29' },
    ]);
    expect([...periods('quarter', '2023-12-31', '2024-01-01')]).toEqual([
      { start: '2023-10-01', end: '2023-12-31' },
      { start: '2024-01-01', end: '2024-03-31' },
    ]);
    expect(startOf('week', '2024-12-31')).toBe('2024-12-30');
    expect(startOf('year', '0044-03-15')).toBe('0044-01-01');
  });
});

describe('daysOf', () => {
  it('reads days, months and years', () => {
    expect(daysOf('2024-06-19')).toEqual({ start: '2024-06-19', end: '2024-06-19' });
    expect(daysOf('2023-02')).toEqual({ start: '2023-02-01', end: '2023-02-28' });
    expect(daysOf('2024')).toEqual({ start: '2024-01-01', end: '2024-12-31' });
  });

  it('refuses what is no date', () => {
    for (const text of ['2023-02-29', '2024-13', '24', 'June', '2024-6-1', '']) {
      expect(daysOf(text), text).toBeNull();
    }
  });
});
