import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Coder, Report } from '@demarche/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainLink } from '../store/testing/build.js';
import { told } from '../stories/testing/told.js';
import type { EvaluationInput } from './evaluation.js';
import { evaluateStories } from './stories.js';
import { readGoldStories } from './stories-gold.js';
import { instanceAt, readChains } from './stories-meantime.js';
import { groupRow } from './stories-score.js';

const WIRE =
  'Missiles struck the harbour of Vell on Saturday and burned two old grain stores there.';
const OWN = 'Grain stores burned at Vell when missiles hit the harbour in the night.';
const TEXTS: Readonly<Record<string, string>> = { wire: WIRE, paper: WIRE, own: OWN };

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-stories-'));
  await mkdir(join(folder, 'newsroom'));
  await mkdir(join(folder, 'stories'));
  const articles = Object.entries(TEXTS).map(([id, text], i) => ({
    id,
    publisher: id,
    title: `Harbour news ${id}`,
    published: `2024-06-1${5 + i}`,
    text,
  }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('newsroom/all.jsonl', articles.map((one) => JSON.stringify(one)).join('\n'));
  write('threads.yaml', 'reprints: [{article: paper, of: wire, share: 1}]\n');
  write(
    'stories/tellings.tsv',
    [
      'story\tarticle\tin\twords\torigin',
      'strike\twire\ttext\tMissiles [struck] the\twire',
      'strike\tpaper\ttext\tMissiles [struck] the\twire',
      'strike\town\ttext\tmissiles [hit] the\town',
      '-\town\ttext\tstores [burned] at\t-',
      'strike\tnone\ttext\tMissiles [hit] the\t-',
      'strike\town\ttext\t[the]\t-',
      'strike\town\ttext\tno mark\t-',
      'strike\twire\ttext\tMissiles [hit] the\t-',
    ].join('\n'),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Finds one strike in each text. */
async function code(article: Article): Promise<{ readonly reports: readonly Report[] }> {
  const made = told({
    id: article.id,
    article: article.id,
    publisher: article.publisher ?? '',
    published: article.published ?? '',
    sentence: article.text,
    trigger: article.text === OWN ? 'hit' : 'struck',
    recipients: ['UKR'],
    when: '2024-06-15',
    over: { chain: [chainLink({ name: article.publisher })] },
  });
  return { reports: [{ ...made, event: { ...made.event, id: article.id } }] };
}

const input = (file: string, text = ''): EvaluationInput => ({
  file,
  text,
  options: {},
  annotator: () => Promise.reject(new Error('not asked for')),
  coder: async () => ({ code }) as unknown as Coder,
});

test('gold is found in its articles by its words; what is not there once is refused with its line', async () => {
  const { tellings, refused } = await readGoldStories(join(folder, 'stories'));
  expect(tellings.map(({ article, start, end }) => TEXTS[article]!.slice(start, end))).toEqual([
    'struck',
    'struck',
    'hit',
    'burned',
  ]);
  expect(tellings[3]!.story).not.toBe('-');
  expect(refused.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    '6: no article none',
    '7: the words stand there twice',
    '8: one word stands in brackets',
    '9: the words do not stand there',
  ]);
});

test('stories, origins and copies are scored on what gold and coder both have', async () => {
  const { tables, predictions } = await evaluateStories(input(join(folder, 'stories')));
  const cells = (title: number, row: string) =>
    tables[title]!.rows.find(({ name }) => name === row)!.cells;
  expect(cells(0, 'merged')).toEqual([1, 1, 1, 3, 1]);
  expect(cells(0, 'each report alone')[1]).toBeCloseTo(1 / 3);
  expect(cells(1, 'origins')).toEqual([1, 1, 1, 3, 2]);
  expect(cells(1, 'each publisher')[1]).toBeLessThan(1);
  expect(cells(2, 'copies')).toEqual([1, 1, 1, 1]);
  expect(predictions.trim().split('\n')).toHaveLength(3);
});

const CHAINED = {
  doc: 'd1',
  sentences: ['Vell Air buys Orlen Wings', 'March 01 , 2008', 'Vell Air , a carrier , bought it .'],
  mentions: [
    { sent: 2, text: 'bought', type: 'OTH', instance: 'OTH1' },
    { sent: 2, text: 'Vell Air', type: 'ORG', instance: 'ORG1' },
    { sent: 0, text: 'buys', type: 'OTH', instance: 'OTH1' },
    { sent: 2, text: 'it', type: 'OTH', instance: null },
  ],
};

test('chained documents are read as printed text, with their day and events', () => {
  const { documents, refused } = readChains('x', `${JSON.stringify(CHAINED)}\n{"doc": 1}\n`);
  expect(refused.map(({ line }) => line)).toEqual([2]);
  const [document] = documents;
  expect(document!.article).toMatchObject({
    title: 'Vell Air buys Orlen Wings',
    published: '2008-03-01',
    text: 'Vell Air, a carrier, bought it. ',
  });
  expect(document!.mentions.map(({ brief }) => brief.actors)).toEqual([['ORG1'], []]);
  const report = told({ id: 'r', sentence: document!.article.text, trigger: 'bought' });
  expect(instanceAt(document!, report)).toBe('OTH1');
  const elsewhere = told({ id: 'r', sentence: document!.article.text, trigger: 'carrier' });
  expect(instanceAt(document!, elsewhere)).toBeNull();
});

test('chains are scored twice: by reports, and with events given', async () => {
  const { tables } = await evaluateStories(
    input(join(folder, 'newsroom', 'all.jsonl'), JSON.stringify(CHAINED)),
  );
  expect(tables.map(({ rows }) => rows[0]!.cells[3])).toEqual([0, 2]);
});

test('what only one side has is not scored', () => {
  const gold = new Map([
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'y'],
  ]);
  const system = new Map([
    ['a', '1'],
    ['c', '1'],
    ['d', '1'],
  ]);
  expect(groupRow('row', gold, system).cells).toEqual([0.5, 1, 2 / 3, 2, 2]);
});

test('every telling of the sample newsroom stands in its article', async () => {
  const samples = join(import.meta.dirname, '../../../../samples/stories');
  const { tellings, refused } = await readGoldStories(samples);
  expect(refused).toEqual([]);
  expect(tellings.length).toBeGreaterThan(1000);
});
