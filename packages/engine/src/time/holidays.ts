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

/** A holiday's name by its tokens; the possessive is one of its own ("New Year 's Day"). */
interface NamedForm {
  readonly holiday: NamedDay;
  readonly words: readonly string[];
}

const indexes = new WeakMap<readonly NamedDay[], ReadonlyMap<string, readonly NamedForm[]>>();

/** Names by their first word: made once for a list of holidays. */
function indexOf(holidays: readonly NamedDay[]): ReadonlyMap<string, readonly NamedForm[]> {
  const known = indexes.get(holidays);
  if (known) return known;
  const index = new Map<string, NamedForm[]>();
  for (const holiday of holidays)
    for (const name of holiday.names) {
      const words = name.replace(/['’](s?)\b/g, " '$1").split(/\s+/);
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { holiday, words }]);
    }
  indexes.set(holidays, index);
  return index;
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
  const index = indexOf(holidays);
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const here = (index.get(moment.forms[i]!) ?? []).filter(({ words }) =>
      stands(words, moment, i),
    );
    if (here.length === 0) continue;
    const length = Math.max(...here.map(({ words }) => words.length));
    const options = here.filter(({ words }) => words.length === length).map((h) => h.holiday);
    const meant = meantOf(options, moment);
    if (meant) found.push({ start: i, ...reading(meant, length, moment, i) });
    i += length - 1;
  }
  return found;
}

const stands = (words: readonly string[], { forms }: Moment, at: number): boolean =>
  words.every((word, k) => forms[at + k]?.replace('’', "'") === word);

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
