import { describe, expect, it } from 'vitest';
import { pairsIn, takesPart, wayBetween } from './between.js';
import { type Side, single } from './sides.js';
import { story } from './testing/build.js';

const [RUS, PRK, USA] = ['RUS', 'PRK', 'USA'].map((id) => single(id)) as [Side, Side, Side];
const bloc = (id: string, ...members: string[]): Side => ({
  id,
  name: id,
  isBloc: true,
  on: () => new Set([id, ...members]),
  ever: [id, ...members],
});
const WEST = bloc('bloc:west', 'USA', 'GBR');
const day = '2024-01-01';

describe('the way of a story between two sides', () => {
  it.each([
    ['RUS > PRK', 'forth'],
    ['PRK > RUS', 'back'],
    ['PRK RUS', 'mutual'],
    ['CHN RUS > PRK USA', 'forth'],
    ['RUS > USA', null],
    ['RUS', null],
  ])('%s is %s', (who, way) => {
    expect(wayBetween(story(day, who), RUS, PRK)).toBe(way);
  });

  it('leads through members of a bloc, and is one story however many they are', () => {
    expect(wayBetween(story(day, 'GBR USA > RUS'), WEST, RUS)).toBe('forth');
    expect(wayBetween(story(day, 'RUS > bloc:west'), WEST, RUS)).toBe('back');
  });

  it('within a bloc needs two of its members, within a state one', () => {
    expect(wayBetween(story(day, 'GBR > USA'), WEST, WEST)).toBe('mutual');
    expect(wayBetween(story(day, 'GBR > GBR'), WEST, WEST)).toBeNull();
    expect(wayBetween(story(day, 'RUS > RUS'), RUS, RUS)).toBe('mutual');
    expect(wayBetween(story(day, 'RUS > PRK'), RUS, RUS)).toBeNull();
  });

  it('with a member of the same bloc is that member’s own', () => {
    expect(wayBetween(story(day, 'GBR > USA'), WEST, USA)).toBe('forth');
    expect(wayBetween(story(day, 'USA > USA'), WEST, USA)).toBeNull();
  });
});

it('a side takes part as actor, recipient or through a member', () => {
  const one = story(day, 'USA > RUS');
  expect([RUS, USA, WEST, PRK].map((side) => takesPart(one, side))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('pairs are named once, sorted, without a state’s relation to itself', () => {
  expect(pairsIn(story(day, 'RUS USA > PRK RUS'))).toEqual([
    ['PRK', 'RUS'],
    ['PRK', 'USA'],
    ['RUS', 'USA'],
  ]);
  expect(pairsIn(story(day, 'RUS PRK'))).toEqual([['PRK', 'RUS']]);
});
