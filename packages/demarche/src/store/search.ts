import type { Article, Span } from '@demarche/engine';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Reader, Row } from './database.js';
import { headOf, parsed } from './stored.js';
import { wordNumber, wordsOf } from './words.js';

export interface SearchFilter {
  /** Days of publication, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly publisher?: string | undefined;
}

export interface SearchHit {
  readonly article: Pick<Article, 'id' | 'publisher' | 'url' | 'title' | 'published'>;
  /** The sentence with most of the words; of several the first. */
  readonly snippet: string;
  /** Of the snippet, in the article; `null` if only the title holds the words. */
  readonly span: Span | null;
  /** Matched words, offsets in the snippet. */
  readonly marks: readonly Span[];
  /** Current reports of the article. */
  readonly reports: number;
}

export interface SearchPage {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/**
 * Articles that hold all the words, in text or title, the newest first. Words are compared
 * without case, accents and plural endings.
 * @param text  what the user typed; without a letter or digit nothing is found
 */
export async function searchArticles(
  db: Reader,
  text: string,
  filter: SearchFilter,
  limit: number,
  offset: number,
): Promise<SearchPage> {
  const words = new Set(wordsOf(text).map((found) => found.word));
  if (words.size === 0) return { total: 0, hits: [] };
  const matches = join([holdsAll(words), ...conditions(filter)], ' and ');
  const found = await db.all(sql`
    with matching as materialized (select id, published_on from articles where ${matches}),
    page as (select id, published_on from matching
      order by published_on desc nulls last, id limit ${limit} offset ${offset})
    select counted.total, page.id
    from (select cast(count(*) as integer) as total from matching) counted
    left join page on true order by page.published_on desc nulls last, page.id`);
  const ids = found.filter((row) => row.id !== null).map((row) => String(row.id));
  return { total: Number(found[0]!.total), hits: await loadHits(db, ids, words) };
}

/** One pass over the words of all articles, however many are asked for. */
function holdsAll(words: ReadonlySet<string>): Sql {
  const numbers = new Set([...words].map(wordNumber));
  return sql`number in (select article from words where word in (${join([...numbers])})
    group by article having count(*) = ${numbers.size})`;
}

function conditions(filter: SearchFilter): readonly Sql[] {
  const { from, to, publisher } = filter;
  return [
    ...(from ? [sql`published_on >= cast(${from} as date)`] : []),
    ...(to ? [sql`published_on <= cast(${to} as date)`] : []),
    ...(publisher ? [sql`publisher = ${publisher}`] : []),
  ];
}

async function loadHits(
  db: Reader,
  ids: readonly string[],
  words: ReadonlySet<string>,
): Promise<readonly SearchHit[]> {
  if (ids.length === 0) return [];
  const list = join(ids);
  const rows = await db.all(sql`select a.id, a.publisher, a.url, a.title, a.published, a.text,
      r.sentences, (select cast(count(*) as integer) from reports p
        where p.article = a.id and p.known_until is null) as reports
    from articles a join readings r on r.article = a.id and r.known_until is null
    where a.id in (${list})`);
  const byId = new Map(rows.map((row) => [row.id, hitOf(row, words)]));
  return ids.map((id) => byId.get(id)).filter((hit) => hit !== undefined);
}

function hitOf(row: Row, words: ReadonlySet<string>): SearchHit {
  return {
    article: headOf(row),
    reports: Number(row.reports),
    ...snippetOf(String(row.text), parsed(row.sentences), words),
  };
}

/** The first of the sentences that hold most of the words. */
function snippetOf(
  text: string,
  sentences: readonly Span[],
  words: ReadonlySet<string>,
): Pick<SearchHit, 'snippet' | 'span' | 'marks'> {
  let best: Pick<SearchHit, 'snippet' | 'span' | 'marks'> = { snippet: '', span: null, marks: [] };
  let most = 0;
  for (const span of sentences) {
    const snippet = text.slice(...span);
    const found = wordsOf(snippet).filter(({ word }) => words.has(word));
    const distinct = new Set(found.map(({ word }) => word)).size;
    if (distinct <= most) continue;
    most = distinct;
    best = { snippet, span, marks: found.map(({ start, end }) => [start, end] as const) };
  }
  return best;
}
