import sql, { join, type Sql } from 'sql-template-tag';
import type { Reader, Row } from './database.js';
import { condition, type ReportFilter } from './filter.js';
import { codingOf, headOf, reportOf, type StoredReport } from './stored.js';

export interface ReportPage {
  /** Reports that match, over all pages. */
  readonly total: number;
  readonly reports: readonly StoredReport[];
  /** For the page after; `null` at the end. */
  readonly next: string | null;
}

/** Where a page ended: day ("" if unknown) and id of its last report. */
export const CURSOR = /^(\d{4}-\d{2}-\d{2})?_[0-9a-f]{16}$/;

/**
 * Reports, those of the newest events first, the undated last.
 * @param cursor  `next` of the page before; the pages stay true while reports are added
 * @throws RangeError if the cursor is none of ours
 */
export async function findReports(
  db: Reader,
  filter: ReportFilter,
  limit: number,
  cursor?: string,
): Promise<ReportPage> {
  // The narrow columns first: sorting whole rows would read every sentence.
  const found = await db.all(sql`
    with matching as materialized (select id, day from reports where ${condition(filter)}),
    page as (select id, day from matching where ${after(cursor)}
      order by day desc nulls last, id limit ${limit + 1})
    select counted.total, page.id, page.day
    from (select cast(count(*) as integer) as total from matching) counted
    left join page on true order by page.day desc nulls last, page.id`);
  const page = found.filter((row) => row.id !== null);
  const rows = page.slice(0, limit);
  const last = page.length > limit ? rows.at(-1) : undefined;
  return {
    total: Number(found[0]!.total),
    reports: await loadReports(
      db,
      rows.map((row) => String(row.id)),
    ),
    next: last ? `${last.day ?? ''}_${last.id}` : null,
  };
}

function after(cursor: string | undefined): Sql {
  if (cursor === undefined) return sql`true`;
  if (!CURSOR.test(cursor)) throw new RangeError(`no cursor: ${cursor}`);
  const [day, id] = cursor.split('_');
  if (!day) return sql`day is null and id > ${id}`;
  const date = sql`cast(${day} as date)`;
  return sql`(day < ${date} or day is null or (day = ${date} and id > ${id}))`;
}

/** Reports by id, in the order asked; those unknown are left out. */
export async function loadReports(
  db: Reader,
  ids: readonly string[],
): Promise<readonly StoredReport[]> {
  if (ids.length === 0) return [];
  const list = join(ids);
  const [reports, participants, attributions] = await Promise.all([
    db.all(sql`select * from reports where id in (${list})`),
    db.all(sql`select * from participants where report in (${list}) order by role, position`),
    db.all(sql`select said.report, who.* from report_attributions said
      join attributions who on who.article = said.article and who.coding = said.coding
        and who.position = said.attribution
      where said.report in (${list}) order by said.position`),
  ]);
  const [articles, codings] = await parentsOf(db, reports);
  const byId = new Map(reports.map((row) => [row.id, row]));
  const participantsOf = groupBy(participants, 'report');
  const attributionsOf = groupBy(attributions, 'report');
  return ids
    .map((id) => byId.get(id))
    .filter((row) => row !== undefined)
    .map((row) => ({
      ...reportOf(row, participantsOf.get(row.id) ?? [], attributionsOf.get(row.id) ?? []),
      article: headOf(articles.get(row.article)!),
      coding: codingOf(codings.get(row.coding)!),
    }));
}

type ById = ReadonlyMap<unknown, Row>;

/** Articles and codings of reports. Asked by key: a join would read every article's head. */
async function parentsOf(
  db: Reader,
  reports: readonly Row[],
): Promise<readonly [articles: ById, codings: ById]> {
  if (reports.length === 0) return [new Map(), new Map()];
  const distinct = (column: string) => join([...new Set(reports.map((row) => row[column]))]);
  const [articles, codings] = await Promise.all([
    db.all(sql`select id, publisher, url, title, published from articles
      where id in (${distinct('article')})`),
    db.all(sql`select * from codings where id in (${distinct('coding')})`),
  ]);
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  return [byId(articles), byId(codings)];
}

function groupBy(rows: readonly Row[], column: string): ReadonlyMap<unknown, readonly Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

/**
 * One report by its id, or by its event's id as `demarche code` prints it; of several codings
 * the current one, of several articles the newest read.
 */
export async function findReport(db: Reader, id: string): Promise<StoredReport | null> {
  const [found] = await db.all(sql`select id from reports where id = ${id} or event = ${id}
    order by id = ${id} desc, known_until is null desc, read_at desc limit 1`);
  if (!found) return null;
  const [report] = await loadReports(db, [String(found.id)]);
  return report ?? null;
}
