import fc from 'fast-check';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { mergeReports } from '../../stories/index.js';
import type { CodedArticle, Store } from '../store.js';
import { article, CODING, coded, event, report } from './build.js';

const MONDAY = '2024-06-24T08:00:00.000Z';
const TUESDAY = '2024-06-25T08:00:00.000Z';
const WEDNESDAY = '2024-06-26T08:00:00.000Z';
const NEXT_CODEBOOK = { ...CODING, codebook: 'dddddddddddddddd' };

const TYPES = ['SUPPORT', 'AGREE', 'COOPERATE', 'ASSAULT'] as const;
const VERBS = ['praised', 'hailed', 'signed', 'shelled'] as const;

/** One article with one report, of a few that are alike in some ways. */
function told(n: number): CodedArticle {
  const [kind, day] = [n % 4, (n >> 2) % 4];
  const verb = VERBS[kind]!;
  const text = `Russia ${verb} North Korea over missiles and a harbour, telling ${n} has it.`;
  const date = `2024-06-${String(12 + day).padStart(2, '0')}`;
  const of = article({ publisher: `Paper ${n}`, text, published: '2024-06-20' });
  const one = report(of, { event: event({ type: TYPES[kind]!, date }) });
  const trigger = { text: verb, span: [7, 7 + verb.length] as const };
  return coded(of, [], { reports: [{ ...one, evidence: { ...one.evidence, trigger } }] });
}

/** The stories that stand, as sorted lists of reports. */
async function storiesIn(store: Store): Promise<readonly string[]> {
  const rows = await store.db.all(sql`select story, string_agg(report, ' ' order by report) as told
    from placements where known_until is null group by story`);
  return rows.map((row) => `${row.story}: ${row.told}`).sort();
}

/** The origins that are kept, and those that the stories' reports have, as sorted lists of reports. */
async function originsIn(store: Store): Promise<readonly (readonly string[])[]> {
  const rows = await store.db.all(sql`select string_agg(report, ' ' order by report) as told
    from placements where known_until is null group by story, origin`);
  const { stories } = await store.stories({}, 1000);
  const told = stories.flatMap(({ origins }) => origins.map(({ reports }) => reports));
  return [
    rows.map((row) => String(row.told)).sort(),
    told.map((reports) => reports.toSorted().join(' ')).sort(),
  ];
}

async function mergedAtOnce(store: Store): Promise<readonly string[]> {
  const { reports } = await store.reports({}, 1000);
  return mergeReports(reports)
    .map(({ id, reports }) => `${id}: ${reports.toSorted().join(' ')}`)
    .sort();
}

/** What any store has to do with stories. `open` gives an empty one. */
export function storiesContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a keeper of stories`, () => {
    it('holds the stories that all reports at once would make, in whatever order they come', async () => {
      const all = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 1, maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(all, fc.integer({ min: 1, max: 5 }), async (numbers, step) => {
          const store = await open();
          for (let i = 0; i < numbers.length; i += step) {
            await store.save(numbers.slice(i, i + step).map(told), MONDAY);
          }
          expect(await storiesIn(store)).toEqual(await mergedAtOnce(store));
          const [kept, made] = await originsIn(store);
          expect(kept).toEqual(made);
          await store.close();
        }),
        { numRuns: 15 },
      );
    });

    it('takes back what a new coding no longer tells, and lets followers find others', async () => {
      const all = Array.from({ length: 24 }, (_, i) => told(i));
      await fc.assert(
        fc.asyncProperty(fc.subarray(all, { minLength: 1 }), async (again) => {
          const store = await open();
          await store.save(all, MONDAY);
          const recoded = again.map((one) => ({ ...one, coding: NEXT_CODEBOOK, reports: [] }));
          await store.save(recoded, TUESDAY);
          expect(await storiesIn(store)).toEqual(await mergedAtOnce(store));
          // Asked for again, the first coding brings its reports back.
          const [kept, made] = await originsIn(store);
          expect(kept).toEqual(made);
          const first = await storiesIn(store);
          await store.save(again, WEDNESDAY);
          expect(await storiesIn(store)).toEqual(await mergedAtOnce(store));
          expect(await storiesIn(store)).not.toEqual(first);
          await store.close();
        }),
        { numRuns: 8 },
      );
    });

    it('keeps where a report stood before, and since when it stands where it does', async () => {
      const store = await open();
      const text = 'Russia praised North Korea over missiles and a harbour.';
      const put = (publisher: string, date: string | null, readAt: string) =>
        store.save(
          [coded(article({ publisher, text, published: '2024-06-13' }), [event({ date })])],
          readAt,
        );
      await put('The Harbour Gazette', null, MONDAY);
      const [vague] = (await store.reports({}, 9)).reports;
      // Told with its day, it leads those that leave the day open.
      await put('Thames Note', '2024-06-12', TUESDAY);
      const dated = (await store.reports({ publisher: 'Thames Note' }, 9)).reports[0]!;
      const rows = await store.db.all(sql`select story, leader, likeness > 0 as follows,
        cast(placed_at as date) as since, cast(known_until as date) as until
        from placements where report = ${vague!.id} order by placed_at`);
      expect(rows).toEqual([
        {
          story: vague!.id,
          leader: null,
          follows: false,
          since: '2024-06-24',
          until: '2024-06-25',
        },
        { story: dated.id, leader: dated.id, follows: true, since: '2024-06-25', until: null },
      ]);
      await store.close();
    });

    it('shows a story with its reports, origins and history, now and as it was known', async () => {
      const store = await open();
      const text = 'Russia praised North Korea over missiles and a harbour on the eastern coast.';
      const put = (publisher: string, readAt: string, coding = CODING, date = '2024-06-12') => {
        const of = article({ publisher, text, published: '2024-06-13' });
        return store.save([coded(of, [event({ date })], { coding })], readAt);
      };
      await put('Harbour Gazette', MONDAY);
      await put('Thames Note', TUESDAY);
      const { reports } = await store.reports({}, 9);
      const now = await store.story(reports[0]!.id);
      expect(now?.told).toHaveLength(2);
      // One prints the other's sentence.
      expect(now?.tellers).toMatchObject({
        publishers: ['Harbour Gazette', 'Thames Note'],
        origins: 1,
      });
      // The story goes by one of the two; had it been the other, all would have moved to it.
      const [first] = reports.filter(({ article }) => article.publisher === 'Harbour Gazette');
      expect(now?.history).toEqual(
        now?.id === first!.id
          ? [
              { at: MONDAY, joined: [first!.id], left: [], from: [] },
              { at: TUESDAY, joined: [expect.any(String)], left: [], from: [] },
            ]
          : [{ at: TUESDAY, joined: [...now!.reports].sort(), left: [], from: [first!.id] }],
      );
      expect(await store.story(reports[1]!.id)).toEqual(now);
      const then = await store.story(first!.id, { known: MONDAY });
      expect(then?.reports).toEqual([first!.id]);
      expect(await store.stories({}, 9)).toMatchObject({ total: 1, stories: [{ id: now!.id }] });
      expect((await store.stories({ known: MONDAY }, 9)).stories).toMatchObject([
        { reports: [first!.id] },
      ]);
      expect((await store.stories({ origins: 1 }, 9)).total).toBe(1);
      expect((await store.stories({ origins: 2 }, 9)).total).toBe(0);

      // Coded anew, the first report of the story is another; its old name still leads to it.
      const root = reports.find(({ id }) => id === now!.id)!;
      await put(root.article.publisher!, WEDNESDAY, NEXT_CODEBOOK);
      const later = await store.story(now!.id);
      expect(later?.told).toHaveLength(2);
      expect(later?.reports).not.toContain(root.id);
      expect(await store.story(now!.id, { known: TUESDAY })).toMatchObject({
        reports: now!.reports,
      });
      await store.close();
    });

    it('writes nothing where nothing changes', async () => {
      const store = await open();
      const all = Array.from({ length: 16 }, (_, i) => told(i));
      await store.save(all, MONDAY);
      const before = await store.db.all(sql`select * from placements order by report`);
      await store.save(all, TUESDAY);
      expect(await store.db.all(sql`select * from placements order by report`)).toEqual(before);
      expect(before.length).toBe(16);
      await store.close();
    });

    it('gives an undated report a story of its own', async () => {
      const store = await open();
      const undated = article({ published: null });
      await store.save(
        [
          coded(undated, [event({ date: null })]),
          coded({ ...undated, publisher: 'B' }, [event({ date: null })]),
        ],
        MONDAY,
      );
      expect(await storiesIn(store)).toHaveLength(2);
      await store.close();
    });
  });
}
