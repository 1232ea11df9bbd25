import sql, { join } from 'sql-template-tag';
import { type CopyCandidate, copiesAmong } from '../stories/copies.js';
import { type Fingerprint, fingerprintOf } from '../stories/fingerprint.js';
import type { ToldReport } from '../stories/origins.js';
import type { Reader } from './database.js';
import { textOrNull } from './stored.js';

/** Of the reports of one story: which article copies which other of them, by id. */
export type CopiesOf = (story: readonly ToldReport[]) => (article: string) => string | null;

const articlesOf = (reports: readonly ToldReport[]): readonly string[] => [
  ...new Set(reports.map(({ article }) => article.id)),
];

/** Reads the articles of these reports once, to look for copies within each story of them. */
export async function copiesIn(db: Reader, reports: readonly ToldReport[]): Promise<CopiesOf> {
  const ids = articlesOf(reports);
  const rows =
    ids.length < 2
      ? []
      : await db.all(sql`select id, publisher, published, text from articles
          where id in (${join(ids)})`);
  const articles = new Map(
    rows.map((row): readonly [string, CopyCandidate] => {
      const id = String(row.id);
      const [publisher, published] = [textOrNull(row.publisher), textOrNull(row.published)];
      return [id, { id, publisher, published, text: String(row.text) }];
    }),
  );
  const prints = new Map<string, Fingerprint>();
  const printOf = ({ id, text }: CopyCandidate): Fingerprint => {
    const print = prints.get(id) ?? fingerprintOf(text);
    prints.set(id, print);
    return print;
  };
  return (story) => {
    const those = articlesOf(story).flatMap((id) => articles.get(id) ?? []);
    if (those.length < 2) return () => null;
    const copies = copiesAmong(those, { printOf });
    const copied = new Map(copies.map(({ article, of }) => [article, of]));
    return (article) => copied.get(article) ?? null;
  };
}
