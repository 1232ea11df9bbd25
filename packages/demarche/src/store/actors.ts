import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Reader, Row } from './database.js';
import { textOrNull } from './stored.js';

export const ACTOR_KINDS = ['country', 'organisation', 'actor'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A side, or a person or body, with how often it takes part in reports. */
export interface ActorCount {
  /** Country code, organisation or bloc id, or actor id. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  /** As the newest report with it says. */
  readonly office: string | null;
  readonly reports: number;
  readonly asActor: number;
  readonly asRecipient: number;
  /** Day of the newest event. */
  readonly last: string | null;
}

export interface ActorFilter {
  /** Start of any word of the name, or of the id. */
  readonly text?: string | undefined;
  readonly kind?: ActorKind | undefined;
}

/** Sides and actors that take part in current reports, the most reported first. */
export async function findActors(
  db: Reader,
  filter: ActorFilter,
  limit: number,
): Promise<readonly ActorCount[]> {
  // Each participation counts for its side, and for the actor where that is more than the side.
  const rows = await db.all(sql`
    with present as (
      select p.report, p.role, p.actor, p.side, p.country, p.name, r.day
      from participants p join reports r on r.id = p.report where r.known_until is null),
    named as (
      select side as id, side as country, case when actor = side then name end as name,
        case when side like 'org:%' or side like 'bloc:%' then 'organisation' else 'country' end
          as kind, report, role, day from present where side is not null
      union all
      select actor, country, name, 'actor', report, role, day from present
      where side is null or actor <> side)
    select id, kind, min(country) as country, coalesce(min(name), id) as name,
      cast(count(distinct report) as integer) as reports,
      cast(count(distinct case when role = 'actor' then report end) as integer) as as_actor,
      cast(count(distinct case when role = 'recipient' then report end) as integer)
        as as_recipient,
      max(day) as last
    from named group by id, kind ${having(filter)}
    order by reports desc, id limit ${limit}`);
  const offices = await officesOf(
    db,
    rows.filter((row) => row.kind === 'actor').map((row) => String(row.id)),
  );
  return rows.map((row) => actorOf(row, offices));
}

function having(filter: ActorFilter): Sql {
  const all: Sql[] = [];
  if (filter.kind) all.push(sql`kind = ${filter.kind}`);
  if (filter.text) {
    const start = `${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(lower(coalesce(min(name), id)) like ${start} escape '\\'
      or lower(coalesce(min(name), id)) like ${`% ${start}`} escape '\\'
      or lower(id) like ${start} escape '\\')`);
  }
  return all.length > 0 ? sql`having ${join(all, ' and ')}` : empty;
}

async function officesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all(sql`select distinct on (p.actor) p.actor, p.office
    from participants p join reports r on r.id = p.report
    where p.actor in (${join(ids)}) and p.office is not null and r.known_until is null
    order by p.actor, r.day desc nulls last, p.office`);
  return new Map(rows.map((row) => [String(row.actor), String(row.office)]));
}

function actorOf(row: Row, offices: ReadonlyMap<string, string>): ActorCount {
  const kind = row.kind as ActorKind;
  return {
    id: String(row.id),
    name: String(row.name),
    kind,
    country: kind === 'organisation' ? null : textOrNull(row.country),
    office: offices.get(String(row.id)) ?? null,
    reports: Number(row.reports),
    asActor: Number(row.as_actor),
    asRecipient: Number(row.as_recipient),
    last: textOrNull(row.last),
  };
}

/** Names of sides, where a report names the side itself. */
export async function namesOfSides(
  db: Reader,
  sides: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (sides.length === 0) return new Map();
  const rows = await db.all(sql`select actor, min(name) as name from participants
    where actor in (${join(sides)}) group by actor`);
  return new Map(rows.map((row) => [String(row.actor), String(row.name)]));
}
