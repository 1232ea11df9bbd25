import { openStore } from '../store.js';
import { article, coded, event } from './build.js';

// Saves batches until it is killed and says after each how many articles are safe.
const [dir, run] = process.argv.slice(2);
const store = await openStore(dir!);
for (let batch = 0; ; batch++) {
  const articles = Array.from({ length: 20 }, (_, i) =>
    coded(article({ text: `run ${run} batch ${batch} article ${i}` }), [
      event(),
      event({ type: 'AID' }),
    ]),
  );
  const saved = await store.save(articles, '2024-07-01T00:00:00.000Z');
  process.stdout.write(`${saved.articles}\n`);
}
