import { type AuxiliaryMode, type Context, EVENT_TYPES, type EventType } from '@demarche/engine';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Reader, Row } from '../store/database.js';
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
}

/**
 * The stories of the store, oldest first: reports of one type by the same pair on the same day are
 * one story (`dyadKey`), those that name more sides joined in. Only what is counted enters
 * (`isCounted`), and promised RETREAT and CONCEDE. Where the store keeps stories of its own, this
 * function alone has to change.
 */
export async function readStories(db: Reader, filter: StoryFilter = {}): Promise<readonly Story[]> {
  const rows = await db.all(sql`
    with sides as (
      select report, string_agg(who, ' ' order by who) filter (where as_actor) as actors,
        string_agg(who, ' ' order by who) filter (where as_recipient) as recipients
      from presences where known_until is null and kind in ('country', 'organisation')
      group by report),
    pairs as (
      select report, string_agg(cast(event_key as varchar), ' ') as keys
      from dyads where known_until is null group by report)
    select r.id, r.day, a.published_on as told, r.type, r.modes, r.auxiliary, r.contexts, r.score,
      r.credence, r.origin, r.event_key, s.actors, s.recipients, p.keys,
      case when r.type in ('AGREE', 'THREATEN') then r.why end as why
    from reports r join sides s on s.report = r.id join articles a on a.id = r.article
    left join pairs p on p.report = r.id
    where r.known_until is null and r.day is not null and ${toCount} ${ofDays(filter)} ${ofSides(filter)}
    order by r.id`);
  return mergedByKey(rows).map(storyOf).toSorted(byDay);
}

/** Counted, or a promise that keeps the type of its act. */
const toCount = sql`(r.counted or (r.type in ('RETREAT', 'CONCEDE') and not r.opinion
  and r.certainty <> 'denied' and cast(r.auxiliary as varchar) like '%future%'
  and cast(r.auxiliary as varchar) not like '%negation%'
  and cast(r.auxiliary as varchar) not like '%hypothetical%'))`;

function ofDays({ from, to }: StoryFilter): Sql {
  const first = from ? sql`and r.day >= cast(${from} as date)` : empty;
  return to ? sql`${first} and r.day <= cast(${to} as date)` : first;
}

function ofSides({ sides }: StoryFilter): Sql {
  if (sides === undefined || sides.length === 0) return empty;
  return sql`and r.id in (select report from presences
    where known_until is null and who in (${join(sides)}))`;
}

/** Rows that share a key, directly or through others, in order of first appearance. */
function mergedByKey(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const first = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    for (const key of keysOf(row)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      else parent[Math.max(root(i), root(known))] = Math.min(root(i), root(known));
    }
  }
  const groups = new Map<number, Row[]>();
  for (const [i, row] of rows.entries()) {
    const group = groups.get(root(i));
    if (group) group.push(row);
    else groups.set(root(i), [row]);
  }
  return [...groups.values()];
}

/** What has not happened yet is no telling of what has. */
function keysOf(row: Row): readonly string[] {
  const auxiliary = parsed<readonly AuxiliaryMode[]>(row.auxiliary);
  const future = happened({ type: row.type as EventType, auxiliary }) ? '' : 'future ';
  const keys = [`event ${row.event_key}`, ...(textOrNull(row.keys)?.split(' ') ?? [])];
  return keys.map((key) => future + key);
}

function storyOf(rows: readonly Row[]): Story {
  const [first] = rows as readonly [Row, ...Row[]];
  const type = EVENT_TYPES.find((one) => one === first.type)!;
  const words = (column: string) =>
    [...new Set(rows.flatMap((row) => textOrNull(row[column])?.split(' ') ?? []))].sort();
  const pledge = pledgeOf(type, rows);
  const auxiliary = listed(rows, 'auxiliary') as readonly AuxiliaryMode[];
  return {
    id: String(first.id),
    ...datesOf(rows, pledge !== null || !happened({ type, auxiliary })),
    actors: words('actors'),
    recipients: words('recipients'),
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

/** "Will meet on Friday" is dated to Friday, and promised on the day it is told. */
function datesOf(rows: readonly Row[], isPromise: boolean): Pick<Story, 'day' | 'due' | 'told'> {
  const day = rows.map((row) => String(row.day)).sort()[0]!;
  const days = rows.map((row) => textOrNull(row.told)).filter((one) => one !== null);
  const told = days.sort()[0] ?? null;
  if (isPromise && told !== null && told < day) return { day: told, due: day, told };
  return { day, due: null, told };
}

const listed = (rows: readonly Row[], column: string): readonly string[] =>
  [...new Set(rows.flatMap((row) => parsed<readonly string[]>(row[column])))].sort();

/** The best telling of each origin; tellings that name nobody are one origin. */
function credencesOf(rows: readonly Row[]): readonly number[] {
  const best = new Map<string | null, number>();
  for (const row of rows) {
    const origin = textOrNull(row.origin);
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
  if (type !== 'AGREE' && type !== 'THREATEN') return null;
  const pledges = rows.map((row) => ofRuling(type, parsed<Why>(row.why)));
  return pledges.find((pledge) => pledge.type !== null) ?? pledges[0]!;
}

function ofRuling(type: EventType, { frame, rulings }: Why): Pledge {
  const act = EVENT_TYPES.find((one) => frame.startsWith(`${one}/`));
  const ruling = rulings.find((one) => one.endsWith(` ${act} is ${type}`));
  if (act === undefined || act === type || ruling === undefined) {
    return { type: null, renounced: false };
  }
  return { type: act, renounced: ruling.includes('renouncing') };
}

/** All counted reports of each period, whoever they are about, by its first day. */
export async function reportsByPeriod(db: Reader, by: Unit): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all(sql`
    select cast(date_trunc(${by}, day) as date) as start, cast(count(*) as integer) as n
    from reports where known_until is null and counted group by start`);
  return new Map(rows.map((row) => [String(row.start), Number(row.n)]));
}
