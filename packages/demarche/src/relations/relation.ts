import { type EventType, QUAD_CLASSES, type QuadClass } from '@demarche/engine';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Reader, Row } from '../store/database.js';
import { pairOf } from '../store/dyads.js';
import { knownAt } from '../store/known.js';
import { type Period, periods, type Unit } from './calendar.js';
import { momentsOf } from './movers.js';
import { add, interval, type Moments, mean, NONE } from './score.js';

/** Reports, and distinct (type, pair, day) among them: reprints of one event count once. */
export interface Counts {
  readonly reports: number;
  readonly events: number;
}

/** One period of a relation. */
export interface SeriesPoint extends Period, Counts {
  /** Events by quad class. */
  readonly counts: Readonly<Record<QuadClass, number>>;
  /** Mean PLOVER score of the events, -10..10; `null` without one. */
  readonly score: number | null;
  /** 95% credible interval of it (`interval` in score.ts). */
  readonly interval: readonly [low: number, high: number] | null;
  /** Share of all counted reports of the period, 0..1. */
  readonly coverage: number;
}

export interface TypeTotal extends Counts {
  readonly type: EventType;
  readonly quadClass: QuadClass;
  readonly score: number;
}

/** One of the two directions; mutual events count in both. */
export interface Direction extends Counts {
  readonly actor: string;
  readonly recipient: string;
  readonly score: number | null;
}

/** A turn in a series. */
export interface Shift {
  readonly date: string;
  readonly probability: number;
  readonly direction: 'warmer' | 'colder';
  readonly stories: readonly string[];
}

/** How two sides act toward each other over time. Only counted reports enter (`isCounted`). */
export interface Relation extends Counts {
  readonly pair: readonly [string, string];
  readonly by: Unit;
  /** From the first event to the last within what was asked; `null` without one. */
  readonly period: Period | null;
  readonly series: readonly SeriesPoint[];
  /** The most frequent first. */
  readonly types: readonly TypeTotal[];
  readonly directions: readonly Direction[];
  /** Empty: change points are not looked for yet. */
  readonly shifts: readonly Shift[];
}

export interface RelationQuery {
  /** Days of the events, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by: Unit;
  /** As it was known at this instant, ISO 8601. Default: now. */
  readonly known?: string | undefined;
}

/** More points than this are no picture, and a slow answer. */
const MOST_POINTS = 5000;

/** The span asked for has too many periods to answer. */
export class TooManyPeriodsError extends RangeError {
  override readonly name = 'TooManyPeriodsError';
  readonly wayOut = 'ask for a shorter time (from, to) or longer periods (by)';
}

/**
 * The relation of two sides: series, types, directions.
 * Periods without an event are part of the series, from `from` or the first event to `to` or the
 * last. An event dated to a month or year only stands at its first day.
 * @throws TooManyPeriodsError above 5,000 periods
 */
export async function relationOf(
  db: Reader,
  a: string,
  b: string,
  query: RelationQuery,
): Promise<Relation> {
  const where = sql`${ofPair(a, b, query.known)} ${between(query)}`;
  const [[span], types, directions] = await Promise.all([
    db.all(sql`select min(day) as first, max(day) as last,
      cast(count(distinct report) as integer) as reports,
      cast(count(distinct event_key) as integer) as events from dyads where ${where}`),
    typesOf(db, where),
    directionsOf(db, where, a, b),
  ]);
  const counts = { reports: Number(span!.reports), events: Number(span!.events) };
  const period =
    span!.first === null ? null : { start: String(span!.first), end: String(span!.last) };
  const series = period ? await seriesOf(db, where, query, period) : [];
  return { pair: [a, b], by: query.by, period, series, types, directions, shifts: [], ...counts };
}

function ofPair(a: string, b: string, known?: string): Sql {
  const [low, high] = pairOf(a, b);
  const current =
    known === undefined
      ? sql`known_until is null`
      : sql`report in (select id from reports where ${knownAt('', 'read_at', known)})`;
  return sql`${current} and counted and low = ${low} and high = ${high}`;
}

function between({ from, to }: RelationQuery): Sql {
  const first = from ? sql`and day >= cast(${from} as date)` : empty;
  const last = to ? sql`and day <= cast(${to} as date)` : empty;
  return sql`${first} ${last}`;
}

async function seriesOf(
  db: Reader,
  where: Sql,
  query: RelationQuery,
  found: Period,
): Promise<readonly SeriesPoint[]> {
  const all: Period[] = [];
  for (const period of periods(query.by, query.from ?? found.start, query.to ?? found.end)) {
    if (all.length === MOST_POINTS) {
      throw new TooManyPeriodsError(`more than ${MOST_POINTS} periods of one ${query.by}`);
    }
    all.push(period);
  }
  const start = sql`cast(date_trunc(${query.by}, day) as date)`;
  const [events, reports, everything] = await Promise.all([
    db.all(sql`with events as (
        select min(day) as day, min(quad) as quad, avg(score) as score from dyads
        where ${where} group by event_key)
      select ${start} as start, quad, cast(count(*) as integer) as n, sum(score) as sum,
        sum(score * score) as squares from events group by start, quad`),
    db.all(sql`select ${start} as start, cast(count(distinct report) as integer) as n
      from dyads where ${where} group by start`),
    db.all(sql`select ${start} as start, cast(count(*) as integer) as n from reports
      where ${knownAt('', 'read_at', query.known)} and counted ${between(query)} group by start`),
  ]);
  const quads = byStart(events);
  const reportsOf = numbers(reports);
  const total = numbers(everything);
  return all.map((period) =>
    pointOf(
      period,
      quads.get(period.start) ?? [],
      reportsOf.get(period.start) ?? 0,
      total.get(period.start) ?? 0,
    ),
  );
}

function pointOf(
  period: Period,
  quads: readonly Row[],
  reports: number,
  allReports: number,
): SeriesPoint {
  const moments: Moments = quads.map(momentsOf).reduce(add, NONE);
  const count = (quad: QuadClass) => Number(quads.find((row) => row.quad === quad)?.n ?? 0);
  return {
    ...period,
    counts: Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, count(quad)])) as Record<
      QuadClass,
      number
    >,
    reports,
    events: moments.n,
    score: mean(moments),
    interval: interval(moments),
    coverage: allReports === 0 ? 0 : reports / allReports,
  };
}

function byStart(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const start = String(row.start);
    groups.set(start, [...(groups.get(start) ?? []), row]);
  }
  return groups;
}

const numbers = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [String(row.start), Number(row.n)]));

async function typesOf(db: Reader, where: Sql): Promise<readonly TypeTotal[]> {
  const rows = await db.all(sql`with events as (
      select min(type) as type, min(quad) as quad, avg(score) as score from dyads
      where ${where} group by event_key),
    told as (select type, cast(count(distinct report) as integer) as reports
      from dyads where ${where} group by type)
    select events.type, min(quad) as quad, cast(count(*) as integer) as events,
      avg(score) as score, min(told.reports) as reports
    from events join told on told.type = events.type
    group by events.type order by events desc, events.type`);
  return rows.map((row) => ({
    type: row.type as EventType,
    quadClass: row.quad as QuadClass,
    reports: Number(row.reports),
    events: Number(row.events),
    score: Number(row.score),
  }));
}

async function directionsOf(
  db: Reader,
  where: Sql,
  a: string,
  b: string,
): Promise<readonly Direction[]> {
  const direction = async (actor: string, recipient: string): Promise<Direction> => {
    const [row] = await db.all(sql`with events as (
        select avg(score) as score from dyads
        where ${where} and (actor = ${actor} or mutual) group by event_key)
      select cast(count(*) as integer) as events, avg(score) as score,
        (select cast(count(distinct report) as integer) from dyads
          where ${where} and (actor = ${actor} or mutual)) as reports
      from events`);
    return {
      actor,
      recipient,
      reports: Number(row!.reports),
      events: Number(row!.events),
      score: row!.score === null ? null : Number(row!.score),
    };
  };
  return Promise.all(a === b ? [direction(a, b)] : [direction(a, b), direction(b, a)]);
}
