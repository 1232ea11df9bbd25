import { sectorsOfIcews } from '../codes/sectors.js';
import { cameoEvent } from './cameo-event.js';
import type { ExternalActor, ExternalPlace } from './external-event.js';
import type { Cells, Format } from './format.js';
import type { Sides } from './sides.js';
import { dayIn, numberIn, textIn } from './values.js';

function actorOf(cells: Cells, role: 'source' | 'target', sides: Sides): ExternalActor {
  const name = cells(`${role}name`);
  // Organisations have no country there: the name is all there is.
  const side = sides.ofName(cells(`${role}country`) || name);
  return {
    name: textIn(name),
    sides: side === null ? [] : [side],
    sectors: sectorsOfIcews(cells(`${role}sectors`)),
  };
}

function placeOf(cells: Cells, sides: Sides): ExternalPlace | null {
  const parts = ['city', 'district', 'province', 'country'].map(cells);
  const name = parts.filter((part) => part !== '').join(', ');
  if (name === '') return null;
  return {
    name,
    country: sides.ofName(cells('country')),
    latitude: numberIn(cells('latitude')),
    longitude: numberIn(cells('longitude')),
  };
}

/** ICEWS coded event data (doi.org/10.7910/DVN/28075): 20 columns with a header. */
export const ICEWS: readonly Format[] = [
  {
    dataset: 'icews',
    name: 'ICEWS events',
    header: ['eventid', 'eventdate', 'cameocode', 'sourcecountry', 'targetcountry'],
    columns: null,
    missing: ['NA', 'NULL'],
    read: (cells, sides) =>
      cameoEvent({
        dataset: 'icews',
        nativeId: cells('eventid'),
        day: dayIn(cells('eventdate')),
        code: cells('cameocode'),
        score: cells('intensity'),
        actor: actorOf(cells, 'source', sides),
        recipient: actorOf(cells, 'target', sides),
        place: placeOf(cells, sides),
        publisher: textIn(cells('publisher')),
        url: null,
        articles: 1,
      }),
  },
];
