/** Reads a publication date in the notations that data sets and feeds use. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The date as ISO 8601: a date, or a date-time with the offset that was given ("Z", "+02:00") or
 * none. `null` if it is not understood, or if day and month cannot be told apart ("03/04/1998"):
 * a date is never guessed.
 *
 * Notations: ISO 8601, RFC 2822, "20220612", "26-FEB-1987 15:01:01.79", "12 June 2022",
 * "June 12, 2022", "06/13/2022" and "13.06.2022", seconds or milliseconds since 1970.
 */
export function parsePublished(value: string | number): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  const text = value.trim().slice(0, 100);
  const parts = partsOf(text);
  if (parts === null || !isDay(parts)) return null;
  const day = `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
  const time = timeOf(text);
  return time === null ? day : `${day}T${time}`;
}

const NOTATIONS: readonly (readonly [RegExp, (groups: readonly string[]) => Parts | null])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([y, m, d]) => parts(y, m, d)],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, ([y, m, d]) => parts(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([y, m, d]) => parts(y, m, d)],
  [
    /^(?:[a-z]{3,9},? )?(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4})(?!\d)/i,
    ([d, m, y]) => named(y, m, d),
  ],
  [
    /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i,
    ([m, d, y]) => named(y, m, d),
  ],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/, ([a, b, y]) => unordered(y, a, b)],
];

function partsOf(text: string): Parts | null {
  for (const [notation, read] of NOTATIONS) {
    const match = notation.exec(text);
    if (match) return read(match.slice(1));
  }
  return null;
}

function parts(year?: string, month?: string, day?: string): Parts {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function named(year?: string, month = '', day?: string): Parts | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : { year: Number(year), month: index + 1, day: Number(day) };
}

/** Two numbers of which one is the day: the one above 12, else nobody can tell. */
function unordered(year?: string, first?: string, second?: string): Parts | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return { year: Number(year), month: b, day: a };
  if (b > 12) return { year: Number(year), month: a, day: b };
  return null;
}

function isDay({ year, month, day }: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const TIME =
  /[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|GMT|UTC|UT|[+-]\d{2}:?\d{2}))?/i;

function timeOf(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, h, minute = '', second = '00', half, zone = ''] = match;
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return `${pad(hour, 2)}:${minute}:${second}${offset(zone)}`;
}

function offset(zone: string): string {
  if (zone === '') return '';
  const match = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  if (match === null || (match[1] !== undefined && Number(match[1]) === 0 && match[2] === '00')) {
    return 'Z';
  }
  return `${match[1]}:${match[2]}`;
}

/** 1e11 seconds are the year 5138, 1e11 milliseconds are 1973: what is larger is milliseconds. */
function fromEpoch(value: number): string | null {
  const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  if (Number.isNaN(date.getTime())) return null;
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
