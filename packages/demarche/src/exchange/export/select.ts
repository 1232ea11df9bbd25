import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from '../../store/database.js';
import { condition, type ReportFilter } from '../../store/filter.js';
import { loadReports } from '../../store/reports.js';
import type { StoredReport } from '../../store/store.js';

/** Reports loaded at once. */
const PAGE = 1000;
const UNDATED = '9999-12-31';

/**
 * Current reports that match, the oldest event first, the undated last; a page at a time.
 * @param also  a further condition on the table `reports`
 */
export async function* selectReports(
  db: Reader,
  filter: ReportFilter,
  also: Sql = sql`true`,
): AsyncIterable<readonly StoredReport[]> {
  let after: { readonly day: string; readonly id: string } | null = { day: '0001-01-01', id: '' };
  while (after !== null) {
    const day = sql`coalesce(day, cast(${UNDATED} as date))`;
    const last = sql`cast(${after.day} as date)`;
    const rows = await db.all(sql`select id, ${day} as day from reports
      where ${condition(filter)} and ${also} and (${day} > ${last} or (${day} = ${last} and id > ${after.id}))
      order by ${day}, id limit ${PAGE}`);
    const end = rows.at(-1);
    after = rows.length === PAGE && end ? { day: String(end.day), id: String(end.id) } : null;
    if (rows.length > 0) {
      yield await loadReports(
        db,
        rows.map(({ id }) => String(id)),
      );
    }
  }
}
