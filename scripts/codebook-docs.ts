/**
 * Writes `docs/codebook/` from the codebook's files.
 *
 *     npm run docs:codebook
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { readAssets } from '@demarche/engine/node';
import { codebookPages } from '../packages/demarche/src/codebook/pages.js';

const FOLDER = 'docs/codebook/';

const pages = codebookPages((await readAssets()).codebook);
await mkdir(FOLDER, { recursive: true });
const names = new Set(pages.map(({ name }) => name));
const stale = (await readdir(FOLDER)).filter((name) => !names.has(name));
await Promise.all([
  ...stale.map((name) => rm(FOLDER + name)),
  ...pages.map(({ name, text }) => writeFile(FOLDER + name, text)),
]);
process.stdout.write(`${pages.length} pages in ${FOLDER}\n`);
