import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Article } from '@demarche/engine';
import type { AssetFolders } from '@demarche/engine/node';
import { Piscina } from 'piscina';
import type { Answer, Unloadable } from './answer.js';
import { sharedModel } from './shared-model.js';
import type { WorkerData } from './worker-data.js';

export interface PoolOptions {
  /** Worker threads; default one a core. */
  readonly workers?: number | undefined;
  /** Codebook and knowledge in place of the package's own. */
  readonly folders?: AssetFolders | undefined;
  /** Parse only sentences that may tell an event; default true. */
  readonly sift?: boolean | undefined;
  /** Let the codebook decide alone, without the learned judge; default false. */
  readonly rulesOnly?: boolean | undefined;
  /** The module that workers run; default the coder's. */
  readonly worker?: URL | undefined;
  /** Longest time for one article, in milliseconds, before its worker is given up. */
  readonly patience?: number | undefined;
}

/** The slowest sound article (1 MB of text) takes seconds. */
const PATIENCE = 180_000;

/** The coder does not load in the workers: nothing can be coded. */
export class CoderError extends Error {
  override readonly name = 'CoderError';
  readonly wayOut = 'run demarche doctor to see what is missing';
}

/**
 * MiB for a worker's young objects. Trees and matches die young: little room is collected often and
 * costs no time that can be measured, and each worker stays some 40 MiB smaller.
 */
const YOUNG_MEMORY = 12;

/**
 * MiB for its old objects. The longest article taken (1 MB) needs a third of it; with less room in
 * sight V8 lets less garbage gather: 180 MiB less for two workers over 249 articles.
 */
const OLD_MEMORY = 1024;

/** From source, as in development, the worker is TypeScript too. */
const WORKER = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';

/** Coders in worker threads. */
export interface CoderPool {
  readonly workers: number;
  /**
   * One answer an article, in their order. Never rejects for what an article holds.
   * @throws CoderError
   */
  run(articles: readonly Article[]): Promise<Answer[]>;
  close(): Promise<void>;
}

/**
 * Starts workers as they are needed. A worker that dies or hangs is replaced, and its articles are
 * tried again one by one, so that only the guilty one goes uncoded.
 */
export function openPool(options: PoolOptions = {}): CoderPool {
  const workers = options.workers ?? availableParallelism();
  const patience = options.patience ?? PATIENCE;
  const workerData: WorkerData = {
    folders: options.folders ?? {},
    sift: options.sift ?? true,
    rulesOnly: options.rulesOnly ?? false,
    model: options.worker ? null : sharedModel(),
  };
  const piscina = new Piscina({
    filename: fileURLToPath(options.worker ?? new URL(WORKER, import.meta.url)),
    maxThreads: workers,
    // Workers stay: loading weights and tables costs more than keeping them.
    minThreads: 0,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_MEMORY,
      maxOldGenerationSizeMb: OLD_MEMORY,
    },
    atomics: 'disabled',
  });
  // What a worker dies of reaches the caller through the task it was at.
  piscina.on('error', () => {});
  const attempt = async (articles: readonly Article[]): Promise<Answer[]> => {
    const signal = AbortSignal.timeout(patience * articles.length);
    const answers: Answer[] | Unloadable = await piscina.run(articles, { signal });
    if ('kind' in answers) throw new CoderError(answers.reason);
    return answers;
  };

  async function run(articles: readonly Article[]): Promise<Answer[]> {
    try {
      return await attempt(articles);
    } catch (error) {
      if (error instanceof CoderError) throw error;
      const [first] = articles;
      if (articles.length > 1) return (await Promise.all(articles.map((a) => run([a])))).flat();
      return first ? [{ kind: 'failed', reason: reasonOf(error, patience) }] : [];
    }
  }
  return { workers, run, close: () => piscina.destroy() };
}

function reasonOf(error: unknown, patience: number): string {
  if (error instanceof Error && error.name === 'AbortError') {
    return `the coder did not end within ${Math.round(patience / 1000)} s`;
  }
  return `the coder's worker ended: ${error instanceof Error ? error.message : String(error)}`;
}
