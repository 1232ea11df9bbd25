import { bCubed, fOf, type Partition, precisionOf, recallOf } from './coreference-scores.js';
import type { Table, TableRow } from './table.js';

/** Items with the name of the group that each is in. */
export type Groups = ReadonlyMap<string, string>;

/** The items that pass, as lists of those that share a group. */
export function partitionOf(groups: Groups, keep: (item: string) => boolean): Partition {
  const parts = new Map<string, string[]>();
  for (const [item, group] of groups) {
    if (!keep(item)) continue;
    const part = parts.get(group);
    if (part) part.push(item);
    else parts.set(group, [item]);
  }
  return [...parts.values()];
}

/** Items that share their group with another. */
export function inCompany(groups: Groups): (item: string) => boolean {
  const shared = partitionOf(groups, () => true).filter((part) => part.length > 1);
  const items = new Set(shared.flat());
  return (item) => items.has(item);
}

export const GROUP_COLUMNS: Table['columns'] = [
  { name: 'precision', is: 'share' },
  { name: 'recall', is: 'share' },
  { name: 'F1', is: 'share' },
  { name: 'tellings', is: 'count' },
  { name: 'groups', is: 'count' },
];

/** B-cubed (Bagga & Baldwin 1998) of a grouping, on those items of gold that pass. */
export function groupRow(
  name: string,
  gold: Groups,
  system: Groups,
  keep: (item: string) => boolean = () => true,
): TableRow {
  const wanted = partitionOf(gold, (item) => keep(item) && system.has(item));
  const found = partitionOf(system, (item) => keep(item) && gold.has(item));
  const ratio = bCubed(wanted, found);
  const items = wanted.reduce((sum, part) => sum + part.length, 0);
  return {
    name,
    cells: [precisionOf(ratio), recallOf(ratio), fOf(ratio), items, wanted.length],
  };
}
