import sql, { join } from 'sql-template-tag';
import { addDays } from '../relations/calendar.js';
import type { Reader } from '../store/database.js';
import { sidesOf } from '../store/dyads.js';
import { loadReports } from '../store/reports.js';
import type { StoredReport } from '../store/store.js';
import { dayOfEvent, REACTION_DAYS } from './happening.js';

/** Reports looked at for one happening; the nearest days come first. */
const MOST = 2000;

/** Current reports of the same type by one of the same actors, within 30 days of the report's. */
export async function reportsAround(
  db: Reader,
  report: StoredReport,
): Promise<readonly StoredReport[]> {
  const day = dayOfEvent(report);
  const sides = sidesOf(report.event.actors);
  if (day === null || sides.length === 0) return [];
  const date = sql`cast(${day} as date)`;
  const rows = await db.all(sql`select id from reports
    where known_until is null and type = ${report.event.type}
      and day between cast(${addDays(day, -REACTION_DAYS)} as date)
        and cast(${addDays(day, REACTION_DAYS)} as date)
      and id in (select report from presences where as_actor and who in (${join(sides)}))
    order by case when day < ${date} then ${date} - day else day - ${date} end, id
    limit ${MOST}`);
  return loadReports(
    db,
    rows.map((row) => String(row.id)),
  );
}
