import type { Article, Coder } from '@demarche/engine';
import { type Comparison, compare } from './compare.js';

/** Articles coded in one call of each coder. */
const BATCH = 16;

/** What one article's two codings have in common, or why it could not be coded. */
export type Recoded =
  | { readonly article: Article; readonly comparison: Comparison }
  | { readonly article: Article; readonly reason: string };

/** Codes each article by both coders and compares; one that fails is told and passed over. */
export async function* recode(
  articles: AsyncIterable<Article>,
  before: Coder,
  after: Coder,
): AsyncGenerator<Recoded> {
  for await (const batch of inBatches(articles)) {
    const [left, right] = [await before.codeAll(batch), await after.codeAll(batch)];
    for (const [i, article] of batch.entries()) {
      const [a, b] = [left[i]!, right[i]!];
      if (a.status === 'fulfilled' && b.status === 'fulfilled') {
        yield { article, comparison: compare(article, a.value.reports, b.value.reports) };
      } else {
        const failed = a.status === 'rejected' ? a : (b as PromiseRejectedResult);
        yield { article, reason: String(failed.reason) };
      }
    }
  }
}

async function* inBatches(articles: AsyncIterable<Article>): AsyncGenerator<Article[]> {
  let batch: Article[] = [];
  for await (const article of articles) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
