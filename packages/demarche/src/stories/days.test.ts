import { expect, test } from 'vitest';
import { attribution } from '../store/testing/build.js';
import { dayName, dayNumber, daysOf, gapBetween } from './days.js';
import { type Telling, told } from './testing/told.js';

const plain: Telling = { id: 'x', sentence: 'They met.', trigger: 'met', published: '2024-06-20' };
const named = (telling: Partial<Telling>) => {
  const days = daysOf(told({ ...plain, ...telling }));
  return days && [dayName(days.start), dayName(days.end), days.kind];
};

test('a day, month or year told is taken as it is', () => {
  expect(named({ when: '2024-06-18' })).toEqual(['2024-06-18', '2024-06-18', 'day']);
  expect(named({ when: '2023' })).toEqual(['2023-01-01', '2023-12-31', 'year']);
});

test('news without a date is of the day of publication or the day before', () => {
  expect(named({})).toEqual(['2024-06-19', '2024-06-20', 'published']);
});

test('what is denied without a date was told of within the last thirty days', () => {
  const said = { ...attribution({ stance: 'denies' }), sourceText: 'officials', cueText: 'denied' };
  expect(named({ over: { attributions: [said] } })).toEqual([
    '2024-05-21',
    '2024-06-20',
    'reaction',
  ]);
});

test('without any date there are no days', () => {
  const report = told(plain);
  expect(daysOf({ ...report, article: { ...report.article, published: null } })).toBeNull();
  expect(daysOf({ ...report, article: { ...report.article, published: 'soon' } })).toBeNull();
});

test('days count through leap years and back', () => {
  expect(dayName(dayNumber('2024-02-29') + 1)).toBe('2024-03-01');
  const days = (start: number, end: number) => ({ start, end, kind: 'day' }) as const;
  expect(gapBetween(days(1, 3), days(3, 4))).toBe(0);
  expect(gapBetween(days(8, 9), days(1, 3))).toBe(5);
});
