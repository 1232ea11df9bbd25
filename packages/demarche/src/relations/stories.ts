import { type AuxiliaryMode, type Context, EVENT_TYPES, type EventType } from '@demarche/engine';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Reader, Row } from '../store/database.js';
import { knownAt } from '../store/known.js';
import { parsed, textOrNull } from '../store/stored.js';
import type { Unit } from './calendar.js';
import { byDay, happened, type Pledge, type Story } from './story.js';

/** Which stories: those of these days, in which any of these sides takes part. */
export interface StoryFilter {
  /** Days of the event, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Default: all. */
  readonly sides?: readonly string[] | undefined;
  /** As they were known at this instant, ISO 8601. Default: now. */
  readonly known?: string | undefined;
}

/**
 * The stories of the store, oldest first. Only what is counted enters (`isCounted`), and promised
 * RETREAT and CONCEDE. Within a story, what is only to come, what is promised or threatened, and what
 * happened stay apart.
 */
export async function readStories(db: Reader, filter: StoryFilter = {}): Promise<readonly Story[]> {
  const stands = knownAt('p.', 'placed_at', filter.known);
  const rows = await db.all(sql`
    with sides as (
      select report, string_agg(who, ' ' order by who) filter (where as_actor) as actors,
        string_agg(who, ' ' order by who) filter (where as_recipient) as recipients
      from presences where kind in ('country', 'organisation')
      group by report)
    select r.id, r.day, a.published_on as told, r.type, r.modes, r.auxiliary, r.contexts, r.score,
      r.credence, p.origin, r.event_when, s.actors, s.recipients, p.story,
      case when r.type in ('AGREE', 'THREATEN') then r.why end as why
    from reports r join sides s on s.report = r.id join articles a on a.id = r.article
    join placements p on p.report = r.id and ${stands}
    where ${knownAt('r.', 'read_at', filter.known)} and r.day is not null
      and ${toCount} ${touching(filter)}
    order by r.id`);
  return byStory(rows)
    .map(storyOf)
    .filter((story) => isWithin(story, filter))
    .toSorted(byDay);
}

/** Counted, or a promise that keeps the type of its act. */
const toCount = sql`(r.counted or (r.type in ('RETREAT', 'CONCEDE') and not r.opinion
  and r.certainty <> 'denied' and cast(r.auxiliary as varchar) like '%future%'
  and cast(r.auxiliary as varchar) not like '%negation%'
  and cast(r.auxiliary as varchar) not like '%hypothetical%'))`;

/** Of stories that have a report of these days and sides; the others of its reports come with it. */
function touching({ from, to, sides = [], known }: StoryFilter): Sql {
  if (from === undefined && to === undefined && sides.length === 0) return empty;
  const first = from ? sql`and day >= cast(${from} as date)` : empty;
  const last = to ? sql`and day <= cast(${to} as date)` : empty;
  const those = sides.length > 0 ? sql`and who in (${join(sides)})` : empty;
  return sql`and p.story in (select touched.story from placements touched
    where ${knownAt('touched.', 'placed_at', known)}
      and touched.report in (select report from presences where true ${first} ${last} ${those}))`;
}

function isWithin({ day, due }: Story, { from, to }: StoryFilter): boolean {
  const dated = due ?? day;
  return (from === undefined || dated >= from) && (to === undefined || dated <= to);
}

/** Rows of one story and one kind of it, in order of first appearance. */
function byStory(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${kindOf(row)} ${row.story}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** What has not happened yet is no telling of what has, nor is its promise. */
function kindOf(row: Row): 'done' | 'to come' | 'promised' {
  const auxiliary = parsed<readonly AuxiliaryMode[]>(row.auxiliary);
  const type = row.type as EventType;
  if (!happened({ type, auxiliary })) return 'to come';
  return pledgeIn(type, row)?.type || auxiliary.includes('future') ? 'promised' : 'done';
}

function storyOf(rows: readonly Row[]): Story {
  const [first] = rows as readonly [Row, ...Row[]];
  const type = mostly(rows.map((row) => EVENT_TYPES.find((one) => one === row.type)!));
  const pledge = pledgeOf(type, rows);
  const auxiliary = listed(rows, 'auxiliary') as readonly AuxiliaryMode[];
  // A story goes by its first report; what stands apart in it by the first of its own.
  const lead = rows.find((row) => row.id === row.story) ?? first;
  return {
    id: String(lead.id),
    ...datesOf(rows, pledge !== null || !happened({ type, auxiliary })),
    actors: sidesIn(rows, 'actors'),
    recipients: sidesIn(rows, 'recipients'),
    type,
    modes: listed(rows, 'modes'),
    auxiliary,
    contexts: listed(rows, 'contexts') as readonly Context[],
    score: rows.reduce((sum, row) => sum + Number(row.score), 0) / rows.length,
    credences: credencesOf(rows),
    pledge,
    reports: rows.map((row) => String(row.id)),
  };
}

/** The most frequent; of equals the one that comes first. */
function mostly<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Sides in a role that half of the reports name which name any, sorted. */
function sidesIn(rows: readonly Row[], role: 'actors' | 'recipients'): readonly string[] {
  const named = rows.map((row) => textOrNull(row[role])).filter((sides) => sides !== null);
  const counts = new Map<string, number>();
  for (const side of named.flatMap((sides) => sides.split(' '))) {
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count * 2 >= named.length)
    .map(([side]) => side)
    .sort();
}

/** "Will meet on Friday" is dated to Friday, and promised on the day it is told. */
function datesOf(rows: readonly Row[], isPromise: boolean): Pick<Story, 'day' | 'due' | 'told'> {
  const day = dayIn(rows);
  const days = rows.map((row) => textOrNull(row.told)).filter((one) => one !== null);
  const told = days.sort()[0] ?? null;
  if (isPromise && told !== null && told < day) return { day: told, due: day, told };
  return { day, due: null, told };
}

/** The first of the days that are told most precisely: "in June" follows the day in June. */
function dayIn(rows: readonly Row[]): string {
  const ranked = rows.map((row) => {
    const when = parsed<{ readonly precision: string } | null>(row.event_when);
    return `${PRECISIONS.indexOf(when?.precision ?? 'published')} ${row.day}`;
  });
  return ranked.sort()[0]!.slice(2);
}

/** A day that is told, that of publication, and longer times, of which the first day stands. */
const PRECISIONS = ['day', 'published', 'week', 'month', 'year'];

const listed = (rows: readonly Row[], column: string): readonly string[] =>
  [...new Set(rows.flatMap((row) => parsed<readonly string[]>(row[column])))].sort();

/** The best telling of each origin. */
function credencesOf(rows: readonly Row[]): readonly number[] {
  const best = new Map<string, number>();
  for (const row of rows) {
    const origin = String(row.origin);
    const value = parsed<{ readonly value: number } | null>(row.credence)?.value ?? 0.5;
    best.set(origin, Math.max(value, best.get(origin) ?? 0));
  }
  return [...best.values()].sort((a, b) => b - a);
}

interface Why {
  readonly frame: string;
  readonly rulings: readonly string[];
}

/**
 * What is promised, by the frame that matched: `AID/give-aid` coded as AGREE is a promise of AID
 * (rulings "future of AID is AGREE", "renouncing ASSAULT is AGREE").
 */
function pledgeOf(type: EventType, rows: readonly Row[]): Pledge | null {
  const pledges = rows
    .filter((row) => row.type === type)
    .map((row) => pledgeIn(type, row))
    .filter((pledge) => pledge !== null);
  return pledges.find((pledge) => pledge.type !== null) ?? pledges[0] ?? null;
}

/** @returns `null` for what is neither promise nor threat */
function pledgeIn(type: EventType, row: Row): Pledge | null {
  if (type !== 'AGREE' && type !== 'THREATEN') return null;
  const { frame, rulings } = parsed<Why>(row.why);
  const act = EVENT_TYPES.find((one) => frame.startsWith(`${one}/`));
  const ruling = rulings.find((one) => one.endsWith(` ${act} is ${type}`));
  if (act === undefined || act === type || ruling === undefined) {
    return { type: null, renounced: false };
  }
  return { type: act, renounced: ruling.includes('renouncing') };
}

/** All counted reports of each period, whoever they are about, by its first day. */
export async function reportsByPeriod(
  db: Reader,
  by: Unit,
  known?: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all(sql`
    select cast(date_trunc(${by}, day) as date) as start, cast(count(*) as integer) as n
    from reports where ${knownAt('reports.', 'read_at', known)} and counted group by start`);
  return new Map(rows.map((row) => [String(row.start), Number(row.n)]));
}
