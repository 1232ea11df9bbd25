import { dayOf } from '../../store/day.js';

/** "20150218", "20150218230000" or "2015-02-18" as a day; `null` if it is none. */
export function dayIn(text: string): string | null {
  const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(text);
  return dayOf(packed ? `${packed[1]}-${packed[2]}-${packed[3]}` : text);
}

/** A day from its parts, which may lack leading zeros. */
export function dayOfParts(year: string, month: string, day: string): string | null {
  return dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A finite number; `null` for anything else, nothing included. */
export function numberIn(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** A number of the scale -10..10. */
export function scoreIn(text: string): number | null {
  const value = numberIn(text);
  return value !== null && Math.abs(value) <= 10 ? value : null;
}

export const textIn = (text: string): string | null => (text === '' ? null : text);

/** "a; b" as its parts. */
export function listIn(text: string, separator = ';'): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'None');
}
