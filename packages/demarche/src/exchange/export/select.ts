import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from '../../store/database.js';
import { condition, type ReportFilter } from '../../store/filter.js';
import { loadReports } from '../../store/reports.js';
import type { StoredReport } from '../../store/store.js';

/** Reports loaded at once: each page looks through the tables, so that fewer are faster; 40 MB. */
const PAGE = 4000;
const UNDATED = '9999-12-31';

/**
 * Current reports that match, the oldest event first, the undated last; a page at a time.
 * @param also  a further condition on the table `reports`
 * @param page  reports loaded at once
 */
export async function* selectReports(
  db: Reader,
  filter: ReportFilter,
  also: Sql = sql`true`,
  page = PAGE,
): AsyncIterable<readonly StoredReport[]> {
  let after: { readonly day: string; readonly id: string } | null = { day: '0001-01-01', id: '' };
  while (after !== null) {
    const day = sql`coalesce(day, cast(${UNDATED} as date))`;
    const last = sql`cast(${after.day} as date)`;
    const rows = await db.all(sql`select id, ${day} as day from reports
      where ${condition(filter)} and ${also} and (${day} > ${last} or (${day} = ${last} and id > ${after.id}))
      order by ${day}, id limit ${page}`);
    const end = rows.at(-1);
    after = rows.length === page && end ? { day: String(end.day), id: String(end.id) } : null;
    if (rows.length > 0) {
      yield await loadReports(
        db,
        rows.map(({ id }) => String(id)),
      );
    }
  }
}
