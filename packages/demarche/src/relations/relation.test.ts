import type { Event } from '@demarche/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/store.js';
import { actor, article, coded, event, report } from '../store/testing/build.js';
import { movers } from './movers.js';
import { relationOf, TooManyPeriodsError } from './relation.js';

const NOW = '2024-07-01T00:00:00.000Z';
const [RUS, PRK, USA, FRA, JPN] = ['RUS', 'PRK', 'USA', 'FRA', 'JPN'].map((id) => actor(id));
const EU = actor('', { id: 'org:EU', country: null });

let store: Store;
let count = 0;
beforeEach(async () => {
  store = await openStore(':memory:');
  count = 0;
});
afterEach(() => store.close());

/** Stores one article a list of events. */
const tell = (...events: Event[]) =>
  store.save([coded(article({ text: `article ${count++}` }), events)], NOW);

const supports = (day: string | null) =>
  event({ actors: [RUS!], recipients: [PRK!], type: 'SUPPORT', score: 5, date: day });
const sanctions = (day: string) =>
  event({ actors: [PRK!], recipients: [RUS!], type: 'SANCTION', score: -6, date: day });
const meet = (day: string) =>
  event({ actors: [RUS!, PRK!], recipients: [], type: 'CONSULT', score: 2.5, date: day });

describe('a relation', () => {
  it('counts a reprint as a report, not as an event, and scores the mean of events', async () => {
    await tell(supports('2024-01-10'));
    await tell(supports('2024-01-10'));
    await tell(sanctions('2024-01-20'), supports('2024-03-02'));
    const relation = await relationOf(store.db, 'RUS', 'PRK', { by: 'month' });

    expect(relation).toMatchObject({
      pair: ['RUS', 'PRK'],
      period: { start: '2024-01-10', end: '2024-03-02' },
      reports: 4,
      events: 3,
      shifts: [],
    });
    expect(relation.series).toMatchObject([
      {
        start: '2024-01-01',
        end: '2024-01-31',
        reports: 3,
        events: 2,
        score: -0.5,
        counts: {
          'verbal-cooperation': 1,
          'material-cooperation': 0,
          'verbal-conflict': 0,
          'material-conflict': 1,
        },
      },
      { start: '2024-02-01', reports: 0, events: 0, score: null, interval: null },
      { start: '2024-03-01', reports: 1, events: 1, score: 5 },
    ]);
    expect(relation.types).toEqual([
      { type: 'SUPPORT', quadClass: 'verbal-cooperation', reports: 3, events: 2, score: 5 },
      { type: 'SANCTION', quadClass: 'material-conflict', reports: 1, events: 1, score: -6 },
    ]);
  });

  it('is the same from either side, directions aside', async () => {
    await tell(supports('2024-01-10'), sanctions('2024-02-01'));
    const one = await relationOf(store.db, 'RUS', 'PRK', { by: 'year' });
    const other = await relationOf(store.db, 'PRK', 'RUS', { by: 'year' });
    expect(other.series).toEqual(one.series);
    expect(one.directions).toEqual([
      { actor: 'RUS', recipient: 'PRK', reports: 1, events: 1, score: 5 },
      { actor: 'PRK', recipient: 'RUS', reports: 1, events: 1, score: -6 },
    ]);
  });

  it('counts a meeting once for the pair and in both directions', async () => {
    await tell(meet('2024-01-10'));
    const relation = await relationOf(store.db, 'RUS', 'PRK', { by: 'month' });
    expect(relation.events).toBe(1);
    expect(relation.series[0]?.score).toBe(2.5);
    expect(relation.directions.map((d) => d.events)).toEqual([1, 1]);
  });

  it('leaves out what did not happen, what is opinion and what has no day', async () => {
    const a = article({ published: null, text: 'all sorts' });
    const denied = report(a, { event: supports('2024-01-01'), certainty: 'denied' });
    const opinion = report(a, { event: supports('2024-01-02'), opinion: true });
    await store.save([coded(a, [], { reports: [denied, opinion] })], NOW);
    await store.save(
      [
        coded(article({ published: null, text: 'more' }), [
          { ...supports('2024-01-03'), auxiliary: ['negation'] },
          { ...supports('2024-01-04'), auxiliary: ['hypothetical'] },
          { ...supports('2024-01-05'), auxiliary: ['future'] },
          { ...supports(null), auxiliary: ['historical'] },
          supports(null),
        ]),
      ],
      NOW,
    );
    const relation = await relationOf(store.db, 'RUS', 'PRK', { by: 'month' });
    expect(relation).toMatchObject({ reports: 0, events: 0, period: null, series: [] });
  });

  it('counts a promise of today about tomorrow', async () => {
    await tell({ ...supports('2024-01-05'), type: 'AGREE', auxiliary: ['future'] });
    expect((await relationOf(store.db, 'RUS', 'PRK', { by: 'month' })).events).toBe(1);
  });

  it('says which share of all reports it is', async () => {
    const other = event({ actors: [USA!], recipients: [FRA!], date: '2024-01-11' });
    await tell(supports('2024-01-10'), other, { ...other, id: 'x1' }, { ...other, id: 'x2' });
    const relation = await relationOf(store.db, 'RUS', 'PRK', { by: 'month' });
    expect(relation.series[0]?.coverage).toBe(0.25);
  });

  it('spans the days asked for, empty ones too', async () => {
    await tell(supports('2024-01-10'), supports('2024-05-10'));
    const query = { from: '2023-11-15', to: '2024-02-10', by: 'month' } as const;
    const relation = await relationOf(store.db, 'RUS', 'PRK', query);
    expect(relation.series.map((p) => [p.start, p.events])).toEqual([
      ['2023-11-01', 0],
      ['2023-12-01', 0],
      ['2024-01-01', 1],
      ['2024-02-01', 0],
    ]);
  });

  it('refuses more periods than anyone can look at, and says what to ask instead', async () => {
    await tell(supports('1900-01-01'), supports('2024-01-01'));
    await expect(relationOf(store.db, 'RUS', 'PRK', { by: 'day' })).rejects.toThrow(
      TooManyPeriodsError,
    );
  });

  it('takes organisations as sides, and a state with itself', async () => {
    await tell(
      event({ actors: [EU], recipients: [PRK!], date: '2024-01-01' }),
      event({ actors: [RUS!], recipients: [RUS!], type: 'COERCE', score: -7, date: '2024-01-01' }),
    );
    expect((await relationOf(store.db, 'org:EU', 'PRK', { by: 'year' })).events).toBe(1);
    const domestic = await relationOf(store.db, 'RUS', 'RUS', { by: 'year' });
    expect(domestic.directions).toHaveLength(1);
    expect(domestic.series[0]?.score).toBe(-7);
  });
});

describe('movers', () => {
  const before = ['2023-01-05', '2023-04-05', '2023-08-05', '2023-10-05'];
  const acts = (a: typeof RUS, b: typeof RUS, score: number, days: readonly string[]) =>
    days.map((date) => event({ actors: [a!], recipients: [b!], score, date }));

  it('ranks by surprise against the pair’s own past, not by volume', async () => {
    const now = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'];
    await tell(...acts(RUS, USA, -6, before), ...acts(RUS, USA, -6, now));
    await tell(...acts(FRA, JPN, 5, before), ...acts(FRA, JPN, -6, now.slice(0, 2)));
    const [first, second] = await movers(store.db, '2024-01-01', '2024-01-31', 10);
    expect(first).toMatchObject({
      pair: ['FRA', 'JPN'],
      score: -6,
      before: 5,
      change: -11,
      events: 2,
      eventsBefore: 4,
      reports: 2,
    });
    expect(second).toMatchObject({ pair: ['RUS', 'USA'], change: 0, events: 4 });
    expect(Math.abs(second!.surprise)).toBeLessThan(Math.abs(first!.surprise));
  });

  it('leaves out pairs without a past or a present, domestic acts and days after', async () => {
    await tell(...acts(RUS, PRK, 5, ['2024-01-02']));
    await tell(...acts(RUS, USA, 5, before));
    await tell(...acts(RUS, RUS, -7, [...before, '2024-01-02']));
    await tell(...acts(USA, JPN, 5, [...before, '2024-03-01']));
    expect(await movers(store.db, '2024-01-01', '2024-01-31', 10)).toEqual([]);
  });

  it('counts reprints as reports, not as events', async () => {
    await tell(...acts(FRA, JPN, 5, before));
    await tell(...acts(FRA, JPN, -6, ['2024-01-02']));
    await tell(...acts(FRA, JPN, -6, ['2024-01-02']));
    const [only] = await movers(store.db, '2024-01-01', '2024-01-31', 10);
    expect(only).toMatchObject({ events: 1, reports: 2 });
  });
});
