import { EVENT_TYPES, type EventType, QUAD_CLASS_OF } from '@demarche/engine';
import { sectorsOfCodes } from '../codes/sectors.js';
import { type ExternalActor, type ExternalPlace, externalId } from './external-event.js';
import { type Cells, type Format, type Line, unreadable } from './format.js';
import type { Sides } from './sides.js';
import { dayIn, listIn, numberIn, scoreIn, textIn } from './values.js';

function typeIn(text: string): EventType | undefined {
  const name = text.toUpperCase() === 'DEMAND' ? 'REQUEST' : text.toUpperCase();
  return EVENT_TYPES.find((type) => type === name);
}

/** "visit", or "CONSULT-visit" as early files have it. */
function modeIn(text: string, type: string): string | null {
  const mode = text.toLowerCase();
  const prefix = `${type.toLowerCase()}-`;
  return textIn(mode.startsWith(prefix) ? mode.slice(prefix.length) : mode);
}

function actorOf(cells: Cells, role: 'actor' | 'recipient', sides: Sides): ExternalActor {
  const primary = cells(`primary${role}sector`);
  const found = listIn(cells(`${role}country`)).map(sides.ofCode);
  const own = found.filter((side) => side !== null);
  const name = cells(`${role}name`);
  const named = own.length > 0 ? null : sides.ofName(name);
  return {
    name: textIn(name),
    sides: named === null ? own : [named],
    sectors: sectorsOfCodes([primary, ...listIn(cells(`${role}sectors`))]),
  };
}

function placeOf(cells: Cells, sides: Sides): ExternalPlace | null {
  const parts = ['placename', 'city', 'province', 'country'].map(cells);
  const name = parts.find((part) => part !== '');
  if (name === undefined) return null;
  return {
    name,
    country: sides.ofCode(cells('country')) ?? sides.ofName(cells('country')),
    latitude: numberIn(cells('latitude')),
    longitude: numberIn(cells('longitude')),
  };
}

function readEvent(cells: Cells, sides: Sides): Line {
  const nativeId = cells('eventid');
  const day = dayIn(cells('eventdate'));
  const type = typeIn(cells('eventtype'));
  const score = scoreIn(cells('intensity') || cells('eventintensity'));
  if (nativeId === '') return unreadable('it has no event id');
  if (day === null) return unreadable('its date is no day');
  if (type === undefined) return unreadable(`"${cells('eventtype')}" is no type of PLOVER`);
  if (score === null) return unreadable('its intensity is no number from -10 to 10');
  const mode = modeIn(cells('eventmode'), cells('eventtype'));
  const event = {
    id: externalId('polecat', nativeId, day),
    dataset: 'polecat',
    nativeId,
    day,
    type,
    mode,
    nativeCode: mode === null ? type : `${type} ${mode}`,
    quadClass: QUAD_CLASS_OF[type],
    score,
    actor: actorOf(cells, 'actor', sides),
    recipient: actorOf(cells, 'recipient', sides),
    place: placeOf(cells, sides),
    publisher: textIn(cells('source')),
    url: null,
    articles: 1,
  } as const;
  return { kind: 'event', event };
}

/** POLECAT (doi.org/10.7910/DVN/AJGVIT): 40 columns with a header. */
export const POLECAT: readonly Format[] = [
  {
    dataset: 'polecat',
    name: 'POLECAT events',
    header: ['eventid', 'eventdate', 'eventtype', 'actorcountry', 'recipientcountry'],
    columns: null,
    missing: ['None', 'NA', 'nan'],
    read: readEvent,
  },
];
