import type { Place } from './entities.js';
import { type KnowledgeFile, list, readTable } from './table.js';

type Named = readonly [name: string, place: Place, as: 'city' | 'region'];

/** cities.tsv and regions.tsv: names of parts of countries. */
export function readPlaces(files: readonly KnowledgeFile[]): Named[] {
  return (['city', 'region'] as const).flatMap((as) => {
    const file = files.find(({ name }) => name === (as === 'city' ? 'cities.tsv' : 'regions.tsv'));
    if (!file) return [];
    return readTable(file, ['name', 'names', 'country']).flatMap(({ cells, where }): Named[] => {
      const place: Place = {
        name: cells.name!,
        country: cells.country!,
        coordinates: cells.latitude ? [Number(cells.latitude), Number(cells.longitude)] : null,
        population: Number(cells.population ?? 0),
        where,
      };
      return [cells.name!, ...list(cells.names)].map((name) => [name, place, as]);
    });
  });
}
