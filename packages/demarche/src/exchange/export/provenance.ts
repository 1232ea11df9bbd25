import type { Coding } from '@demarche/engine';
import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from '../../store/database.js';
import { condition, type ReportFilter } from '../../store/filter.js';
import { codingOf, instant, textOrNull } from '../../store/stored.js';

/** Codings of some reports, with how many each made. */
export interface CodingCount extends Coding {
  readonly id: string;
  readonly reports: number;
}

/** What a selection of reports rests on. */
export interface Provenance {
  readonly reports: number;
  readonly articles: number;
  /** Days of the first and last event. */
  readonly first: string | null;
  readonly last: string | null;
  /** When the newest of the articles was read, ISO 8601: the date of the data. */
  readonly read: string | null;
  /** The most used first. */
  readonly codings: readonly CodingCount[];
}

/** @param also  a further condition on the table `reports` */
export async function provenanceOf(
  db: Reader,
  filter: ReportFilter,
  also: Sql = sql`true`,
): Promise<Provenance> {
  const where = sql`${condition(filter)} and ${also}`;
  const [[span], codings] = await Promise.all([
    db.all(sql`select cast(count(*) as integer) as reports,
        cast(count(distinct article) as integer) as articles, min(day) as first,
        max(day) as last, max(read_at) as read from reports where ${where}`),
    db.all(sql`with told as (select coding, cast(count(*) as integer) as reports
        from reports where ${where} group by coding)
      select codings.*, told.reports from told join codings on codings.id = told.coding
      order by told.reports desc, codings.id`),
  ]);
  const read = span!.read ?? null;
  return {
    reports: Number(span!.reports),
    articles: Number(span!.articles),
    first: textOrNull(span!.first),
    last: textOrNull(span!.last),
    read: read === null ? null : instant(read),
    codings: codings.map((row) => ({
      id: String(row.id),
      ...codingOf(row),
      reports: Number(row.reports),
    })),
  };
}
