import { contentHash } from '@demarche/engine';
import { ISO_OF_FIPS } from '../codes/country-codes.js';
import { sectorsOfCodes } from '../codes/sectors.js';
import {
  GDELT_1_BACK_COLUMNS,
  GDELT_1_COLUMNS,
  GDELT_COLUMNS,
  GDELT_MENTION_COLUMNS,
} from '../layouts/gdelt.js';
import { cameoEvent } from './cameo-event.js';
import type { ExternalActor, ExternalPlace } from './external-event.js';
import { type Cells, columnKey, type Format, type Line, unreadable } from './format.js';
import type { Sides } from './sides.js';
import { dayIn, numberIn, textIn } from './values.js';

function actorOf(cells: Cells, n: 1 | 2, sides: Sides): ExternalActor {
  const cell = (name: string) => cells(`actor${n}${name}`);
  const side = sides.ofCode(cell('countrycode')) ?? sides.ofGroup(cell('knowngroupcode'));
  return {
    name: textIn(cell('name')),
    sides: side === null ? [] : [side],
    sectors: sectorsOfCodes([cell('type1code'), cell('type2code'), cell('type3code')]),
  };
}

function placeOf(cells: Cells): ExternalPlace | null {
  const name = cells('actiongeofullname');
  if (name === '') return null;
  return {
    name,
    country: ISO_OF_FIPS.get(cells('actiongeocountrycode')) ?? null,
    latitude: numberIn(cells('actiongeolat')),
    longitude: numberIn(cells('actiongeolong')),
  };
}

/** The host of an address, GDELT's name for a publisher. */
function hostOf(url: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function readEvent(cells: Cells, sides: Sides): Line {
  const url = cells('sourceurl');
  return cameoEvent({
    dataset: 'gdelt',
    nativeId: cells('globaleventid'),
    day: dayIn(cells('sqldate') || cells('day')),
    code: cells('eventcode'),
    score: cells('goldsteinscale'),
    actor: actorOf(cells, 1, sides),
    recipient: actorOf(cells, 2, sides),
    place: placeOf(cells),
    publisher: hostOf(url),
    url: textIn(url),
    articles: Math.max(1, Math.trunc(numberIn(cells('numarticles')) ?? 1)),
  });
}

function readMention(cells: Cells): Line {
  const event = cells('globaleventid');
  const day = dayIn(cells('mentiontimedate'));
  if (event === '') return unreadable('it has no event id');
  if (day === null) return unreadable('its MentionTimeDate is no time');
  const url = textIn(cells('mentionidentifier'));
  const confidence = numberIn(cells('confidence'));
  const mention = {
    id: contentHash(['gdelt', event, url, cells('mentiontimedate'), cells('sentenceid')]),
    dataset: 'gdelt',
    event,
    day,
    publisher: textIn(cells('mentionsourcename')),
    url,
    confidence: confidence === null ? null : Math.min(1, Math.max(0, confidence / 100)),
  } as const;
  return { kind: 'mention', mention };
}

const startsAsEvent = (cells: Cells): boolean =>
  /^\d+$/.test(cells('globaleventid')) && /^\d{8}$/.test(cells('sqldate'));

const events = (name: string, columns: readonly string[]): Format => ({
  dataset: 'gdelt',
  name,
  header: ['globaleventid', 'eventcode', 'actor1countrycode', 'actor2countrycode'],
  columns: columns.map(columnKey),
  fits: startsAsEvent,
  missing: ['---'],
  read: readEvent,
});

export const GDELT: readonly Format[] = [
  events('GDELT 2.0 events', GDELT_COLUMNS),
  events('GDELT 1.0 events', GDELT_1_COLUMNS),
  events('GDELT 1.0 events (1979–2013)', GDELT_1_BACK_COLUMNS),
  {
    dataset: 'gdelt',
    name: 'GDELT 2.0 mentions',
    header: ['globaleventid', 'mentiontimedate', 'mentionidentifier'],
    columns: GDELT_MENTION_COLUMNS.map(columnKey),
    fits: (cells) =>
      /^\d+$/.test(cells('globaleventid')) && /^\d{14}$/.test(cells('mentiontimedate')),
    missing: [],
    read: readMention,
  },
];
