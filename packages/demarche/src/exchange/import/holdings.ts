import sql from 'sql-template-tag';
import type { Reader } from '../../store/database.js';
import { instant } from '../../store/stored.js';
import { DATASETS, type Dataset } from './external-event.js';
import { betweenSides, ofDays, type PairQuery } from './external-stories.js';

/** What the store holds of another data set. */
export interface Holding {
  readonly dataset: Dataset;
  readonly events: number;
  /** Days of its first and last event. */
  readonly first: string;
  readonly last: string;
  /** When the newest of them was imported, ISO 8601. */
  readonly imported: string;
}

/** The imported data sets, by name. */
export async function holdingsOf(db: Reader): Promise<readonly Holding[]> {
  const rows =
    await db.all(sql`select dataset, cast(count(*) filter (where leads) as integer) as events,
      min(day) as first, max(day) as last, max(imported_at) as imported
    from external_events group by dataset order by dataset`);
  return rows.map((row) => ({
    dataset: DATASETS.find((name) => name === row.dataset)!,
    events: Number(row.events),
    first: String(row.first),
    last: String(row.last),
    imported: instant(row.imported),
  }));
}

/** How often a data set's events between two sides were printed, as far as mentions were imported. */
export interface Coverage {
  readonly mentions: number;
  readonly publishers: number;
}

export async function mentionsOf(
  db: Reader,
  dataset: Dataset,
  query: PairQuery,
): Promise<Coverage> {
  const [row] = await db.all(sql`select cast(count(*) as integer) as mentions,
      cast(count(distinct publisher) as integer) as publishers
    from external_mentions where dataset = ${dataset} and event in (
      select native_id from external_events
      where dataset = ${dataset} and ${betweenSides(query)} ${ofDays(query)})`);
  return { mentions: Number(row!.mentions), publishers: Number(row!.publishers) };
}
