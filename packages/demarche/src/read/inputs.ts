import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Refused, refused } from './item.js';

/** A thing to read that the user named, or that was found in a folder they named. */
export type Input =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Bytes; 0 for pipes and devices. */
      readonly size: number;
      /** True for regular files: they can be read at any offset. */
      readonly regular: boolean;
      readonly listed: boolean;
    }
  | { readonly kind: 'stdin' }
  | Refused;

/**
 * Files of the given paths, in the order given; of a folder or pattern in the order of their names.
 * `-` is standard input. Dot files and links to folders within a folder are passed over.
 */
export async function listInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(...(await listPath(path)));
  return inputs;
}

async function listPath(path: string): Promise<Input[]> {
  if (path === '-') return [{ kind: 'stdin' }];
  try {
    const found = await stat(path);
    return found.isDirectory() ? await listFolder(path) : [fileOf(path, found, false)];
  } catch (error) {
    return isMissing(error) && isDynamicPattern(path) ? listPattern(path) : [failed(path, error)];
  }
}

async function listFolder(folder: string): Promise<Input[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inputs: Input[] = [];
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) inputs.push(...(await listSafely(path)));
    else inputs.push(...(await listFile(path)));
  }
  return inputs;
}

async function listSafely(folder: string): Promise<Input[]> {
  try {
    return await listFolder(folder);
  } catch (error) {
    return [failed(folder, error)];
  }
}

async function listFile(path: string): Promise<Input[]> {
  try {
    const found = await stat(path);
    return found.isFile() ? [fileOf(path, found, true)] : [];
  } catch (error) {
    return [failed(path, error)];
  }
}

async function listPattern(pattern: string): Promise<Input[]> {
  const absolute = isAbsolute(pattern);
  const paths = await glob(pattern, { onlyFiles: true, expandDirectories: false, absolute });
  if (paths.length === 0) {
    const reason = 'no file matches the pattern';
    return [refused(placeOf(pattern), 'not-found', reason, 'check the pattern')];
  }
  const inputs: Input[] = [];
  for (const path of paths.sort(byCodeUnit)) inputs.push(...(await listFile(path)));
  return inputs;
}

function fileOf(path: string, found: Stats, listed: boolean): Input {
  return { kind: 'file', path, size: found.size, regular: found.isFile(), listed };
}

function failed(path: string, error: unknown): Refused {
  const place = placeOf(path);
  if (isMissing(error)) return refused(place, 'not-found', 'no such file', 'check the path');
  const reason = error instanceof Error ? error.message : String(error);
  return refused(place, 'unreadable', reason, 'check the permissions of the path');
}

function placeOf(file: string) {
  return { file, entry: null, line: null };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The same order on every machine, whatever its locale. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
