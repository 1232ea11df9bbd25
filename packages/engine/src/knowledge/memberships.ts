import { type KnowledgeFile, readTable } from './table.js';

/** One member's stay in an organisation. Half-open in days; `end` is `null` if it goes on. */
export interface Membership {
  readonly organisation: string;
  readonly country: string;
  readonly start: string;
  readonly end: string | null;
  /** "member", "permanent", "elected", "observer", "suspended". */
  readonly status: string;
  readonly where: string;
}

export function readMemberships(files: readonly KnowledgeFile[]): Membership[] {
  const file = files.find(({ name }) => name === 'memberships.tsv');
  if (!file) return [];
  return readTable(file, ['organisation', 'country', 'start', 'end', 'status']).map(
    ({ cells, where }) => ({
      organisation: cells.organisation!,
      country: cells.country!,
      start: cells.start!,
      end: cells.end || null,
      status: cells.status!,
      where,
    }),
  );
}

/** Country codes of an organisation's members on a day; suspended ones and observers are left out. */
export function membersOn(
  memberships: readonly Membership[],
  organisation: string,
  day: string,
): string[] {
  const current = memberships.filter(
    (m) => m.organisation === organisation && m.start <= day && (m.end === null || m.end > day),
  );
  const out = new Set(current.filter((m) => m.status === 'suspended').map((m) => m.country));
  return current
    .filter((m) => m.status !== 'suspended' && m.status !== 'observer' && !out.has(m.country))
    .map((m) => m.country);
}
