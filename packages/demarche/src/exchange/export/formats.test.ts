import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Event, readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import sql, { raw } from 'sql-template-tag';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IN_MEMORY, openStore, type Store, type StoredReport } from '../../store/store.js';
import {
  actor,
  article,
  attribution,
  CODING,
  coded,
  event,
  report,
} from '../../store/testing/build.js';
import type { ExternalEvent } from '../import/external-event.js';
import { readEvents } from '../import/read-events.js';
import { type Sides, sidesOf } from '../import/sides.js';
import { GDELT_COLUMNS } from '../layouts/gdelt.js';
import { POLECAT_COLUMNS } from '../layouts/polecat.js';
import { COLUMNS } from './columns.js';
import { TEXT_FORMATS } from './formats.js';
import { writeParquet } from './parquet.js';
import { ploverRecord } from './plover.js';
import { selectReports } from './select.js';
import { writeText } from './write-text.js';

const NOW = '2024-06-24T08:00:00.000Z';

let sides: Sides;
beforeAll(async () => {
  sides = sidesOf(readKnowledge((await readAssets()).knowledge));
});

function stored(one: Event, over: Partial<StoredReport> = {}): StoredReport {
  const whole = report(article(), { event: one });
  return { ...whole, id: '00000000000000aa', counted: true, ...over };
}

async function* pageOf(...reports: readonly StoredReport[]) {
  yield reports;
}

/** The text of some reports, and the rest of what `writeText` says. */
async function written(format: keyof typeof TEXT_FORMATS, ...reports: readonly StoredReport[]) {
  let text = '';
  const done = await writeText(pageOf(...reports), TEXT_FORMATS[format], async (more) => {
    text += more;
    return true;
  });
  return { text, ...done };
}

async function readBack(text: string): Promise<readonly ExternalEvent[]> {
  const events: ExternalEvent[] = [];
  const options = { stdin: Readable.from([Buffer.from(text)]), sides };
  for await (const item of readEvents([{ kind: 'stdin' }], options)) {
    if (item.kind !== 'event') throw new Error(JSON.stringify(item));
    events.push(item.event);
  }
  return events;
}

const cellOf = (columns: readonly string[], line: string, name: string) =>
  line.trimEnd().split('\t')[columns.indexOf(name)];

const eu = actor('', { id: 'org:EU', country: null, sectors: ['IGO'], name: 'European Union' });

describe('GDELT', () => {
  it('has its 61 columns, and is read back as the same event', async () => {
    const one = event({ type: 'RETREAT', modes: ['ceasefire'], recipients: [eu] });
    const { text, rows } = await written('gdelt', stored(one));
    expect(rows).toBe(1);
    expect(text.trimEnd().split('\t')).toHaveLength(GDELT_COLUMNS.length);
    expect(GDELT_COLUMNS).toHaveLength(61);
    const [back] = await readBack(text);
    expect(back).toMatchObject({
      day: '2024-06-19',
      type: 'RETREAT',
      mode: 'ceasefire',
      nativeCode: '0871',
      score: 9,
      actor: { sides: ['RUS'], sectors: ['GOV'] },
      recipient: { sides: ['org:EU'], name: 'EUROPEAN UNION' },
      url: 'https://harbour.example/a-1',
    });
  });

  it('dates as GDELT does, in months of thirty days', async () => {
    const { text } = await written('gdelt', stored(event({ date: '2014-02-18' })));
    expect(cellOf(GDELT_COLUMNS, text, 'FractionDate')).toBe('2014.1315');
  });

  it('has a row each pair, both ways where sides act on each other', async () => {
    const many = event({ actors: [actor('USA'), actor('FRA')], recipients: [actor('RUS')] });
    const meeting = event({
      type: 'CONSULT',
      actors: [actor('USA'), actor('FRA')],
      recipients: [],
    });
    const alone = event({ type: 'PROTEST', actors: [actor('FRA')], recipients: [] });
    const pairs = async (one: Event) =>
      (await readBack((await written('gdelt', stored(one))).text)).map(
        (back) => `${back.actor.sides}>${back.recipient.sides}`,
      );
    expect(await pairs(many)).toEqual(['USA>RUS', 'FRA>RUS']);
    expect(await pairs(meeting)).toEqual(['USA>FRA', 'FRA>USA']);
    expect(await pairs(alone)).toEqual(['FRA>']);
  });

  it('gives each row a number of its own', async () => {
    const meeting = event({
      type: 'CONSULT',
      actors: [actor('USA'), actor('FRA')],
      recipients: [],
    });
    const back = await readBack((await written('gdelt', stored(meeting))).text);
    expect(new Set(back.map(({ nativeId }) => nativeId)).size).toBe(2);
  });
});

describe('POLECAT', () => {
  it('has its 40 columns, and is read back as the same event', async () => {
    const one = event({ type: 'SANCTION', modes: ['expel'], score: -5.5, recipients: [eu] });
    const { text } = await written('polecat', stored(one));
    const [header, line] = text.trimEnd().split('\n');
    expect(header!.split('\t')).toEqual(POLECAT_COLUMNS);
    expect(POLECAT_COLUMNS).toHaveLength(40);
    expect(line!.split('\t')).toHaveLength(40);
    expect(cellOf(POLECAT_COLUMNS, line!, 'Quad Code')).toBe('MATERIAL CONFLICT');
    expect(cellOf(POLECAT_COLUMNS, line!, 'Actor COW')).toBe('365');
    const [back] = await readBack(text);
    expect(back).toMatchObject({
      nativeId: '00000000000000aa',
      type: 'SANCTION',
      mode: 'expel',
      score: -5.5,
      actor: { sides: ['RUS'], sectors: ['GOV'] },
      recipient: { sides: ['org:EU'] },
    });
  });

  it('keeps a tab or line break of a name from breaking the line', async () => {
    const one = event({ actors: [actor('RUS', { name: 'a\tb\nc' })] });
    const { text } = await written('polecat', stored(one));
    expect(text.trimEnd().split('\n')[1]!.split('\t')).toHaveLength(40);
  });

  it('writes a score of nought as a number', async () => {
    const { text } = await written('polecat', stored(event({ type: 'REQUEST', score: 0 })));
    expect(cellOf(POLECAT_COLUMNS, text.split('\n')[1]!, 'Intensity')).toBe('0');
  });
});

describe('formats that cannot say that an event did not happen', () => {
  it('leave such reports out, and say how many', async () => {
    const denied = stored(event(), { certainty: 'denied', counted: false });
    for (const format of ['gdelt', 'polecat'] as const) {
      expect(await written(format, stored(event()), denied)).toMatchObject({ rows: 1, leftOut: 1 });
    }
    for (const format of ['jsonl', 'csv', 'plover'] as const) {
      expect(await written(format, stored(event()), denied)).toMatchObject({ rows: 2, leftOut: 0 });
    }
  });
});

describe('PLOVER JSON', () => {
  it('names its fields as the manual does, and says who says so in the comment', () => {
    const one = event({ type: 'AID', modes: ['arms'], auxiliary: ['negation'] });
    const said = { ...attribution(), sourceText: 'officials', cueText: 'said' };
    const record = ploverRecord(stored(one, { certainty: 'denied', attributions: [said] }));
    expect(record).toMatchObject({
      id: '00000000000000aa',
      date: '2024-06-19',
      source: [{ code: 'RUS', sector: ['GOV'] }],
      recipient: [{ code: 'PRK' }],
      event: ['AID'],
      mode: ['arms', 'negation'],
      quad_code: 2,
      event_scale: 5,
      cite_info: { publication: 'The Harbour Gazette', codebook: CODING.codebook },
      comment: 'denied; according to officials',
    });
  });
});

describe('CSV', () => {
  it('keeps a cell of the news from being a formula', async () => {
    const evil = stored(event({ actors: [actor('RUS', { name: '=HYPERLINK("x")' })] }));
    expect((await written('csv', evil)).text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('Parquet', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "demarche-o'test-"));
    store = await openStore(IN_MEMORY);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('holds the columns of CSV with their types, and what it rests on', async () => {
    const out = join(folder, 'reports.parquet');
    const one = stored(event({ modes: ['expel', 'convict'], type: 'SANCTION' }));
    const metadata = { demarche: `{"it's":1}` };
    expect(await writeParquet(pageOf(one), out, metadata)).toBe(1);
    const file = raw(`read_parquet('${out.replaceAll("'", "''")}')`);
    const [row] = await store.db.all(sql`select * from ${file}`);
    expect(Object.keys(row!)).toEqual(COLUMNS.map(({ name }) => name));
    expect(row).toMatchObject({
      modes: ['expel', 'convict'],
      score: 5,
      opinion: false,
      span_start: 0,
    });
    const about = raw(`parquet_kv_metadata('${out.replaceAll("'", "''")}')`);
    const [kept] = await store.db.all(sql`select decode(value) as value from ${about}`);
    expect(kept!.value).toBe(metadata.demarche);
  });
});

describe('selected reports', () => {
  it('come once each, the oldest event first, over many pages', async () => {
    const store = await openStore(IN_MEMORY);
    const days = Array.from({ length: 28 }, (_, i) => `2024-02-${String(28 - i).padStart(2, '0')}`);
    const articles = days.map((date, i) => {
      const types = ['SUPPORT', 'AID', 'ACCUSE'] as const;
      const events = Array.from({ length: 60 }, (_, n) =>
        event({ type: types[n % 3]!, date, id: `${i}-${n}` } as Parameters<typeof event>[0]),
      );
      return coded(article({ id: `a-${i}`, text: `Text ${i}.`, published: date }), events);
    });
    await store.save(articles, NOW);
    const filter = { types: ['AID', 'ACCUSE'] } as const;
    const found: StoredReport[] = [];
    for await (const page of selectReports(store.db, filter, sql`true`, 100)) {
      found.push(...page);
    }
    await store.close();
    expect(found).toHaveLength(28 * 40);
    expect(new Set(found.map(({ id }) => id)).size).toBe(28 * 40);
    const order = found.map((one) => one.event.when!.start!);
    expect(order).toEqual(order.toSorted());
  });
});
