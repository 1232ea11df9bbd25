import { workerData } from 'node:worker_threads';
import type { Article, Coded } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import type { Answer, Unloadable } from './answer.js';
import { codedArticle } from './coded-article.js';
import type { WorkerData } from './worker-data.js';

const { folders, sift, rulesOnly, model } = workerData as WorkerData;

/** One coder a worker, loaded when the first articles come. */
const coder = loadCoder(folders, { sift, rulesOnly, model }).catch(
  (error: unknown): Unloadable => ({ kind: 'unloadable', reason: messageOf(error) }),
);

/** Codes articles together; one that the coder fails on does not stop the others. */
export default async function codeBatch(
  articles: readonly Article[],
): Promise<Answer[] | Unloadable> {
  const loaded = await coder;
  if ('kind' in loaded) return loaded;
  const { codeAll, coding } = loaded;
  const results = await codeAll(articles);
  return articles.map((article, i): Answer => {
    const result: PromiseSettledResult<Coded> | undefined = results[i];
    if (result?.status === 'fulfilled')
      return { kind: 'coded', coded: codedArticle(article, result.value, coding) };
    return { kind: 'failed', reason: messageOf(result?.reason) };
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
