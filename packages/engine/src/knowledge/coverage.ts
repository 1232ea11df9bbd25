import type { Knowledge } from './knowledge.js';
import { type KnowledgeFile, readTable } from './table.js';

/** What the tables know of one state on a day. */
export interface Coverage {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly name: string;
  /** Offices that have a holder on the day. */
  readonly leader: boolean;
  readonly foreignMinister: boolean;
  readonly defenceMinister: boolean;
  /** People with a stint for it, of any time. */
  readonly people: number;
  /** Ministries, courts, parties, companies ... */
  readonly bodies: number;
  readonly groups: number;
  readonly media: number;
  readonly cities: number;
  readonly regions: number;
}

const LEADERS = ['head_of_state', 'head_of_government'];

/** Coverage of each state of countries.tsv (territories and former states aside), by code. */
export function coverageOf(
  files: readonly KnowledgeFile[],
  knowledge: Knowledge,
  day: string,
): Coverage[] {
  const rows = (table: string, columns: readonly string[]) => {
    const file = files.find(({ name }) => name === table);
    return file ? readTable(file, columns) : [];
  };
  const places = (table: string) =>
    countsOf(rows(table, ['country']).map(({ cells }) => cells.country!));
  const entities = [...knowledge.entities.values()];
  const kinds = (kind: string) =>
    countsOf(entities.filter((entity) => entity.kind === kind).map(({ country }) => country ?? ''));
  const people = countsOf(
    knowledge.people.all.flatMap(({ tenures }) => [...new Set(tenures.map(({ of }) => of))]),
  );
  const [cities, regions] = [places('cities.tsv'), places('regions.tsv')];
  const [bodies, groups, media] = [kinds('body'), kinds('group'), kinds('media')];
  return rows('countries.tsv', ['code', 'name', 'kind'])
    .filter(({ cells }) => cells.kind === 'state')
    .map(({ cells: { code: country = '', name = '' } }) => {
      const has = (role: string) => knowledge.people.holders(country, role, day).length > 0;
      const of = (counts: ReadonlyMap<string, number>) => counts.get(country) ?? 0;
      return {
        country,
        name,
        leader: LEADERS.some(has),
        foreignMinister: has('foreign_minister'),
        defenceMinister: has('defence_minister'),
        people: of(people),
        bodies: of(bodies),
        groups: of(groups),
        media: of(media),
        cities: of(cities),
        regions: of(regions),
      };
    });
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
