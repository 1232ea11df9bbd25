import { expect, test } from 'vitest';
import { readKnowledge } from '../knowledge/knowledge.js';
import { handParsed } from '../testing/hand-parsed.js';
import { findPlaces } from './find.js';

const knowledge = readKnowledge([
  {
    name: 'countries.tsv',
    text: [
      'code\tname\tnames\tadjectives\tpeople\tcapital',
      'PRK\tNorth Korea\tNorth Korea\tNorth Korean\t\tPyongyang',
      'UKR\tUkraine\tUkraine\tUkrainian\t\tKyiv',
    ].join('\n'),
  },
  {
    name: 'cities.tsv',
    text: 'name\tnames\tcountry\tlatitude\tlongitude\tpopulation\nKharkiv\tKharkov\tUKR\t49.98\t36.25\t1430885',
  },
]);

const places = (lines: string) => findPlaces(handParsed(lines), [], knowledge);

test('a city after a preposition of place has country and coordinates', () => {
  const found = places(`
    Shells NOUN 2 nsubj
    fell   VERB 0 root
    in     ADP  4 case
    Kharkov PROPN 2 obl`);
  expect(found).toMatchObject([
    { name: 'Kharkiv', country: 'UKR', coordinates: [49.98, 36.25], precision: 'city' },
  ]);
});

test('a capital that acts is no place', () => {
  expect(
    places(`
    Pyongyang PROPN 2 nsubj
    protested VERB  0 root`),
  ).toEqual([]);
});

test('a country that is attacked is no place, one that is fought in is', () => {
  expect(
    places(`
    They PRON 2 nsubj
    invaded VERB 0 root invade
    Ukraine PROPN 2 obj`),
  ).toEqual([]);
  expect(
    places(`
    They PRON 2 nsubj
    fought VERB 0 root fight
    in ADP 4 case
    Ukraine PROPN 2 obl`),
  ).toMatchObject([{ name: 'Ukraine', country: 'UKR', precision: 'country' }]);
});

test('"to" is a place beside a verb of going, a partner beside one of giving', () => {
  const to = (verb: string) => `
    They PRON 2 nsubj
    went VERB 0 root ${verb}
    to ADP 4 case
    Pyongyang PROPN 2 obl`;
  expect(places(to('travel'))).toHaveLength(1);
  expect(places(to('give'))).toEqual([]);
});
