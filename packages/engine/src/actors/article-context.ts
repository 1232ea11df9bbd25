import type { Document } from '../document.js';
import type { Person, Sense } from '../knowledge/entities.js';
import { piecesOf } from '../knowledge/pieces.js';
import type { Scanned } from './scan.js';

/** What an article as a whole says of the countries and people in play. */
export interface ArticleContext {
  /** Day the article is read as of, ISO 8601. */
  readonly day: string;
  /** The article tells its day; else it is read as of the tables'. */
  readonly dated: boolean;
  /** Mentions of each country that no other country's name could be meant by. */
  readonly countries: ReadonlyMap<string, number>;
  /** Country of the dateline, if any. */
  readonly dateline: string | null;
  /** People named in full, each with the sentence it first happens in. */
  readonly people: ReadonlyMap<Person, number>;
  /** Places of US states and the like that make "Georgia" a state. */
  readonly regions: ReadonlySet<string>;
}

/** Gathers the unambiguous: a name that can only be one country, a full name, a dateline. */
export function articleContext(
  doc: Document,
  scanned: readonly Scanned[],
  day: string,
  dated = true,
): ArticleContext {
  const countries = new Map<string, number>();
  const people = new Map<Person, number>();
  const regions = new Set<string>();
  const count = (code: string, weight: number) =>
    countries.set(code, (countries.get(code) ?? 0) + weight);
  scanned.forEach(({ names }, index) => {
    for (const { senses, start, end } of names) {
      const current = senses.filter((sense) => sense.as !== 'byname' && !isPast(sense, day));
      const codes = new Set(current.map(countryOf).filter((code) => code !== null));
      if (senses.some(({ as }) => as === 'person')) {
        const only = senses.length === 1 ? senses[0]! : undefined;
        if (only?.as === 'person' && !people.has(only.person)) people.set(only.person, index);
      }
      const [land] = codes;
      if (codes.size === 1 && senses.every(isRegional)) regions.add(land!);
      if (codes.size !== 1 || !isSure(current, end - start) || isSharedSeat(current)) continue;
      count(land!, 1);
    }
  });
  return { day, dated, countries, people, regions, dateline: datelineOf(doc, scanned) };
}

/** Seats of the Union's and the world's bodies speak for no state of the United States. */
const WORLD_CITIES = new Set(['New York', 'New York City', 'Washington']);

/** A region or a city that is large enough to be no family name. */
const isRegional = (sense: Sense): boolean =>
  'place' in sense &&
  (sense.as === 'region' || sense.place.population > 200_000) &&
  !WORLD_CITIES.has(sense.place.name);

/** A state that is no more: Moscow is Russia's once the Soviet Union has ended. */
const isPast = (sense: Sense, day: string): boolean =>
  'entity' in sense && sense.entity.end !== null && sense.entity.end < day;

/** The country a sense tells of; `null` for what is international. */
export function countryOf(sense: Sense): string | null {
  if (sense.as === 'person') {
    const of = sense.person.tenures.at(-1)?.of ?? '';
    return of.includes(':') || of === '' ? null : of;
  }
  if ('place' in sense) return sense.place.country;
  return sense.entity.country;
}

/** Brussels is the Union's seat before it is Belgium's. */
export const isSharedSeat = (senses: readonly Sense[]): boolean =>
  senses.some(({ as }) => as === 'capital') &&
  senses.some((sense) => 'entity' in sense && sense.entity.kind === 'organisation');

/** Small towns and outlets prove nothing about the countries in play. */
function isSure(senses: readonly Sense[], words: number): boolean {
  return senses.every((sense) => {
    if (sense.as === 'city') return sense.place.population > 500_000 || words > 1;
    return !('entity' in sense && sense.entity.kind === 'media');
  });
}

/** "PYONGYANG, June 12 (Wire) —" stands in a block of its own before the body. */
function datelineOf(doc: Document, scanned: readonly Scanned[]): string | null {
  for (const { sentence, names } of scanned) {
    if (sentence.block === 'body') break;
    if (sentence.block !== 'other') continue;
    const written = doc.text.slice(...sentence.span);
    const opening = piecesOf(written)[0]?.written ?? '';
    if (opening.length < 2 || opening !== opening.toUpperCase()) continue;
    const place = names.find(({ start }) => start < 3)?.senses.map(countryOf)[0];
    if (place) return place;
  }
  return null;
}
