/** Dates as the record holds them: ISO 8601 strings of any precision, always read as UTC. */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2024-06-19T08:00Z" is "19 Jun 2024", "2024-06" is "Jun 2024", `null` is "undated". */
export function dayLabel(date: string | null): string {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '');
  if (!found) return 'undated';
  const [, year, month, day] = found;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** "1 Jun – 19 Jul 2024"; the year once where both share it. */
export function periodLabel(start: string, end: string): string {
  if (start === end) return dayLabel(start);
  const from =
    start.slice(0, 4) === end.slice(0, 4) ? dayLabel(start).slice(0, -5) : dayLabel(start);
  return `${from} – ${dayLabel(end)}`;
}

/** The day `days` later; earlier if negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from `start` to `end`, both inclusive. */
export function daysIn(start: string, end: string): number {
  return (
    Math.round((Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86_400_000) + 1
  );
}

/** "just now", "5 minutes ago", "3 days ago": how long before `now` an instant lies. */
export function ago(instant: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(instant)) / 1000;
  if (!(seconds >= 60)) return 'just now';
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = units.find(([size]) => seconds >= size) ?? units[2];
  return new Intl.RelativeTimeFormat('en').format(-Math.floor(seconds / size), unit);
}
