import { EVENT_TYPES } from '@demarche/engine';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Unit } from '../../relations/calendar.js';
import type { Side } from '../../relations/sides.js';
import { byDay, type Story } from '../../relations/story.js';
import type { Reader, Row } from '../../store/database.js';
import { pairOf } from '../../store/dyads.js';
import { textOrNull } from '../../store/stored.js';
import type { Dataset } from './external-event.js';

/** Two sides, and the days to look at, both inclusive. */
export interface PairQuery {
  readonly a: Side;
  readonly b: Side;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * What another data set tells of two sides, as stories: its records of one type by the same pair on the
 * same day are one (`dyadKey`), as with ours. They have one origin, and nothing that says how sure
 * they are.
 */
export async function readExternalStories(
  db: Reader,
  dataset: Dataset,
  query: PairQuery,
): Promise<readonly Story[]> {
  const rows = await db.all(sql`
    select min(report) as id, min(day) as day, min(actor) as actor, min(recipient) as recipient,
      min(type) as type, min(mode) as mode, avg(score) as score, bool_and(mutual) as mutual,
      string_agg(report, ' ') as reports
    from external_events where dataset = ${dataset} and ${betweenSides(query)} ${ofDays(query)}
    group by event_key`);
  return rows.map(storyOf).toSorted(byDay);
}

function storyOf(row: Row): Story {
  const [actor, recipient] = [String(row.actor), String(row.recipient)];
  const mode = textOrNull(row.mode);
  return {
    id: String(row.id),
    day: String(row.day),
    due: null,
    told: null,
    actors: row.mutual === true ? [actor, recipient] : [actor],
    recipients: row.mutual === true ? [] : [recipient],
    type: EVENT_TYPES.find((type) => type === row.type)!,
    modes: mode === null ? [] : [mode],
    contexts: [],
    auxiliary: [],
    score: Number(row.score),
    credences: [1],
    pledge: null,
    reports: [...new Set(String(row.reports).split(' '))].sort(),
  };
}

/** The condition on `external_events`, or `dyads`, that both sides, or members that they ever had, take part. */
export function betweenSides({ a, b }: Pick<PairQuery, 'a' | 'b'>): Sql {
  const [[first, ...more], [second, ...others]] = [a.ever, b.ever];
  if (first !== undefined && second !== undefined && more.length + others.length === 0) {
    // One comparison a column: twice as fast over a year.
    const [low, high] = pairOf(first, second);
    return sql`(low = ${low} and high = ${high})`;
  }
  const [one, other] = [join(a.ever), join(b.ever)];
  return sql`((low in (${one}) and high in (${other})) or (low in (${other}) and high in (${one})))`;
}

export function ofDays({ from, to }: Pick<PairQuery, 'from' | 'to'>): Sql {
  const first = from ? sql`and day >= cast(${from} as date)` : empty;
  return to ? sql`${first} and day <= cast(${to} as date)` : first;
}

/**
 * How many of its events either side takes part in, whoever with, by first day of the period: what
 * coverage is measured by (`SeriesQuery.news`).
 */
export async function externalNews(
  db: Reader,
  dataset: Dataset,
  { a, b }: Pick<PairQuery, 'a' | 'b'>,
  by: Unit,
): Promise<ReadonlyMap<string, number>> {
  const sides = join([...new Set([...a.ever, ...b.ever])]);
  return counts(
    await db.all(sql`select cast(date_trunc(${by}, day) as date) as start,
        cast(count(distinct event_key) as integer) as n
      from external_events where dataset = ${dataset} and (low in (${sides}) or high in (${sides}))
      group by start`),
  );
}

/** All its records of each period, whoever they are about, by its first day. */
export async function recordsByPeriod(
  db: Reader,
  dataset: Dataset,
  by: Unit,
): Promise<ReadonlyMap<string, number>> {
  return counts(
    await db.all(sql`select cast(date_trunc(${by}, day) as date) as start,
        cast(count(*) filter (where leads) as integer) as n
      from external_events where dataset = ${dataset} group by start`),
  );
}

const counts = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [String(row.start), Number(row.n)]));
