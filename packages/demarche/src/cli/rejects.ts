import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Refused } from '../read/index.js';

/** Keeps what was refused: JSON lines with place, code, reason and the way out. */
export interface Rejects {
  /** The file; `null` while nothing was refused. */
  readonly file: string | null;
  readonly count: number;
  add(item: Refused): Promise<void>;
  /** Why the file could not be written, if so: the run goes on all the same. */
  readonly failure: unknown;
}

/** A file named by the user, beside the output, or in the data folder; made when it is needed. */
export function rejectsPath(
  named: string | undefined,
  out: string | undefined,
  data: string,
): string {
  if (named !== undefined) return resolve(named);
  return join(out === undefined ? data : dirname(resolve(out)), 'demarche-rejects.jsonl');
}

/** @param path where the first refusal starts the file anew */
export function openRejects(path: string): Rejects {
  let count = 0;
  let failure: unknown = null;
  const keep = async (line: string) => {
    if (count > 0) return appendFile(path, line);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, line);
  };
  return {
    get file() {
      return count > 0 && failure === null ? path : null;
    },
    get count() {
      return count;
    },
    get failure() {
      return failure;
    },
    async add({ place, code, reason, wayOut }) {
      const line = `${JSON.stringify({ ...place, code, reason, wayOut })}\n`;
      if (failure === null) {
        await keep(line).catch((error: unknown) => {
          failure = error;
        });
      }
      count++;
    },
  };
}
