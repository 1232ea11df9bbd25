import type { Article, Coding } from '@demarche/engine';
import sql from 'sql-template-tag';
import type { Reader } from '../store/database.js';
import { articleOf, codingOf, parsed } from '../store/stored.js';
import type { ReadArticle } from './unknown.js';

/** A stored article with its current reading. */
export interface CurrentArticle extends ReadArticle {
  readonly id: string;
  /** With the id that it came with. */
  readonly article: Article;
  readonly coding: Coding;
}

/** Articles read at once: texts and mentions of a few hundred fit in memory anywhere. */
const PAGE = 256;

/** All articles of a store as they are known now, in the order of their arrival. */
export async function* currentArticles(db: Reader): AsyncIterable<CurrentArticle> {
  for (let after = -1; ; ) {
    const rows = await db.all(sql`select a.*, r.sentences, r.mentions,
        c.engine, c.model, c.codebook, c.knowledge
      from articles a
      join readings r on r.article = a.id and r.known_until is null
      join codings c on c.id = r.coding
      where a.number > ${after} order by a.number limit ${PAGE}`);
    for (const row of rows)
      yield {
        id: String(row.id),
        article: { ...articleOf(row), id: String(row.origin_id) },
        coding: codingOf(row),
        sentences: parsed(row.sentences),
        mentions: parsed(row.mentions),
      };
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)!.number);
  }
}
