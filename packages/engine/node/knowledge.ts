import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeFile } from '../src/knowledge/knowledge.js';
import { packaged } from './model.js';

/** The package's own tables of actor knowledge. */
export function packagedTables(): KnowledgeFile[] {
  const folder = packaged('knowledge');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
