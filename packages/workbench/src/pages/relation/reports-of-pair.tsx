import { useInfiniteQuery } from '@tanstack/react-query';
import type { SeriesPoint } from 'demarche/client';
import { type EventsQuery, query } from '../../api.js';
import { periodLabel } from '../../days.js';
import { EventList } from '../../parts/event-row.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { counted } from '../../words.js';
import type { RelationFilters, SetRelationFilters } from './relation-page.js';

const CLEARED = {
  dir: null,
  quad: null,
  type: null,
  certainty: null,
  origins: null,
  stateMedia: null,
  at: null,
} as const;

/** The reports behind the chart, newest first. */
export function ReportsOfPair(props: {
  readonly a: string;
  readonly b: string;
  readonly filters: RelationFilters;
  readonly point: SeriesPoint | null;
  readonly set: SetRelationFilters;
  /** Reports that enter the chart. */
  readonly counted: number | undefined;
}) {
  const { a, b, filters, point, set } = props;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    query.eventPages(asked(a, b, filters, point)),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const isFiltered = Object.keys(CLEARED).some((name) => name in filters);
  const uncounted = isFiltered || !data ? 0 : total - (props.counted ?? total);
  return (
    <section aria-labelledby="reports">
      <div className="section-head">
        <h2 id="reports" aria-live="polite">
          {data ? counted(total, 'report') : 'Reports'}
          {uncounted > 0 && `, ${uncounted} of them not counted in the chart`}
          {point && `, ${periodLabel(point.start, point.end)}`}
        </h2>
        {isFiltered && (
          <button type="button" className="clear" onClick={() => set(CLEARED)}>
            Clear filters
          </button>
        )}
      </div>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {rows.length > 0 && <EventList reports={rows} />}
      {data && rows.length === 0 && (
        <Empty title="No report fits these filters">
          Clear some of them, or choose another period.
        </Empty>
      )}
      {hasNextPage && (
        <div className="more">
          <button
            type="button"
            className="button"
            disabled={isFetchingNextPage}
            onClick={() => fetchNextPage()}
          >
            Show more
          </button>
        </div>
      )}
    </section>
  );
}

function asked(
  a: string,
  b: string,
  filters: RelationFilters,
  point: SeriesPoint | null,
): EventsQuery {
  const { dir, quad, type, certainty, origins, stateMedia } = filters;
  const from = point?.start ?? filters.from;
  const to = point?.end ?? filters.to;
  const sides = dir ? { actor: dir, recipient: dir === a ? b : a } : { pair: `${a},${b}` };
  return {
    ...sides,
    ...(quad && { quad }),
    ...(type && { type }),
    ...(certainty && { certainty }),
    ...(origins && { origins }),
    ...(stateMedia && { stateMedia }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
