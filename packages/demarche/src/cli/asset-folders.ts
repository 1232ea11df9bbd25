import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from '@demarche/engine';
import { type AssetFolders, readAssets } from '@demarche/engine/node';
import { dataDir } from './data-dir.js';

/** A user's own actors, in the data folder, where their publishers are too. */
const FILE_NAME = 'actors.yaml';

interface Options {
  readonly codebook?: string | undefined;
  readonly knowledge?: string | undefined;
  readonly actors?: string | undefined;
  readonly data?: string | undefined;
}

/**
 * What a coder is made of: what the options name, else `actors.yaml` of the data folder, else the
 * package's own. A user's actors are tested here, before anything is opened or coded.
 *
 * @throws KnowledgeError with every fault of the user's file
 */
export async function assetFolders(options: Options): Promise<AssetFolders> {
  const folders = untested(options);
  if (folders.actors) readKnowledge((await readAssets(folders)).knowledge);
  return folders;
}

/** The same, for a command that tests the rows itself. */
export function untested({ codebook, knowledge, actors, data }: Options): AssetFolders {
  const found = join(dataDir(data), FILE_NAME);
  const own = actors ?? (existsSync(found) ? found : undefined);
  return {
    ...(codebook && { codebook }),
    ...(knowledge && { knowledge }),
    ...(own && { actors: own }),
  };
}
