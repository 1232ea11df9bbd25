import type { Unit } from '../../relations/calendar.js';
import { type Series, seriesOf } from '../../relations/series/series.js';
import type { Reader } from '../../store/database.js';
import type { Dataset } from './external-event.js';
import {
  externalNews,
  type PairQuery,
  readExternalStories,
  recordsByPeriod,
} from './external-stories.js';
import { type Coverage, mentionsOf } from './holdings.js';

/** What to read of other data sets. */
export interface ExternalQuery extends PairQuery {
  /** Only what the first does to the second; mutual acts count too. */
  readonly directed?: boolean | undefined;
  readonly by: Unit;
}

/** A relation as another data set tells it: the same measures, over its events, with its scores. */
export interface ExternalRelation extends Coverage {
  readonly dataset: Dataset;
  readonly series: Series;
  /** Its records of each period, whoever they are about, by first day. */
  readonly records: ReadonlyMap<string, number>;
}

/**
 * One relation a data set, never summed with ours or with each other: two data sets tell the same
 * event twice. Every event counts alike: nothing says how sure theirs are.
 */
export function relationsOfOthers(
  db: Reader,
  query: ExternalQuery,
  datasets: readonly Dataset[],
): Promise<readonly ExternalRelation[]> {
  return Promise.all([...new Set(datasets)].map((dataset) => relationOf(db, query, dataset)));
}

async function relationOf(
  db: Reader,
  query: ExternalQuery,
  dataset: Dataset,
): Promise<ExternalRelation> {
  const [stories, news, records, coverage] = await Promise.all([
    readExternalStories(db, dataset, query),
    externalNews(db, dataset, query, query.by),
    recordsByPeriod(db, dataset, query.by),
    mentionsOf(db, dataset, query),
  ]);
  const series = seriesOf(stories, { ...query, weighing: 'none', news });
  return { dataset, series, records, ...coverage };
}
