import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brief } from './brief.js';
import { StoryMerger } from './merger.js';
import { brief, type Telling } from './testing/told.js';

/** Stories as sorted lists of sorted ids. */
function storiesOf(merger: StoryMerger): readonly string[] {
  return [...merger.stories().values()].map((ids) => [...ids].sort().join(' ')).sort();
}

function mergedOf(...tellings: readonly Telling[]): readonly string[] {
  const merger = new StoryMerger();
  merger.add(tellings.map(brief));
  return storiesOf(merger);
}

const PORT: Telling = {
  id: 'port',
  sentence: 'Russian missiles struck the harbour of Vell on Saturday and burned two grain stores.',
  trigger: 'struck',
  recipients: ['UKR'],
  when: '2024-06-15',
  published: '2024-06-16',
};
const PORT_AGAIN: Telling = {
  ...PORT,
  id: 'port again',
  sentence: 'Two grain stores burned in the harbour of Vell when missiles hit it.',
  trigger: 'hit',
  publisher: 'Evening Post',
};

describe('what is one story', () => {
  test('two papers that tell one act of one day in other words', () => {
    expect(mergedOf(PORT, PORT_AGAIN)).toEqual(['port port again']);
  });

  test('one paper says REJECT where the other says SANCTION', () => {
    const embargo: Telling = {
      id: 'embargo',
      type: 'SANCTION',
      actors: ['KOR'],
      recipients: ['PRK'],
      sentence: 'Seoul suspended the border accord with the North over balloons of trash.',
      trigger: 'suspended',
      when: '2024-06-18',
    };
    const refusal: Telling = {
      ...embargo,
      id: 'refusal',
      type: 'REJECT',
      sentence: 'South Korea has suspended the border accord, angered by trash that balloons drop.',
    };
    expect(mergedOf(embargo, refusal)).toHaveLength(1);
  });

  test('not two acts of one kind a week apart, nor what others did, nor types far apart', () => {
    expect(mergedOf(PORT, { ...PORT, id: 'later', when: '2024-06-22' })).toHaveLength(2);
    expect(mergedOf(PORT, { ...PORT_AGAIN, actors: ['PRK'], recipients: ['KOR'] })).toHaveLength(2);
    expect(mergedOf(PORT, { ...PORT_AGAIN, type: 'CONSULT' })).toHaveLength(2);
  });

  test('a report that leaves the victim out joins the one that names it', () => {
    expect(mergedOf(PORT, { ...PORT_AGAIN, recipients: [] })).toHaveLength(1);
  });

  test('what is said of a month follows the one strike it fits, and joins no two', () => {
    const june: Telling = {
      ...PORT,
      id: 'june',
      when: '2024-06',
      published: '2024-07-20',
      sentence: 'In June Russian missiles struck the harbour of Vell and burned grain stores.',
    };
    const other: Telling = {
      ...PORT,
      id: 'other',
      when: '2024-06-25',
      sentence: 'Russian missiles struck a barracks near Orlen on Tuesday, killing nine.',
    };
    expect(mergedOf(other, june, PORT)).toEqual(['june port', 'other']);
  });

  test('a copied sentence is one story though its parties were read otherwise', () => {
    expect(mergedOf(PORT, { ...PORT, id: 'copy', actors: ['BLR'], recipients: [] })).toHaveLength(
      1,
    );
  });

  test('what has no day stays alone', () => {
    const undated = (id: string) => ({ ...PORT, id, over: {} });
    const merger = new StoryMerger();
    merger.add([
      { ...brief(undated('x')), days: null },
      { ...brief(undated('y')), days: null },
    ]);
    expect(storiesOf(merger)).toEqual(['x', 'y']);
  });
});

describe('what arrives late', () => {
  const march: Telling = {
    ...PORT,
    id: 'vague one',
    when: '2024-06',
    sentence: 'In June missiles struck a harbour and burned grain stores.',
  };
  const marchAgain: Telling = { ...march, id: 'vague two', publisher: 'Evening Post' };
  const orlen: Telling = {
    ...PORT,
    id: 'orlen',
    when: '2024-06-25',
    sentence: 'In June, at Orlen, missiles struck a harbour and burned grain stores.',
  };

  test('joins stories that were two, and says which reports moved', () => {
    const merger = new StoryMerger();
    merger.add([brief(march)]);
    merger.add([brief(marchAgain)]);
    expect(storiesOf(merger)).toEqual(['vague one vague two']);
    const moved = merger.add([brief(PORT)]);
    expect([...moved.keys()].sort()).toEqual(['port', 'vague one', 'vague two']);
    expect(new Set([...moved.values()].map(({ story }) => story))).toEqual(new Set(['port']));
    expect(moved.get('vague one')).toMatchObject({ leader: 'port' });
    expect(moved.get('port')).toEqual({ story: 'port', leader: null, likeness: 0 });
  });

  test('splits a story whose followers it is liker to', () => {
    const merger = new StoryMerger();
    const follower: Telling = { ...march, id: 'follower', sentence: orlen.sentence };
    merger.add([brief(PORT), brief(follower)]);
    expect(storiesOf(merger)).toEqual(['follower port']);
    const moved = merger.add([brief(orlen)]);
    expect(storiesOf(merger)).toEqual(['follower orlen', 'port']);
    expect(moved.get('follower')?.story).toBe('orlen');
  });

  test('is passed over where it is known', () => {
    const merger = new StoryMerger();
    merger.add([brief(PORT)]);
    expect(merger.add([brief(PORT)]).size).toBe(0);
    expect(merger.size).toBe(1);
  });
});

test('what is restored stands where it stood, though its leader is not there', () => {
  const before = new StoryMerger();
  const briefs = [PORT, PORT_AGAIN].map(brief);
  before.add(briefs);
  const after = new StoryMerger();
  after.restore([[briefs[1]!, before.placementOf('port again')!]]);
  expect(after.placementOf('port again')).toEqual(before.placementOf('port again'));
  after.restore([[briefs[0]!, before.placementOf('port')!]]);
  expect(after.storyOf('port')).toBe('port');
});

test('what is let go of leaves its story its name', () => {
  const merger = new StoryMerger();
  merger.add([brief(PORT), brief({ ...PORT_AGAIN, when: '2024-06-16' })]);
  expect(merger.storyOf('port again')).toBe('port');
  merger.forget('2024-06-16');
  expect(merger.size).toBe(1);
  expect(merger.storyOf('port')).toBeNull();
  expect(merger.storyOf('port again')).toBe('port');
});

describe('whatever the order', () => {
  const WORDS = ['harbour', 'grain', 'missile', 'accord', 'border', 'vote', 'veto', 'talks'];
  const some = fc
    .record({
      type: fc.constantFrom('ASSAULT', 'MOBILIZE', 'REJECT', 'SANCTION', 'CONSULT'),
      actors: fc.uniqueArray(fc.constantFrom('RUS', 'USA', 'PRK'), { maxLength: 2 }),
      recipients: fc.uniqueArray(fc.constantFrom('UKR', 'KOR', 'USA'), { maxLength: 2 }),
      day: fc.integer({ min: 1, max: 12 }),
      precision: fc.constantFrom('day', 'day', 'published', 'month', 'year'),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
      article: fc.constantFrom('a', 'b', 'c', 'd'),
    })
    .map(({ day, precision, words, ...rest }): Omit<Telling, 'id'> => {
      const published = `2024-06-${String(day + 1).padStart(2, '0')}`;
      const when = { day: published, month: '2024-06', year: '2024', published: undefined };
      const told = when[precision as keyof typeof when];
      return {
        ...rest,
        type: rest.type as Telling['type'] & string,
        published,
        ...(told && { when: told }),
        sentence: `They ${words[0]} ${words.join(' ')}.`,
        trigger: words[0]!,
      };
    });
  const several = fc
    .array(some, { minLength: 2, maxLength: 14 })
    .map((list): readonly Brief[] => list.map((one, i) => brief({ ...one, id: `r${i}` })));

  test('reports that come one by one in any order make the same stories', () => {
    fc.assert(
      fc.property(several, fc.infiniteStream(fc.double({ noNaN: true })), (briefs, chance) => {
        const together = new StoryMerger();
        together.add(briefs);
        const shuffled = briefs
          .map((one) => ({ one, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const singly = new StoryMerger();
        for (const { one } of shuffled) singly.add([one]);
        expect([...singly.stories()].map(([id, ids]) => [id, [...ids].sort()]).sort()).toEqual(
          [...together.stories()].map(([id, ids]) => [id, [...ids].sort()]).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('reports added to what was restored stand as if all had come together', () => {
    fc.assert(
      fc.property(several, fc.nat(), (briefs, at) => {
        const [held, late] = [
          briefs.slice(0, at % briefs.length),
          briefs.slice(at % briefs.length),
        ];
        const before = new StoryMerger();
        before.add(held);
        const after = new StoryMerger();
        after.restore(held.map((one) => [one, before.placementOf(one.id)!]));
        after.add(late);
        const together = new StoryMerger();
        together.add(briefs);
        for (const { id } of briefs)
          expect(after.placementOf(id)).toEqual(together.placementOf(id));
      }),
      { numRuns: 200 },
    );
  });

  test('reports taken back leave the stories of the others as if they had never come', () => {
    fc.assert(
      fc.property(several, fc.nat(), (briefs, at) => {
        const gone = briefs.filter((_, i) => (i + at) % 3 === 0);
        const all = new StoryMerger();
        all.add(briefs);
        all.withdraw(gone.map(({ id }) => id));
        const rest = new StoryMerger();
        rest.add(briefs.filter((one) => !gone.includes(one)));
        expect(storiesOf(all)).toEqual(storiesOf(rest));
      }),
      { numRuns: 200 },
    );
  });

  test('what `add` says has moved is what is found elsewhere than before', () => {
    fc.assert(
      fc.property(several, (briefs) => {
        const merger = new StoryMerger();
        const known = new Map<string, string>();
        for (const one of briefs) {
          for (const [id, { story }] of merger.add([one])) known.set(id, story);
        }
        for (const { id } of briefs) expect(known.get(id)).toBe(merger.storyOf(id));
      }),
      { numRuns: 200 },
    );
  });
});
