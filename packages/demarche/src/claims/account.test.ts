import { describe, expect, it } from 'vitest';
import { openStore } from '../store/store.js';
import { actor, article, coded, event, report } from '../store/testing/build.js';
import { accountAround, accountOf } from './account.js';
import { noted } from './testing/noted.js';

const COUNTRY: Readonly<Record<string, string>> = {
  'Volga Wire': 'RUS',
  'Dnipro Post': 'UKR',
  'Thames Note': 'GBR',
};
const BETWEEN = { actors: [actor('RUS')], recipients: [actor('UKR')] };
const outletOf = (name: string) => {
  const country = COUNTRY[name];
  return country === undefined
    ? undefined
    : { id: null, name, country, stateMedia: name === 'Volga Wire', names: [] };
};
const of = (...notes: Parameters<typeof noted>[0][]) =>
  accountOf(
    notes.map((note) => noted({ ...note, event: { ...BETWEEN, ...note.event } })),
    outletOf,
  );

describe('an account', () => {
  const alleged = {
    id: 'a',
    day: '2024-05-01',
    publisher: 'Dnipro Post',
    by: [['UKR', 'alleges']],
  } as const;
  const denied = {
    id: 'b',
    day: '2024-05-02',
    publisher: 'Volga Wire',
    by: [['RUS', 'denies']],
    certainty: 'denied',
  } as const;
  const confirmed = {
    id: 'c',
    day: '2024-05-03',
    publisher: 'Thames Note',
    by: [['RUS', 'confirms']],
  } as const;
  const retracted = {
    id: 'd',
    day: '2024-05-04',
    publisher: 'Thames Note',
    by: [['RUS', 'denies']],
    certainty: 'denied',
  } as const;

  it('reads as a life: alleged, denied, confirmed, retracted, each step with its claim', () => {
    const { life, claims, standing } = of(alleged, denied, confirmed, retracted);
    expect(life.map((step) => [step.standing, step.day, claims[step.claim]?.position])).toEqual([
      ['alleged', '2024-05-01', 'alleges'],
      ['denied', '2024-05-02', 'denies'],
      ['confirmed', '2024-05-03', 'confirms'],
      ['retracted', '2024-05-04', 'retracts'],
    ]);
    expect(standing).toBe('retracted');
  });

  it('keeps its standing when one more voice says what is confirmed', () => {
    const again = { ...alleged, id: 'e', day: '2024-05-09', by: [['FRA', 'asserts']] } as const;
    expect(of(alleged, confirmed, again).standing).toBe('confirmed');
  });

  it('tells the happening once for each party, for third countries and for those unknown', () => {
    const { tellings } = of(alleged, denied, confirmed, {
      id: 'e',
      day: '2024-05-05',
      publisher: 'Nobody Knows',
    });
    expect(
      tellings.map((t) => [t.kind, t.country, t.standing, t.publishers.map((p) => p.name)]),
    ).toEqual([
      ['party', 'RUS', 'denied', ['Volga Wire']],
      ['party', 'UKR', 'alleged', ['Dnipro Post']],
      ['third', null, 'confirmed', ['Thames Note']],
      ['unknown', null, 'stated', ['Nobody Knows']],
    ]);
    expect(tellings[0]?.publishers[0]?.stateMedia).toBe(true);
  });

  it('shows that publishers of a party tell nothing', () => {
    expect(of(alleged).tellings).toMatchObject([
      { country: 'RUS', reports: [], standing: null },
      { country: 'UKR', reports: ['a'] },
    ]);
  });

  it('counts a wire and its reprints, and the spokesmen of one side, as one origin', () => {
    const own = (id: string, publisher: string, wire?: string) => ({
      id,
      day: '2024-05-01',
      publisher,
      ...(wire && { wire }),
    });
    const { origins } = of(
      own('a', 'Meridian'),
      own('b', 'Thames Note', 'Meridian'),
      own('c', 'Dnipro Post'),
      { ...alleged, id: 'd' },
      { ...alleged, id: 'e', publisher: 'Thames Note' },
      { ...denied, id: 'f', by: [['FRA', 'denies']] },
    );
    expect(origins).toEqual(['UKR', 'outlet:dnipro post', 'outlet:meridian']);
  });

  it('of nothing is empty', () => {
    expect(accountOf([], outletOf)).toEqual({
      reports: [],
      claims: [],
      life: [],
      standing: null,
      origins: [],
      tellings: [],
    });
  });
});

describe('a happening in the store', () => {
  it('is its story, with the denials and confirmations of 30 days after', async () => {
    const store = await openStore(':memory:');
    const put = (
      id: string,
      day: string,
      over: Parameters<typeof report>[1] = {},
      parts: Parameters<typeof event>[0] = {},
    ) => {
      const of = article({ id, text: WORDS[id] ?? id, title: id, published: day });
      const told = report(of, {
        ...over,
        event: event({ type: 'ASSAULT', date: day, ...BETWEEN, ...parts }),
      });
      return coded(of, [], { reports: [told], attributions: told.attributions });
    };
    const WORDS: Readonly<Record<string, string>> = {
      told: 'Russia shelled the mill of Orlen.',
      'told by another': 'Two shells set the mill of Orlen on fire.',
      'denied, one side left out': 'Russia never shelled the mill of Orlen.',
      'denied too late': 'Russia never shelled the mill of Orlen, it says.',
    };
    const denying = noted({ id: 'x', day: '2024-05-09', by: [['RUS', 'denies']] });
    const denial = { attributions: denying.attributions, certainty: 'denied' as const };
    const undated = { date: null, when: null };
    await store.save(
      [
        put('earlier', '2024-04-20'),
        put('told', '2024-05-01'),
        put('told by another', '2024-05-01'),
        put('denied, one side left out', '2024-05-09', denial, { recipients: [], ...undated }),
        put('of others', '2024-05-01', {}, { recipients: [actor('POL')] }),
        put('of another type', '2024-05-01', {}, { type: 'CONSULT' }),
        put('denied too late', '2024-06-20', denial, undated),
      ],
      '2024-07-01T00:00:00.000Z',
    );
    const all = (await store.reports({}, 20)).reports;
    const titled = (title: string) => all.find((one) => one.article.title === title)!;
    const around = async (title: string) => {
      const { reports } = await accountAround(store.db, titled(title), outletOf);
      return reports.map((one) => one.article.title).sort();
    };
    const same = ['denied, one side left out', 'told', 'told by another'];
    expect(await around('told')).toEqual(same);
    expect(await around('denied too late')).toEqual(['denied too late']);
    expect(await around('of another type')).toEqual(['of another type']);
    await store.close();
  });
});
