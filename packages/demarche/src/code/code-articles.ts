import type { ReadArticle, ReadItem, Refused, Warned } from '../read/index.js';
import { refused } from '../read/index.js';
import type { CodedArticle } from '../store/coded.js';
import type { Answer } from './answer.js';
import type { CoderPool } from './pool.js';

/** An article with its coding, and where it was read. */
export interface CodedItem {
  readonly kind: 'coded';
  readonly place: ReadArticle['place'];
  readonly coded: CodedArticle;
}

/** Articles of one call to a worker: few enough to spread evenly, enough to make the call cheap. */
const BATCH_ARTICLES = 16;
/** UTF-16 units of one call, unless a single article is longer. */
const BATCH_CHARS = 64_000;
/** Batches under way for each worker: one in work, one waiting. */
const AHEAD = 2;

type Outcome = CodedItem | Refused | Warned;

/**
 * Codes what is read, keeping the order of the input whatever the number of workers. Reading waits
 * when the workers have enough to do, so memory is bounded whatever the size of the input.
 */
export async function* codeArticles(
  items: AsyncIterable<ReadItem>,
  pool: CoderPool,
): AsyncIterable<Outcome> {
  const underWay: Promise<Outcome[]>[] = [];
  for await (const batch of batches(items)) {
    const outcomes = codeBatch(batch, pool);
    // A failure is thrown where it is awaited; until then it must not end the program.
    outcomes.catch(() => {});
    underWay.push(outcomes);
    if (underWay.length >= pool.workers * AHEAD) yield* (await underWay.shift()) ?? [];
  }
  for (const outcomes of underWay) yield* await outcomes;
}

/** Items in order, with articles enough for one call to a worker. */
async function* batches(items: AsyncIterable<ReadItem>): AsyncIterable<ReadItem[]> {
  let batch: ReadItem[] = [];
  let articles = 0;
  let chars = 0;
  for await (const item of items) {
    batch.push(item);
    if (item.kind === 'article') {
      articles++;
      chars += item.article.text.length;
    }
    if (articles >= BATCH_ARTICLES || chars >= BATCH_CHARS || batch.length >= 4 * BATCH_ARTICLES) {
      yield batch;
      batch = [];
      articles = 0;
      chars = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

async function codeBatch(batch: readonly ReadItem[], pool: CoderPool): Promise<Outcome[]> {
  const read = batch.filter((item) => item.kind === 'article');
  const answers = read.length > 0 ? await pool.run(read.map(({ article }) => article)) : [];
  let next = 0;
  return batch.map((item) => (item.kind === 'article' ? outcomeOf(item, answers[next++]) : item));
}

function outcomeOf({ place }: ReadArticle, answer: Answer | undefined): Outcome {
  if (answer?.kind === 'coded') return { kind: 'coded', place, coded: answer.coded };
  const reason = answer?.reason ?? 'the coder gave no answer';
  return refused(place, 'coder-failed', reason, 'report it with this article, or leave it out');
}
