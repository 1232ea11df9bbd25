import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
import { checkKnowledge } from './check.js';
import { compileKnowledge, KnowledgeError, openKnowledge, readKnowledge } from './knowledge.js';
import { membersOn } from './memberships.js';
import { readTable } from './table.js';

const files = packagedTables();
const knowledge = readKnowledge(files);

const holder = (of: string, role: string, day: string) =>
  knowledge.people.holders(of, role, day).map(({ person }) => person.name);

describe('the tables', () => {
  test('hold no error', () => {
    expect(checkKnowledge(files).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('give every state an adjective and a noun for its people', () => {
    const countries = files.find(({ name }) => name === 'countries.tsv')!;
    const rows = readTable(countries, ['kind', 'adjectives', 'people']);
    const states = rows.map(({ cells }) => cells).filter(({ kind }) => kind === 'state');
    expect(states.length).toBeGreaterThan(190);
    const wordless = states.filter(({ adjectives }) => !adjectives).map(({ code }) => code);
    expect(wordless).toEqual([]);
  });
  test('have one hash that changes with any cell', () => {
    const changed = files.map((f) => (f.name === 'blocs.tsv' ? { ...f, text: `${f.text}\n` } : f));
    expect(readKnowledge(files).hash).toBe(knowledge.hash);
    expect(readKnowledge(changed).hash).not.toBe(knowledge.hash);
  });
});

test('compiled tables survive being kept, and know what the tables know', () => {
  const opened = openKnowledge(structuredClone(compileKnowledge(files)));
  expect(opened.hash).toBe(knowledge.hash);
  for (const name of ['France', 'Kim Jong-un', 'the Hague', 'UN'])
    expect(opened.names.get(name)).toEqual(knowledge.names.get(name));
  const [name] = opened.names.get('France');
  expect(name && 'entity' in name && name.entity).toBe(opened.entities.get('FRA'));
  expect(opened.people.byFamily('Macron')).toEqual(knowledge.people.byFamily('Macron'));
});

describe('offices as of a day', () => {
  test.each([
    ['USA', 'head_of_state', '1995-06-01', 'Bill Clinton'],
    ['USA', 'head_of_state', '2022-06-01', 'Joe Biden'],
    ['USA', 'head_of_state', '2025-06-01', 'Donald Trump'],
    ['RUS', 'head_of_state', '2010-06-01', 'Dmitry Medvedev'],
    ['RUS', 'defence_minister', '2023-06-01', 'Sergei Shoigu'],
    ['RUS', 'defence_minister', '2024-06-01', 'Andrei Belousov'],
    ['GBR', 'head_of_government', '2022-10-01', 'Liz Truss'],
    ['GBR', 'head_of_government', '2023-10-01', 'Rishi Sunak'],
    ['FRA', 'foreign_minister', '2023-10-01', 'Catherine Colonna'],
    ['PRK', 'head_of_state', '2024-10-01', 'Kim Jong-un'],
    ['KOR', 'head_of_state', '2025-07-01', 'Lee Jae-myung'],
    ['ISR', 'head_of_government', '2021-08-01', 'Naftali Bennett'],
    ['IND', 'head_of_government', '2015-01-01', 'Narendra Modi'],
    ['org:UN', 'org_head', '2005-01-01', 'Kofi Annan'],
    ['org:NATO', 'org_head', '2024-11-01', 'Mark Rutte'],
  ])('%s %s on %s is %s', (of, role, day, name) => {
    expect(holder(of, role, day)).toContain(name);
  });
  test('a successor ends a stint that the table leaves open', () => {
    expect(holder('RUS', 'defence_minister', '2024-06-01')).toEqual(['Andrei Belousov']);
  });
});

describe('memberships by date', () => {
  test('the United Kingdom is in the European Union until it leaves', () => {
    expect(membersOn(knowledge.memberships, 'org:EU', '2019-01-01')).toContain('GBR');
    expect(membersOn(knowledge.memberships, 'org:EU', '2020-02-01')).not.toContain('GBR');
  });
  test.each(['1995-03-01', '2010-03-01', '2024-03-01', '2026-01-10'])(
    'the Security Council has fifteen members on %s',
    (day) => {
      expect(new Set(membersOn(knowledge.memberships, 'org:UNSC', day)).size).toBe(15);
    },
  );
  test('a suspended member is none', () => {
    expect(membersOn(knowledge.memberships, 'org:AU', '2024-01-01')).not.toContain('MLI');
  });
});

describe('names', () => {
  const means = (name: string) =>
    knowledge.names.get(name).flatMap((sense) => ('entity' in sense ? [sense.entity.id] : []));
  test('are found in any spelling with hyphens, accents and dots', () => {
    expect(means('U.S.')).toContain('USA');
    expect(means('Türkiye')).toContain('TUR');
    expect(means('Turkiye')).toContain('TUR');
    expect(knowledge.names.get('Kim Jong Un')[0]).toMatchObject({ as: 'person' });
  });
  test('keep their capitals: "us" and "turkey" are words', () => {
    expect(means('us')).toEqual([]);
    expect(means('turkey')).toEqual([]);
  });
});

describe('a broken table', () => {
  test('without countries is refused', () => {
    expect(() => readKnowledge([])).toThrow(KnowledgeError);
  });
  test('with a row too short names file and line', () => {
    const text = 'code\tname\tnames\tadjectives\tpeople\tcapital\nUSA\tUnited States';
    expect(() => readKnowledge([{ name: 'countries.tsv', text }])).toThrow(
      /countries\.tsv:2: 2 cells/,
    );
  });
  test('with wrong cells is reported row by row', () => {
    const text =
      'id\tname\tnames\tcountry\tsectors\tstart\tend\nx\tThe X\t\tXXX\tARMY\t2020-13-01\t\nx\tX\t\t\t\t2020\t2019';
    const messages = checkKnowledge([{ name: 'armed-groups.tsv', text }]).map(
      (p) => `${p.where} ${p.message}`,
    );
    expect(messages).toEqual([
      'armed-groups.tsv:2 start is "2020-13-01", not a date like 2024-06-13',
      'armed-groups.tsv:2 country XXX is in no table',
      "armed-groups.tsv:2 sector ARMY is none of PLOVER's",
      'armed-groups.tsv:3 ends 2019, before it starts 2020',
      'armed-groups.tsv:3 id x stands already at armed-groups.tsv:2',
    ]);
  });
});
