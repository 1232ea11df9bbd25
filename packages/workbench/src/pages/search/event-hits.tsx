import { useInfiniteQuery } from '@tanstack/react-query';
import { query } from '../../api.js';
import { EventList } from '../../parts/event-row.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { counted } from '../../words.js';
import type { SearchFilters } from './search-page.js';

/** Coded events whose sentence holds the words. */
export function EventHits({ q, filters }: { readonly q: string; readonly filters: SearchFilters }) {
  const { publisher, from, to } = filters;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    query.eventPages({
      q,
      ...(publisher && { publisher }),
      ...(from && { from }),
      ...(to && { to }),
    }),
  );
  if (error) return <Failure error={error} retry={refetch} />;
  const [first] = data?.pages ?? [];
  if (!first) return <Loading label="Searching" />;
  return (
    <>
      <h2 aria-live="polite" className="count">
        {counted(first.total, 'report')}
      </h2>
      {first.total === 0 && (
        <Empty title={`No coded event stands in a sentence with “${q}”`}>
          Look among all sentences instead, or try another word.
        </Empty>
      )}
      <EventList reports={data?.pages.flatMap((page) => page.rows) ?? []} />
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
    </>
  );
}
