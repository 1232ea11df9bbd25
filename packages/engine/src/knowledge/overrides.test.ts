import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
import { checkKnowledge } from './check.js';
import { readKnowledge } from './knowledge.js';

const tables = packagedTables();
const withOwn = (text: string) => [...tables, { name: 'actors.yaml', text }];
const knowing = (text: string) => readKnowledge(withOwn(text));
const faults = (text: string) =>
  checkKnowledge(withOwn(text)).filter(({ where }) => where.startsWith('actors.yaml'));

describe('rows of a user', () => {
  test('a new organisation is known by its names', () => {
    const { names, entities } = knowing(`
organisations:
  - id: org:LLL
    name: Larch League
    names: [the Larches, LLL]
    sectors: IGO`);
    expect(entities.get('org:LLL')).toMatchObject({ kind: 'organisation', sectors: ['IGO'] });
    expect(names.get('the Larches')[0]).toMatchObject({ as: 'name', entity: { id: 'org:LLL' } });
  });
  test('a known bloc gets the members told and keeps its names', () => {
    const { entities, names } = knowing(`
blocs:
  - id: bloc:west
    members: [USA, FRA]
    names: [the Occident]`);
    expect(entities.get('bloc:west')!.members).toEqual(['USA', 'FRA']);
    for (const name of ['the Occident', 'Western powers'])
      expect(names.get(name).some((s) => 'entity' in s && s.entity.id === 'bloc:west')).toBe(true);
  });
  test('an office filled by the user is filled by nobody else from that day', () => {
    const { people } = knowing(`
people:
  - name: Ottilie Varnholt
    of: DEU
    role: head_of_government
    office: Chancellor
    start: 2027-02-01`);
    const holders = (day: string) =>
      people.holders('DEU', 'head_of_government', day).map(({ person }) => person.name);
    expect(holders('2027-03-01')).toEqual(['Ottilie Varnholt']);
    expect(holders('2025-10-01')).toEqual(['Friedrich Merz']);
  });
  test('a row without a role gives a known person another name', () => {
    const { names } = knowing(`
people:
  - name: Angela Merkel
    names: [Angie Merkel]`);
    expect(names.get('Angie Merkel')[0]).toMatchObject({ person: { name: 'Angela Merkel' } });
  });
  test('a row can be taken out', () => {
    const { entities } = knowing('blocs:\n  - id: bloc:west\n    remove: true');
    expect(entities.has('bloc:west')).toBe(false);
  });
  test('change the hash of the knowledge', () => {
    const text = 'regions:\n  - name: Larchland\n    country: CAN';
    expect(knowing(text).hash).not.toBe(readKnowledge(tables).hash);
    expect(knowing(text).hash).toBe(knowing(text).hash);
  });
});

describe('faults are told with file, line and what belongs there', () => {
  test.each([
    ['people:\n  - name: A B\n    of: FRA\n    role: emperor\n    start: 2020', 2, /role emperor/],
    ['bodies:\n  - id: body:x\n    name: X\n    country: ZZZ', 2, /country ZZZ is in no table/],
    ['bodies:\n  - name: X', 2, /no id/],
    ['bodies:\n  - id: body:x\n    nation: FRA', 2, /no nation; it has id, name/],
    ['rulers: []', 1, /rulers/],
    ['people:\n  - name: Nobody Atall', 2, /nobody named Nobody Atall; give of, role/],
    ['blocs:\n  - id: bloc:none\n    remove: true', 2, /none is removed/],
    ['people: [', 1, /./],
  ])('%j', (text, line, message) => {
    const [first] = faults(text);
    expect(first?.where).toBe(`actors.yaml:${line}`);
    expect(first?.message).toMatch(message);
    expect(() => knowing(text)).toThrow(`actors.yaml:${line}`);
  });
  test('an empty file changes nothing', () => {
    expect(faults('')).toEqual([]);
    expect(faults('# nothing yet\n')).toEqual([]);
  });
});
