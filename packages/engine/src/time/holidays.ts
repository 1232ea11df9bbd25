import type { Sentence } from '../document.js';
import { dayNumber, isDate, partsOf } from './calendar.js';
import type { Moment, Reading } from './patterns.js';

/** A day of the year with a name, in one country or (empty code) everywhere. */
export interface NamedDay {
  readonly names: readonly string[];
  readonly country: string;
  /** "05-09". */
  readonly day: string;
  /** Words that tell the country beside the name: "russia", "russian". */
  readonly lands?: readonly string[];
}

interface Found extends Reading {
  readonly start: number;
}

/**
 * "Russia's Victory Day", "Bastille Day". Where several countries keep a day of the name on
 * different dates, one of them has to be named in the same sentence.
 */
export function findHolidays(
  { tokens }: Sentence,
  moment: Moment,
  holidays: readonly NamedDay[],
): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const here = holidays.flatMap((holiday) =>
      holiday.names
        .map((name) => ({ holiday, length: lengthAt(moment.forms, i, name) }))
        .filter(({ length }) => length > 0),
    );
    if (here.length === 0) continue;
    const length = Math.max(...here.map((h) => h.length));
    const options = here.filter((h) => h.length === length).map((h) => h.holiday);
    const meant = meantOf(options, moment);
    if (meant) found.push({ start: i, ...reading(meant, length, moment, i) });
    i += length - 1;
  }
  return found;
}

function lengthAt(forms: readonly string[], at: number, name: string): number {
  const words = name.split(' ');
  let i = at;
  for (const word of words) {
    // The possessive is a token of its own: "New Year 's Day".
    const [stem, genitive] = word.split("'");
    if (forms[i] === word || forms[i] === word.replace("'", '’')) i++;
    else if (genitive !== undefined && forms[i] === stem && /^['’]s?$/.test(forms[i + 1] ?? ''))
      i += 2;
    else return 0;
  }
  return i - at;
}

function meantOf(options: readonly NamedDay[], { words }: Moment): NamedDay | undefined {
  const named = options.filter((holiday) =>
    (holiday.lands ?? []).some((land) => ` ${words.join(' ')} `.includes(` ${land} `)),
  );
  const pool = named.length > 0 ? named : options;
  return new Set(pool.map((holiday) => holiday.day)).size === 1 ? pool[0] : undefined;
}

function reading(holiday: NamedDay, length: number, moment: Moment, at: number): Reading {
  const { published } = moment;
  if (published === null) return { length, days: null, precision: 'day' };
  const [month, inMonth] = holiday.day.split('-').map(Number);
  const { year } = partsOf(published);
  const options = [year - 1, year, year + 1]
    .filter((y) => isDate(y, month!, inMonth!))
    .map((y) => dayNumber(y, month!, inMonth!));
  const ahead = moment.tense(at) === 'future';
  const fitting = options.filter((day) => (ahead ? day >= published : day <= published));
  const day = ahead ? fitting[0]! : fitting.at(-1)!;
  return { length, days: [day, day], precision: 'day' };
}
