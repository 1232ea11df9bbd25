import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type CodebookFile,
  type Coder,
  type CoderOptions,
  createCoder,
  type KnowledgeFile,
  type ModelFiles,
} from '../src/index.js';
import { compiledCodebook, compiledKnowledge } from './compiled.js';
import { listed } from './listed.js';
import { packaged, readModel } from './model.js';

export type { ModelFiles } from '../src/index.js';
export { modelPaths } from './model.js';

/** Folders to use in place of the package's own. */
export interface AssetFolders {
  /** Folder of YAML files, one a type. */
  readonly codebook?: string;
  /** Folder of tables of actor knowledge. */
  readonly knowledge?: string;
  /** A YAML file of actors that changes rows of the tables and adds some. */
  readonly actors?: string;
}

/** What a coder is made of, as it is written. */
export interface AssetFiles {
  readonly model: ModelFiles;
  readonly codebook: readonly CodebookFile[];
  readonly knowledge: readonly KnowledgeFile[];
}

export interface LoadOptions extends CoderOptions {
  /** The model's files, if they are in memory already. */
  readonly model?: ModelFiles | null;
}

/**
 * Reads model, codebook and knowledge from the package, or from the folders named, in Node.
 *
 * @param model its files, if they are in memory already
 * @throws the file system's error for a folder that cannot be read
 */
export async function readAssets(
  folders: AssetFolders = {},
  model: ModelFiles | null = null,
): Promise<AssetFiles> {
  const { actors } = folders;
  const [files, codebook, knowledge, own] = await Promise.all([
    model ?? readModel(),
    listed(folders.codebook ?? packaged('codebook'), ['.yaml', '.yml']),
    listed(folders.knowledge ?? packaged('knowledge'), ['.tsv', '.yaml', '.yml']),
    actors === undefined ? null : readFile(actors, 'utf8'),
  ]);
  const users = own === null ? [] : [{ name: nameOf(actors!), text: own }];
  return { model: files, codebook, knowledge: [...knowledge, ...users] };
}

/** Named as YAML, whatever the file is called, so that it is read as that. */
const nameOf = (path: string): string => {
  const name = basename(path);
  return /\.ya?ml$/.test(name) ? name : `${name}.yaml`;
};

/**
 * A coder over the package's own assets, or those of the folders named. What the build has compiled
 * of them is used if it is of the very same texts. See `createCoder` for what is thrown.
 */
export async function loadCoder(
  folders: AssetFolders = {},
  { model = null, ...options }: LoadOptions = {},
): Promise<Coder> {
  const assets = await readAssets(folders, model);
  const codebook = (await compiledCodebook(assets.codebook)) ?? assets.codebook;
  const knowledge = (await compiledKnowledge(assets.knowledge)) ?? assets.knowledge;
  return createCoder({ model: assets.model, codebook, knowledge }, options);
}
