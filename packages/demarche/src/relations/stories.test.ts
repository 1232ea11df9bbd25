import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/store.js';
import { actor, article, attribution, coded, event, report } from '../store/testing/build.js';
import { readStories, reportsByPeriod } from './stories.js';

const NOW = '2024-07-01T00:00:00.000Z';
const [RUS, PRK, USA, UKR] = ['RUS', 'PRK', 'USA', 'UKR'].map((id) => actor(id));

let store: Store;
let count = 0;
beforeEach(async () => {
  store = await openStore(':memory:');
  count = 0;
});
afterEach(() => store.close());

/** Stores one article by a publisher, with one report. */
async function tell(
  publisher: string,
  over: Parameters<typeof report>[1] & { published?: string },
) {
  const { published = '2024-06-20', ...rest } = over;
  const one = article({ publisher, published, text: `article ${count++}` });
  await store.save([coded(one, [], { reports: [report(one, rest)] })], NOW);
}

const helps = (date: string) =>
  event({ actors: [RUS!], recipients: [PRK!], type: 'AID', score: 10, date });

describe('stories of the store', () => {
  it('join the reports of one event, with the best credence of each origin', async () => {
    await tell('Gazette', { event: helps('2024-06-19'), credence: { value: 0.8, factors: [] } });
    await tell('Gazette', { event: helps('2024-06-19'), credence: { value: 0.9, factors: [] } });
    await tell('Courier', { event: helps('2024-06-19'), credence: { value: 0.5, factors: [] } });
    await tell('Courier', { event: helps('2024-06-08') });
    const stories = await readStories(store.db);
    expect(stories).toMatchObject([
      { day: '2024-06-08', credences: [0.95] },
      {
        day: '2024-06-19',
        told: '2024-06-20',
        actors: ['RUS'],
        recipients: ['PRK'],
        type: 'AID',
        score: 10,
        credences: [0.9, 0.5],
        pledge: null,
      },
    ]);
    expect(stories[1]!.reports).toHaveLength(3);
    expect(stories[1]!.id).toBe(stories[1]!.reports[0]);
  });

  it('join reports that name more sides', async () => {
    await tell('Gazette', { event: helps('2024-06-19') });
    await tell('Courier', {
      event: event({
        actors: [RUS!, USA!],
        recipients: [PRK!],
        type: 'AID',
        score: 10,
        date: '2024-06-19',
      }),
    });
    expect(await readStories(store.db)).toMatchObject([{ actors: ['RUS', 'USA'] }]);
  });

  it('keep what is promised, made on the day it is told', async () => {
    const why = {
      frame: 'AID/give-aid',
      where: 'AID.yaml:1',
      matched: [],
      rulings: ['"will": future of AID is AGREE'],
      rejected: [],
      certainty: '',
    };
    const promised = event({
      actors: [USA!],
      recipients: [UKR!],
      type: 'AGREE',
      date: '2024-07-05',
    });
    await tell('Gazette', { event: promised, why });
    const leaves = event({
      actors: [RUS!],
      recipients: [UKR!],
      type: 'RETREAT',
      auxiliary: ['future'],
      date: '2024-06-21',
    });
    await tell('Gazette', { event: leaves });
    await tell('Gazette', { event: { ...helps('2024-06-21'), auxiliary: ['future'] } });
    expect(await readStories(store.db)).toMatchObject(
      [
        {
          type: 'AGREE',
          day: '2024-06-20',
          due: '2024-07-05',
          pledge: { type: 'AID', renounced: false },
        },
        {
          type: 'RETREAT',
          day: '2024-06-20',
          due: '2024-06-21',
          pledge: null,
          auxiliary: ['future'],
        },
      ].toSorted((a, b) => a.day.localeCompare(b.day)),
    );
  });

  it('take the day that is told most precisely, and the sides and type that most name', async () => {
    const title = 'Grain reaches Wonsan';
    const put = async (publisher: string, over: Parameters<typeof event>[0]) => {
      const text = `A ship brought Russian grain to the harbour of Wonsan, ${publisher} says.`;
      const one = article({ publisher, published: '2024-06-20', title, text });
      await store.save([coded(one, [event({ ...helps('2024-06-19'), ...over })])], NOW);
    };
    await put('Gazette', { actors: [RUS!], recipients: [PRK!] });
    await put('Courier', { actors: [RUS!], recipients: [PRK!] });
    await put('Monthly', {
      actors: [RUS!],
      recipients: [PRK!, UKR!],
      date: '2024-06',
      when: { start: '2024-06-01', end: '2024-06-30', precision: 'month', expression: null },
    });
    await put('Post', { actors: [RUS!], recipients: [PRK!], type: 'COOPERATE' });
    const [story, ...others] = await readStories(store.db);
    expect(others).toEqual([]);
    expect(story).toMatchObject({ day: '2024-06-19', type: 'AID', recipients: ['PRK'] });
    expect(story!.reports).toHaveLength(4);
    expect(story!.reports).toContain(story!.id);
  });

  it('are those that were known at an instant', async () => {
    await tell('Gazette', { event: helps('2024-06-19') });
    expect(await readStories(store.db, { known: NOW })).toHaveLength(1);
    expect(await readStories(store.db, { known: '2024-06-30T23:59:59.999Z' })).toEqual([]);
  });

  it('part a promise from its deed', async () => {
    const why = {
      frame: 'AID/give-aid',
      where: 'AID.yaml:1',
      matched: [],
      rulings: ['"will": future of AID is AGREE'],
      rejected: [],
      certainty: '',
    };
    await tell('Gazette', { event: helps('2024-06-19') });
    await tell('Courier', { event: { ...helps('2024-06-19'), type: 'AGREE' }, why });
    const stories = await readStories(store.db);
    expect(stories.map(({ type }) => type).sort()).toEqual(['AGREE', 'AID']);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(2);
  });

  it('are those of the days and sides asked for', async () => {
    await tell('Gazette', { event: helps('2024-06-19') });
    await tell('Gazette', {
      event: event({ actors: [USA!], recipients: [UKR!], date: '2024-06-19' }),
    });
    const days = async (filter: Parameters<typeof readStories>[1]) =>
      (await readStories(store.db, filter)).length;
    expect(await days({ sides: ['PRK'] })).toBe(1);
    expect(await days({ sides: ['PRK', 'USA'] })).toBe(2);
    expect(await days({ from: '2024-06-20' })).toBe(0);
    expect(await days({ to: '2024-06-19' })).toBe(2);
    expect(await reportsByPeriod(store.db, 'month')).toEqual(new Map([['2024-06-01', 2]]));
  });

  it('count a named source once, whoever prints it', async () => {
    const attributions = [
      {
        ...attribution({ sourceName: 'the ministry' }),
        sourceText: 'the ministry',
        cueText: 'said',
      },
    ];
    const said = { event: helps('2024-06-19'), attributions, certainty: 'reported' } as const;
    await tell('Gazette', { ...said, credence: { value: 0.7, factors: [] } });
    await tell('Courier', { ...said, credence: { value: 0.6, factors: [] } });
    expect(await readStories(store.db)).toMatchObject([{ credences: [0.7] }]);
  });
});
