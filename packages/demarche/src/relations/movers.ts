import sql, { join } from 'sql-template-tag';
import type { Reader, Row } from '../store/database.js';
import { add, type Change, changeOf, interval, type Moments, NONE } from './score.js';

/** A pair that moved against its own history. */
export interface Mover extends Change {
  readonly pair: readonly [low: string, high: string];
  readonly interval: readonly [low: number, high: number];
  /** Of the period. */
  readonly reports: number;
  readonly events: number;
  readonly eventsBefore: number;
}

interface Pair {
  readonly low: string;
  readonly high: string;
  before: Moments;
  now: Moments;
}

/**
 * Pairs whose score of the days `from` to `to` surprises most against all the days before
 * (`changeOf`); a state's relation to itself is none. Pairs without a past are left out.
 */
export async function movers(
  db: Reader,
  from: string,
  to: string,
  limit: number,
): Promise<readonly Mover[]> {
  const pairs = await momentsOfPairs(db, from, to);
  const past = pairs.map((pair) => pair.before).reduce(add, NONE);
  const typical = past.n === 0 ? 0 : past.sum / past.n;
  const moved = pairs
    .map((pair) => ({ pair, change: changeOf(pair.before, pair.now, typical) }))
    .filter((one): one is { pair: Pair; change: Change } => one.change !== null)
    .sort(bySurprise)
    .slice(0, limit);
  const reports = await reportsOf(
    db,
    moved.map(({ pair }) => pair),
    from,
    to,
  );
  return moved.map(({ pair, change }) => ({
    ...change,
    pair: [pair.low, pair.high],
    interval: interval(pair.now)!,
    reports: reports.get(`${pair.low} ${pair.high}`) ?? 0,
    events: pair.now.n,
    eventsBefore: pair.before.n,
  }));
}

type Moved = { readonly pair: Pair; readonly change: Change };

/** The most surprising first; the pair's name decides between equals. */
function bySurprise(a: Moved, b: Moved): number {
  const size = Math.abs(b.change.surprise) - Math.abs(a.change.surprise);
  if (size !== 0) return size;
  return `${a.pair.low} ${a.pair.high}` < `${b.pair.low} ${b.pair.high}` ? -1 : 1;
}

async function momentsOfPairs(db: Reader, from: string, to: string): Promise<readonly Pair[]> {
  const rows = await db.all(sql`
    with events as (
      select low, high, min(day) as day, avg(score) as score from dyads
      where known_until is null and counted and low <> high and day <= cast(${to} as date)
      group by low, high, event_key)
    select low, high, day >= cast(${from} as date) as is_now, cast(count(*) as integer) as n,
      sum(score) as sum, sum(score * score) as squares
    from events group by low, high, is_now order by low, high`);
  const pairs = new Map<string, Pair>();
  for (const row of rows) {
    const key = `${row.low} ${row.high}`;
    const pair = pairs.get(key) ?? {
      low: String(row.low),
      high: String(row.high),
      before: NONE,
      now: NONE,
    };
    pair[row.is_now === true ? 'now' : 'before'] = momentsOf(row);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** From a row with columns n, sum and squares. */
export function momentsOf(row: Row): Moments {
  return { n: Number(row.n), sum: Number(row.sum), squares: Number(row.squares) };
}

async function reportsOf(
  db: Reader,
  pairs: readonly Pair[],
  from: string,
  to: string,
): Promise<ReadonlyMap<string, number>> {
  if (pairs.length === 0) return new Map();
  const these = join(
    pairs.map(({ low, high }) => sql`(low = ${low} and high = ${high})`),
    ' or ',
  );
  const rows = await db.all(sql`select low, high, cast(count(distinct report) as integer) as n
    from dyads where known_until is null and counted and (${these})
      and day between cast(${from} as date) and cast(${to} as date)
    group by low, high`);
  return new Map(rows.map((row) => [`${row.low} ${row.high}`, Number(row.n)]));
}
