import type { EventType } from '@demarche/engine';

/** What an event is in PLOVER. */
export interface PloverType {
  readonly type: EventType;
  readonly mode: string | null;
}

/** A row: type, mode, and the reason where it differs from the published conversion. */
type Row = readonly [type: EventType | null, mode?: string | null, why?: string];

/**
 * CAMEO (manual 1.1b3) to PLOVER (2021). A code without a row is read as the longest of its
 * beginnings that has one: 1042 as 104. Source: "CAMEO2PLOVER-2021.txt" of the Open Event Data
 * Alliance (github.com/openeventdata/PLOVER), with its older names in today's words: DEMAND is
 * REQUEST, confiscate is seize, assassinate is targeted, ban is restrict. A third cell says why a row
 * differs from that file.
 */
const TABLE: Readonly<Record<string, Row>> = {
  '01': [null],
  '02': ['REQUEST', null, 'PLOVER 2021 counts appeals among requests; the file drops them'],
  '021': ['REQUEST', 'assist', 'as 101'],
  '022': ['REQUEST', 'assist', 'as 102'],
  '023': ['REQUEST', 'assist', 'as 103'],
  '024': ['REQUEST', 'change', 'as 104'],
  '025': ['REQUEST', 'yield', 'as 105'],
  '026': ['REQUEST', 'meet', 'as 106'],
  '027': ['REQUEST', 'meet', 'as 107'],
  '028': ['REQUEST', 'meet', 'as 108'],
  '03': ['AGREE'],
  '04': ['CONSULT'],
  '041': ['CONSULT', 'phone'],
  '042': ['CONSULT', 'visit'],
  '043': [
    'CONSULT',
    'visit',
    'a host is a recipient of a visit in PLOVER 2021: no mode of its own',
  ],
  '044': ['CONSULT', null, 'a third place, while PLOVER 2021 means a third party that mediates'],
  '045': ['CONSULT', 'third-party', 'mediation'],
  '05': ['SUPPORT'],
  '06': ['COOPERATE'],
  '07': ['AID'],
  '08': ['CONCEDE'],
  '0813': ['CONCEDE', null, 'easing restrictions has no material effect: ruling of PLOVER 2021'],
  '0814': ['CONCEDE', null, 'as 0813'],
  '084': ['RETREAT', 'release'],
  '085': ['CONCEDE', null, 'lifting sanctions: as 0813'],
  '086': ['RETREAT', 'access'],
  '087': ['RETREAT', null, 'de-escalation of no kind named'],
  '0871': ['RETREAT', 'ceasefire'],
  '0872': ['RETREAT', 'withdraw'],
  '0873': ['RETREAT', 'disarm'],
  '0874': ['RETREAT', 'withdraw', 'retreat and surrender are withdrawal in PLOVER 2021'],
  '09': ['ACCUSE', 'investigate'],
  '10': ['REQUEST'],
  '101': ['REQUEST', 'assist'],
  '102': ['REQUEST', 'assist'],
  '103': ['REQUEST', 'assist'],
  '104': ['REQUEST', 'change'],
  '105': ['REQUEST', 'yield', 'all below it are'],
  '106': ['REQUEST', 'meet'],
  '107': ['REQUEST', 'meet'],
  '108': ['REQUEST', 'meet'],
  '11': ['ACCUSE', 'disapprove'],
  '112': ['ACCUSE', 'allege', 'an accusation of a deed'],
  '116': ['SANCTION', 'convict', 'a conviction is SANCTION: ruling of PLOVER 2021'],
  '12': ['REJECT'],
  '121': ['REJECT', 'assist'],
  '122': ['REJECT', 'assist'],
  '123': ['REJECT', 'change'],
  '124': ['REJECT', 'yield', 'all below it are'],
  '125': ['REJECT', 'meet'],
  '126': ['REJECT', 'meet'],
  '127': ['REJECT', 'meet'],
  '128': ['REJECT', 'yield'],
  '129': ['REJECT', 'yield'],
  '13': ['THREATEN'],
  '1311': ['THREATEN', 'relations'],
  '1312': ['THREATEN', 'restrict'],
  '1313': ['THREATEN', 'relations'],
  '132': ['THREATEN', 'restrict'],
  '133': ['THREATEN', null, 'protest breaks no relations'],
  '134': ['THREATEN', 'relations'],
  '135': ['THREATEN', 'relations'],
  '136': ['THREATEN', 'expel'],
  '137': ['THREATEN', 'violence'],
  '138': ['THREATEN', 'violence'],
  '1381': ['THREATEN', 'restrict'],
  '1382': ['THREATEN', 'territory'],
  '139': ['THREATEN', null, 'an ultimatum says nothing of its means'],
  '14': ['PROTEST'],
  '141': ['PROTEST', 'demo'],
  '142': ['PROTEST', 'hunger'],
  '143': [
    'PROTEST',
    'strike',
    'PLOVER 2021 has strikes apart from boycotts; most of 143 are strikes',
  ],
  '144': ['PROTEST', 'obstruct'],
  '145': ['PROTEST', 'riot'],
  '15': ['MOBILIZE'],
  '151': ['MOBILIZE', 'police'],
  '152': ['MOBILIZE', 'troops'],
  '153': ['MOBILIZE', 'police'],
  '154': ['MOBILIZE', 'troops'],
  '16': ['SANCTION'],
  '161': [
    'SANCTION',
    'discontinue',
    'ties cut; withdrawing is leaving a body or recalling an envoy',
  ],
  '162': ['SANCTION', 'discontinue'],
  '163': ['SANCTION', null, 'embargoes and sanctions are SANCTION in PLOVER 2021'],
  '164': ['SANCTION', 'discontinue', 'talks cut, as 161'],
  '165': ['SANCTION', 'discontinue', 'as 164'],
  '166': ['SANCTION', 'expel'],
  '17': ['COERCE'],
  '171': ['COERCE', 'seize'],
  '1712': ['ASSAULT', 'destroy'],
  '172': ['COERCE', 'restrict'],
  '1723': ['COERCE', 'curfew'],
  '1724': ['COERCE', 'martial-law'],
  '173': ['COERCE', 'arrest'],
  '174': ['COERCE', 'deport'],
  '175': ['ASSAULT'],
  '176': ['COERCE', 'cyber', 'not in the file: CAMEO 1.1b3 has it as an attack on networks'],
  '18': ['ASSAULT'],
  '181': ['ASSAULT', 'abduct'],
  '182': ['ASSAULT', 'beat'],
  '1821': ['ASSAULT', 'sexual'],
  '1822': ['ASSAULT', 'torture'],
  '1823': ['ASSAULT'],
  '183': ['ASSAULT', 'explosives', 'bombs of any kind; only 1831 says that the bomber died'],
  '1831': ['ASSAULT', 'suicide-attack'],
  '184': ['ASSAULT', 'abduct'],
  '185': ['ASSAULT', 'targeted'],
  '186': ['ASSAULT', 'targeted'],
  '19': ['ASSAULT'],
  '191': ['COERCE', 'restrict'],
  '192': ['COERCE', 'seize'],
  '193': ['ASSAULT', 'firearms'],
  '194': ['ASSAULT', 'heavy-weapons'],
  '195': ['ASSAULT', 'aerial', 'PLOVER 2021 has the air apart from heavy weapons'],
  '1952': ['ASSAULT', 'drone', 'remotely piloted'],
  '20': ['ASSAULT', null, 'expulsions and killings are patterns of events, not a weapon'],
  '204': ['ASSAULT', 'unconventional'],
};

/** Codes whose row differs from the published conversion, with the reason: for the method's page. */
export const DEPARTURES: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([code, [, , why]]) => (why === undefined ? [] : [[code, why]])),
);

const LONGEST_CODE = 4;

/**
 * A CAMEO code as the manual writes it: two digits of the root and up to two more. Spreadsheets eat
 * the leading zero ("43", "841"); it comes back, and no code is ambiguous, since roots end at 20 and
 * 01 has no codes of four digits.
 * @returns `null` if it is none
 */
export function cameoCode(text: string): string | null {
  if (!/^\d{2,4}$/.test(text)) return null;
  const code = text.length === 2 || Number(text.slice(0, 2)) > 20 ? `0${text}` : text;
  const root = Number(code.slice(0, 2));
  return root >= 1 && root <= 20 && code.length <= LONGEST_CODE ? code : null;
}

/**
 * @param code  as `cameoCode` gives it
 * @returns `null` for what PLOVER leaves out: public statements (01)
 */
export function ploverOf(code: string): PloverType | null {
  const [type, mode = null] = longest(TABLE, code) ?? [null];
  return type === null ? null : { type, mode };
}

/** The value of the longest beginning of the code that has one. */
export function longest<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  for (let length = code.length; length >= 2; length--) {
    const found = table[code.slice(0, length)];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The CAMEO code that a type goes out as, its modes by name. What CAMEO lacks goes out as the type. */
const CODES: Readonly<Record<EventType, Readonly<{ any: string } & Record<string, string>>>> = {
  AGREE: { any: '030' },
  CONSULT: { any: '040', visit: '042', 'third-party': '045', phone: '041' },
  SUPPORT: { any: '050' },
  CONCEDE: { any: '080' },
  COOPERATE: { any: '060' },
  AID: { any: '070' },
  RETREAT: {
    any: '087',
    withdraw: '0874',
    release: '084',
    disarm: '0873',
    ceasefire: '0871',
    access: '086',
  },
  REQUEST: { any: '100', assist: '101', change: '104', yield: '105', meet: '106' },
  ACCUSE: { any: '110', disapprove: '111', investigate: '090', allege: '112' },
  REJECT: { any: '120', assist: '121', change: '123', yield: '124', meet: '125' },
  THREATEN: {
    any: '130',
    restrict: '132',
    arrest: '132',
    relations: '1313',
    expel: '136',
    territory: '1382',
    violence: '138',
  },
  PROTEST: {
    any: '140',
    demo: '141',
    riot: '145',
    strike: '143',
    hunger: '142',
    boycott: '143',
    obstruct: '144',
    vandalize: '145',
  },
  SANCTION: { any: '160', convict: '116', expel: '166', withdraw: '161', discontinue: '162' },
  MOBILIZE: { any: '150', troops: '154', police: '153', militia: '154' },
  COERCE: {
    any: '170',
    seize: '171',
    restrict: '172',
    censor: '1721',
    curfew: '1723',
    'martial-law': '1724',
    arrest: '173',
    deport: '174',
    withhold: '172',
    cyber: '176',
  },
  ASSAULT: {
    any: '180',
    abduct: '181',
    beat: '182',
    torture: '1822',
    sexual: '1821',
    targeted: '186',
    destroy: '1712',
    firearms: '193',
    explosives: '183',
    'suicide-attack': '1831',
    aerial: '195',
    drone: '1952',
    'heavy-weapons': '194',
    'crowd-control': '175',
    unconventional: '204',
  },
};

/** The CAMEO code closest to a PLOVER type, by the first of its modes that has one. */
export function cameoOf(type: EventType, modes: readonly string[]): string {
  const codes = CODES[type];
  const mode = modes.find((name) => Object.hasOwn(codes, name) && name !== 'any');
  return mode === undefined ? codes.any : codes[mode]!;
}

/** GDELT's QuadClass of a code: 1 and 2 cooperation, 3 and 4 conflict, each in word and in deed. */
export function quadClassOf(code: string): 1 | 2 | 3 | 4 {
  const root = Number(code.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}
