import type { CodedArticle, Store } from '../store/store.js';
import type { CodingRun } from './run-coding.js';
import type { Summary } from './summary.js';

/** Articles saved together: enough to share the cost of a transaction. */
const BATCH = 128;

/** Takes coded articles into the store, a batch at a time, and the rest at the end. */
export function savingTo(store: Store): Pick<CodingRun, 'take'> & { end: () => Promise<void> } {
  let batch: CodedArticle[] = [];
  let summary: Summary | null = null;
  const flush = async () => {
    const { known } = await store.save(batch, new Date().toISOString());
    if (summary) summary.known = (summary.known ?? 0) + known;
    batch = [];
  };
  return {
    take: async (coded, counts) => {
      summary = counts;
      batch.push(coded);
      if (batch.length >= BATCH) await flush();
      return true;
    },
    end: async () => {
      if (batch.length > 0) await flush();
    },
  };
}
