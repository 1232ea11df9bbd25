import {
  addMonths,
  type DayNumber,
  type Days,
  dayNumber,
  isDate,
  monthOf,
  partsOf,
  weekOf,
  yearOf,
} from './calendar.js';
import type { DatePrecision, Tense } from './expression.js';
import { dayOfMonth, MONTHS, NUMBERS, numberOf, UNITS, WEEKDAYS, yearNumber } from './words.js';

/** A reading of the words from `i` on. `days` is `null` where publication is needed and unknown. */
export interface Reading {
  /** Tokens read. */
  readonly length: number;
  readonly days: Days | null;
  readonly precision: DatePrecision;
  readonly ahead?: boolean;
}

/** Lower-cased tokens, the day of publication if known, and which way a clause looks. */
export interface Moment {
  readonly words: readonly string[];
  /** Tokens as written: "May" is a month, "may" is not. */
  readonly forms: readonly string[];
  readonly published: DayNumber | null;
  /** Year of the date told last in the article, for "that September". */
  readonly told: number | null;
  tense(token: number): Tense;
}

type Pattern = (moment: Moment, i: number) => Reading | null;

const day = (length: number, at: DayNumber | null): Reading => ({
  length,
  days: at === null ? null : [at, at],
  precision: 'day',
});

/** "2022-06-12". */
const isoDate: Pattern = ({ words }, i) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words[i] ?? '');
  if (!match) return null;
  const [, y, m, d] = match.map(Number);
  return isDate(y!, m!, d!) ? day(1, dayNumber(y!, m!, d!)) : null;
};

/** "June 12", "June 12, 2022", "June 2022", "June" with a capital. */
const monthFirst: Pattern = (moment, i) => {
  const month = monthAt(moment, i);
  if (month === null) return null;
  const { words } = moment;
  const inMonth = dayOfMonth(words[i + 1]);
  if (inMonth !== null && inMonth <= 31) {
    const comma = words[i + 2] === ',' ? 1 : 0;
    const year = yearNumber(words[i + 2 + comma]);
    if (year !== null) return fullDate(3 + comma, year, month, inMonth);
    return yearless(moment, i, 2, month, inMonth);
  }
  const comma = words[i + 1] === ',' || words[i + 1] === 'of' ? 1 : 0;
  const year = yearNumber(words[i + 1 + comma]);
  if (year !== null) return { length: 2 + comma, days: monthOf(year, month), precision: 'month' };
  return bareMonth(moment, i, month);
};

/** "12 June", "12th of June 2022". */
const dayFirst: Pattern = (moment, i) => {
  const { words } = moment;
  const inMonth = dayOfMonth(words[i]);
  if (inMonth === null) return null;
  const of = words[i + 1] === 'of' ? 1 : 0;
  const month = monthAt(moment, i + 1 + of);
  if (month === null) return null;
  const year = yearNumber(words[i + 2 + of]);
  if (year !== null) return fullDate(3 + of, year, month, inMonth);
  return yearless(moment, i, 2 + of, month, inMonth);
};

function fullDate(length: number, year: number, month: number, inMonth: number): Reading | null {
  return isDate(year, month, inMonth) ? day(length, dayNumber(year, month, inMonth)) : null;
}

function monthAt({ words, forms }: Moment, i: number): number | null {
  const word = words[i]?.replace(/\.$/, '') ?? '';
  const month = Object.hasOwn(MONTHS, word) ? MONTHS[word]! : null;
  if (month === null || !/^\p{Lu}/u.test(forms[i] ?? '')) return null;
  return month;
}

/** A day without a year: this year's or the one next to it, as the clause looks; else the nearest. */
function yearless(
  moment: Moment,
  i: number,
  length: number,
  month: number,
  inMonth: number,
): Reading | null {
  const { published } = moment;
  if (published === null) return { length, days: null, precision: 'day' };
  const { year } = partsOf(published);
  const options = [year - 1, year, year + 1]
    .filter((y) => isDate(y, month, inMonth))
    .map((y) => dayNumber(y, month, inMonth));
  return day(length, nearest(options, published, moment.tense(i)));
}

function nearest(options: readonly DayNumber[], published: DayNumber, tense: Tense): DayNumber {
  const fitting = options.filter((at) =>
    tense === 'past' ? at <= published : tense === 'future' ? at >= published : true,
  );
  const from = fitting.length > 0 ? fitting : options;
  return from.reduce((a, b) => (Math.abs(b - published) < Math.abs(a - published) ? b : a));
}

/** "in March", "since May", "last June", "that July": only after a word that asks for a time, for "May" and "March". */
function bareMonth(moment: Moment, i: number, month: number): Reading | null {
  const { words, published, told } = moment;
  const before = words[i - 1] ?? '';
  if (before === 'that' && told !== null) {
    return { length: 1, days: monthOf(told, month), precision: 'month' };
  }
  if (
    !/^(?:in|since|until|by|from|during|through|to|and|between|of|early|late|mid|-|last|next|this|before|after)$/.test(
      before,
    )
  )
    return null;
  if (published === null) return { length: 1, days: null, precision: 'month' };
  const { year, month: now } = partsOf(published);
  const ahead = before === 'next' || (before !== 'last' && moment.tense(i) === 'future');
  const y = ahead
    ? month >= now
      ? year
      : year + 1
    : month <= now && !(before === 'last' && month === now)
      ? year
      : year - 1;
  return { length: 1, days: monthOf(y, month), precision: 'month' };
}

/** "2014" after a word that asks for a time, "the 1990s". */
const bareYear: Pattern = ({ words }, i) => {
  const decade = /^((?:1[5-9]|20)\d0)s$/.exec(words[i] ?? '')?.[1];
  if (decade) {
    const first = Number(decade);
    return { length: 1, days: [yearOf(first)[0], yearOf(first + 9)[1]], precision: 'year' };
  }
  const year = yearNumber(words[i]);
  if (year === null) return null;
  const before = words[i - 1] ?? '';
  if (
    !/^(?:in|since|until|by|from|during|of|early|late|mid|-|before|after|between|and|to|through|the|\()$/.test(
      before,
    )
  )
    return null;
  if (
    before === 'the' &&
    !/^(?:war|invasion|election|coup|treaty|deal|attack|crisis|annexation)$/.test(
      words[i + 1] ?? '',
    )
  )
    return null;
  return { length: 1, days: yearOf(year), precision: 'year' };
};

/** "today", "yesterday", "tomorrow", "tonight". */
const relativeDay: Pattern = ({ words, published }, i) => {
  const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[words[i] ?? ''];
  if (shift === undefined) return null;
  const reading = day(1, published === null ? null : published + shift);
  return shift > 0 ? { ...reading, ahead: true } : reading;
};

/**
 * "Sunday": the nearest one past, the day of publication among them; one to come where the verb
 * looks ahead. "next Sunday" and "last Sunday" leave publication's own day out.
 */
const weekday: Pattern = (moment, i) => {
  const { words, published } = moment;
  const led = /^(?:last|next|this|past|coming)$/.test(words[i] ?? '') ? 1 : 0;
  const word = words[i + led]?.replace(/\.$/, '') ?? '';
  if (!Object.hasOwn(WEEKDAYS, word)) return null;
  const length = 1 + led;
  if (published === null) return day(length, null);
  const back = (partsOf(published).weekday - WEEKDAYS[word]! + 7) % 7;
  const lead = led ? words[i] : '';
  if (lead === 'last' || lead === 'past') return day(length, published - (back || 7));
  const ahead = lead === 'next' || lead === 'coming' || moment.tense(i + led) === 'future';
  if (!ahead) return day(length, published - back);
  const forward = (7 - back) % 7;
  return { ...day(length, published + (lead === 'next' ? forward || 7 : forward)), ahead: true };
};

/** "last week", "this month", "next year", "the past weekend". */
const relativeUnit: Pattern = ({ words, published }, i) => {
  const shift = { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[
    words[i] ?? ''
  ];
  if (shift === undefined) return null;
  const unit = words[i + 1] === 'weekend' ? 'weekend' : UNITS[words[i + 1] ?? ''];
  if (unit === undefined || unit === 'day' || /s$/.test(words[i + 1] ?? '')) return null;
  const precision: DatePrecision = unit === 'weekend' ? 'day' : unit;
  const ahead = shift > 0 ? { ahead: true } : {};
  if (published === null) return { length: 2, days: null, precision, ...ahead };
  return { length: 2, days: unitAt(unit, published, shift), precision, ...ahead };
};

function unitAt(
  unit: 'week' | 'weekend' | 'month' | 'year',
  published: DayNumber,
  shift: number,
): Days {
  const { year, month } = partsOf(published);
  if (unit === 'year') return yearOf(year + shift);
  if (unit === 'month') {
    const at = partsOf(addMonths(dayNumber(year, month, 1), shift));
    return monthOf(at.year, at.month);
  }
  const [monday, sunday] = weekOf(published + 7 * shift);
  return unit === 'week' ? [monday, sunday] : [sunday - 1, sunday];
}

/** "two years ago", "a week ago". */
const ago: Pattern = ({ words, published }, i) => {
  const count = numberOf(words[i]);
  if (count === null) return null;
  const unitAtIndex = words[i + 1] === 'of' ? i + 2 : i + 1;
  const unit = UNITS[words[unitAtIndex] ?? ''];
  if (!unit || words[unitAtIndex + 1] !== 'ago') return null;
  const length = unitAtIndex + 2 - i;
  if (published === null) return { length, days: null, precision: unit };
  return { length, days: back(published, count, unit), precision: unit };
};

function back(published: DayNumber, count: number, unit: DatePrecision): Days {
  if (unit === 'day') return [published - count, published - count];
  if (unit === 'week') return weekOf(published - 7 * count);
  const at = partsOf(addMonths(published, unit === 'month' ? -count : -12 * count));
  return unit === 'month' ? monthOf(at.year, at.month) : yearOf(at.year);
}

/** "in the past two weeks", "over the last few days", "in the coming months". */
const span: Pattern = ({ words, published }, i) => {
  if (!/^(?:past|last|recent|coming|next)$/.test(words[i] ?? '')) return null;
  const count = numberOf(words[i + 1]);
  const at = count === null ? i + 1 : i + 2;
  const unit = UNITS[words[at] ?? ''];
  if (!unit || !/s$/.test(words[at] ?? '')) return null;
  const length = at + 1 - i;
  const ahead = /^(?:coming|next)$/.test(words[i]!);
  const amount = count ?? 3;
  const mark = ahead ? { ahead: true } : {};
  if (published === null) return { length, days: null, precision: unit, ...mark };
  const sign = ahead ? 1 : -1;
  const other =
    unit === 'day' || unit === 'week'
      ? published + sign * amount * (unit === 'week' ? 7 : 1)
      : addMonths(published, sign * amount * (unit === 'year' ? 12 : 1));
  return {
    length,
    days: ahead ? [published, other] : [other, published],
    precision: unit,
    ...mark,
  };
};

/** The longer and surer first. */
export const PATTERNS: readonly Pattern[] = [
  isoDate,
  ago,
  monthFirst,
  dayFirst,
  weekday,
  span,
  relativeUnit,
  relativeDay,
  bareYear,
];

/** Words that begin an expression without being a number: all others are passed over at once. */
const STARTS = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(WEEKDAYS),
  ...Object.keys(NUMBERS),
  ...'today tonight yesterday tomorrow last past previous this current next coming recent'.split(
    ' ',
  ),
]);

export const mayStart = (word: string): boolean =>
  STARTS.has(word) || /^\d/.test(word) || STARTS.has(word.replace(/\.$/, ''));
