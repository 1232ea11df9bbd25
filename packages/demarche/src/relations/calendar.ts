/** Lengths of time a series is counted by. Weeks start on Monday (ISO 8601). */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** Days from `start` to `end`, both inclusive, ISO 8601. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const MS_PER_DAY = 86_400_000;
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12 };

const parse = (day: string): Date => new Date(`${day}T00:00:00Z`);
const format = (date: Date): string => date.toISOString().slice(0, 10);

/** The day `count` days after (or before) a day. */
export function addDays(day: string, count: number): string {
  return format(new Date(parse(day).getTime() + count * MS_PER_DAY));
}

/** First day of the period that a day lies in; the same as SQL's `date_trunc`. */
export function startOf(unit: Unit, day: string): string {
  const [year, month] = [day.slice(0, -6), Number(day.slice(-5, -3))];
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((parse(day).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, -2)}01`;
    case 'quarter':
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

/** First day of the period after the one that starts at `start`. */
export function nextStart(unit: Unit, start: string): string {
  const months = MONTHS[unit];
  if (!months) return addDays(start, unit === 'week' ? 7 : 1);
  const date = parse(start);
  return format(utc(date.getUTCFullYear(), date.getUTCMonth() + months));
}

/** All periods that touch the days from `first` to `last`, in order. */
export function* periods(unit: Unit, first: string, last: string): Iterable<Period> {
  for (let start = startOf(unit, first); start <= last; ) {
    const next = nextStart(unit, start);
    yield { start, end: addDays(next, -1) };
    start = next;
  }
}

/** Days a written date covers: "2024-02" is 2024-02-01 to 2024-02-29. `null` if it is no date. */
export function daysOf(text: string): Period | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const start = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const time = parse(start);
  if (Number.isNaN(time.getTime()) || format(time) !== start) return null;
  if (day) return { start, end: start };
  return { start, end: addDays(nextStart(month ? 'month' : 'year', start), -1) };
}

/** Date.UTC takes years 0–99 for 1900–1999; this does not. */
function utc(year: number, month: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date;
}
