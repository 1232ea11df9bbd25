import type { Mention } from '../actors/actor.js';
import { articleContext } from '../actors/article-context.js';
import { chooseSense } from '../actors/choose-sense.js';
import { isLocative } from '../actors/locative.js';
import { headOf, type NameHit, scan } from '../actors/scan.js';
import type { Document } from '../document.js';
import type { Sense } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Span, textOf } from '../span.js';

/** A place that the text names as a place: "in Goma", "near the Syrian border" is none. */
export interface PlaceMention {
  readonly sentence: number;
  readonly span: Span;
  readonly name: string;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
  /** WGS 84 degrees, of cities; `null` for countries and regions. */
  readonly coordinates: readonly [latitude: number, longitude: number] | null;
  readonly precision: 'city' | 'region' | 'country';
}

/**
 * Where things happen: countries, regions and cities after a preposition of place. A place that
 * a mention takes for an actor ("protesters in Tehran") is a place as well.
 */
export function findPlaces(
  doc: Document,
  _mentions: readonly Mention[],
  knowledge: Knowledge,
): PlaceMention[] {
  const scanned = scan(doc, knowledge);
  const context = articleContext(doc, scanned, '9999-12-31');
  return scanned.flatMap(({ sentence, tree, names }) =>
    names.flatMap((hit): PlaceMention[] => {
      if (!isLocative(tree, headOf(tree, hit.start, hit.end))) return [];
      const sense = chooseSense(placeSenses(hit), context);
      if (!sense) return [];
      const span: Span = [
        sentence.tokens[hit.start]!.span[0],
        sentence.tokens[hit.end - 1]!.span[1],
      ];
      return [{ sentence: sentence.index, span, ...placeOf(sense, hit, textOf(doc.text, span)) }];
    }),
  );
}

const placeSenses = ({ senses }: NameHit): readonly Sense[] =>
  senses.filter(
    (sense) =>
      sense.as === 'city' ||
      sense.as === 'region' ||
      sense.as === 'capital' ||
      sense.as === 'byname' ||
      (sense.as === 'name' && sense.entity.kind === 'country'),
  );

type Where = Pick<PlaceMention, 'name' | 'country' | 'coordinates' | 'precision'>;

function placeOf(sense: Sense, { senses }: NameHit, written: string): Where {
  if ('place' in sense) {
    const { name, country, coordinates } = sense.place;
    return { name, country, coordinates, precision: sense.as === 'city' ? 'city' : 'region' };
  }
  if (sense.as === 'person')
    return { name: written, country: null, coordinates: null, precision: 'country' };
  const { name, country } = sense.entity;
  if (sense.as === 'capital') {
    const city = senses.find((other) => other.as === 'city' && other.place.country === country);
    const coordinates = city?.as === 'city' ? city.place.coordinates : null;
    return { name: written, country, coordinates, precision: 'city' };
  }
  return { name, country, coordinates: null, precision: 'country' };
}
