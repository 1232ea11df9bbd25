import { describe, expect, test } from 'vitest';
import { handParsed } from '../testing/hand-parsed.js';
import { findDates } from './find.js';

/** Words of one clause under a past or future verb; the date words hang on the verb. */
function clause(words: string, aux = ''): ReturnType<typeof handParsed> {
  const date = words.split(' ');
  const lines = ['Kim PROPN 2 nsubj', 'sent VERB 0 root send Tense=Past|VerbForm=Fin'];
  if (aux) lines.splice(1, 1, `send VERB 0 root send VerbForm=Inf`, `${aux} AUX 2 aux`);
  for (const word of date) lines.push(`${word} NOUN 2 obl`);
  return handParsed(lines.join('\n'));
}

function datesOf(words: string, published: string | null = '2024-06-13', aux = '') {
  return findDates(clause(words, aux), published, HOLIDAYS).map(({ start, end, precision }) =>
    start === end ? `${start} ${precision}` : `${start}..${end} ${precision}`,
  );
}

const HOLIDAYS = [
  { names: ['Victory Day'], country: 'RUS', day: '05-09', lands: ['russia', 'russian'] },
  { names: ['Victory Day'], country: 'TUR', day: '08-30', lands: ['turkey', 'turkish'] },
  { names: ["New Year's Day"], country: '', day: '01-01', lands: [] },
];

describe('weekdays', () => {
  test('a bare weekday is the nearest one past', () => {
    expect(datesOf('on Sunday')).toEqual(['2024-06-09 day']);
  });
  test('the day of publication counts as its own weekday', () => {
    expect(datesOf('on Thursday')).toEqual(['2024-06-13 day']);
  });
  test('with a verb that looks ahead it is the next one', () => {
    expect(datesOf('on Sunday', '2024-06-13', 'will')).toEqual(['2024-06-16 day']);
  });
  test('"last" and "next" leave out the day of publication', () => {
    expect(datesOf('last Thursday')).toEqual(['2024-06-06 day']);
    expect(datesOf('next Thursday')).toEqual(['2024-06-20 day']);
  });
});

describe('days and months', () => {
  test.each([
    ['on June 12', '2024-06-12 day'],
    ['on 12 June 2022', '2022-06-12 day'],
    ['on June 12 , 2022', '2022-06-12 day'],
    ['on the 12th of June', '2024-06-12 day'],
    ['on December 24', '2023-12-24 day'],
    ['on 2023-02-24', '2023-02-24 day'],
    ['in March', '2024-03-01..2024-03-31 month'],
    ['in October', '2023-10-01..2023-10-31 month'],
    ['in February 2022', '2022-02-01..2022-02-28 month'],
  ])('"%s" is %s', (words, expected) => {
    expect(datesOf(words)).toEqual([expected]);
  });
  test('a day without a year lies ahead where the verb looks ahead', () => {
    expect(datesOf('on February 3', '2024-06-13', 'will')).toEqual(['2025-02-03 day']);
  });
  test('"may" the verb and "march" the noun are no months', () => {
    expect(datesOf('the march')).toEqual([]);
  });
});

describe('relative to publication', () => {
  test.each([
    ['yesterday', '2024-06-12 day'],
    ['last week', '2024-06-03..2024-06-09 week'],
    ['this month', '2024-06-01..2024-06-30 month'],
    ['next year', '2025-01-01..2025-12-31 year'],
    ['two years ago', '2022-01-01..2022-12-31 year'],
    ['three days ago', '2024-06-10 day'],
    ['a month ago', '2024-05-01..2024-05-31 month'],
    ['the past two weeks', '2024-05-30..2024-06-13 week'],
    ['in the 1990s', '1990-01-01..1999-12-31 year'],
  ])('"%s" is %s', (words, expected) => {
    expect(datesOf(words)).toEqual([expected]);
  });
  test('without a publication date only full dates have days', () => {
    expect(datesOf('on Sunday', null)).toEqual(['null day']);
    expect(datesOf('on June 12 , 2022', null)).toEqual(['2022-06-12 day']);
  });
});

describe('marks', () => {
  test('"since" reaches back into history', () => {
    expect(findDates(clause('since 2014'), '2024-06-13')[0]).toMatchObject({
      start: '2014-01-01',
      mark: 'historical',
    });
  });
  test('"next month" is still to come', () => {
    expect(findDates(clause('next month'), '2024-06-13')[0]).toMatchObject({
      start: '2024-07-01',
      mark: 'future',
    });
  });
});

describe('named days', () => {
  test('a day kept by several lands needs its land', () => {
    expect(datesOf('on Victory Day')).toEqual([]);
    expect(datesOf("on Russia 's Victory Day")).toEqual(['2024-05-09 day']);
    expect(datesOf('on Turkish Victory Day')).toEqual(['2023-08-30 day']);
  });
  test('a name with a possessive in it is found over its tokens', () => {
    expect(datesOf("on New Year 's Day")).toEqual(['2024-01-01 day']);
  });
});

test('the span is of the date words alone', () => {
  const doc = clause('on last Sunday');
  const [date] = findDates(doc, '2024-06-13');
  expect(doc.text.slice(...date!.span)).toBe('last Sunday');
});

describe('a month told by another date', () => {
  test('"that September" is of the year told last', () => {
    expect(datesOf('in July 2023 that September')).toEqual([
      '2023-07-01..2023-07-31 month',
      '2023-09-01..2023-09-30 month',
    ]);
  });
  test('without a date before it, it is left alone', () => {
    expect(datesOf('that September')).toEqual([]);
  });
});

describe('how exact a date is', () => {
  test.each([
    ['on Sunday', 'day'],
    ['last week', 'week'],
    ['in March', 'month'],
    ['two years ago', 'year'],
    ['in 2019', 'year'],
    ['yesterday', 'day'],
  ])('%s: %s', (words, precision) => {
    expect(datesOf(words).map((date) => date.split(' ').at(-1))).toEqual([precision]);
  });
});
