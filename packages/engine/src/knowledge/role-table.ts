import type { Sector } from '../plover.js';
import { sectorsOf } from './sectors.js';
import { type KnowledgeFile, readTable } from './table.js';

/** What holding a role says of a person. */
export interface Role {
  readonly role: string;
  readonly sectors: readonly Sector[];
  /** Between people of one family name, the higher rank is meant; 9 leads a state. */
  readonly rank: number;
  readonly where: string;
}

export type Roles = ReadonlyMap<string, Role>;

export function readRoles(files: readonly KnowledgeFile[]): Roles {
  const file = files.find(({ name }) => name === 'roles.tsv');
  const rows = file ? readTable(file, ['role', 'sectors', 'rank']) : [];
  return new Map(
    rows.map(({ cells, where }) => [
      cells.role!,
      { role: cells.role!, sectors: sectorsOf(cells.sectors), rank: Number(cells.rank), where },
    ]),
  );
}
