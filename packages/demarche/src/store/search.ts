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
  const words = [...new Set(wordsOf(text).map((found) => found.word))];
  if (words.length === 0) return { total: 0, hits: [] };
  const matches = join([...words.map(holds), ...conditions(filter)], ' and ');
  const [[count], found] = await Promise.all([
    db.all(sql`select cast(count(*) as integer) as total from articles where ${matches}`),
    db.all(sql`select id from articles where ${matches}
      order by published_on desc nulls last, id limit ${limit} offset ${offset}`),
  ]);
  const ids = found.map((row) => String(row.id));
  return { total: Number(count!.total), hits: await loadHits(db, ids, new Set(words)) };
}

const holds = (word: string): Sql =>
  sql`number in (select article from words where word = ${wordNumber(word)})`;

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
