import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
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

const real = readKnowledge(packagedTables());

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

test('a capital has the coordinates of its city', () => {
  const found = findPlaces(
    handParsed(`
    They PRON 2 nsubj
    met VERB 0 root meet
    in ADP 4 case
    Tokyo PROPN 2 obl`),
    [],
    real,
  );
  expect(found).toMatchObject([{ name: 'Tokyo', country: 'JPN', precision: 'city' }]);
  expect(found[0]!.coordinates![0]).toBeCloseTo(35.7, 0);
  expect(found[0]!.coordinates![1]).toBeCloseTo(139.7, 0);
});

describe('a place is a whole name, never a part of a word', () => {
  test.each(['ambassadors', 'rights', 'Romanian', 'Chadwick', 'Malian', 'nightstand'])(
    '%s',
    (word) => {
      const lines = `
        They PRON 2 nsubj
        believe VERB 0 root believe
        in ADP 4 case
        ${word} NOUN 2 obl`;
      expect(findPlaces(handParsed(lines), [], real)).toEqual([]);
    },
  );
});

test('of cities of one name it is the one of a land that the text is on', () => {
  const found = (land: string) =>
    findPlaces(
      handParsed(`
      ${land} PROPN 2 nsubj
      holds VERB 0 root hold
      talks NOUN 2 obj
      in ADP 5 case
      Tripoli PROPN 2 obl`),
      [],
      real,
    ).map(({ country }) => country);
  expect(found('Libya')).toEqual(['LBY']);
  expect(found('Lebanon')).toEqual(['LBN']);
});
