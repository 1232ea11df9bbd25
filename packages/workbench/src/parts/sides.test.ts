import { describe, expect, it } from 'vitest';
import { report } from '../testing/records.js';
import { namesOf, relationHref, reportHref, sideOf } from './sides.js';

describe('sides', () => {
  it('stands a person on the side of the country', () => {
    expect(sideOf({ id: 'wd:Q1', country: 'PER' })).toBe('PER');
  });

  it('takes organisations and blocs as sides and leaves the unknown out', () => {
    expect(sideOf({ id: 'org:EU', country: null })).toBe('org:EU');
    expect(sideOf({ id: 'bloc:west', country: null })).toBe('bloc:west');
    expect(sideOf({ id: 'name:Jo', country: null })).toBeNull();
  });

  it('escapes what goes into an address', () => {
    expect(relationHref('org:EU', 'a/b')).toBe('/relations/org%3AEU/a%2Fb');
    expect(reportHref('a b', '1&2')).toBe('/articles/a%20b?event=1%262');
  });

  it('names each party once, a person with the country', () => {
    const told = report({
      sentence: 'Lima wrote.',
      type: 'CONSULT',
      trigger: 'wrote',
      actor: ['Lima', 'PER', 'Peru'],
    });
    const [peru] = told.event.actors;
    if (!peru) throw new Error('an actor was told');
    const minister = { ...peru, id: 'wd:Q1', name: 'Ana Díaz' };
    const government = { ...peru, id: 'PER/GOV' };
    expect(namesOf([peru, government, minister])).toBe('Peru, Ana Díaz (PER)');
  });
});
