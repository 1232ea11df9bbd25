import { expect, it } from 'vitest';
import { actor } from '../store/testing/build.js';
import { accountOf } from './account.js';
import { asText } from './as-text.js';
import { noted } from './testing/noted.js';

it('shows life, claims, tellings, origins and reports', () => {
  const between = { actors: [actor('RUS')], recipients: [actor('UKR')] };
  const reports = [
    noted({ id: 'a', day: '2024-05-01', by: [['UKR', 'alleges']], event: between }),
    noted({ id: 'b', day: '2024-05-02', by: [['RUS', 'denies']], event: between }),
    noted({ id: 'c', day: '2024-05-04', by: [['RUS', 'confirms', 'admitted']], event: between }),
  ];
  const account = accountOf(reports, () => undefined);
  expect(asText(account, reports[0]!)).toBe(`ASSAULT  RUS > UKR  2024-05-01

life
  2024-05-01  alleged    by UKR
  2024-05-02  denied     by RUS
  2024-05-04  confirmed  by RUS

claims
  UKR alleges: The Harbour Gazette 2024-05-01 ("alleges")
  RUS denies: The Harbour Gazette 2024-05-02 ("denies")
  RUS confirms, having said the opposite: The Harbour Gazette 2024-05-04 ("admitted")

tellings
  RUS: no report
  UKR: no report
  countries not known: confirmed; The Harbour Gazette

independent origins
  RUS, UKR

reports: 3
  a  The Harbour Gazette: Russia praised North Korea on Wednesday.
  b  The Harbour Gazette: Russia praised North Korea on Wednesday.
  c  The Harbour Gazette: Russia praised North Korea on Wednesday.
`);
});
