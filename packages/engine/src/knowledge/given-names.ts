import { SEXES, type Sex } from './entities.js';
import { piecesOf } from './pieces.js';
import { type KnowledgeFile, readTable } from './table.js';

/** Given names that are borne by one sex almost always. */
export type GivenNames = ReadonlyMap<string, Sex>;

const isSex = (word: string | undefined): word is Sex => SEXES.some((sex) => sex === word);

export function readGivenNames(files: readonly KnowledgeFile[]): GivenNames {
  const file = files.find(({ name }) => name === 'given-names.tsv');
  const names = new Map<string, Sex>();
  for (const { cells } of file ? readTable(file, ['name', 'sex']) : []) {
    const key = piecesOf(cells.name!)[0]?.key;
    if (key && isSex(cells.sex)) names.set(key, cells.sex);
  }
  return names;
}
