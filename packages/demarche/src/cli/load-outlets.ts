import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAssets } from '@demarche/engine/node';
import { type Outlets, readOutlets } from '../outlets/outlets.js';

/** A user's own list of publishers, in the data folder. */
const FILE_NAME = 'publishers.yaml';
/** Who the invented publishers of the sample newsroom are. */
const SAMPLE = fileURLToPath(new URL('../../../../samples/publishers.yaml', import.meta.url));

/**
 * Outlets of the knowledge tables, of the sample newsroom and of `publishers.yaml` in the data folder.
 * @throws OutletError if a list is not as it should be
 */
export async function loadOutlets(dataDir: string): Promise<Outlets> {
  const paths = [SAMPLE, join(dataDir, FILE_NAME)].filter((path) => existsSync(path));
  const lists = await Promise.all(
    paths.map(async (name) => ({ name, text: await readFile(name, 'utf8') })),
  );
  return readOutlets((await readAssets()).knowledge, lists);
}
