import { readFileSync } from 'node:fs';
import { parseCsv } from './csv.js';
import { joined, list, type Row, readTsv, writeTsv } from './tsv.js';

const COLUMNS = [
  'code',
  'name',
  'kind',
  'names',
  'former',
  'adjectives',
  'people',
  'capital',
  'wikidata',
  'start',
  'end',
  'successor',
  'source',
  'as_of',
] as const;

const SOURCE = 'factbook; country-codes';
const AS_OF = '2026-01-21';

/** Names that are no use in a text: remarks, and words that are something else in English. */
const NOT_A_NAME =
  /none|no official|note|including|formerly|\d|sometimes|referred| is the | and People's/i;

/** "Kyiv (Kiev is the ...)" -> "Kyiv"; a slash or comma parts alternatives. */
function plainNames(cell: string): string[] {
  return cell
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .split(/;|\/|, (?=[A-Z])/)
    .map((name) => name.replace(/ +/g, ' ').trim())
    .filter((name) => name.length > 2 && !NOT_A_NAME.test(name));
}

/** "Algerian(s)" -> "Algerian/Algerians"; "Togolese (singular and plural)" -> "Togolese/Togolese". */
function people(cell: string): string[] {
  return cell
    .split(/,| or /)
    .map((noun) => noun.replace(/\((US citizens|US nationals|colloquial)\)/, '').trim())
    .flatMap((noun) => {
      const [, stem, suffix] =
        /^([A-Z][\w' -]*?)\s*\((s|men|women|singular and plural)\)$/.exec(noun) ?? [];
      if (!stem || !suffix) return [];
      if (suffix === 's') return [`${stem}/${stem}s`];
      if (suffix === 'singular and plural') return [`${stem}/${stem}`];
      return [`${stem}/${stem.replace(/man$/, 'men')}`];
    });
}

function adjectives(cell: string): string[] {
  return cell
    .replace(/\([^)]*\)|\bnote\b.*/g, '')
    .split(/,|;| or /)
    .map((adjective) => adjective.trim())
    .filter((adjective) => /^[A-Z]/.test(adjective) && adjective !== 'NA');
}

interface FactbookCountry {
  readonly iso3: string;
  readonly short: string;
  readonly long: string;
  readonly former: string;
  readonly abbreviation: string;
  readonly nationality_noun: string;
  readonly nationality_adj: string;
  readonly capital: string;
  readonly dependency: string;
}

function fromFactbook(country: FactbookCountry, wikidata: string): Row {
  const short = country.short.replace(/ \(.*$/, '');
  const long = country.long === 'none' ? [] : plainNames(country.long.replace(/;.*/, ''));
  return {
    code: country.iso3,
    name: short,
    kind: country.dependency ? 'territory' : 'state',
    names: joined([short, ...long]),
    former: joined(plainNames(country.former)),
    adjectives: joined(adjectives(country.nationality_adj)),
    people: joined(people(country.nationality_noun)),
    capital: joined(plainNames(country.capital.replace(/;.*/, '')).slice(0, 1)),
    wikidata,
    start: '',
    end: '',
    source: SOURCE,
    as_of: AS_OF,
  };
}

/** countries.tsv: the factbook's names and demonyms, ISO codes and Wikidata items, corrections applied. */
export function countries(facts: string, here: string): string {
  const factbook = JSON.parse(
    readFileSync(`${facts}/countries_factbook_2026.json`, 'utf8'),
  ) as FactbookCountry[];
  const codes = parseCsv(readFileSync(`${facts}/country-codes.csv`, 'utf8'));
  const wikidata = new Map(
    codes.map((row) => [row['ISO3166-1-Alpha-3'], /Q\d+$/.exec(row.wikidata_id ?? '')?.[0] ?? '']),
  );
  const rows = new Map<string, Row>();
  for (const country of factbook) {
    if (!/^[A-Z]{3}$/.test(country.iso3) || country.iso3 === 'EUE' || rows.has(country.iso3))
      continue;
    rows.set(country.iso3, fromFactbook(country, wikidata.get(country.iso3) ?? ''));
  }
  for (const { code = '', field = '', value = '' } of readTsv(`${here}/country-corrections.tsv`)) {
    const row = rows.get(code);
    if (!row) throw new Error(`country-corrections.tsv: no country ${code}`);
    const changed = { ...row, [field]: value, source: `${SOURCE}; own` };
    rows.set(
      code,
      field === 'names' ? { ...changed, former: without(row.former, value) } : changed,
    );
  }
  const former = readTsv(`${here}/former-states.tsv`);
  const all = unambiguous([...rows.values()]).sort((a, b) => (a.code! < b.code! ? -1 : 1));
  return writeTsv(COLUMNS, [...all, ...former]);
}

/** Drops former names that several lands shared ("German East Africa") or a capital bears now. */
function unambiguous(rows: readonly Row[]): Row[] {
  const bearers = new Map<string, number>();
  const count = (name: string) => bearers.set(name, (bearers.get(name) ?? 0) + 1);
  for (const row of rows) for (const name of list(row.former!)) count(name);
  for (const row of rows) for (const name of list(`${row.capital};${row.names}`)) count(name);
  return rows.map((row) => ({
    ...row,
    former: joined(list(row.former!).filter((name) => bearers.get(name) === 1)),
  }));
}

function without(cell: string | undefined, names: string): string {
  const taken = new Set(list(names));
  return joined(list(cell ?? '').filter((name) => !taken.has(name)));
}
