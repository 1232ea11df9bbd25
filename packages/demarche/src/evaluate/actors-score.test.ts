import type { Actor, Mention } from '@demarche/engine';
import { describe, expect, test } from 'vitest';
import type { GoldMention } from './actors-gold.js';
import { scoreMention } from './actors-score.js';

const TEXT = 'Former President Ada Quist met NATO.';
const gold = (over: Partial<GoldMention> = {}): GoldMention => ({
  id: 'g',
  class: 'c',
  text: TEXT,
  span: [0, 26],
  title: null,
  published: '2020-01-01',
  countries: ['NOR'],
  sectors: ['ELI'],
  names: ['Ada Quist'],
  office: 'out',
  ...over,
});
const quist: Actor = {
  id: 'person:nor-adaquist',
  country: 'NOR',
  sectors: ['ELI'],
  name: 'Ada Quist',
  wikidata: null,
  office: null,
};
const found = (actor: Partial<Actor> = {}, span: Mention['span'] = [0, 26]): Mention => ({
  sentence: 0,
  start: 0,
  end: 4,
  head: 3,
  span,
  text: TEXT.slice(...span),
  actor: { ...quist, ...actor },
  evidence: { by: 'table', detail: '' },
});
const score = (mentions: Mention[], over: Partial<GoldMention> = {}, several = false) => {
  const { country, sector, office } = scoreMention(gold(over), mentions, { head: null, several });
  return [country, sector, office];
};

test('the right actor is right in all three', () => {
  expect(score([found()])).toEqual(['right', 'right', 'right']);
});

test('no answer is none, another country is wrong', () => {
  expect(score([])).toEqual(['none', 'none', 'none']);
  expect(score([found({ country: 'SWE' })])[0]).toBe('wrong');
  expect(score([found({ country: null, id: 'name:ada quist' })])[0]).toBe('none');
});

test('the primary sector alone counts', () => {
  expect(score([found({ sectors: ['GOV', 'ELI'] })])[1]).toBe('wrong');
  expect(score([found({ sectors: [] })])[1]).toBe('none');
  expect(score([found()], { sectors: [] })[1]).toBeNull();
});

describe('office', () => {
  test('who is in office on the day is not out of it', () => {
    expect(score([found({ sectors: ['GOV'], office: 'President' })])[2]).toBe('wrong');
  });
  test('another person is wrong', () => {
    expect(score([found({ name: 'Ole Quist' })])[2]).toBe('wrong');
  });
  test('accents and longer forms of a name are the same person', () => {
    expect(score([found({ name: 'Adá Quist' })])[2]).toBe('right');
    expect(score([found({ name: 'Ada Marie Quist' })])[2]).toBe('right');
  });
});

test('an organisation is known by its id', () => {
  const nato = found({ id: 'org:NATO', country: null, name: 'NATO' }, [31, 35]);
  const ask = {
    span: [31, 35] as const,
    countries: ['org:NATO'],
    sectors: [],
    names: [],
    office: null,
  };
  expect(score([nato], ask)[0]).toBe('right');
  expect(score([nato], { ...ask, countries: ['org:EU'] })[0]).toBe('wrong');
});

test('where nobody is named any country is wrong, and none is right', () => {
  const nobody = { countries: ['none'], sectors: [], names: [], office: null };
  expect(score([], nobody)[0]).toBe('right');
  expect(score([found()], nobody)[0]).toBe('wrong');
});

test('of several mentions the one of the marked words answers', () => {
  const inner = found({ country: 'SWE' }, [17, 20]);
  expect(score([inner, found()])[0]).toBe('right');
});
