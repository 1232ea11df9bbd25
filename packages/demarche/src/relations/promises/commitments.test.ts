import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import type { Story } from '../story.js';
import { story } from '../testing/build.js';
import { commitmentsOf, STATUSES } from './commitments.js';
import { tallyOf } from './tally.js';

const promise = (day: string, who: string, act: Story['type'] | null, over: Partial<Story> = {}) =>
  story(day, who, { type: 'AGREE', score: 2.5, pledge: { type: act, renounced: false }, ...over });
const threat = (day: string, who: string, act: Story['type'] | null, over: Partial<Story> = {}) =>
  story(day, who, {
    type: 'THREATEN',
    score: -3.5,
    pledge: { type: act, renounced: false },
    ...over,
  });
const act = (day: string, who: string, type: Story['type'], over: Partial<Story> = {}) =>
  story(day, who, { type, ...over });

describe('a promise', () => {
  it('is kept by the act promised, between the same sides, afterwards', () => {
    const [kept] = commitmentsOf([
      act('2023-06-06', 'USA > UKR', 'AID'),
      promise('2024-02-01', 'USA > UKR', 'AID', { id: 'said' }),
      act('2024-02-20', 'USA > POL', 'AID'),
      act('2024-02-21', 'GBR > UKR', 'AID'),
      act('2024-02-22', 'USA > UKR', 'CONSULT'),
      act('2024-03-02', 'USA > UKR', 'AID', { id: 'done' }),
    ]);
    expect(kept).toMatchObject({
      kind: 'promise',
      by: 'USA',
      to: 'UKR',
      act: 'AID',
      made: '2024-02-01',
      status: 'kept',
      settled: { day: '2024-03-02', story: 'done' },
      stories: ['said'],
    });
    // One such act in the 240 days known before it; 30 days until it was kept.
    expect(kept!.byChance).toBeCloseTo(1 - Math.exp((-1.5 * 30) / (240 + 182.5)), 12);
  });

  it('is broken by what goes against it, if that comes first', () => {
    const [broken] = commitmentsOf([
      promise('2024-02-01', 'USA > UKR', 'AID'),
      act('2024-02-10', 'USA > UKR', 'SANCTION', { id: 'cut' }),
      act('2024-03-02', 'USA > UKR', 'AID'),
    ]);
    expect(broken).toMatchObject({ status: 'broken', settled: { story: 'cut' } });
  });

  it('stays open, and is overdue after a year', () => {
    const said = promise('2024-02-01', 'USA > UKR', 'AID');
    expect(commitmentsOf([said])).toMatchObject([
      { status: 'open', overdue: false, byChance: null },
    ]);
    expect(commitmentsOf([said], { asOf: '2025-02-01' })).toMatchObject([
      { status: 'open', overdue: true },
    ]);
    const late = act('2025-03-01', 'USA > UKR', 'AID');
    expect(commitmentsOf([said, late])).toMatchObject([{ status: 'open', overdue: true }]);
  });

  it('is renewed while it is open, and new once it was kept', () => {
    const all = commitmentsOf([
      promise('2024-02-01', 'USA > UKR', 'AID', { id: 'a' }),
      promise('2024-02-10', 'USA > UKR', 'AID', { id: 'b' }),
      act('2024-03-01', 'USA > UKR', 'AID'),
      promise('2024-04-01', 'USA > UKR', 'AID', { id: 'c' }),
    ]);
    expect(all.map(({ stories, status }) => [stories.join(), status])).toEqual([
      ['a,b', 'kept'],
      ['c', 'open'],
    ]);
  });

  it('not to do something is broken by doing it, and kept when the time is over', () => {
    const said = promise('2024-02-01', 'RUS > UKR', 'ASSAULT', {
      pledge: { type: 'ASSAULT', renounced: true },
    });
    expect(commitmentsOf([said, act('2024-05-01', 'RUS > UKR', 'ASSAULT')])).toMatchObject([
      { status: 'broken', renounced: true },
    ]);
    expect(commitmentsOf([said], { asOf: '2024-12-01' })).toMatchObject([{ status: 'open' }]);
    expect(commitmentsOf([said], { asOf: '2025-03-01' })).toMatchObject([{ status: 'kept' }]);
  });

  it('of both binds both; of a future RETREAT it keeps its type', () => {
    const both = commitmentsOf([
      promise('2024-02-01', 'PRK RUS', 'COOPERATE'),
      act('2024-04-01', 'RUS > PRK', 'COOPERATE'),
    ]);
    expect(both).toMatchObject([{ by: 'PRK', to: 'RUS', mutual: true, status: 'kept' }]);
    const leaving = act('2024-02-01', 'FRA > MLI', 'RETREAT', { auxiliary: ['future'] });
    expect(commitmentsOf([leaving, act('2024-08-15', 'FRA > MLI', 'RETREAT')])).toMatchObject([
      { kind: 'promise', act: 'RETREAT', status: 'kept', settled: { day: '2024-08-15' } },
    ]);
  });

  it('without what or to whom is listed, and not followed', () => {
    const vague = { status: 'open', followed: false, overdue: false };
    const done = [act('2024-03-01', 'RUS > UKR', 'RETREAT'), act('2024-03-01', 'RUS > UKR', 'AID')];
    const later = { asOf: '2026-01-01' };
    expect(commitmentsOf([promise('2024-02-01', 'RUS > UKR', null), ...done], later)).toMatchObject(
      [vague],
    );
    expect(commitmentsOf([promise('2024-02-01', 'RUS', 'RETREAT'), ...done], later)).toMatchObject([
      { ...vague, to: null },
    ]);
  });

  it('is answered around the day it is dated to, by something about the same', () => {
    const dated = promise('2024-02-01', 'RUS > PRK', 'CONSULT', { due: '2024-06-01' });
    const [early, late] = ['2024-02-02', '2024-06-05'].map((day) =>
      act(day, 'RUS > PRK', 'CONSULT', { id: day }),
    );
    expect(commitmentsOf([dated, early!, late!])).toMatchObject([
      { settled: { story: '2024-06-05' } },
    ]);
    const about = promise('2024-02-01', 'RUS > PRK', 'AID', { contexts: ['military'] });
    const food = act('2024-03-01', 'RUS > PRK', 'AID', { contexts: ['health'] });
    const arms = act('2024-04-01', 'RUS > PRK', 'AID', {
      contexts: ['economic', 'military'],
      id: 'arms',
    });
    expect(commitmentsOf([about, food, arms])).toMatchObject([{ settled: { story: 'arms' } }]);
  });

  it('is not linked to what they do all the time', () => {
    const habit = Array.from({ length: 12 }, (_, i) =>
      act(addDays('2023-02-05', 30 * i), 'RUS > UKR', 'ASSAULT'),
    );
    const said = threat('2024-02-01', 'RUS > UKR', 'ASSAULT');
    const soon = act('2024-02-03', 'RUS > UKR', 'ASSAULT');
    const later = act('2024-05-03', 'RUS > UKR', 'ASSAULT');
    expect(commitmentsOf([...habit, said, soon])).toMatchObject([{ status: 'kept' }]);
    expect(commitmentsOf([...habit, said, later])).toMatchObject([
      { status: 'open', settled: null },
    ]);
  });

  it('is known by what was told until a day', () => {
    const stories = [
      promise('2024-02-01', 'USA > UKR', 'AID'),
      act('2024-03-02', 'USA > UKR', 'AID'),
    ];
    expect(commitmentsOf(stories, { asOf: '2024-03-01' })).toMatchObject([{ status: 'open' }]);
    expect(commitmentsOf(stories, { asOf: '2024-01-01' })).toEqual([]);
  });
});

describe('a threat', () => {
  it('is kept when carried out, broken when taken back', () => {
    expect(
      commitmentsOf([
        threat('2024-02-01', 'USA > IRN', null, { modes: ['restrict'] }),
        act('2024-02-03', 'USA > IRN', 'ASSAULT'),
        act('2024-02-05', 'USA > IRN', 'SANCTION', { id: 'hit' }),
      ]),
    ).toMatchObject([{ kind: 'threat', status: 'kept', settled: { story: 'hit' } }]);
    expect(
      commitmentsOf([
        threat('2024-02-01', 'USA > IRN', 'SANCTION'),
        act('2024-02-05', 'USA > IRN', 'CONCEDE'),
      ]),
    ).toMatchObject([{ status: 'broken' }]);
  });
});

describe('commitments', () => {
  const someStory = fc
    .record({
      day: fc.integer({ min: 0, max: 900 }),
      who: fc.constantFrom('USA > UKR', 'UKR > USA', 'USA UKR', 'RUS > UKR', 'RUS'),
      make: fc.constantFrom('AGREE', 'THREATEN', 'AID', 'SANCTION', 'CONCEDE', 'RETREAT'),
      act: fc.constantFrom('AID', 'RETREAT', null),
    })
    .map(({ day, who, make, act: type }) => {
      const on = addDays('2023-01-01', day);
      if (make === 'AGREE') return promise(on, who, type as Story['type'] | null);
      if (make === 'THREATEN') return threat(on, who, null);
      return act(on, who, make as Story['type']);
    });

  it('are the same in any order; each is settled after it was made, each story told once', () => {
    fc.assert(
      fc.property(fc.array(someStory, { maxLength: 40 }), (stories) => {
        const all = commitmentsOf(stories);
        expect(commitmentsOf(stories.toReversed())).toEqual(all);
        for (const { settled, made, status, byChance, stories: told } of all) {
          expect(STATUSES).toContain(status);
          expect(new Set(told).size).toBe(told.length);
          if (settled === null) continue;
          expect(settled.day > made).toBe(true);
          expect(byChance).toBeGreaterThan(0);
          expect(byChance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('add up by actor and by pair', () => {
    const all = commitmentsOf([
      promise('2024-02-01', 'USA > UKR', 'AID'),
      act('2024-03-02', 'USA > UKR', 'AID'),
      promise('2024-02-01', 'PRK RUS', 'COOPERATE'),
      threat('2024-02-01', 'RUS > UKR', null),
    ]);
    expect(
      tallyOf(all, 'actor').map(({ who, kind, kept, open }) => [who, kind, kept, open]),
    ).toEqual([
      ['PRK', 'promise', 0, 1],
      ['RUS', 'promise', 0, 1],
      ['RUS', 'threat', 0, 1],
      ['USA', 'promise', 1, 0],
    ]);
    expect(tallyOf(all, 'pair').map(({ who }) => who)).toEqual(['PRK RUS', 'RUS UKR', 'UKR USA']);
  });
});
