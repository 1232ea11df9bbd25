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
    partOf: cells.part_of || null,
    successor: cells.successor || null,
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
      const entity = withDefaults(
        ofAgency(entityOf(row, kind, row.cells.id!, row.cells.country || null), row),
      );
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
  // Blocs act through governments.
  bloc: ['GOV'],
};

function ofAgency(entity: Entity, { cells }: Row): Entity {
  return entity.kind === 'media' && cells.kind === 'agency' ? { ...entity, agency: true } : entity;
}

function withDefaults(entity: Entity): Entity {
  if (entity.sectors.length > 0) return entity;
  return { ...entity, sectors: DEFAULT_SECTORS[entity.kind] ?? [] };
}

/** peoples.tsv and by-names.tsv: other words for countries and for those who live in them. */
export function readOtherNames(
  files: readonly KnowledgeFile[],
  entities: ReadonlyMap<string, Entity>,
): [string, Sense][] {
  const known = (codes: string | undefined) =>
    list(codes).flatMap((code) => entities.get(code) ?? []);
  const peoples = rowsOf(files, 'peoples.tsv', ['name', 'people', 'adjectives', 'countries']);
  const bynames = rowsOf(files, 'by-names.tsv', ['name', 'country', 'among']);
  return [
    ...peoples.flatMap(({ cells }) => {
      const lands = known(cells.countries);
      const alone = lands.length === 1;
      return lands.flatMap((entity): [string, Sense][] => [
        ...list(cells.people).flatMap((noun): [string, Sense][] => {
          const [singular = '', plural = singular] = noun.split('/');
          const names = new Map([
            [singular, singular === plural],
            [plural, true],
          ]);
          return [...names].map(([name, isPlural]) => [
            name,
            { as: 'ethnic', entity, plural: isPlural, alone },
          ]);
        }),
        ...list(cells.adjectives).map((name): [string, Sense] => [
          name,
          { as: 'ethnic', entity, plural: false, alone },
        ]),
      ]);
    }),
    ...bynames.flatMap(({ cells }) =>
      known(cells.country).map((entity): [string, Sense] => [
        cells.name!,
        { as: 'byname', entity, among: list(cells.among) },
      ]),
    ),
  ];
}

function rowsOf(
  files: readonly KnowledgeFile[],
  table: string,
  columns: readonly string[],
): readonly Row[] {
  const file = files.find(({ name }) => name === table);
  return file ? readTable(file, columns) : [];
}
