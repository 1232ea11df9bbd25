import type { Document, Sentence } from '../document.js';
import { Tree } from '../syntax/tree.js';
import { iso, parseDay, partsOf } from './calendar.js';
import type { DateExpression, Tense } from './expression.js';
import { findHolidays, type NamedDay } from './holidays.js';
import { type Moment, mayStart, PATTERNS, type Reading } from './patterns.js';
import { tenseAt } from './tense.js';

export type { DateExpression, DatePrecision } from './expression.js';

/**
 * Words that say when, resolved against the day of publication as newspapers do: a bare weekday
 * is the nearest one past unless the verb looks ahead, a day without a year the nearest that fits
 * the tense. Expressions do not overlap.
 *
 * @param published ISO 8601, or `null`: then only full dates get days
 * @param holidays days that have names, for "Victory Day"
 * @returns in text order
 */
export function findDates(
  doc: Document,
  published: string | null,
  holidays: readonly NamedDay[] = [],
): DateExpression[] {
  const day = published === null ? null : parseDay(published);
  let told: number | null = null;
  return doc.sentences.flatMap((sentence) => {
    const tree = new Tree(sentence);
    const moment = momentOf(sentence, tree, day, told);
    const named = findHolidays(sentence, moment, holidays);
    const taken = new Set(named.flatMap(({ start, length }) => range(start, length)));
    const found = [
      ...named.map(({ start, ...reading }) => [start, reading] as const),
      ...read(moment, taken),
    ];
    told = moment.told;
    return found
      .sort((a, b) => a[0] - b[0])
      .map(([start, reading]) => expression(sentence, start, reading, moment));
  });
}

/** A moment that learns the year of each date as it is read. */
type Reader = Moment & { told: number | null };

function momentOf(
  { tokens }: Sentence,
  tree: Tree,
  published: number | null,
  told: number | null,
): Reader {
  const tenses = new Map<number, Tense>();
  return {
    words: tokens.map((token) => token.form.toLowerCase()),
    forms: tokens.map((token) => token.form),
    published,
    told,
    tense(token) {
      const known = tenses.get(token) ?? tenseAt(tree, token);
      tenses.set(token, known);
      return known;
    },
  };
}

function read(moment: Reader, taken: ReadonlySet<number>): [number, Reading][] {
  const found: [number, Reading][] = [];
  for (let i = 0; i < moment.words.length; ) {
    const reading = taken.has(i) ? null : first(moment, i);
    if (reading) found.push([i, reading]);
    if (reading?.days) moment.told = partsOf(reading.days[0]).year;
    i += reading?.length ?? 1;
  }
  return found;
}

function first(moment: Moment, i: number): Reading | null {
  if (!mayStart(moment.words[i]!)) return null;
  for (const pattern of PATTERNS) {
    const reading = pattern(moment, i);
    if (reading) return reading;
  }
  return null;
}

const range = (start: number, length: number) => Array.from({ length }, (_, k) => start + k);

/** Events further back than this in years are history when told with "since". */
const HISTORY_DAYS = 366;

function expression(
  sentence: Sentence,
  start: number,
  { length, days, precision, ahead }: Reading,
  { words, published }: Moment,
): DateExpression {
  const last = sentence.tokens[start + length - 1]!;
  const since = words[start - 1] === 'since' || words[start - 2] === 'since';
  const old = days !== null && published !== null && published - days[1] > HISTORY_DAYS;
  const future = ahead || (days !== null && published !== null && days[0] > published);
  return {
    sentence: sentence.index,
    span: [sentence.tokens[start]!.span[0], last.span[1]],
    start: days && iso(days[0]),
    end: days && iso(days[1]),
    precision,
    mark: future ? 'future' : since || old ? 'historical' : null,
  };
}
