/**
 * The 26 columns of Phoenix's daily files (Open Event Data Alliance, 2014–2018), which have no header.
 * The Cline Center's historical Phoenix has 25 and a header, read by its names.
 */
export const PHOENIX_COLUMNS: readonly string[] = [
  'EventID',
  'Date',
  'Year',
  'Month',
  'Day',
  'SourceActorFull',
  'SourceActorEntity',
  'SourceActorRole',
  'SourceActorAttribute',
  'TargetActorFull',
  'TargetActorEntity',
  'TargetActorRole',
  'TargetActorAttribute',
  'EventCode',
  'EventRootCode',
  'PentaClass',
  'GoldsteinScore',
  'Issues',
  'Lat',
  'Lon',
  'LocationName',
  'StateName',
  'CountryCode',
  'SentenceID',
  'URLs',
  'NewsSources',
];
