import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { type Side, sidesOver } from '../relations/sides.js';
import { loadReports } from '../store/reports.js';
import { openStore, type Store, type StoredReport } from '../store/store.js';
import { dataDir } from './data-dir.js';

/** What the commands of relations work with. */
export interface Archive {
  readonly store: Store;
  /** @throws UnknownSideError */
  sideOf(text: string): Side;
  /** The reports that stories go by, by id. */
  evidence(ids: readonly string[]): Promise<ReadonlyMap<string, StoredReport>>;
}

/** Opens store and knowledge, and closes the store whatever happens. */
export async function withStories<T>(
  data: string | undefined,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const sideOf = sidesOver(readKnowledge((await readAssets()).knowledge));
  const store = await openStore(dataDir(data));
  try {
    return await work({
      store,
      sideOf,
      evidence: async (ids) => {
        const reports = await loadReports(store.db, ids);
        return new Map(reports.map((report) => [report.id, report]));
      },
    });
  } finally {
    await store.close();
  }
}
