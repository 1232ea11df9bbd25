import { useInfiniteQuery } from '@tanstack/react-query';
import type { Search } from 'demarche/client';
import { Link } from 'wouter';
import { query } from '../../api.js';
import { dayLabel } from '../../days.js';
import { MarkedText, type TextMark } from '../../parts/marked-text.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { counted } from '../../words.js';
import { ActorsSoNamed } from './actors-so-named.js';
import type { SearchFilters } from './search-page.js';

type Hit = Search['hits'][number];

/** Articles that hold the words, each with the sentence where they stand. */
export function ArticleHits({
  q,
  filters,
}: {
  readonly q: string;
  readonly filters: SearchFilters;
}) {
  const { publisher, from, to } = filters;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    query.searchPages({
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
      <ActorsSoNamed actors={first.actors} />
      <h2 aria-live="polite" className="count">
        {counted(first.total, 'article')}
      </h2>
      {first.total === 0 && <NothingFound q={q} narrowed={Boolean(publisher || from || to)} />}
      <ol className="hits" hidden={first.total === 0}>
        {data?.pages
          .flatMap((page) => page.hits)
          .map((hit) => (
            <HitRow key={hit.article.id} hit={hit} />
          ))}
      </ol>
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

function HitRow({ hit: { article, snippet, marks, reports } }: { readonly hit: Hit }) {
  const found = marks.map((span): TextMark => ({ as: 'hit', span }));
  return (
    <li className="hit">
      <time dateTime={article.published ?? undefined}>{dayLabel(article.published)}</time>
      <div>
        <h3>
          <Link href={`/articles/${encodeURIComponent(article.id)}`} data-row>
            {article.title ?? 'Untitled'}
          </Link>
        </h3>
        <p>
          <MarkedText text={snippet} range={[0, snippet.length]} marks={found} />
        </p>
      </div>
      <p className="small">
        <b>{article.publisher ?? 'unknown publisher'}</b>
        <span>{reports === 0 ? 'no events coded' : counted(reports, 'event')}</span>
      </p>
    </li>
  );
}

function NothingFound({ q, narrowed }: { readonly q: string; readonly narrowed: boolean }) {
  return (
    <Empty title={`No article holds “${q}”`}>
      {narrowed
        ? 'Try without the publisher or the dates.'
        : 'Try fewer words, another form of a word, or a name as newspapers write it.'}
    </Empty>
  );
}
