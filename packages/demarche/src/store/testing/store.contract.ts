import type { Report } from '@demarche/engine';
import sql, { raw } from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../database.js';
import { articleId, type Store } from '../store.js';
import {
  actor,
  article,
  attribution,
  CODING,
  chainLink,
  coded,
  event,
  participant,
  report,
} from './build.js';

const MONDAY = '2024-06-24T08:00:00.000Z';
const TUESDAY = '2024-06-25T08:00:00.000Z';
const NEXT_CODEBOOK = { ...CODING, codebook: 'dddddddddddddddd' };

const TABLES = [
  'codings',
  'articles',
  'readings',
  'attributions',
  'reports',
  'participants',
  'presences',
  'report_attributions',
  'dyads',
  'words',
  'briefs',
  'brief_keys',
  'placements',
];

/** Every row of every table, in an order of their own. */
async function allRows(store: Store): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const rows: readonly Row[] = await store.db.all(sql`select * from ${raw(table)}`);
    all[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}

/** What any store has to do. `open` gives an empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    describe('from empty', () => {
      let store: Store;
      beforeEach(async () => {
        store = await open();
      });
      afterEach(() => store.close());

      it('gives back an article and its reports as the coder made them', async () => {
        const a = article();
        const said = attribution({ sourceActor: actor('RUS') });
        const told = report(a, {
          event: event({
            contexts: ['military', 'cyber'],
            place: { name: 'Pyongyang', country: 'PRK', span: [15, 26] },
          }),
          attributions: [{ ...said, sourceText: 'officials', cueText: 'said' }],
          certainty: 'reported',
        });
        const mention = {
          span: [0, 6] as const,
          text: 'Russia',
          actor: actor('RUS'),
          evidence: participant(actor('RUS')).evidence,
        };
        await store.save(
          [coded(a, [], { attributions: [said], reports: [told], mentions: [mention] })],
          MONDAY,
        );

        const id = articleId(a);
        const found = await store.article(id);
        expect(found?.article).toEqual({ ...a, id });
        expect(found?.originId).toBe('a-1');
        expect(found?.firstRead).toBe(MONDAY);
        expect(found?.blocks).toEqual([{ kind: 'body', span: [0, a.text.length] }]);
        expect(found?.sentences).toEqual([[0, a.text.length]]);
        expect(found?.mentions).toEqual([mention]);
        expect(found?.attributions).toEqual([
          { ...said, sourceText: 'officials', cueText: 'said' },
        ]);
        const { publisher, url, title, published } = a;
        expect(found?.reports).toEqual([
          {
            ...told,
            id: expect.stringMatching(/^[0-9a-f]{16}$/),
            article: { id, publisher, url, title, published },
            counted: true,
          },
        ]);
      });

      it('is changed by nothing when the same article is read again', async () => {
        const batch = [
          coded(article(), [event(), event({ type: 'AID' })], { attributions: [attribution()] }),
          coded(article({ id: 'a-2', text: 'Other words.' })),
        ];
        const first = await store.save(batch, MONDAY);
        expect(first).toEqual({ articles: 2, readings: 2, reports: 3, known: 0 });
        const before = await allRows(store);
        expect(await store.save(batch, TUESDAY)).toEqual({
          articles: 0,
          readings: 0,
          reports: 0,
          known: 2,
        });
        expect(await allRows(store)).toEqual(before);
      });

      it('takes an article that comes twice in one call once', async () => {
        const saved = await store.save([coded(), coded()], MONDAY);
        expect(saved).toEqual({ articles: 1, readings: 1, reports: 1, known: 1 });
      });

      it('holds the same text under two input ids as one, two texts under one id as two', async () => {
        await store.save([coded(article({ id: '1' })), coded(article({ id: '2' }))], MONDAY);
        expect((await store.totals()).articles).toBe(1);
        await store.save([coded(article({ id: '1', text: 'Another text.' }))], MONDAY);
        expect((await store.totals()).articles).toBe(2);
      });

      it('keeps the coding before when an article is coded anew, and shows the new one', async () => {
        const a = article();
        await store.save([coded(a, [event()])], MONDAY);
        await store.save([coded(a, [event({ type: 'AID' })], { coding: NEXT_CODEBOOK })], TUESDAY);

        const current = await store.reports({}, 10);
        expect(current.reports.map((r) => r.event.type)).toEqual(['AID']);
        const page = await store.article(articleId(a));
        expect(page?.codings.map((c) => c.coding)).toEqual([NEXT_CODEBOOK, CODING]);
        const old = await store.article(articleId(a), page?.codings[1]?.id);
        expect(old?.reports.map((r) => r.event.type)).toEqual(['SUPPORT']);
        for (const table of ['readings', 'dyads', 'presences']) {
          const rows = await store.db.all(
            sql`select known_until is null as is_current from ${raw(table)} order by is_current`,
          );
          const half = table === 'presences' ? 2 : 1;
          const flags = [...Array(half).fill(false), ...Array(half).fill(true)];
          expect(rows.map((row) => row.is_current)).toEqual(flags);
        }
      });

      it('makes an earlier coding current again when it is asked for', async () => {
        const a = article();
        const first = coded(a, [event()]);
        await store.save([first], MONDAY);
        await store.save([coded(a, [event({ type: 'AID' })], { coding: NEXT_CODEBOOK })], TUESDAY);
        await store.save([first], '2024-06-26T08:00:00.000Z');
        const current = await store.reports({}, 10);
        expect(current.reports.map((r) => r.event.type)).toEqual(['SUPPORT']);
      });

      it('keeps an article in which nothing was found', async () => {
        await store.save([coded(article(), [])], MONDAY);
        expect((await store.article(articleId(article())))?.reports).toEqual([]);
      });

      it('stores an event that came twice under one id once', async () => {
        expect((await store.save([coded(article(), [event(), event()])], MONDAY)).reports).toBe(1);
      });

      it('keeps odd text as it is: quotes, NUL, emoji, nothing but spaces', async () => {
        const text = `It's "odd"; drop table reports; -- \u0000 \u{1f3db} end `;
        const a = article({ text, title: ' ', publisher: "O'Neill" });
        await store.save([coded(a)], MONDAY);
        expect((await store.article(articleId(a)))?.article.text).toBe(text);
        expect((await store.reports({ publisher: "O'Neill" }, 1)).total).toBe(1);
      });

      it('keeps a publication date that is no date as it came', async () => {
        const a = article({ published: 'last Tuesday' });
        await store.save([coded(a, [event({ date: null })])], MONDAY);
        expect((await store.article(articleId(a)))?.article.published).toBe('last Tuesday');
        const [found] = (await store.reports({}, 1)).reports;
        expect(found?.counted).toBe(false);
      });

      it('finds reports by who says so: words of the name, wildcards taken literally', async () => {
        const a = article();
        const said = attribution({ sourceName: 'Los Angeles Times', sourceActor: null });
        const told = report(a, {
          attributions: [{ ...said, sourceText: 'the paper', cueText: 'said' }],
        });
        await store.save([coded(a, [], { attributions: [said], reports: [told] })], MONDAY);
        expect((await store.reports({ source: 'angeles' }, 1)).total).toBe(1);
        expect((await store.reports({ source: 'a%s' }, 1)).total).toBe(0);
      });

      it('finds what at least two independent origins tell: reprints of a wire are one', async () => {
        const wire = chainLink({ kind: 'agency', place: 'dateline', name: 'Meridian' });
        const put = (publisher: string, type: 'AID' | 'ASSAULT', over: Partial<Report> = {}) => {
          // One whose words another has would be its copy.
          const words = `${publisher === 'Dnipro Post' ? 'Late on Friday' : 'At noon'} Russia`;
          const text = `${words} ${type === 'AID' ? 'handed grain over' : 'shelled the port'}.`;
          const of = article({ publisher, title: type, text });
          const told = report(of, { event: event({ type }), ...over });
          return coded(of, [], { reports: [told], attributions: told.attributions });
        };
        const said = {
          ...attribution({ sourceActor: actor('RUS') }),
          sourceText: 'x',
          cueText: 'y',
        };
        await store.save(
          [
            put('Meridian', 'AID'),
            put('Thames Note', 'AID', { chain: [wire] }),
            put('Dnipro Post', 'ASSAULT', { attributions: [said], certainty: 'reported' }),
            put('Thames Post', 'ASSAULT', { attributions: [said], certainty: 'reported' }),
          ],
          MONDAY,
        );
        expect((await store.reports({ origins: 2 }, 9)).total).toBe(0);
        await store.save([put('Dnipro Post', 'AID')], MONDAY);
        const found = await store.reports({ origins: 2 }, 9);
        expect(found.reports.map((r) => r.event.type)).toEqual(['AID', 'AID', 'AID']);
        expect((await store.reports({ origins: 3 }, 9)).total).toBe(0);
      });

      it('finds what an outlet is cited for, as well as what it prints', async () => {
        const tass = actor('RUS', { id: 'media:tass', name: 'TASS', sectors: ['MED'] });
        const chain = [chainLink({ kind: 'agency', place: 'source', name: 'TASS', actor: tass })];
        const citing = article({ publisher: 'Thames Note' });
        await store.save(
          [
            coded(article({ publisher: 'TASS' })),
            coded(citing, [], { reports: [report(citing, { chain })] }),
            coded(article({ publisher: 'Dnipro Post' })),
          ],
          MONDAY,
        );
        const outlets = [{ id: 'media:tass', names: ['tass'] }];
        const found = await store.reports({ outlets }, 9);
        expect(found.reports.map((r) => r.article.publisher).sort()).toEqual([
          'TASS',
          'Thames Note',
        ]);
      });

      it('counts sides and actors, the most reported first', async () => {
        const putin = actor('RUS', { id: 'wd:Q7747', name: 'Vladimir Putin', office: 'president' });
        const eu = actor('', { id: 'org:EU', country: null, name: 'European Union' });
        await store.save(
          [
            coded(article(), [
              event({ actors: [actor('RUS', { name: 'Russia' })] }),
              event({ actors: [putin], recipients: [eu], date: '2024-06-21' }),
            ]),
          ],
          MONDAY,
        );
        const all = await store.actors({}, 10);
        expect(all.map((a) => [a.id, a.kind, a.name, a.reports, a.asActor, a.asRecipient])).toEqual(
          [
            ['RUS', 'country', 'Russia', 2, 2, 0],
            ['PRK', 'country', 'PRK', 1, 0, 1],
            ['org:EU', 'organisation', 'European Union', 1, 0, 1],
            ['wd:Q7747', 'actor', 'Vladimir Putin', 1, 1, 0],
          ],
        );
        expect(all[3]).toMatchObject({ office: 'president', country: 'RUS', last: '2024-06-21' });
        expect((await store.actors({ text: 'put' }, 10)).map((a) => a.id)).toEqual(['wd:Q7747']);
        expect(
          (await store.actors({ text: 'eu', kind: 'organisation' }, 9)).map((a) => a.id),
        ).toEqual(['org:EU']);
      });

      it('counts reprints as one event and as several reports', async () => {
        await store.save(
          [
            coded(article({ publisher: 'A' })),
            coded(article({ publisher: 'B' })),
            coded(article({ publisher: 'B', text: 'x' }), [event({ type: 'AID' })]),
          ],
          MONDAY,
        );
        expect(await store.totals()).toEqual({
          articles: 3,
          reports: 3,
          events: 2,
          publishers: 2,
          sides: 2,
        });
        expect(await store.publishers()).toEqual([
          { name: 'B', articles: 2, reports: 2, first: '2024-06-20', last: '2024-06-20' },
          { name: 'A', articles: 1, reports: 1, first: '2024-06-20', last: '2024-06-20' },
        ]);
        expect(await store.tally('2024-06-20', '2024-06-30')).toEqual({
          articles: 3,
          reports: 0,
          events: 0,
        });
        expect(await store.freshness()).toEqual({ published: '2024-06-20', read: MONDAY });
      });

      it('answers over nothing', async () => {
        expect(await store.totals()).toEqual({
          articles: 0,
          reports: 0,
          events: 0,
          publishers: 0,
          sides: 0,
        });
        expect(await store.freshness()).toEqual({ published: null, read: null });
        expect((await store.reports({}, 10)).reports).toEqual([]);
        expect(await store.actors({}, 10)).toEqual([]);
        expect(await store.save([], MONDAY)).toMatchObject({ articles: 0 });
      });

      it('refuses a row whose parent is not there', async () => {
        await expect(
          store.db.write((writer) =>
            writer.run(sql`insert into readings values
            ('nobody', 'nothing', ${MONDAY}, null, '[]', '[]', '[]')`),
          ),
        ).rejects.toThrow(/foreign key/i);
      });

      it('keeps nothing of an article whose saving fails midway', async () => {
        const broken = report(article(), { event: event({ score: Number.NaN }) });
        const bad = { ...broken, certainty: null as unknown as 'stated' };
        const before = await allRows(store);
        await expect(
          store.save([coded(article(), [], { reports: [bad] })], MONDAY),
        ).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
        expect(await allRows(store)).toEqual(before);
        expect((await store.save([coded()], MONDAY)).articles).toBe(1);
      });

      it('answers readers while it saves', async () => {
        const batch = Array.from({ length: 300 }, (_, i) => coded(article({ text: `text ${i}` })));
        const [saved, ...counts] = await Promise.all([
          store.save(batch, MONDAY),
          ...Array.from({ length: 10 }, () => store.totals()),
        ]);
        expect(saved.articles).toBe(300);
        // Whole batches or nothing.
        for (const { articles } of counts) expect([0, 256, 300]).toContain(articles);
      });
    });

    describe('reports', () => {
      const texts = ['one', 'two', 'three', 'four', 'five'];
      let store: Store;
      afterAll(() => store.close());
      beforeAll(async () => {
        store = await open();
        const days = ['2024-01-05', '2024-03-01', '2024-03-01', '2023-12-31', null];
        await store.save(
          texts.map((text, i) =>
            coded(article({ text: `${text} sanctions.`, published: null }), [
              event({ date: days[i]!, type: i % 2 ? 'SANCTION' : 'SUPPORT' }),
            ]),
          ),
          MONDAY,
        );
      });

      it('come newest first, the undated last, over pages without gap or double', async () => {
        const seen: string[] = [];
        const days: (string | null)[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.reports({}, 2, cursor);
          expect(page.total).toBe(5);
          seen.push(...page.reports.map((r) => r.id));
          days.push(...page.reports.map((r) => r.event.date));
          cursor = page.next ?? undefined;
        } while (cursor);
        expect(days).toEqual(['2024-03-01', '2024-03-01', '2024-01-05', '2023-12-31', null]);
        expect(new Set(seen).size).toBe(5);
      });

      it.each([
        [{ types: ['SANCTION'] as const }, 2],
        [{ types: ['SANCTION', 'SUPPORT'] as const }, 5],
        [{ quads: ['verbal-cooperation'] as const }, 3],
        [{ from: '2024-01-01' }, 3],
        [{ from: '2024-01-01', to: '2024-01-31' }, 1],
        [{ actors: ['RUS'] }, 5],
        [{ actors: ['PRK'] }, 0],
        [{ recipients: ['PRK', 'KOR'] }, 5],
        [{ pair: ['PRK', 'RUS'] as const }, 5],
        [{ pair: ['PRK', 'USA'] as const }, 0],
        [{ parties: [['RUS', 'USA'], ['PRK']] }, 5],
        [{ parties: [['RUS'], ['USA']] }, 0],
        [{ words: 'Sanction, FIVE' }, 1],
        [{ words: 'sanc' }, 0],
        [{ certainties: ['denied'] as const }, 0],
        [{ opinion: false }, 5],
        [{ counted: true }, 4],
        [{ publisher: 'The Harbour Gazette' }, 5],
        [{ publisher: 'the harbour gazette' }, 0],
        [{ source: 'officials' }, 0],
        [{ origins: 1 }, 4],
        [{ origins: 2 }, 0],
        [{ outlets: [] }, 0],
        [{ outlets: [{ id: null, names: ['harbour gazette'] }] }, 5],
        [{ outlets: [{ id: 'media:note', names: ['thames note'] }] }, 0],
        [{ article: 'none' }, 0],
      ])('%o match %i', async (filter, total) => {
        const page = await store.reports(filter, 10);
        expect(page.total).toBe(total);
        expect(page.reports).toHaveLength(total);
      });

      it('are found by report id and by event id, and not by others', async () => {
        const [first] = (await store.reports({}, 1)).reports;
        expect(await store.report(first!.id)).toEqual(first);
        expect((await store.report(first!.event.id))?.event.id).toBe(first!.event.id);
        expect(await store.report('0000000000000000')).toBeNull();
      });

      it('refuse a cursor that is none', async () => {
        await expect(store.reports({}, 2, '; drop')).rejects.toThrow(RangeError);
      });
    });

    describe('search', () => {
      let store: Store;
      afterAll(() => store.close());
      beforeAll(async () => {
        store = await open();
        const first = 'Grain ships left Odesa. Ministers met in Genève over grain.';
        await store.save(
          [
            coded(article({ text: first, published: '2024-05-01', title: null }), [], {
              sentences: [{ span: [0, 23] }, { span: [24, first.length] }],
            }),
            coded(article({ text: 'Nothing here.', title: 'Grain prices', published: null })),
          ],
          MONDAY,
        );
      });

      it('finds words whatever their case, accents and plural', async () => {
        for (const text of ['ship', 'SHIPS', 'geneve', 'Genève', 'minister grains']) {
          expect((await store.search(text, {}, 10)).total, text).toBe(1);
        }
        expect((await store.search('gra', {}, 10)).total).toBe(0);
        expect((await store.search('!?', {}, 10)).total).toBe(0);
      });

      it('shows the sentence with most of the words and marks them', async () => {
        const [hit] = (await store.search('grain geneve', {}, 10)).hits;
        expect(hit?.snippet).toBe('Ministers met in Genève over grain.');
        expect(hit?.span).toEqual([24, 59]);
        expect(hit?.marks.map((mark) => hit.snippet.slice(...mark))).toEqual(['Genève', 'grain']);
      });

      it('finds titles, the newest articles first, and pages by offset', async () => {
        const all = await store.search('grain', {}, 10);
        expect(all.hits.map((hit) => hit.article.title)).toEqual([null, 'Grain prices']);
        expect(all.hits[1]?.span).toBeNull();
        expect((await store.search('grain', {}, 1, 1)).hits).toEqual([all.hits[1]]);
        expect((await store.search('grain', { from: '2024-05-02' }, 10)).total).toBe(0);
      });
    });
  });
}
