/**
 * GDELT's columns, in the order of its files, which have no header. Event codebook 2.0 (2015); 1.0 has
 * neither ADM2 codes nor, in files up to March 2013, the address.
 */

const actor = (n: 1 | 2) => [
  `Actor${n}Code`,
  `Actor${n}Name`,
  `Actor${n}CountryCode`,
  `Actor${n}KnownGroupCode`,
  `Actor${n}EthnicCode`,
  `Actor${n}Religion1Code`,
  `Actor${n}Religion2Code`,
  `Actor${n}Type1Code`,
  `Actor${n}Type2Code`,
  `Actor${n}Type3Code`,
];

const place = (whose: 'Actor1' | 'Actor2' | 'Action') => [
  `${whose}Geo_Type`,
  `${whose}Geo_FullName`,
  `${whose}Geo_CountryCode`,
  `${whose}Geo_ADM1Code`,
  `${whose}Geo_ADM2Code`,
  `${whose}Geo_Lat`,
  `${whose}Geo_Long`,
  `${whose}Geo_FeatureID`,
];

/** GDELT 2.0, 61 columns. */
export const GDELT_COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'SQLDATE',
  'MonthYear',
  'Year',
  'FractionDate',
  ...actor(1),
  ...actor(2),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...place('Actor1'),
  ...place('Actor2'),
  ...place('Action'),
  'DATEADDED',
  'SOURCEURL',
];

/** GDELT 1.0 since April 2013, 58 columns. */
export const GDELT_1_COLUMNS: readonly string[] = GDELT_COLUMNS.filter(
  (name) => !name.endsWith('_ADM2Code'),
);

/** GDELT 1.0 for 1979 to March 2013, 57 columns. */
export const GDELT_1_BACK_COLUMNS: readonly string[] = GDELT_1_COLUMNS.slice(0, -1);

/** GDELT 2.0 mentions, 16 columns. */
export const GDELT_MENTION_COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'EventTimeDate',
  'MentionTimeDate',
  'MentionType',
  'MentionSourceName',
  'MentionIdentifier',
  'SentenceID',
  'Actor1CharOffset',
  'Actor2CharOffset',
  'ActionCharOffset',
  'InRawText',
  'Confidence',
  'MentionDocLen',
  'MentionDocTone',
  'MentionDocTranslationInfo',
  'Extras',
];
