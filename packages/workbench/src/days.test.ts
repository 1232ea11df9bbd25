import { describe, expect, it } from 'vitest';
import { addDays, ago, dayLabel, daysIn, periodLabel } from './days.js';

describe('days', () => {
  it('labels a date to the precision that is known', () => {
    expect(
      ['2024-06-09', '2024-06', '2024', '2024-06-09T23:59:00Z', null, 'soon'].map(dayLabel),
    ).toEqual(['9 Jun 2024', 'Jun 2024', '2024', '9 Jun 2024', 'undated', 'undated']);
  });

  it('names the year of a period once', () => {
    expect(periodLabel('2024-06-01', '2024-07-19')).toBe('1 Jun – 19 Jul 2024');
    expect(periodLabel('2023-12-01', '2024-01-02')).toBe('1 Dec 2023 – 2 Jan 2024');
    expect(periodLabel('2024-06-01', '2024-06-01')).toBe('1 Jun 2024');
  });

  it('counts days over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysIn('2024-02-01', '2024-02-29')).toBe(29);
  });

  it('says how long ago in the largest unit', () => {
    const now = new Date('2024-06-09T12:00:00Z');
    expect(ago('2024-06-09T11:59:30Z', now)).toBe('just now');
    expect(ago('2024-06-09T09:10:00Z', now)).toBe('2 hours ago');
    expect(ago('2024-06-07T09:10:00Z', now)).toBe('2 days ago');
  });
});
