/**
 * What the sift parses and what it loses, by corpus:
 *
 *     node -C source --import tsx bench/sift.ts [--reuters 1500] [--guardian 249] [--lost FILE]
 *
 * Gold: sentences that hold a gold event and are not parsed. Without gold, the coder that parses
 * everything is the measure: events of its that the sifted one does not find with the same type,
 * sides and trigger, and of those found, how many have another certainty, chain of attributions,
 * date or place. `--lost` lists the events that are not found.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Article, type Coder, type Report, segment } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { z } from 'zod';
import { listInputs, readArticles } from '../packages/demarche/src/read/index.js';
import { Sift } from '../packages/engine/src/sift/sift.js';

const DATA = '../shared/data';
const { values } = parseArgs({
  options: {
    reuters: { type: 'string', default: '1500' },
    guardian: { type: 'string', default: '249' },
    lost: { type: 'string' },
  },
});
const lost = values.lost ? createWriteStream(values.lost) : null;

const record = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().optional(),
  body: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
});

function articleOf(id: string, text: string, rest: Partial<Article> = {}): Article {
  const unknown = { publisher: null, url: null, title: null, byline: null, dateline: null };
  return { ...unknown, published: null, language: 'en', ...rest, id, text };
}

async function lines(path: string, most: number): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (articles.length >= most) break;
    const { id, text, body, title = null, published = null } = record.parse(JSON.parse(line));
    articles.push(articleOf(id, text ?? body ?? '', { title, published }));
  }
  return articles;
}

async function folder(path: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of readArticles(await listInputs([path]), { stdin: process.stdin })) {
    if (item.kind === 'article') articles.push(item.article);
  }
  return articles;
}

/** What makes two codings tell the same event. */
function keyOf({ event, evidence }: Report): string {
  const sides = [event.actors, event.recipients].map((list) => list.map(({ id }) => id).sort());
  return JSON.stringify([event.type, sides, evidence.trigger.span]);
}

/** What is said of an event beside its sides. */
function tellingOf({ certainty, attributions, event }: Report): string {
  const chain = attributions.map(({ source, cue, content }) => [source, cue, content]);
  return JSON.stringify([certainty, chain, event.date, event.place]);
}

const whole = await loadCoder({}, { sift: false });
const sifted = await loadCoder();
const sift = new Sift(whole.codebook, whole.knowledge);

/** Seconds of processor time. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function coded(coder: Coder, articles: readonly Article[]) {
  const before = seconds();
  const reports: Report[][] = [];
  for (let at = 0; at < articles.length; at += 16) {
    for (const result of await coder.codeAll(articles.slice(at, at + 16))) {
      reports.push(result.status === 'fulfilled' ? [...result.value.reports] : []);
    }
  }
  return { reports, seconds: seconds() - before };
}

function percent(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(2)}%`;
}

async function compare(name: string, articles: readonly Article[]): Promise<void> {
  const parsed = articles.map(({ text, title }) => {
    const segmentation = segment(text, { title });
    return { segmentation, parse: sift.choose(segmentation) };
  });
  const sentences = parsed.reduce((sum, { parse }) => sum + parse.length, 0);
  const kept = parsed.reduce((sum, { parse }) => sum + parse.filter(Boolean).length, 0);
  const all = await coded(whole, articles);
  const some = await coded(sifted, articles);
  let events = 0;
  let unparsed = 0;
  let missing = 0;
  let otherwise = 0;
  let added = 0;
  all.reports.forEach((reports, a) => {
    const found = new Map(some.reports[a]!.map((report) => [keyOf(report), report]));
    added += some.reports[a]!.length;
    for (const report of reports) {
      events++;
      const { segmentation, parse } = parsed[a]!;
      const at = segmentation.sentences.findIndex(
        ({ span }) => span[0] === report.evidence.span[0],
      );
      // A title known apart is read as a text of its own.
      const isParsed =
        report.evidence.block === 'title'
          ? sift.choose(segment(articles[a]!.title ?? '')).includes(true)
          : parse[at] === true;
      const same = found.get(keyOf(report));
      if (!isParsed) unparsed++;
      if (same) {
        added--;
        if (tellingOf(same) !== tellingOf(report)) otherwise++;
      } else {
        missing++;
        const why = isParsed ? 'parsed' : 'not parsed';
        lost?.write(
          `${name}\t${why}\t${keyOf(report)}\t${report.evidence.trigger.text}\t${report.evidence.sentence.replaceAll(/\s+/g, ' ')}\n`,
        );
      }
    }
  });
  console.log(
    `${name}: ${articles.length} articles, ${sentences} sentences, parsed ${percent(kept, sentences)}; ` +
      `of ${events} events ${unparsed} in sentences not parsed (${percent(unparsed, events)}), ` +
      `${missing} not found (${percent(missing, events)}), ${added} found instead, ` +
      `${otherwise} told otherwise (${percent(otherwise, events)}); ` +
      `${Math.round(sentences / some.seconds)} sentences/s a core, ${(all.seconds / some.seconds).toFixed(2)} times the unsifted`,
  );
}

/** Gold events of `samples/gold` by their sentences as they stand in the articles. */
async function goldSentences(articles: readonly Article[]): Promise<void> {
  const shape = z.object({
    article: z.string(),
    events: z.array(z.object({ type: z.string(), sentence: z.string() })),
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  let events = 0;
  let passed = 0;
  let told = 0;
  for (const name of readdirSync('samples/gold').filter((file) => file.endsWith('.json'))) {
    const gold = shape.parse(JSON.parse(readFileSync(`samples/gold/${name}`, 'utf8')));
    const article = byId.get(gold.article);
    if (!article) continue;
    const segmentation = segment(article.text, { title: article.title });
    const parse = sift.choose(segmentation);
    for (const { type, sentence } of gold.events) {
      const from = article.text.indexOf(sentence);
      if (from < 0) continue;
      events++;
      const overlaps = ([start, end]: readonly [number, number]) =>
        start < from + sentence.length && end > from;
      if (segmentation.sentences.some(({ span }, i) => parse[i] && overlaps(span))) continue;
      passed++;
      const { reports } = await whole.code(article);
      if (reports.some(({ evidence }) => overlaps(evidence.span))) told++;
      lost?.write(`gold\tnot parsed\t${type}\t\t${sentence}\n`);
    }
  }
  console.log(
    `samples/gold: of ${events} gold events ${passed} in sentences not parsed (${percent(passed, events)}), ` +
      `in ${told} of which the unsifted coder finds any event (${percent(told, events)})`,
  );
}

/** Rows of a relations file, each one sentence with an event between two marked sides. */
function relations(path: string): void {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  let passed = 0;
  for (const row of rows) {
    const [id, sentence = ''] = row.split('\t');
    if (sift.choose(segment(sentence)).includes(true)) continue;
    passed++;
    lost?.write(`${id}\tnot parsed\t${row.split('\t').at(-1)}\t\t${sentence}\n`);
  }
  console.log(
    `${path}: of ${rows.length} gold events ${passed} in sentences not parsed (${percent(passed, rows.length)})`,
  );
}

const newsroom = await folder('samples/newsroom');
await goldSentences(newsroom);
if (existsSync(`${DATA}/relations/plv-dev.tsv`)) relations(`${DATA}/relations/plv-dev.tsv`);
await compare('samples/newsroom', newsroom);
for (const [file, most] of [
  ['guardian-2017-2019.jsonl', values.guardian],
  ['reuters-1987.jsonl', values.reuters],
] as const) {
  const path = `${DATA}/news/${file}`;
  if (existsSync(path)) await compare(file, await lines(path, Number(most)));
}
lost?.end();
