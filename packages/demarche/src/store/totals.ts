import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from './database.js';
import { instant, textOrNull } from './stored.js';

export interface Tally {
  readonly articles: number;
  readonly reports: number;
  /** Distinct (type, sides, day): reprints of one event count once. */
  readonly events: number;
}

export interface Totals extends Tally {
  readonly publishers: number;
  /** Countries, organisations and blocs that take part. */
  readonly sides: number;
}

/** All that is stored. */
export async function totals(db: Reader): Promise<Totals> {
  const [tally, [publishers], [sides]] = await Promise.all([
    tallyOf(db, sql`select cast(count(*) as integer) as n from articles`, sql`true`),
    db.all(sql`select cast(count(distinct publisher) as integer) as n from articles`),
    db.all(sql`select cast(count(distinct who) as integer) as n from presences
      where known_until is null and kind <> 'actor'`),
  ]);
  return { ...tally, publishers: Number(publishers!.n), sides: Number(sides!.n) };
}

/** Articles published, and reports of events that happened, from day to day, both inclusive. */
export function tallyBetween(db: Reader, from: string, to: string): Promise<Tally> {
  const between = sql`between cast(${from} as date) and cast(${to} as date)`;
  return tallyOf(
    db,
    sql`select cast(count(*) as integer) as n from articles where published_on ${between}`,
    sql`day ${between}`,
  );
}

async function tallyOf(db: Reader, articles: Sql, reports: Sql): Promise<Tally> {
  const [[article], [report]] = await Promise.all([
    db.all(articles),
    db.all(sql`select cast(count(*) as integer) as reports,
        cast(count(distinct event_key) as integer) as events
      from reports where known_until is null and ${reports}`),
  ]);
  return {
    articles: Number(article!.n),
    reports: Number(report!.reports),
    events: Number(report!.events),
  };
}

export interface Freshness {
  /** Newest publication day. */
  readonly published: string | null;
  /** When an article was last read, ISO 8601. */
  readonly read: string | null;
}

export async function freshness(db: Reader): Promise<Freshness> {
  const [[articles], [readings]] = await Promise.all([
    db.all(sql`select max(published_on) as published from articles`),
    db.all(sql`select max(read_at) as read from readings`),
  ]);
  const read = readings!.read ?? null;
  return {
    published: textOrNull(articles!.published),
    read: read === null ? null : instant(read),
  };
}

export interface PublisherCount {
  readonly name: string;
  readonly articles: number;
  readonly reports: number;
  /** Publication dates of its oldest and newest article. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Outlets, those with most articles first. */
export async function publishers(db: Reader): Promise<readonly PublisherCount[]> {
  const rows = await db.all(sql`
    with told as (
      select article, count(*) as reports from reports where known_until is null group by article)
    select publisher, cast(count(*) as integer) as articles,
      cast(coalesce(sum(told.reports), 0) as integer) as reports,
      min(published_on) as first, max(published_on) as last
    from articles left join told on told.article = articles.id
    where publisher is not null group by publisher order by articles desc, publisher`);
  return rows.map((row) => ({
    name: String(row.publisher),
    articles: Number(row.articles),
    reports: Number(row.reports),
    first: textOrNull(row.first),
    last: textOrNull(row.last),
  }));
}
