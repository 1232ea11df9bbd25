import type { Article, Coding } from '@demarche/engine';
import type { CoderPool } from '../code/pool.js';
import { type CodedArticle, codingId, type Store } from '../store/store.js';
import { type Change, changeBetween, type MovedActor } from './recoded.js';
import { type CurrentArticle, currentArticles } from './stored-articles.js';

/** What a recoding changes in one article. */
export interface ArticleChange {
  readonly article: Pick<Article, 'id' | 'publisher' | 'title' | 'published'>;
  readonly change: Change;
}

/** What a recoding did, or with `dry` would do. */
export interface Recoding {
  /** Articles in the store, those that were coded otherwise before, those that came out otherwise. */
  articles: number;
  recoded: number;
  affected: number;
  /** Articles that the coder failed on; they stay as they are. */
  failed: number;
  reports: { added: number; gone: number; changed: number };
  /** Actors that words were resolved to and are now, how often. */
  readonly moves: Map<string, { readonly move: MovedActor; count: number }>;
}

export interface RecodeOptions {
  /** Change nothing. */
  readonly dry: boolean;
  /** When it was done, ISO 8601. */
  readonly at: string;
  readonly tell: (change: ArticleChange) => void;
}

/** Articles of one call to the pool. */
const BATCH = 16;

/**
 * Codes the store's articles anew where another coding than the pool's made them what they are, and
 * keeps the new reading of those alone that it changes; the earlier reading stays beside it. What
 * comes out the same is left as it is.
 *
 * @throws StoreError, CoderError
 */
export async function recode(
  store: Store,
  pool: CoderPool,
  { dry, at, tell }: RecodeOptions,
): Promise<Recoding> {
  const done: Recoding = {
    articles: 0,
    recoded: 0,
    affected: 0,
    failed: 0,
    reports: { added: 0, gone: 0, changed: 0 },
    moves: new Map(),
  };
  let coding: Coding | null = null;
  for await (const batch of batches(currentArticles(store.db), (article) => {
    done.articles++;
    return coding === null || codingId(article.coding) !== codingId(coding);
  })) {
    const affected: CodedArticle[] = [];
    const answers = await pool.run(batch.map(({ article }) => article));
    for (const [i, answer] of answers.entries()) {
      if (answer.kind !== 'coded') {
        done.failed++;
        continue;
      }
      coding = answer.coded.coding;
      const current = batch[i]!;
      if (codingId(current.coding) === codingId(coding)) continue;
      done.recoded++;
      const change = await changeOf(current, answer.coded, store);
      if (!change) continue;
      count(done, change);
      affected.push(answer.coded);
      tell({ article: current.article, change });
    }
    if (!dry && affected.length > 0) await store.save(affected, at);
  }
  return done;
}

async function changeOf(
  current: CurrentArticle,
  coded: CodedArticle,
  store: Store,
): Promise<Change | null> {
  const stored = await store.article(current.id);
  return stored && changeBetween(stored, coded);
}

function count(done: Recoding, { actors, reports }: Change): void {
  done.affected++;
  done.reports.added += reports.added.length;
  done.reports.gone += reports.gone.length;
  done.reports.changed += reports.changed.length;
  for (const move of actors) {
    const key = `${move.before} ${move.after}`;
    const known = done.moves.get(key);
    if (known) known.count++;
    else done.moves.set(key, { move, count: 1 });
  }
}

async function* batches(
  articles: AsyncIterable<CurrentArticle>,
  isWanted: (article: CurrentArticle) => boolean,
): AsyncIterable<CurrentArticle[]> {
  let batch: CurrentArticle[] = [];
  for await (const article of articles) {
    if (!isWanted(article)) continue;
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
