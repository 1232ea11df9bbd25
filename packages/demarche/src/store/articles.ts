import sql from 'sql-template-tag';
import type { Reader } from './database.js';
import { loadReports } from './reports.js';
import {
  articleOf,
  attributionOf,
  codingOf,
  instant,
  parsed,
  type StoredArticle,
  type StoredCoding,
} from './stored.js';

/**
 * An article with all that one coding made of it.
 * @param coding  id of the coding; the current one by default
 * @returns `null` if there is no such article, or it was not read under that coding
 */
export async function findArticle(
  db: Reader,
  id: string,
  coding?: string,
): Promise<StoredArticle | null> {
  const [[article], codings] = await Promise.all([
    db.all(sql`select * from articles where id = ${id}`),
    codingsOf(db, id),
  ]);
  const chosen = coding === undefined ? codings[0] : codings.find((known) => known.id === coding);
  if (!article || !chosen) return null;
  return {
    article: articleOf(article),
    originId: String(article.origin_id),
    firstRead: instant(article.first_read),
    coding: chosen.coding,
    codings,
    ...(await readingOf(db, id, chosen.id)),
  };
}

async function codingsOf(db: Reader, article: string): Promise<readonly StoredCoding[]> {
  const rows = await db.all(sql`select c.*, r.read_at from readings r
    join codings c on c.id = r.coding where r.article = ${article}
    order by r.known_until is null desc, r.read_at desc, c.id`);
  return rows.map((row) => ({
    id: String(row.id),
    coding: codingOf(row),
    read: instant(row.read_at),
  }));
}

type Reading = Pick<
  StoredArticle,
  'blocks' | 'sentences' | 'mentions' | 'attributions' | 'reports'
>;

async function readingOf(db: Reader, article: string, coding: string): Promise<Reading> {
  const here = sql`article = ${article} and coding = ${coding}`;
  const [[reading], attributions, ids] = await Promise.all([
    db.all(sql`select blocks, sentences, mentions from readings where ${here}`),
    db.all(sql`select * from attributions where ${here} order by position`),
    db.all(sql`select id from reports where ${here} order by position`),
  ]);
  return {
    blocks: parsed(reading!.blocks),
    sentences: parsed(reading!.sentences),
    mentions: parsed(reading!.mentions),
    attributions: attributions.map(attributionOf),
    reports: await loadReports(
      db,
      ids.map((row) => String(row.id)),
    ),
  };
}
