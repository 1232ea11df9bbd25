import sql, { join } from 'sql-template-tag';
import { type Brief, briefOf } from '../stories/brief.js';
import { briefOfText, textOfBrief } from '../stories/brief-text.js';
import { filedUnder } from '../stories/candidates.js';
import { type CodedArticle, codingId, reportId } from './coded.js';
import type { Row, Writer } from './database.js';
import { loadReports } from './reports.js';

/** The briefs of an article's reports, as those of its stored reports are. */
export function briefsIn(coded: CodedArticle, article: string): readonly Brief[] {
  const coding = codingId(coded.coding);
  const reports = new Map(coded.reports.map((report) => [report.event.id, report]));
  return [...reports.values()].map((report) =>
    briefOf(
      { ...report, article: { ...coded.article, id: article } },
      reportId(article, coding, report.event.id),
    ),
  );
}

/** Keeps briefs that are not kept yet. */
export async function keepBriefs(writer: Writer, briefs: readonly Brief[]): Promise<void> {
  await writer.insert(
    'briefs',
    briefs.map((brief) => ({ report: brief.id, brief: textOfBrief(brief) })),
  );
  await writer.insert('brief_keys', briefs.flatMap(keyRows));
}

function keyRows(brief: Brief): readonly Row[] {
  const { days, id } = brief;
  if (!days) return [];
  const keys = [...new Set(filedUnder(brief))];
  return keys.map((key) => ({ key, first_day: days.start, last_day: days.end, report: id }));
}

/** The briefs of stored reports, those without one made and kept now. */
export async function briefsOf(writer: Writer, ids: readonly string[]): Promise<readonly Brief[]> {
  if (ids.length === 0) return [];
  const rows = await writer.all(sql`select brief from briefs where report in (${join(ids)})`);
  const kept = rows.map((row) => briefOfText(String(row.brief)));
  const known = new Set(kept.map(({ id }) => id));
  const reports = await loadReports(
    writer,
    ids.filter((id) => !known.has(id)),
  );
  const made = reports.map((report) => briefOf(report, report.id));
  await keepBriefs(writer, made);
  return [...kept, ...made];
}
