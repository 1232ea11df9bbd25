import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder with one of the endings, by name, so that hashes do not hang on order. */
export async function listed(
  folder: string,
  endings: readonly string[],
): Promise<{ readonly name: string; readonly text: string }[]> {
  const names = (await readdir(folder)).filter((name) => endings.some((e) => name.endsWith(e)));
  return Promise.all(
    names.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}
