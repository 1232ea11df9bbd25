import { GDELT_COLUMNS, GDELT_MENTION_COLUMNS } from '../layouts/gdelt.js';
import { PHOENIX_COLUMNS } from '../layouts/phoenix.js';
import { POLECAT_COLUMNS } from '../layouts/polecat.js';

// Lines of other makers' files, of invented events: what a test does not say is plain and valid.

type Cells = Readonly<Record<string, string>>;

function line(columns: readonly string[], cells: Cells): string {
  for (const name of Object.keys(cells)) {
    if (!columns.includes(name)) throw new Error(`no column ${name}`);
  }
  return columns.map((name) => cells[name] ?? '').join('\t');
}

/** The United States visits France on 5 March 2020. */
export function gdeltLine(cells: Cells = {}, columns = GDELT_COLUMNS): string {
  const usual: Cells = {
    GLOBALEVENTID: '9001',
    SQLDATE: '20200305',
    Actor1Name: 'UNITED STATES',
    Actor1CountryCode: 'USA',
    Actor1Type1Code: 'GOV',
    Actor2Name: 'FRANCE',
    Actor2CountryCode: 'FRA',
    EventCode: '042',
    GoldsteinScale: '1.9',
    NumArticles: '3',
    ActionGeo_FullName: 'Paris, France',
    ActionGeo_CountryCode: 'FR',
    ActionGeo_Lat: '48.85',
    ActionGeo_Long: '2.35',
    SOURCEURL: 'https://www.harbour.example/a-1',
  };
  const all = { ...usual, ...cells };
  const kept = Object.entries(all).filter(([name]) => columns.includes(name));
  return line(columns, Object.fromEntries(kept));
}

export function mentionLine(cells: Cells = {}): string {
  return line(GDELT_MENTION_COLUMNS, {
    GLOBALEVENTID: '9001',
    EventTimeDate: '20200305120000',
    MentionTimeDate: '20200306081500',
    MentionType: '1',
    MentionSourceName: 'harbour.example',
    MentionIdentifier: 'https://harbour.example/a-1',
    SentenceID: '2',
    Confidence: '80',
    ...cells,
  });
}

export const ICEWS_COLUMNS: readonly string[] = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
];

/** Norway's ministry praises Chile on 5 March 2020. */
export function icewsLine(cells: Cells = {}): string {
  return line(ICEWS_COLUMNS, {
    'Event ID': '70001',
    'Event Date': '2020-03-05',
    'Source Name': 'Foreign Affairs (Norway)',
    'Source Sectors': 'Executive,Foreign Ministry,Government',
    'Source Country': 'Norway',
    'CAMEO Code': '051',
    Intensity: '3.4',
    'Target Name': 'Chile',
    'Target Country': 'Chile',
    Publisher: 'The Harbour Gazette',
    City: 'Oslo',
    District: 'NA',
    Country: 'Norway',
    Latitude: '59.9',
    Longitude: '10.7',
    ...cells,
  });
}

/** Kenya sends aid to Chad on 5 March 2020. */
export function polecatLine(cells: Cells = {}): string {
  const none = Object.fromEntries(POLECAT_COLUMNS.map((name) => [name, 'None']));
  return line(POLECAT_COLUMNS, {
    ...none,
    'Event ID': '20200305-001_AID_',
    'Event Date': '2020-03-05',
    'Event Type': 'AID',
    Intensity: '10',
    'Quad Code': 'MATERIAL COOPERATION',
    'Actor Name': 'Kenya',
    'Actor Country': 'KEN',
    'Primary Actor Sector': 'GOV',
    'Recipient Name': 'Chad',
    'Recipient Country': 'TCD',
    Source: 'harbour.example',
    ...cells,
  });
}

/** Turkey's government threatens Greece on 5 March 2016. */
export function phoenixLine(cells: Cells = {}): string {
  return line(PHOENIX_COLUMNS, {
    EventID: '17_1',
    Date: '20160305',
    Year: '2016',
    Month: '3',
    Day: '5',
    SourceActorFull: 'TURGOV',
    SourceActorEntity: 'TUR',
    SourceActorRole: 'GOV',
    TargetActorFull: 'GRC',
    TargetActorEntity: 'GRC',
    EventCode: '130',
    EventRootCode: '13',
    PentaClass: '3',
    GoldsteinScore: '-4.4',
    URLs: 'https://harbour.example/a-2;https://strait.example/b-1',
    NewsSources: 'harbour;strait',
    ...cells,
  });
}
