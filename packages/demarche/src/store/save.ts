import sql, { join, raw } from 'sql-template-tag';
import { briefsIn, briefsOf, keepBriefs } from './briefs.js';
import { articleId, type CodedArticle, codingId } from './coded.js';
import type { Database, Row, Writer } from './database.js';
import { place, turnover } from './place.js';
import {
  articleRow,
  attributionRows,
  codingRow,
  readingRow,
  reportRows,
  wordRows,
} from './rows.js';

/** What a call to `save` added. */
export interface Saved {
  readonly articles: number;
  readonly readings: number;
  readonly reports: number;
  /** Articles of the batch that were stored under this coding already. */
  readonly known: number;
}

/** Articles in one transaction: enough that its cost is shared, few enough to fit in memory. */
const BATCH = 256;

interface Entry {
  readonly id: string;
  readonly coding: string;
  readonly coded: CodedArticle;
}

/**
 * Stores coded articles. What is there already under the same coding stays untouched; a new
 * coding of a known article becomes its current one and the one before is kept.
 * An article is stored wholly or not at all; a failure keeps the batches before it.
 *
 * @param readAt  when they were read, ISO 8601
 * @throws StoreError
 */
export async function save(
  db: Database,
  articles: readonly CodedArticle[],
  readAt: string,
): Promise<Saved> {
  let total: Saved = { articles: 0, readings: 0, reports: 0, known: 0 };
  for (const batch of batches(articles.map(entry))) {
    const saved = await db.write((writer) => saveBatch(writer, batch, readAt));
    total = {
      articles: total.articles + saved.articles,
      readings: total.readings + saved.readings,
      reports: total.reports + saved.reports,
      known: total.known + saved.known,
    };
  }
  return total;
}

const entry = (coded: CodedArticle): Entry => ({
  id: articleId(coded.article),
  coding: codingId(coded.coding),
  coded,
});

/** Runs of entries, in order, in which no article comes twice. */
function* batches(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  let batch = new Map<string, Entry>();
  for (const next of entries) {
    if (batch.size === BATCH || batch.has(next.id)) {
      yield [...batch.values()];
      batch = new Map();
    }
    batch.set(next.id, next);
  }
  if (batch.size > 0) yield [...batch.values()];
}

async function saveBatch(writer: Writer, batch: readonly Entry[], readAt: string): Promise<Saved> {
  const articles = await addArticles(writer, batch, readAt);
  const readings = await readingsOf(writer, batch);
  const added = batch.filter(({ id, coding }) => !readings.get(id)?.has(coding));
  const moved = batch.filter(({ id, coding }) => {
    const known = readings.get(id);
    return known !== undefined && known.get(coding) !== true;
  });
  const reports = await addReadings(writer, added, readAt);
  for (const [coding, ids] of byCoding(moved)) await makeCurrent(writer, coding, ids, readAt);
  await tellStories(writer, added, moved, readAt);
  return { articles, readings: added.length, reports, known: batch.length - added.length };
}

/** Merges new reports into stories; those of a coding that is no longer current leave theirs. */
async function tellStories(
  writer: Writer,
  added: readonly Entry[],
  moved: readonly Entry[],
  readAt: string,
): Promise<void> {
  const made = added.flatMap(({ coded, id }) => briefsIn(coded, id));
  await keepBriefs(writer, made);
  const { come, gone } = await turnover(
    writer,
    moved.map(({ id }) => id),
  );
  const known = new Set(made.map(({ id }) => id));
  const again = await briefsOf(
    writer,
    come.filter((id) => !known.has(id)),
  );
  await place(writer, [...made, ...again], gone, readAt);
}

async function addArticles(
  writer: Writer,
  batch: readonly Entry[],
  readAt: string,
): Promise<number> {
  const ids = join(batch.map((next) => next.id));
  const found = await writer.all(sql`select id from articles where id in (${ids})`);
  const known = new Set(found.map((row) => row.id));
  const [last] = await writer.all(sql`select coalesce(max(number), -1) as number from articles`);
  const first = Number(last!.number) + 1;
  const missing = batch.filter((next) => !known.has(next.id));
  await writer.insert(
    'articles',
    missing.map(({ id, coded }, i) => articleRow(coded.article, id, first + i, readAt)),
  );
  await writer.insert(
    'words',
    missing.flatMap(({ coded }, i) => wordRows(coded.article, first + i)),
  );
  return missing.length;
}

/** Of articles read before: each coding, and whether it is the article's current one. */
async function readingsOf(
  writer: Writer,
  batch: readonly Entry[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, boolean>>> {
  const ids = join(batch.map((next) => next.id));
  const rows = await writer.all(
    sql`select article, coding, known_until is null as is_current
        from readings where article in (${ids})`,
  );
  const found = new Map<string, Map<string, boolean>>();
  for (const row of rows) {
    const codings = found.get(String(row.article)) ?? new Map<string, boolean>();
    found.set(String(row.article), codings.set(String(row.coding), row.is_current === true));
  }
  return found;
}

function byCoding(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, coding } of entries) ids.set(coding, [...(ids.get(coding) ?? []), id]);
  return ids;
}

/** Makes a coding the current one of these articles and ends what was current. */
async function makeCurrent(
  writer: Writer,
  coding: string,
  articles: readonly string[],
  readAt: string,
): Promise<void> {
  const ids = join(articles);
  const until = sql`case when coding = ${coding} then null
    else coalesce(known_until, cast(${readAt} as timestamp)) end`;
  await writer.run(sql`update readings set known_until = ${until} where article in (${ids})`);
  await writer.run(sql`update reports set known_until = ${until} where article in (${ids})`);
  for (const table of ['presences', 'dyads'].map(raw)) {
    await writer.run(sql`update ${table} set known_until = reports.known_until
      from reports where reports.id = ${table}.report and reports.article in (${ids})`);
  }
}

async function addReadings(
  writer: Writer,
  added: readonly Entry[],
  readAt: string,
): Promise<number> {
  await addCodings(writer, added);
  const reports = added.flatMap(({ coded, id }) => reportRows(coded, id, readAt));
  const rows: readonly (readonly [table: string, rows: readonly Row[]])[] = [
    ['readings', added.map(({ coded, id }) => readingRow(coded, id, readAt))],
    ['attributions', added.flatMap(({ coded, id }) => attributionRows(coded, id))],
    ['reports', reports.map((rows) => rows.report)],
    ['participants', reports.flatMap((rows) => rows.participants)],
    ['presences', reports.flatMap((rows) => rows.presences)],
    ['report_attributions', reports.flatMap((rows) => rows.attributions)],
    ['dyads', reports.flatMap((rows) => rows.dyads)],
  ];
  for (const [table, list] of rows) await writer.insert(table, list);
  return reports.length;
}

async function addCodings(writer: Writer, added: readonly Entry[]): Promise<void> {
  const codings = new Map(added.map(({ coding, coded }) => [coding, codingRow(coded.coding)]));
  if (codings.size === 0) return;
  const found = await writer.all(
    sql`select id from codings where id in (${join([...codings.keys()])})`,
  );
  for (const row of found) codings.delete(String(row.id));
  await writer.insert('codings', [...codings.values()]);
}
