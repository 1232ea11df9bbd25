import type {
  AuxiliaryMode,
  BlockKind,
  Certainty,
  EventType,
  LinkKind,
  LinkPlace,
  QuadClass,
  Stance,
} from '@demarche/engine';

/** How the closed lists read on screen. */
export const TYPE_LABEL: Readonly<Record<EventType, string>> = {
  AGREE: 'Agree',
  CONSULT: 'Consult',
  SUPPORT: 'Support',
  CONCEDE: 'Concede',
  COOPERATE: 'Cooperate',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accuse',
  REJECT: 'Reject',
  THREATEN: 'Threaten',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilize',
  COERCE: 'Coerce',
  ASSAULT: 'Assault',
};

export const QUAD_LABEL: Readonly<Record<QuadClass, string>> = {
  'verbal-cooperation': 'Verbal cooperation',
  'material-cooperation': 'Material cooperation',
  'verbal-conflict': 'Verbal conflict',
  'material-conflict': 'Material conflict',
};

export const CERTAINTY_MEANING: Readonly<Record<Certainty, string>> = {
  stated: 'stated as fact in the publisher’s own voice',
  reported: 'someone else says so',
  hedged: 'weakened by words such as “reportedly” or “appears”',
  denied: 'the source says that it did not happen',
  unknown: 'the text does not tell',
};

export const AUXILIARY_LABEL: Readonly<Record<AuxiliaryMode, string>> = {
  historical: 'in the past',
  future: 'to come',
  hypothetical: 'hypothetical',
  negation: 'did not happen',
};

/** What a link of a chain is. */
export const LINK_LABEL: Readonly<Record<LinkKind, string>> = {
  publisher: 'publisher',
  agency: 'wire',
  outlet: 'outlet cited',
  author: 'the article’s own “I”',
  speaker: 'speaker',
  document: 'document',
  unnamed: 'left unnamed',
};

/** Where a link is read; the plain places need no word. */
export const PLACE_LABEL: Readonly<Record<LinkPlace, string>> = {
  record: '',
  byline: 'in the byline',
  dateline: 'in the dateline',
  credit: 'in the credit line',
  source: '',
  hearer: 'who heard or quoted it',
  medium: 'where it stands',
  hedge: 'hinted at by a hedge',
};

/** What a source does with the words. */
export const STANCE_LABEL: Readonly<Record<Stance, string>> = {
  asserts: 'asserts it',
  denies: 'denies it',
  confirms: 'confirms it',
  alleges: 'alleges it',
  opines: 'thinks so',
  intends: 'intends it',
  asks: 'asks for it or about it',
  judges: 'judges it',
  mentions: 'brings it up',
};

export const BLOCK_LABEL: Readonly<Record<BlockKind, string>> = {
  headline: 'Headline',
  byline: 'Byline',
  body: 'Body',
  caption: 'Caption, not coded',
  copyright: 'Copyright line, not coded',
  other: 'Not coded',
};

/** "martial-law" and "rights_freedoms" as words. */
export const spoken = (code: string) => code.replaceAll(/[-_]/g, ' ');

/** "1 report", "1,204 reports". */
export const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** A score or change with its sign, one decimal, true minus: "+1.2", "−0.4", "0.0". */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(1);
  if (digits === '0.0') return digits;
  return value < 0 ? `−${digits}` : `+${digits}`;
}

/** The API's one-line messages as sentences: "no such day" is "No such day." */
export const asSentence = (line: string) =>
  `${line.slice(0, 1).toUpperCase()}${line.slice(1)}${/[.!?]$/.test(line) ? '' : '.'}`;
