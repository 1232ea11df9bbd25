import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Reader, Row } from './database.js';
import type { ActorKind } from './presence.js';
import { textOrNull } from './stored.js';

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
  const rows = await db.all(sql`
    select who, kind, min(country) as country, coalesce(min(name), who) as name,
      cast(count(*) as integer) as reports,
      cast(sum(case when as_actor then 1 else 0 end) as integer) as as_actor,
      cast(sum(case when as_recipient then 1 else 0 end) as integer) as as_recipient,
      max(day) as last
    from presences where known_until is null ${kind(filter)}
    group by who, kind ${having(filter)}
    order by reports desc, who limit ${limit}`);
  const offices = await officesOf(
    db,
    rows.filter((row) => row.kind === 'actor').map((row) => String(row.who)),
  );
  return rows.map((row) => actorOf(row, offices));
}

const kind = (filter: ActorFilter): Sql => (filter.kind ? sql`and kind = ${filter.kind}` : empty);

function having({ text }: ActorFilter): Sql {
  if (!text) return empty;
  const start = `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const named = sql`lower(coalesce(min(name), who))`;
  return sql`having ${named} like ${start} escape '\\' or ${named} like ${`% ${start}`} escape '\\'
    or lower(who) like ${start} escape '\\'`;
}

async function officesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all(sql`select distinct on (who) who, office from presences
    where who in (${join(ids)}) and office is not null and known_until is null
    order by who, day desc nulls last, office`);
  return new Map(rows.map((row) => [String(row.who), String(row.office)]));
}

function actorOf(row: Row, offices: ReadonlyMap<string, string>): ActorCount {
  const kind = row.kind as ActorKind;
  return {
    id: String(row.who),
    name: String(row.name),
    kind,
    country: kind === 'organisation' ? null : textOrNull(row.country),
    office: offices.get(String(row.who)) ?? null,
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
  const rows = await db.all(sql`select who, min(name) as name from presences
    where who in (${join(sides)}) and name is not null group by who`);
  return new Map(rows.map((row) => [String(row.who), String(row.name)]));
}
