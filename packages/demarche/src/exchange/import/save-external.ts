import sql, { raw } from 'sql-template-tag';
import type { Database, Row, Writer } from '../../store/database.js';
import { dyadKey, dyadsOf, pairOf } from '../../store/dyads.js';
import type { ExternalActor, ExternalEvent, ExternalMention } from './external-event.js';
import { versionOf } from './external-event.js';

/** What a call added. */
export interface SavedExternal {
  readonly added: number;
  /** Stored before, with other contents: the newer ones stand now. */
  readonly changed: number;
  /** Stored before, the same. */
  readonly known: number;
}

/**
 * Stores events of other data sets, all or none. One that is stored already changes nothing, or takes
 * the place of the one before if their release differs.
 * @param importedAt  ISO 8601
 * @throws StoreError
 */
export async function saveExternal(
  db: Database,
  events: readonly ExternalEvent[],
  importedAt: string,
): Promise<SavedExternal> {
  // Twice in one batch is once; the later line wins, as between files.
  const unique = new Map(events.map((event) => [event.id, event]));
  return db.write(async (writer) => {
    const rows = [...unique.values()].flatMap((event) => rowsOf(event, importedAt));
    await arrive(writer, 'external_events', rows);
    const same = sql`select 1 from external_events known
      where known.report = arrived.report and known.version = arrived.version`;
    const known = await countOf(writer, sql`exists (${same})`);
    const other = sql`select report from arrived_external_events arrived where not exists (${same})`;
    const [changed] = await writer.all(sql`select cast(count(distinct report) as integer) as n
      from external_events where report in (${other})`);
    await writer.run(sql`delete from external_events where report in (${other})`);
    await writer.run(sql`insert into external_events
      select * from arrived_external_events arrived where not exists (${same})`);
    const changes = Number(changed!.n);
    return { added: unique.size - known - changes, changed: changes, known };
  });
}

/** Stores mentions; those stored already change nothing. @throws StoreError */
export async function saveMentions(
  db: Database,
  mentions: readonly ExternalMention[],
  importedAt: string,
): Promise<SavedExternal> {
  const unique = new Map(mentions.map((mention) => [mention.id, mention]));
  return db.write(async (writer) => {
    const rows = [...unique.values()].map((mention) => ({ ...mention, imported_at: importedAt }));
    await arrive(writer, 'external_mentions', rows);
    const [found] = await writer.all(sql`select cast(count(*) as integer) as n
      from external_mentions where id in (select id from arrived_external_mentions)`);
    await writer.run(sql`insert into external_mentions select * from arrived_external_mentions
      where id not in (select id from external_mentions)`);
    const known = Number(found!.n);
    return { added: unique.size - known, changed: 0, known };
  });
}

async function countOf(writer: Writer, condition: ReturnType<typeof sql>): Promise<number> {
  const [row] = await writer.all(sql`select cast(count(distinct report) as integer) as n
    from arrived_external_events arrived where ${condition}`);
  return Number(row!.n);
}

/** Puts rows into a table of the same shape, so that what is known is found by one join. */
async function arrive(
  writer: Writer,
  table: 'external_events' | 'external_mentions',
  rows: readonly Row[],
): Promise<void> {
  const arrived = `arrived_${table}`;
  await writer.run(
    raw(`create temporary table if not exists ${arrived} as select * from ${table} limit 0`),
  );
  await writer.run(raw(`delete from ${arrived}`));
  await writer.insert(arrived, rows);
}

function rowsOf(event: ExternalEvent, importedAt: string): readonly Row[] {
  const shared = { ...rowOf(event), imported_at: importedAt };
  const pairs = dyadsOf({ actors: sidesAsActors(event.actor), recipients: recipientsOf(event) });
  if (pairs.length === 0) {
    const [actor = null] = event.actor.sides;
    const [recipient = null] = event.recipient.sides;
    const none = { low: null, high: null, mutual: false, event_key: ownKey(event.id), leads: true };
    return [{ ...shared, ...none, actor, recipient }];
  }
  return pairs.map((dyad, i) => {
    const [low, high] = pairOf(dyad.actor, dyad.recipient);
    const event_key = dyadKey(event.type, dyad, event.day, event.id);
    return { ...shared, ...dyad, low, high, event_key, leads: i === 0 };
  });
}

function rowOf(event: ExternalEvent): Row {
  return {
    report: event.id,
    version: versionOf(event),
    dataset: event.dataset,
    native_id: event.nativeId,
    native_code: event.nativeCode,
    type: event.type,
    mode: event.mode,
    quad: event.quadClass,
    score: event.score,
    day: event.day,
    actor_name: event.actor.name,
    recipient_name: event.recipient.name,
    actor_sectors: JSON.stringify(event.actor.sectors),
    recipient_sectors: JSON.stringify(event.recipient.sectors),
    place: event.place === null ? null : JSON.stringify(event.place),
    publisher: event.publisher,
    url: event.url,
    articles: event.articles,
  };
}

type Side = { readonly id: string; readonly country: string | null };

function sidesAsActors({ sides }: ExternalActor): readonly Side[] {
  return sides.map((id) => ({ id, country: id.includes(':') ? null : id }));
}

/** A recipient whose side is unknown is one all the same: its event is not mutual. */
function recipientsOf({ recipient }: ExternalEvent): readonly Side[] {
  if (recipient.sides.length > 0 || recipient.name === null) return sidesAsActors(recipient);
  return [{ id: 'unknown', country: null }];
}

const ownKey = (id: string): bigint => BigInt.asIntN(64, BigInt(`0x${id}`));
