import { useQuery } from '@tanstack/react-query';
import type { ArticlePage as Article } from 'demarche/client';
import { Link } from 'wouter';
import { ApiError, query } from '../../api.js';
import { dayLabel } from '../../days.js';
import { useFilters } from '../../filters.js';
import { Page } from '../../page.js';
import { ReadingDesk } from '../../parts/reading-desk.js';
import { Failure, Loading } from '../../parts/states.js';
import './article.css';

export function ArticlePage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(query.article(id));
  const title = data?.article.title ?? firstWords(data);
  return (
    <Page name="article" title={title}>
      {error && (
        <>
          <h1>This article cannot be shown</h1>
          <Failure
            error={error}
            retry={refetch}
            {...(isMissing(error) && { wayOut: NO_ARTICLE })}
          />
        </>
      )}
      {!data && !error && <Loading rows={32} label="Loading the article" />}
      {data && <Body data={data} title={title} />}
    </Page>
  );
}

const isMissing = (error: Error) => error instanceof ApiError && error.status === 404;
const NO_ARTICLE = (
  <>
    The address may be cut short, or the data it came from is another. Look for it by its words:{' '}
    <Link href="/search">search the articles</Link>.
  </>
);

function Body({ data, title }: { readonly data: Article; readonly title: string }) {
  const [filters, set] = useFilters(['event', 'hide']);
  const { article } = data;
  return (
    <>
      <header className="article-head">
        <p className="small">
          <b>{article.publisher ?? 'Unknown publisher'}</b>
          <time dateTime={article.published ?? undefined}>{dayLabel(article.published)}</time>
          {article.byline && <span>{article.byline}</span>}
          <Original url={article.url} />
        </p>
        <h1>{title}</h1>
      </header>
      <ReadingDesk
        reading={data}
        chosen={filters.event ?? null}
        hide={filters.hide}
        onHide={(hide) => set({ hide })}
      />
    </>
  );
}

/** Only web addresses become links: the url of an article is anyone's text. */
function Original({ url }: { readonly url: string | null }) {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      Original
    </a>
  );
}

function firstWords(data: Article | undefined): string {
  if (!data) return 'Article';
  const words = data.article.text.trimStart().slice(0, 80);
  return words.length < 80 ? words : `${words.slice(0, words.lastIndexOf(' '))} …`;
}
