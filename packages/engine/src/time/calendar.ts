/** Days counted from 1970-01-01, in the proleptic Gregorian calendar, without clock or time zone. */
export type DayNumber = number;

const MS = 86_400_000;

export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / MS;
}

/** "2022-06-12…" -> its day; `null` if the text starts with no date. */
export function parseDay(iso: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  return isDate(year!, month!, day!) ? dayNumber(year!, month!, day!) : null;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export function iso(day: DayNumber): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** Month from 1, weekday from 0 = Sunday. */
export function partsOf(day: DayNumber): {
  year: number;
  month: number;
  day: number;
  weekday: number;
} {
  const date = new Date(day * MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** First and last day, inclusive. */
export type Days = readonly [first: DayNumber, last: DayNumber];

export const monthOf = (year: number, month: number): Days => [
  dayNumber(year, month, 1),
  dayNumber(year, month, daysIn(year, month)),
];

export const yearOf = (year: number): Days => [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];

/** Monday to Sunday (ISO 8601). */
export function weekOf(day: DayNumber): Days {
  const monday = day - ((partsOf(day).weekday + 6) % 7);
  return [monday, monday + 6];
}

/** The same day so many months later; the last of the month where that has fewer days. */
export function addMonths(from: DayNumber, months: number): DayNumber {
  const { year, month, day } = partsOf(from);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(y, m, Math.min(day, daysIn(y, m)));
}
