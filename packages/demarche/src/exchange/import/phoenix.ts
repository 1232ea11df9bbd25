import { sectorsOfCodes } from '../codes/sectors.js';
import { PHOENIX_COLUMNS } from '../layouts/phoenix.js';
import { cameoEvent } from './cameo-event.js';
import type { ExternalActor, ExternalPlace } from './external-event.js';
import { type Cells, columnKey, type Format, type Line } from './format.js';
import type { Sides } from './sides.js';
import { dayIn, dayOfParts, listIn, numberIn, textIn } from './values.js';

/** Whole code ("IGOEUREEC"), its root ("IGO"), its role ("GOV"), the rest ("EUR;EEC"). */
interface ActorCells {
  readonly full: string;
  readonly root: string;
  readonly role: string;
  readonly rest: string;
}

function actorOf({ full, root, role, rest }: ActorCells, sides: Sides): ExternalActor {
  const others = listIn(rest);
  const groups = [full.slice(-3), ...others].map(sides.ofGroup);
  const side = sides.ofCode(root) ?? groups.find((group) => group !== null) ?? null;
  return {
    name: textIn(full),
    sides: side === null ? [] : [side],
    sectors: sectorsOfCodes([root, role, ...others]),
  };
}

function placeOf(cells: Cells, sides: Sides): ExternalPlace | null {
  const name = cells('locationname') || cells('placename');
  const country = cells('countrycode') || cells('countryname') || cells('geocountryname');
  if (name === '' && country === '') return null;
  return {
    name: name || country,
    country: sides.ofCode(country) ?? sides.ofName(country),
    latitude: numberIn(cells('lat')),
    longitude: numberIn(cells('lon')),
  };
}

/** The daily files of the Open Event Data Alliance. */
function readDaily(cells: Cells, sides: Sides): Line {
  const actor = (role: 'source' | 'target'): ActorCells => ({
    full: cells(`${role}actorfull`),
    root: cells(`${role}actorentity`),
    role: cells(`${role}actorrole`),
    rest: cells(`${role}actorattribute`),
  });
  return cameoEvent({
    dataset: 'phoenix',
    nativeId: cells('eventid'),
    day: dayIn(cells('date')),
    code: cells('eventcode'),
    score: cells('goldsteinscore'),
    actor: actorOf(actor('source'), sides),
    recipient: actorOf(actor('target'), sides),
    place: placeOf(cells, sides),
    publisher: textIn(listIn(cells('newssources'))[0] ?? ''),
    url: textIn(listIn(cells('urls'))[0] ?? ''),
    articles: Math.max(1, listIn(cells('urls')).length),
  });
}

/** The historical files of the Cline Center (1945–2019). */
function readHistorical(cells: Cells, sides: Sides): Line {
  const actor = (role: 'source' | 'target'): ActorCells => ({
    full: cells(role),
    root: cells(`${role}root`),
    role: cells(`${role}agent`),
    rest: cells(`${role}others`),
  });
  return cameoEvent({
    dataset: 'phoenix',
    // Three archives count their events apart; the article's id parts them.
    nativeId: [cells('eid'), cells('aid')].filter((id) => id !== '').join('/'),
    day: dayOfParts(cells('year'), cells('month'), cells('day')),
    code: cells('code'),
    score: cells('goldstein'),
    actor: actorOf(actor('source'), sides),
    recipient: actorOf(actor('target'), sides),
    place: placeOf(cells, sides),
    publisher: null,
    url: null,
    articles: 1,
  });
}

const missing = ['NA', 'NULL', 'None', '---'];

export const PHOENIX: readonly Format[] = [
  {
    dataset: 'phoenix',
    name: 'Phoenix daily events',
    header: ['eventid', 'sourceactorentity', 'targetactorentity', 'eventcode'],
    columns: PHOENIX_COLUMNS.map(columnKey),
    fits: (cells) => /^\d{8}$/.test(cells('date')) && /^\d{2,4}$/.test(cells('eventcode')),
    missing,
    read: readDaily,
  },
  {
    dataset: 'phoenix',
    name: 'Cline Center historical Phoenix events',
    header: ['eid', 'sourceroot', 'targetroot', 'code', 'year', 'month', 'day'],
    columns: null,
    missing,
    read: readHistorical,
  },
];
