import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Coder, type CoderOptions, createCoder, type EngineAssets } from '../src/index.js';
import type { ModelFiles } from '../src/syntax/annotator.js';
import { packaged, readModel } from './model.js';

export type { ModelFiles } from '../src/syntax/annotator.js';
export { readModelSync } from './model.js';

/** Folders to use in place of the package's own. */
export interface AssetFolders {
  /** Folder of YAML files, one a type. */
  readonly codebook?: string;
  /** Folder of tables of actor knowledge. */
  readonly knowledge?: string;
}

export interface LoadOptions extends CoderOptions {
  /** The model's files, if they are in memory already. */
  readonly model?: ModelFiles | null;
}

interface TextFile {
  readonly name: string;
  readonly text: string;
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
): Promise<EngineAssets> {
  const [files, codebook, knowledge] = await Promise.all([
    model ?? readModel(),
    readTexts(folders.codebook ?? packaged('codebook'), ['.yaml', '.yml']),
    readTexts(folders.knowledge ?? packaged('knowledge'), ['.tsv', '.yaml', '.yml']),
  ]);
  return { model: files, codebook, knowledge };
}

/** A coder over the package's own assets. See `createCoder` for what is thrown. */
export async function loadCoder(
  folders: AssetFolders = {},
  { model = null, ...options }: LoadOptions = {},
): Promise<Coder> {
  return createCoder(await readAssets(folders, model), options);
}

/** The files of a folder with one of the endings, by name, so that hashes do not hang on order. */
async function readTexts(folder: string, endings: readonly string[]): Promise<TextFile[]> {
  const names = (await readdir(folder)).filter((name) => endings.some((e) => name.endsWith(e)));
  return Promise.all(
    names.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}
