import { type Relation, type RelationQuery, relationOf } from '../../relations/relation.js';
import type { Reader } from '../../store/database.js';
import type { Dataset } from './external-event.js';
import { type Coverage, mentionsOf } from './holdings.js';

/**
 * A relation as another data set tells it: the same measures, over its events and with its scores.
 * `reports` are its records, `events` distinct (type, pair, day) among them, as with ours.
 */
export interface ExternalRelation extends Omit<Relation, 'shifts'>, Coverage {
  readonly dataset: Dataset;
}

/**
 * One relation a data set, never summed with ours or with each other: two data sets tell the same
 * event twice.
 */
export function relationsOfOthers(
  db: Reader,
  pair: readonly [string, string],
  query: Omit<RelationQuery, 'dataset'>,
  datasets: readonly Dataset[],
): Promise<readonly ExternalRelation[]> {
  return Promise.all(
    [...new Set(datasets)].map(async (dataset) => {
      const [{ shifts: _, ...relation }, coverage] = await Promise.all([
        relationOf(db, ...pair, { ...query, dataset }),
        mentionsOf(db, pair, dataset, query),
      ]);
      return { dataset, ...relation, ...coverage };
    }),
  );
}
