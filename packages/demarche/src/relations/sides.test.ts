import type { Knowledge } from '@demarche/engine';
import { describe, expect, it } from 'vitest';
import { sidesOver, UnknownSideError } from './sides.js';

type Entity = Knowledge['entities'] extends ReadonlyMap<string, infer E> ? E : never;

const entity = (
  id: string,
  name: string,
  kind: Entity['kind'],
  members: string[] = [],
): Entity => ({
  id,
  kind,
  name,
  country: kind === 'country' ? id : null,
  sectors: [],
  wikidata: null,
  partOf: null,
  successor: null,
  start: null,
  end: null,
  members,
  where: 'test:1',
});

const entities = new Map(
  [
    entity('FIN', 'Finland', 'country'),
    entity('USA', 'United States', 'country'),
    entity('org:NATO', 'NATO', 'organisation'),
    entity('bloc:west', 'the West', 'bloc', ['USA', 'org:NATO']),
    entity('bloc:odd', 'Odd', 'bloc', ['bloc:odd', 'USA']),
  ].map((one) => [one.id, one]),
);
const stay = (country: string, start: string, end: string | null = null, status = 'member') => ({
  organisation: 'org:NATO',
  country,
  start,
  end,
  status,
  where: 'test:1',
});
const sideOf = sidesOver({
  entities,
  memberships: [stay('USA', '1949-08-24'), stay('FIN', '2023-04-04')],
});

describe('a side', () => {
  it('is read as a code, an id or a name', () => {
    expect(sideOf('fin').id).toBe('FIN');
    expect(sideOf('united states').id).toBe('USA');
    expect(sideOf('the West')).toMatchObject({ id: 'bloc:west', isBloc: true });
    expect(() => sideOf('Atlantis')).toThrow(UnknownSideError);
  });

  it('is itself alone, if a state, or an organisation asked for without its members', () => {
    expect([...sideOf('USA').on('2024-01-01')]).toEqual(['USA']);
    expect([...sideOf('org:NATO').on('2024-01-01')]).toEqual(['org:NATO']);
  });

  it('has the members of the day, through organisations too', () => {
    const west = sideOf('bloc:west');
    expect([...west.on('2023-04-03')].sort()).toEqual(['USA', 'bloc:west', 'org:NATO']);
    expect(west.on('2023-04-04').has('FIN')).toBe(true);
    expect([...sideOf('org:NATO+').on('2023-04-03')]).toEqual(['org:NATO', 'USA']);
    expect(sideOf('org:NATO+').ever).toEqual(['org:NATO', 'USA', 'FIN']);
  });

  it('does not run in circles', () => {
    expect([...sideOf('bloc:odd').on('2024-01-01')]).toEqual(['bloc:odd', 'USA']);
  });
});
