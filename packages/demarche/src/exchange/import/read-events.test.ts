import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { GDELT_1_BACK_COLUMNS, GDELT_1_COLUMNS } from '../layouts/gdelt.js';
import { POLECAT_COLUMNS } from '../layouts/polecat.js';
import {
  gdeltLine,
  ICEWS_COLUMNS,
  icewsLine,
  mentionLine,
  phoenixLine,
  polecatLine,
} from '../testing/lines.js';
import type { Dataset, ExternalEvent } from './external-event.js';
import { type ImportItem, readEvents } from './read-events.js';
import { type Sides, sidesOf } from './sides.js';

let sides: Sides;
beforeAll(async () => {
  sides = sidesOf(readKnowledge((await readAssets()).knowledge));
});

const ICEWS_HEADER = ICEWS_COLUMNS.join('\t');
const POLECAT_HEADER = POLECAT_COLUMNS.join('\t');

/** What a file of these lines, or bytes, is read as. */
async function read(
  content: readonly string[] | Buffer,
  dataset?: Dataset,
): Promise<readonly ImportItem[]> {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(`${content.join('\n')}\n`);
  const items: ImportItem[] = [];
  const options = { stdin: Readable.from([bytes]), sides, dataset };
  for await (const item of readEvents([{ kind: 'stdin' }], options)) items.push(item);
  return items;
}

async function eventOf(content: readonly string[]): Promise<ExternalEvent> {
  const [item] = await read(content);
  if (item?.kind !== 'event') throw new Error(JSON.stringify(item));
  return item.event;
}

describe('GDELT', () => {
  it('is known by its columns without a header, and read into a record of ours', async () => {
    expect(await eventOf([gdeltLine()])).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      dataset: 'gdelt',
      nativeId: '9001',
      day: '2020-03-05',
      type: 'CONSULT',
      mode: 'visit',
      nativeCode: '042',
      quadClass: 'verbal-cooperation',
      score: 1.9,
      actor: { name: 'UNITED STATES', sides: ['USA'], sectors: ['GOV'] },
      recipient: { name: 'FRANCE', sides: ['FRA'], sectors: [] },
      place: { name: 'Paris, France', country: 'FRA', latitude: 48.85, longitude: 2.35 },
      publisher: 'harbour.example',
      url: 'https://www.harbour.example/a-1',
      articles: 3,
    });
  });

  it('is read with the columns of its first version too, and with a header', async () => {
    const modern = await eventOf([gdeltLine({}, GDELT_1_COLUMNS)]);
    const old = await eventOf([gdeltLine({}, GDELT_1_BACK_COLUMNS)]);
    expect(modern.place?.latitude).toBe(48.85);
    expect(old).toMatchObject({ url: null, articles: 3, day: '2020-03-05' });
    const commas = [
      'globaleventid,sqldate,actor1countrycode,actor2countrycode,eventcode,goldsteinscale',
      '7,20200305,RUS,CHN,057,8',
    ];
    expect(await eventOf(commas)).toMatchObject({ type: 'SUPPORT', score: 8, articles: 1 });
  });

  it('takes lines of two widths in one file', async () => {
    const items = await read([gdeltLine({}, GDELT_1_BACK_COLUMNS), gdeltLine({}, GDELT_1_COLUMNS)]);
    expect(items.map(({ kind }) => kind)).toEqual(['event', 'event']);
  });

  it('names countries and organisations as we do', async () => {
    const event = await eventOf([
      gdeltLine({
        Actor1CountryCode: 'ROM',
        Actor2CountryCode: '',
        Actor2KnownGroupCode: 'NAT',
        Actor2Name: 'NATO',
      }),
    ]);
    expect([event.actor.sides, event.recipient.sides]).toEqual([['ROU'], ['org:NATO']]);
  });

  it('keeps an actor that is no side of ours by its name alone', async () => {
    const event = await eventOf([gdeltLine({ Actor1CountryCode: 'EUR', Actor1Name: 'EUROPE' })]);
    expect(event.actor).toMatchObject({ name: 'EUROPE', sides: [] });
  });

  it('has mentions, told apart by their columns', async () => {
    const [item] = await read([mentionLine()]);
    expect(item).toMatchObject({
      kind: 'mention',
      mention: {
        event: '9001',
        day: '2020-03-06',
        publisher: 'harbour.example',
        confidence: 0.8,
      },
    });
  });
});

describe('ICEWS', () => {
  it('is known by its header', async () => {
    expect(await eventOf([ICEWS_HEADER, icewsLine()])).toMatchObject({
      dataset: 'icews',
      type: 'SUPPORT',
      score: 3.4,
      actor: { name: 'Foreign Affairs (Norway)', sides: ['NOR'], sectors: ['GOV'] },
      recipient: { sides: ['CHL'] },
      place: { name: 'Oslo, Norway', country: 'NOR' },
      publisher: 'The Harbour Gazette',
    });
  });

  it('finds an organisation by its name, where there is no country', async () => {
    const event = await eventOf([
      ICEWS_HEADER,
      icewsLine({ 'Source Name': 'European Union', 'Source Country': '' }),
    ]);
    expect(event.actor.sides).toEqual(['org:EU']);
  });

  it('knows states by the names it gives them', async () => {
    const named: readonly (readonly [string, string])[] = [
      ['United States', 'USA'],
      ['Russian Federation', 'RUS'],
      ['Congo', 'COG'],
      ['Democratic Republic of Congo', 'COD'],
      ['Occupied Palestinian Territory', 'PSE'],
      ['the former Yugoslav Republic of Macedonia', 'MKD'],
      ['Moldova, Republic of', 'MDA'],
      ['Georgia', 'GEO'],
    ];
    for (const [name, code] of named) {
      const event = await eventOf([ICEWS_HEADER, icewsLine({ 'Target Country': name })]);
      expect(event.recipient.sides, name).toEqual([code]);
    }
  });

  it('may have lost the zeros of its codes, or wear quotes', async () => {
    expect((await eventOf([ICEWS_HEADER, icewsLine({ 'CAMEO Code': '51' })])).nativeCode).toBe(
      '051',
    );
    const quoted = icewsLine()
      .split('\t')
      .map((cell) => `"${cell}"`)
      .join('\t');
    expect((await eventOf([ICEWS_HEADER, quoted])).nativeCode).toBe('051');
  });
});

describe('POLECAT', () => {
  it('keeps its PLOVER type, mode and intensity', async () => {
    const lines = [POLECAT_HEADER, polecatLine({ 'Event Type': 'DEMAND', 'Event Mode': 'yield' })];
    expect(await eventOf(lines)).toMatchObject({
      type: 'REQUEST',
      mode: 'yield',
      nativeCode: 'REQUEST yield',
      score: 10,
      actor: { sides: ['KEN'], sectors: ['GOV'] },
      recipient: { sides: ['TCD'] },
      place: null,
    });
  });

  it('may name several countries a side', async () => {
    const event = await eventOf([
      POLECAT_HEADER,
      polecatLine({ 'Actor Country': 'KEN; UGA;None' }),
    ]);
    expect(event.actor.sides).toEqual(['KEN', 'UGA']);
  });
});

describe('Phoenix', () => {
  it('is known by its 26 columns without a header', async () => {
    expect(await eventOf([phoenixLine()])).toMatchObject({
      dataset: 'phoenix',
      type: 'THREATEN',
      score: -4.4,
      actor: { sides: ['TUR'], sectors: ['GOV'] },
      recipient: { sides: ['GRC'] },
      publisher: 'harbour',
      articles: 2,
    });
  });

  it('finds an organisation at the end of an actor’s code', async () => {
    const event = await eventOf([
      phoenixLine({
        SourceActorFull: 'IGOEUREEC',
        SourceActorEntity: 'IGO',
        SourceActorRole: '',
        SourceActorAttribute: 'EUR;EEC',
      }),
    ]);
    expect(event.actor.sides).toEqual(['org:EU']);
  });

  it('is read from the historical files as well', async () => {
    const header =
      'eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,' +
      'target_root,target_agent,target_others,code,root_code,quad_class,goldstein,joined_issues,' +
      'lat,lon,placename,statename,countryname,aid,process';
    const line = '12,3/5/1979,1979,3,5,EGYGOV,EGY,GOV,,ISR,ISR,,,057,5,1,8,,,,,,,34501,PETRARCH';
    expect(await eventOf([header, line])).toMatchObject({
      nativeId: '12/34501',
      day: '1979-03-05',
      type: 'SUPPORT',
      actor: { sides: ['EGY'] },
    });
  });
});

describe('a file', () => {
  it('may be packed', async () => {
    const items = await read(gzipSync(`${gdeltLine()}\n`));
    expect(items.map(({ kind }) => kind)).toEqual(['event']);
  });

  it('loses no line in silence: each is an event, left out, or refused at its place', async () => {
    const items = await read([
      ICEWS_HEADER,
      icewsLine(),
      icewsLine({ 'CAMEO Code': '012' }),
      icewsLine({ 'CAMEO Code': 'none' }),
      icewsLine({ 'Event Date': '2020-02-30' }),
      icewsLine({ Intensity: '99' }),
      'cut short',
    ]);
    expect(items.map(({ kind }) => kind)).toEqual([
      'event',
      'left-out',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    const refusals = items.filter((item) => item.kind === 'refused');
    expect(refusals.map(({ place }) => place.line)).toEqual([4, 5, 6, 7]);
    expect(refusals.map(({ code }) => code)).toEqual([
      'bad-record',
      'bad-record',
      'bad-record',
      'bad-csv',
    ]);
    expect(refusals.every(({ wayOut }) => wayOut.length > 0)).toBe(true);
  });

  it('of no known kind is refused with the kinds that are', async () => {
    const [item, ...more] = await read(['id\tname', '1\tx']);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ kind: 'refused', code: 'unknown-kind' });
    expect(JSON.stringify(item)).toMatch(/GDELT 2\.0 events.*POLECAT/);
  });

  it('can be asked to be of one data set only', async () => {
    const [item] = await read([gdeltLine()], 'icews');
    expect(item).toMatchObject({ kind: 'refused', code: 'unknown-kind' });
  });

  it('that leaves a quote open is refused from there', async () => {
    const header = 'globaleventid,sqldate,actor1countrycode,actor2countrycode,eventcode';
    const items = await read([header, '7,20200305,RUS,CHN,057', '8,20200305,"RUS,CHN,057']);
    expect(items.map(({ kind }) => kind)).toEqual(['event', 'refused']);
  });
});

describe('whatever a line holds', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('None', 'NA', '---', '-1e999', '99999999', '0x10', '__proto__', 'constructor'),
  );
  const headers: readonly (readonly string[])[] = [ICEWS_COLUMNS, POLECAT_COLUMNS];

  it('it is read, left out or refused, and never ends the import', async () => {
    const lines = fc.array(fc.array(cell, { minLength: 18, maxLength: 42 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...headers), lines, async (header, rows) => {
        const clean = rows.map((row) => row.map((text) => text.replace(/[\t\r\n]/g, ' ')));
        const items = await read([header, ...clean].map((row) => row.join('\t')));
        expect(items).toHaveLength(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('a change of one cell of a sound line breaks nothing but that line', async () => {
    await fc.assert(
      fc.asyncProperty(cell, fc.nat({ max: 60 }), async (text, at) => {
        const cells = gdeltLine().split('\t');
        cells[at] = text.replace(/[\t\r\n]/g, ' ');
        const items = await read([gdeltLine(), cells.join('\t'), gdeltLine()]);
        expect(items).toHaveLength(3);
        expect([items[0]!.kind, items[2]!.kind]).toEqual(['event', 'event']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an id', () => {
  it('is the same for the same event in another file, and another on another day', async () => {
    const one = await eventOf([ICEWS_HEADER, icewsLine()]);
    const again = await eventOf([ICEWS_HEADER, icewsLine({ Intensity: '3.5' })]);
    const later = await eventOf([ICEWS_HEADER, icewsLine({ 'Event Date': '2020-03-06' })]);
    expect(again.id).toBe(one.id);
    expect(later.id).not.toBe(one.id);
  });
});
