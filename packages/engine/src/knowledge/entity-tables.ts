import type { Entity, EntityKind, Sense } from './entities.js';
import { sectorsOf } from './sectors.js';
import { KnowledgeError, type KnowledgeFile, list, type Row, readTable } from './table.js';

type Add = (entity: Entity, senses: readonly (readonly [string, Sense])[]) => void;

function entityOf(row: Row, kind: EntityKind, id: string, country: string | null): Entity {
  const { cells, where } = row;
  return {
    id,
    kind,
    name: cells.name ?? '',
    country,
    sectors: sectorsOf(cells.sectors),
    wikidata: cells.wikidata || null,
    start: cells.start || null,
    end: cells.end || null,
    members: list(cells.members),
    where,
  };
}

/** countries.tsv: names, former names, demonyms and capitals. */
export function readCountries(files: readonly KnowledgeFile[], add: Add): void {
  const file = files.find(({ name }) => name === 'countries.tsv');
  if (!file) throw new KnowledgeError('no countries.tsv among the knowledge files');
  for (const row of readTable(file, ['code', 'name', 'names', 'adjectives', 'people', 'capital'])) {
    const { cells } = row;
    const entity = entityOf(row, 'country', cells.code!, cells.code!);
    const as = (kind: 'name' | 'former' | 'adjective' | 'capital') => (name: string) =>
      [name, { as: kind, entity }] as const;
    add(entity, [
      ...list(cells.names).map(as('name')),
      ...list(cells.former).map(as('former')),
      ...list(cells.adjectives).map(as('adjective')),
      ...list(cells.capital).map(as('capital')),
      ...list(cells.people).flatMap((noun) => peopleSenses(noun, entity)),
    ]);
  }
}

/** "Briton/Britons": the singular and the plural. */
function peopleSenses(noun: string, entity: Entity): [string, Sense][] {
  const [singular = '', plural = singular] = noun.split('/');
  if (singular === plural) return [[plural, { as: 'people', entity, plural: true }]];
  return [
    [singular, { as: 'people', entity, plural: false }],
    [plural, { as: 'people', entity, plural: true }],
  ];
}

/** Tables whose rows are an id, a name and its variants. */
const TABLES: readonly { readonly file: string; readonly kind: EntityKind }[] = [
  { file: 'organisations.tsv', kind: 'organisation' },
  { file: 'bodies.tsv', kind: 'body' },
  { file: 'armed-groups.tsv', kind: 'group' },
  { file: 'blocs.tsv', kind: 'bloc' },
  { file: 'media.tsv', kind: 'media' },
];

export function readEntities(files: readonly KnowledgeFile[], add: Add): void {
  for (const { file, kind } of TABLES) {
    const found = files.find(({ name }) => name === file);
    if (!found) continue;
    for (const row of readTable(found, ['id', 'name', 'names'])) {
      const entity = withDefaults(entityOf(row, kind, row.cells.id!, row.cells.country || null));
      const as = row.cells.kind === 'seat' ? 'seat' : 'name';
      const names = [entity.name, ...list(row.cells.names)];
      add(
        entity,
        names.map((name) => [name, { as, entity }]),
      );
    }
  }
}

const DEFAULT_SECTORS: Readonly<Partial<Record<EntityKind, Entity['sectors']>>> = {
  media: ['MED'],
  group: ['REB'],
  organisation: ['IGO'],
};

function withDefaults(entity: Entity): Entity {
  if (entity.sectors.length > 0) return entity;
  return { ...entity, sectors: DEFAULT_SECTORS[entity.kind] ?? [] };
}
