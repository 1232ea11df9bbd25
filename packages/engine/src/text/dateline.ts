import type { Span } from '../span.js';
import { classAt, DASH, HYPHEN, SPACE } from './characters.js';

/** A piece of a dateline, as it stands in the text. */
export interface DatelinePart {
  readonly text: string;
  readonly span: Span;
}

/**
 * Where, when and by which agency an article was filed, as its first paragraph opens:
 * "PYONGYANG, June 12 (Meridian) —". Parts that are not given are `null`.
 */
export interface Dateline {
  /** With the dash that ends it. */
  readonly span: Span;
  readonly place: DatelinePart | null;
  /** Country or state: "NAIROBI, Kenya". */
  readonly region: DatelinePart | null;
  readonly date: DatelinePart | null;
  readonly agency: DatelinePart | null;
}

/** The dash must come within this many units. */
const LONGEST = 110;

/** Finds the dateline that opens the paragraph `[start, end)`; `null` if none does. */
export function findDateline(text: string, start: number, end: number): Dateline | null {
  if (!canOpen(text[start] ?? '')) return null;
  const limit = Math.min(end, start + LONGEST);
  const tass = findSlashed(text, start, limit);
  if (tass !== null) return tass;
  for (let at = start + 1; at < limit; at++) {
    const after = dashEnd(text, at, end);
    if (after < 0) continue;
    return parse(text, start, at, after, end);
  }
  return null;
}

function canOpen(first: string): boolean {
  return first === '(' || /\p{Lu}/u.test(first);
}

/** End of the dash at `at` that may close a dateline, or -1. A hyphen needs space around it. */
function dashEnd(text: string, at: number, end: number): number {
  const c = classAt(text, at);
  if (c === DASH) return at + 1;
  const isApart = classAt(text, at - 1) === SPACE || text[at - 1] === ')';
  // Old wires send a dash as "_" or "--"; newsletters set a bar.
  if (!isApart || (c !== HYPHEN && text[at] !== '_' && text[at] !== '|')) return -1;
  const after = text[at + 1] === text[at] ? at + 2 : at + 1;
  return after >= end || classAt(text, after) === SPACE ? after : -1;
}

/** "MOSCOW, June 12. /TASS/." */
function findSlashed(text: string, start: number, limit: number): Dateline | null {
  const head = text.slice(start, limit);
  const match = /^([^/]{3,70}[.,] )\/(\p{Lu}[\p{L} ]{1,20})\/[.,]?/u.exec(head);
  if (match === null) return null;
  const lead = leadParts(text, start, start + match[1]!.length - 2);
  if (lead === null) return null;
  const agency = part(
    text,
    start + match[1]!.length + 1,
    start + match[1]!.length + 1 + match[2]!.length,
  );
  return { ...lead, agency, span: [start, start + match[0].length] };
}

function parse(
  text: string,
  start: number,
  dash: number,
  after: number,
  end: number,
): Dateline | null {
  const head = text.slice(start, dash).trimEnd();
  const bracket = /\(([^()]{2,40})\)$/.exec(head);
  const agency = bracket === null ? null : agencyOf(text, start + bracket.index + 1, bracket[1]!);
  if (bracket !== null && agency === null) return null;
  const lead = leadParts(text, start, start + (bracket?.index ?? head.length));
  if (lead === null) return null;
  const isPlain = agency === null && lead.agency === null && lead.date === null;
  if (lead.place === null && agency === null) return null;
  if (isPlain && !(isFiled(lead) && beginsSentence(text, after, end))) return null;
  if (!isPlain && lead.place !== null && !isCapitalised(lead.place.text)) return null;
  return { ...lead, agency: agency ?? lead.agency, span: [start, after] };
}

function agencyOf(text: string, at: number, inside: string): DatelinePart | null {
  return /^\p{Lu}[^,]*$/u.test(inside) ? part(text, at, at + inside.length) : null;
}

type Lead = Pick<Dateline, 'place' | 'region' | 'date' | 'agency'>;

/** Agencies that old wires set between commas instead of brackets. */
const WIRES: ReadonlySet<string> = new Set([
  'Reuter',
  'Reuters',
  'AP',
  'UPI',
  'AFP',
  'TASS',
  'Tass',
]);

/** Place, region and date from "PLACE, Region, June 12"; `null` if something else stands there. */
function leadParts(text: string, start: number, end: number): Lead | null {
  const lead: { -readonly [K in keyof Lead]: Lead[K] } = {
    place: null,
    region: null,
    date: null,
    agency: null,
  };
  for (const piece of pieces(text, start, end)) {
    if (WIRES.has(piece.text)) lead.agency = piece;
    else if (isDate(piece.text))
      lead.date = lead.date === null ? piece : join(text, lead.date, piece);
    else if (!isName(piece.text) || lead.date !== null) return null;
    else if (lead.place === null) lead.place = piece;
    else if (lead.region === null) lead.region = piece;
    else return null;
  }
  return lead;
}

/** The parts between commas, or between full stops that a space and a capital follow. */
function pieces(text: string, start: number, end: number): DatelinePart[] {
  const found: DatelinePart[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== ',' && !separates(text, from, at)) continue;
    const piece = part(text, from, at);
    if (piece.text !== '') found.push(piece);
    from = at + 1;
  }
  return found;
}

/** "MOSCOW. June 12": a stop after capitals; that of "Ark." and "ST. LOUIS" does not separate. */
function separates(text: string, from: number, at: number): boolean {
  if (text[at] !== '.' || at - from <= 3 || text[at + 1] !== ' ') return false;
  const before = text.slice(from, at);
  return !/\p{Ll}|\bST$/u.test(before) && /\p{Lu}/u.test(text[at + 2] ?? '');
}

function part(text: string, from: number, to: number): DatelinePart {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const trimmed = raw.trim();
  return { text: trimmed, span: [start, start + trimmed.length] };
}

function join(text: string, a: DatelinePart, b: DatelinePart): DatelinePart {
  return part(text, a.span[0], b.span[1]);
}

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const DATE = new RegExp(
  `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:${MONTH} {1,3}[0-9]{1,2}|[0-9]{1,2} {1,3}${MONTH})(?: [0-9]{4})?$|^[0-9]{4}$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$`,
  'i',
);

function isDate(words: string): boolean {
  return words.length <= 40 && DATE.test(words);
}

/** One to five words without a verb's look: each capitalised, or a particle of place names. */
function isName(words: string): boolean {
  const list = words.split(/[\s/]+/);
  return (
    list.length <= 5 && list.every((word) => /^\p{Lu}|^(?:and|of|the|de|la|al|upon)$/u.test(word))
  );
}

function isCapitalised(words: string): boolean {
  return /^\p{Lu}/u.test(words);
}

/** Capitals of up to four letters that are places; others are more often acronyms. */
const SHORT_PLACES: ReadonlySet<string> = new Set(
  (
    'KYIV KIEV LVIV OSLO ROME LIMA DOHA GAZA BONN BERN BAKU RIGA SUVA ADEN ACRA CALI CORK GRAZ ' +
    'HOMS IDLIB KANO LOME LYON MALE NICE OMAN IRAN IRAQ CUBA PERU MALI CHAD TOGO LAOS FIJI BALI ' +
    'YORK BATH KIEL LODZ OULU PULA RAND SANA APIA LEVE GOMA JUBA JENA METZ SION SUMY TULA UFA OMSK PERM'
  ).split(' '),
);

/** Capitals that open sentences before a dash and are no places. */
const NOT_PLACES: ReadonlySet<string> = new Set(
  (
    'UPDATE UPDATED BREAKING EXCLUSIVE ANALYSIS OPINION CORRECTION EDITORIAL COMMENT WATCH VIDEO LIVE ' +
    'FILE PHOTO FACTBOX TIMELINE EXPLAINER INTERVIEW OPEC UNESCO UNICEF UNHCR ASEAN BRICS MERCOSUR NASA ' +
    'NOTE WARNING SUMMARY BACKGROUND ALERT URGENT'
  ).split(' '),
);

/** Whether place and region alone make a dateline: the place in capitals, and known to be one if short. */
function isFiled({ place, region }: Lead): boolean {
  if (place === null || /\p{Ll}/u.test(place.text)) return false;
  const letters = place.text.replace(/[^\p{L}]/gu, '');
  if (NOT_PLACES.has(place.text)) return false;
  return letters.length > 4 || region !== null || SHORT_PLACES.has(place.text);
}

/** Whether what follows the dash begins a sentence, or nothing follows. */
function beginsSentence(text: string, at: number, end: number): boolean {
  let first = at;
  while (first < end && classAt(text, first) === SPACE) first++;
  return first >= end || /[\p{Lu}\p{N}"'“‘`(]/u.test(text[first]!);
}
