import sql from 'sql-template-tag';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Side, single } from '../../relations/sides.js';
import { readStories } from '../../relations/stories.js';
import { IN_MEMORY, openStore, type Store } from '../../store/store.js';
import { type Dataset, type ExternalEvent, externalId } from './external-event.js';
import { relationsOfOthers } from './relations.js';
import { saveExternal, saveMentions } from './save-external.js';

const NOW = '2024-06-24T08:00:00.000Z';

let store: Store;
beforeEach(async () => {
  store = await openStore(IN_MEMORY);
});
afterEach(() => store.close());

const relationsOf = (a: string, b: string, datasets: readonly Dataset[], directed = false) =>
  relationsOfOthers(store.db, { a: single(a), b: single(b), by: 'month', directed }, datasets);

function event(over: Partial<ExternalEvent> = {}): ExternalEvent {
  const { dataset = 'icews', nativeId = '1', day = '2020-03-05' } = over;
  return {
    id: externalId(dataset, nativeId, day),
    dataset,
    nativeId,
    day,
    type: 'SUPPORT',
    mode: null,
    nativeCode: '051',
    quadClass: 'verbal-cooperation',
    score: 3.4,
    actor: { name: 'Norway', sides: ['NOR'], sectors: [] },
    recipient: { name: 'Chile', sides: ['CHL'], sectors: [] },
    place: null,
    publisher: null,
    url: null,
    articles: 1,
    ...over,
  };
}

describe('events of others', () => {
  it('are counted once, however often they come', async () => {
    const twice = [event(), event(), event({ nativeId: '2' })];
    expect(await saveExternal(store.db, twice, NOW)).toEqual({ added: 2, changed: 0, known: 0 });
    expect(await saveExternal(store.db, twice, NOW)).toEqual({ added: 0, changed: 0, known: 2 });
  });

  it('take the place of an earlier release of themselves', async () => {
    await saveExternal(store.db, [event(), event({ nativeId: '2' })], NOW);
    const newer = [event({ score: 5 }), event({ nativeId: '3' })];
    expect(await saveExternal(store.db, newer, NOW)).toEqual({ added: 1, changed: 1, known: 0 });
    const rows = await store.db.all(
      sql`select native_id, score from external_events order by native_id`,
    );
    expect(rows.map(({ native_id, score }) => [native_id, score])).toEqual([
      ['1', 5],
      ['2', 3.4],
      ['3', 3.4],
    ]);
  });

  it('make a relation of their own, apart from our reports and from each other', async () => {
    await saveExternal(
      store.db,
      [
        event(),
        event({ nativeId: '2' }),
        event({ nativeId: '3', day: '2020-04-01', score: 5 }),
        event({ nativeId: '4', dataset: 'gdelt', score: -1 }),
      ],
      NOW,
    );
    const [icews, gdelt] = await relationsOf('CHL', 'NOR', ['icews', 'gdelt']);
    const points = icews!.series.points;
    expect(points.map(({ stories, reports, score }) => [stories, reports, score])).toEqual([
      [1, 2, 3.4],
      [1, 1, 5],
    ]);
    expect(gdelt!.series.points.map(({ score }) => score)).toEqual([-1]);
    expect(await readStories(store.db)).toEqual([]);
  });

  it('have directions, and are measured against the news of both sides', async () => {
    const back = { actor: { name: 'Chile', sides: ['CHL'], sectors: [] } };
    const forth = { recipient: { name: 'Norway', sides: ['NOR'], sectors: [] } };
    const other = { recipient: { name: 'Peru', sides: ['PER'], sectors: [] } };
    await saveExternal(
      store.db,
      [
        event(),
        event({ nativeId: '2', ...back, ...forth }),
        event({ nativeId: '3', day: '2020-04-02' }),
        event({ nativeId: '4', day: '2020-04-03', ...other }),
        event({ nativeId: '5', day: '2020-04-04', ...other }),
        event({ nativeId: '6', day: '2020-04-05', ...other }),
      ],
      NOW,
    );
    const [both] = await relationsOf('NOR', 'CHL', ['icews']);
    const [directed] = await relationsOf('NOR', 'CHL', ['icews'], true);
    expect(both!.series.points.map(({ stories }) => stories)).toEqual([2, 1]);
    expect(directed!.series.points.map(({ stories }) => stories)).toEqual([1, 1]);
    // March has 2 of their events, April 4: against an average of 3.
    expect(both!.series.points.map(({ exposure }) => exposure)).toEqual([2 / 3, 4 / 3]);
    expect(both!.records.get('2020-04-01')).toBe(4);
  });

  it('of a bloc are those of its members of the day', async () => {
    const nordic: Side = {
      id: 'bloc:nordic',
      name: 'Nordic',
      isBloc: true,
      on: (day) => new Set(day < '2020-04-01' ? ['bloc:nordic'] : ['bloc:nordic', 'NOR']),
      ever: ['bloc:nordic', 'NOR'],
    };
    await saveExternal(store.db, [event(), event({ nativeId: '2', day: '2020-04-02' })], NOW);
    const query = { a: nordic, b: single('CHL'), by: 'month' } as const;
    const [icews] = await relationsOfOthers(store.db, query, ['icews']);
    expect(icews!.series.stories.map(({ day }) => day)).toEqual(['2020-04-02']);
  });

  it('with several sides stand in the relation of each pair', async () => {
    const many = event({ actor: { name: 'two', sides: ['NOR', 'SWE'], sectors: [] } });
    expect(await saveExternal(store.db, [many], NOW)).toMatchObject({ added: 1 });
    const told = async (a: string, b: string) => {
      const [icews] = await relationsOf(a, b, ['icews']);
      return icews!.series.stories.length;
    };
    expect([await told('NOR', 'CHL'), await told('SWE', 'CHL'), await told('NOR', 'SWE')]).toEqual([
      1, 1, 0,
    ]);
  });

  it('whose recipient is no side of ours are kept without a pair', async () => {
    const odd = event({
      actor: { name: 'two', sides: ['NOR', 'SWE'], sectors: [] },
      recipient: { name: 'Somebody', sides: [], sectors: [] },
    });
    await saveExternal(store.db, [odd], NOW);
    const [row] = await store.db.all(sql`select low, actor, recipient_name from external_events`);
    expect(row).toMatchObject({ low: null, actor: 'NOR', recipient_name: 'Somebody' });
  });
});

describe('mentions', () => {
  it('are counted once', async () => {
    const mention = {
      id: '00000000000000aa',
      dataset: 'gdelt',
      event: '9001',
      day: '2020-03-06',
      publisher: 'harbour.example',
      url: null,
      confidence: 0.8,
    } as const;
    const two = [mention, mention];
    expect(await saveMentions(store.db, two, NOW)).toEqual({ added: 1, changed: 0, known: 0 });
    expect(await saveMentions(store.db, two, NOW)).toEqual({ added: 0, changed: 0, known: 1 });
  });
});
