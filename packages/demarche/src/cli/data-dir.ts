import { resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where the store is: `--data`, else `DEMARCHE_DATA`, else the user's data folder. */
export function dataDir(option: string | undefined): string {
  const named = option ?? process.env.DEMARCHE_DATA;
  return named ? resolve(named) : envPaths('demarche', { suffix: '' }).data;
}
