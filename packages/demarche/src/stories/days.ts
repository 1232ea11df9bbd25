import type { Report } from '@demarche/engine';
import { dayOf } from '../store/day.js';
import { claiming } from '../store/origin.js';

/** Ways in which a report's time is known, the most certain first. */
export const TIME_KINDS = [
  'day',
  'published',
  'reaction',
  'week',
  'month',
  'year',
  'past',
] as const;
/** One of `TIME_KINDS`. */
export type TimeKind = (typeof TIME_KINDS)[number];

/** The days within which an event lies, as far as one report tells. */
export interface Days {
  /** Days since 1970-01-01, both inclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: TimeKind;
}

/** An event told without a date is of the day of publication or the day before. */
const NEWS_DAYS = 1;
/** What is denied, confirmed or recalled without a date was told of at most so long ago. */
export const REACTION_DAYS = 30;

/** A leap year: what is dated to longer than that is not dated. */
export const LONGEST_DAYS = 366;

/** @returns `null` where neither the text nor the record gives a day */
export function daysOf(report: Pick<Report, 'article' | 'event' | 'attributions'>): Days | null {
  const { when, auxiliary } = report.event;
  const [first, last] = [dayOf(when?.start ?? null), dayOf(when?.end ?? null)];
  if (when && first !== null && last !== null) {
    const [start, end] = [dayNumber(first), dayNumber(last)];
    if (start <= end && end - start < LONGEST_DAYS) return { start, end, kind: when.precision };
  }
  const day = dayOf(report.article.published);
  if (day === null) return null;
  const end = dayNumber(day);
  if (auxiliary.includes('historical')) return { start: end - REACTION_DAYS, end, kind: 'past' };
  if (isReaction(report)) return { start: end - REACTION_DAYS, end, kind: 'reaction' };
  return { start: end - NEWS_DAYS, end, kind: 'published' };
}

/** Somebody denies or confirms what must have been told before. */
function isReaction(report: Pick<Report, 'attributions'>): boolean {
  return claiming(report).some(({ stance }) => stance === 'denies' || stance === 'confirms');
}

/** Days between two times that do not meet; 0 where they do. */
export const gapBetween = (a: Days, b: Days): number =>
  Math.max(0, a.start - b.end, b.start - a.end);

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO 8601 day. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** The way back. */
export const dayName = (day: number): string =>
  new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
