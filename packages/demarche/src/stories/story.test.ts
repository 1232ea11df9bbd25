import { expect, test } from 'vitest';
import { readOutlets } from '../outlets/outlets.js';
import { mergeReports } from './merge-reports.js';
import { storyOf } from './story.js';
import { type Telling, told } from './testing/told.js';

const outlets = readOutlets(
  [],
  [
    {
      name: 'publishers.yaml',
      text: '[{name: Post, country: GBR, state_owned: false}, {name: Voice, country: RUS, state_owned: true}]',
    },
  ],
);

const STRIKE: Telling = {
  id: 'strike',
  publisher: 'Post',
  sentence: 'Missiles struck the harbour of Vell and burned two grain stores.',
  trigger: 'struck',
  recipients: ['UKR'],
  when: '2024-06-15',
  published: '2024-06-15',
};
const tellings: readonly Telling[] = [
  STRIKE,
  { ...STRIKE, id: 'same day', publisher: 'Gazette', article: 'g' },
  {
    ...STRIKE,
    id: 'voice',
    publisher: 'Voice',
    type: 'MOBILIZE',
    recipients: [],
    published: '2024-06-16',
    when: '2024-06',
    sentence: 'Missiles were launched at the harbour, where grain stores burned.',
    trigger: 'launched',
  },
];

test('a story says what happened as most of its reports tell it, dated by the best of them', () => {
  const story = storyOf('s', tellings.map(told), { outletOf: outlets.named });
  expect(story).toMatchObject({
    type: 'ASSAULT',
    types: ['ASSAULT', 'MOBILIZE'],
    actors: ['RUS'],
    recipients: ['UKR'],
    when: { start: '2024-06-15', end: '2024-06-15', precision: 'day', told: true },
    reports: ['same day', 'strike', 'voice'],
  });
  expect(story.words.slice(0, 4).sort()).toEqual(['burned', 'grain', 'harbour', 'missile']);
});

test('a story says who tells it: reports, publishers, their countries, state media', () => {
  const { tellers } = storyOf('s', tellings.map(told), { outletOf: outlets.named });
  expect(tellers).toEqual({
    reports: 3,
    articles: 3,
    publishers: ['Gazette', 'Post', 'Voice'],
    origins: 2,
    denials: 0,
    countries: ['GBR', 'RUS'],
    stateMedia: ['Voice'],
  });
});

test('an undated story is of the day it was first published, and says that nobody told it', () => {
  const { when: _, ...undated } = STRIKE;
  expect(storyOf('s', [told(undated)]).when).toEqual({
    start: '2024-06-15',
    end: '2024-06-15',
    precision: 'day',
    told: false,
  });
});

test('the same reports in any order are the same stories', () => {
  const reports = tellings.map(told);
  expect(mergeReports(reports.toReversed())).toEqual(mergeReports(reports));
  expect(mergeReports(reports.slice(0, 2))).toHaveLength(1);
});

test('there is no story without a report', () => {
  expect(() => storyOf('s', [])).toThrow(RangeError);
});
