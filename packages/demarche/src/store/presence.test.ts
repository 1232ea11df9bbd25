import { expect, it } from 'vitest';
import { presencesOf } from './presence.js';
import { actor, event } from './testing/build.js';

it('holds each side and actor once, with both roles', () => {
  const putin = actor('RUS', { id: 'wd:Q7747', name: 'Vladimir Putin', office: 'president' });
  const eu = actor('', { id: 'org:EU', country: null, name: 'European Union' });
  const crowd = actor('', { id: 'name:crowd', country: null, name: 'crowd' });
  const found = presencesOf(
    event({ actors: [putin, actor('RUS', { name: 'Russia' }), eu], recipients: [putin, crowd] }),
  );
  expect(found.map((one) => [one.who, one.kind, one.name, one.asActor, one.asRecipient])).toEqual([
    ['RUS', 'country', 'Russia', true, true],
    ['wd:Q7747', 'actor', 'Vladimir Putin', true, true],
    ['org:EU', 'organisation', 'European Union', true, false],
    ['name:crowd', 'actor', 'crowd', false, true],
  ]);
});

it('names sectors of a country, and the country by them; leaves out nobody in particular', () => {
  const military = actor('RUS', { id: 'RUS/MIL', name: 'Russia' });
  const soldiers = actor('', { id: '-/MIL', country: null, name: 'soldiers' });
  const found = presencesOf(event({ actors: [military], recipients: [soldiers] }));
  expect(found.map((one) => [one.who, one.name])).toEqual([
    ['RUS', 'Russia'],
    ['RUS/MIL', 'Russia (military)'],
  ]);
});
