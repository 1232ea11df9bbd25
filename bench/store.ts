/**
 * How fast the store takes reports in and answers the pages' questions.
 *
 *     node -C source --import tsx bench/store.ts [reports, default 100000]
 *
 * Articles are generated from a seed: about three reports and 2.5 kB of text each, sixty sides
 * with a few pairs in most of the news, four years of days, one report in five a reprint.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../packages/demarche/src/relations/calendar.js';
import { createApi } from '../packages/demarche/src/serve/api.js';
import { deskOver } from '../packages/demarche/src/serve/desk.js';
import { articleId, type CodedArticle, openStore } from '../packages/demarche/src/store/store.js';
import {
  actor,
  article,
  attribution,
  coded,
  event,
  report,
} from '../packages/demarche/src/store/testing/build.js';
import { EVENT_TYPES, type Event } from '../packages/engine/src/index.js';
import { chance } from '../scripts/chance.js';

const REPORTS = Number(process.argv[2] ?? 100_000);
const BATCH = 256;
const ROUNDS = 15;

const random = chance(2022);
/** Low indexes are the frequent ones, as countries and words are in news. */
const skewed = (length: number) => Math.floor(random() ** 3 * length);
const letters = (n: number) =>
  Array.from({ length: n }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
const sides = [
  'RUS',
  'UKR',
  'USA',
  'CHN',
  'PRK',
  ...Array.from({ length: 55 }, () => letters(3).toUpperCase()),
];
const vocabulary = Array.from({ length: 30_000 }, (_, i) => letters(2 + (i % 9)));
const words = (n: number) =>
  Array.from({ length: n }, () => vocabulary[skewed(vocabulary.length)]).join(' ');
const publishers = Array.from({ length: 80 }, () => `The ${letters(7)}`);

function oneEvent(day: string): Event {
  const type = EVENT_TYPES[Math.floor(random() * EVENT_TYPES.length)]!;
  const [a, b] = [sides[skewed(60)]!, sides[skewed(60)]!];
  return event({
    id: letters(16),
    type,
    score: Math.round(random() * 40 - 20) / 2,
    date: addDays(day, -Math.floor(random() * 5)),
    actors: [actor(a, { name: `Country ${a}` })],
    recipients: random() < 0.8 ? [actor(b, { name: `Country ${b}` })] : [],
  });
}

let reprinted: Event = oneEvent('2023-01-01');

function oneArticle(): CodedArticle {
  const published = addDays('2022-01-01', Math.floor(random() * 1461));
  const sentences = Array.from({ length: 20 }, () => words(20));
  const of = article({
    id: letters(12),
    url: `https://news.example/${letters(20)}`,
    publisher: publishers[skewed(publishers.length)]!,
    title: words(8),
    published,
    text: sentences.join('. '),
  });
  const said = attribution();
  const events = Array.from({ length: Math.floor(random() * 7) }, () => {
    if (random() < 0.2) return { ...reprinted, id: letters(16) };
    reprinted = oneEvent(published);
    return reprinted;
  });
  const reports = events.map((one, i) => {
    const told = report(of, { event: one });
    const evidence = { ...told.evidence, sentence: sentences[i]! };
    const attributions =
      random() < 0.5 ? [{ ...said, sourceText: 'officials', cueText: 'said' }] : [];
    return { ...told, evidence, attributions };
  });
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = [start, start + sentence.length] as const;
    start += sentence.length + 2;
    return { span };
  });
  return coded(of, [], { sentences: spans, reports, attributions: [said] });
}

const dir = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
const store = await openStore(dir);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
try {
  const example = await fill();
  await ask(example);
} finally {
  await store.close();
  rmSync(dir, { recursive: true });
}

/** Saves articles until enough reports are in; returns one to ask for. */
async function fill(): Promise<CodedArticle> {
  let reports = 0;
  let articles = 0;
  let batch: readonly CodedArticle[] = [];
  const watch = stopwatch();
  while (reports < REPORTS) {
    batch = Array.from({ length: BATCH }, oneArticle);
    watch.start();
    const saved = await store.save(batch, '2026-01-01T00:00:00.000Z');
    watch.stop();
    reports += saved.reports;
    articles += saved.articles;
  }
  const again = stopwatch();
  again.start();
  await store.save(batch, '2026-01-02T00:00:00.000Z');
  again.stop();
  const rate = (n: number, ms: number) => Math.round((n / ms) * 1000).toLocaleString('en');
  console.log(`saved      ${reports} reports of ${articles} articles`);
  console.log(`rate       ${rate(reports, watch.wall())} reports/s by the clock`);
  console.log(`           ${rate(reports, watch.cpu())} reports a second of processor time`);
  console.log(`again      ${rate(BATCH, again.wall())} known articles/s`);
  console.log(`file       ${megabytes(statSync(join(dir, 'demarche.duckdb')).size)}`);
  console.log(`memory     ${megabytes(process.memoryUsage().rss)} resident`);
  return batch[0]!;
}

/** Clock and processor time of what runs between `start` and `stop`, milliseconds. */
function stopwatch() {
  let wall = 0;
  let cpu = 0;
  let startedAt = 0;
  let before = process.cpuUsage();
  return {
    start() {
      before = process.cpuUsage();
      startedAt = performance.now();
    },
    stop() {
      const used = process.cpuUsage(before);
      wall += performance.now() - startedAt;
      cpu += (used.user + used.system) / 1000;
    },
    wall: () => wall,
    cpu: () => cpu,
  };
}

/** Median, worst and mean processor time of each question, through the API as a page asks it. */
async function ask(example: CodedArticle): Promise<void> {
  const options = { version: '0', today: () => '2026-01-01' };
  const api = createApi(deskOver(store, options), (error) => console.error(error));
  const [row] = (await store.reports({}, 1)).reports;
  const common = vocabulary[40]!;
  const questions = [
    '/api/overview',
    '/api/events',
    '/api/events?pair=RUS-PRK',
    '/api/events?actor=RUS&quad=material-conflict&from=2023&to=2023',
    `/api/events?q=${common}`,
    '/api/events?source=officials&certainty=stated',
    '/api/relations/RUS/UKR?by=month',
    '/api/relations/RUS/PRK?by=week',
    `/api/articles/${articleId(example.article)}`,
    `/api/reports/${row!.id}`,
    `/api/search?q=${common}+${vocabulary[60]}`,
    `/api/search?q=${vocabulary[29_000]}`,
    '/api/actors?q=ru',
    '/api/publishers',
    '/api/health',
  ];
  console.log(`\n  median    worst      cpu  question (ms)`);
  for (const question of questions) {
    const times: number[] = [];
    const watch = stopwatch();
    for (let round = 0; round < ROUNDS + 2; round++) {
      const start = performance.now();
      watch.start();
      const answer = await api.request(question);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`);
      watch.stop();
      if (round >= 2) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const cells = [times[Math.floor(ROUNDS / 2)]!, times.at(-1)!, watch.cpu() / (ROUNDS + 2)];
    console.log(`${cells.map((ms) => ms.toFixed(1).padStart(8)).join(' ')}  ${question}`);
  }
}
