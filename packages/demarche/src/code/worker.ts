import { workerData } from 'node:worker_threads';
import type { Article } from '@demarche/engine';
import { type AssetFolders, loadCoder } from '@demarche/engine/node';
import type { Answer } from './answer.js';
import { codedArticle } from './coded-article.js';

/** One coder a worker, loaded when the first articles come. */
const coder = loadCoder((workerData ?? {}) as AssetFolders);

/** Codes articles one after another; one that the coder fails on does not stop the others. */
export default async function codeBatch(articles: readonly Article[]): Promise<Answer[]> {
  const { code, coding } = await coder;
  const answers: Answer[] = [];
  for (const article of articles) {
    try {
      answers.push({ kind: 'coded', coded: codedArticle(article, await code(article), coding) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      answers.push({ kind: 'failed', reason });
    }
  }
  return answers;
}
