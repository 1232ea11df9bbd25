import { workerData } from 'node:worker_threads';
import type { Article } from '@demarche/engine';
import { type AssetFolders, loadCoder } from '@demarche/engine/node';
import type { Answer, Unloadable } from './answer.js';
import { codedArticle } from './coded-article.js';

/** One coder a worker, loaded when the first articles come. */
const coder = loadCoder((workerData ?? {}) as AssetFolders).catch(
  (error: unknown): Unloadable => ({ kind: 'unloadable', reason: messageOf(error) }),
);

/** Codes articles one after another; one that the coder fails on does not stop the others. */
export default async function codeBatch(
  articles: readonly Article[],
): Promise<Answer[] | Unloadable> {
  const loaded = await coder;
  if ('kind' in loaded) return loaded;
  const { code, coding } = loaded;
  const answers: Answer[] = [];
  for (const article of articles) {
    try {
      answers.push({ kind: 'coded', coded: codedArticle(article, await code(article), coding) });
    } catch (error) {
      answers.push({ kind: 'failed', reason: messageOf(error) });
    }
  }
  return answers;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
