import { expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
import { readKnowledge } from '../knowledge/knowledge.js';
import { actorsNamed } from './by-name.js';

const knowledge = readKnowledge(packagedTables());
const ids = (name: string, day = '2024-01-01') =>
  actorsNamed(name, knowledge, day).map(({ actor, by }) => `${by} ${actor.id}`);

test('a name gives all that it may stand for', () => {
  expect(ids('Georgia')).toEqual(expect.arrayContaining(['name GEO', 'region USA']));
  expect(ids('Beijing')).toContain('capital CHN');
});

test('a person is as of the day', () => {
  const biden = (day: string) => actorsNamed('Joe Biden', knowledge, day)[0]!.actor;
  expect(biden('2022-05-01')).toMatchObject({ office: 'President of United States' });
  expect(biden('2025-05-01')).toMatchObject({ office: null, sectors: ['ELI'] });
});

test('a family name gives those in office first', () => {
  const [first] = actorsNamed('Kim', knowledge, '2024-01-01');
  expect(first!.actor.office).not.toBeNull();
  expect(ids('Lavrov')[0]).toMatch(/^family wd:/);
});

test('another spelling finds the person', () => {
  expect(ids('Sergej Lavrov').some((id) => id.startsWith('spelling'))).toBe(true);
});

test('a part of a word is no name', () => {
  for (const name of ['ambassador', 'rights', 'hts', 'ssad', 'iranian-backed'])
    expect(ids(name)).toEqual([]);
  expect(ids('Assad').some((id) => id.includes('family'))).toBe(true);
});

test('a name that no table has gives nothing', () => {
  expect(ids('Quillaby Vorrendt')).toEqual([]);
  expect(ids('')).toEqual([]);
});
