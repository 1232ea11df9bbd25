import { stat } from 'node:fs/promises';
import type { Report } from '@demarche/engine';
import { dayOf } from '../store/day.js';
import { sidesOf } from '../store/dyads.js';
import {
  briefOf,
  copiesAmong,
  type OriginOptions,
  originsOf,
  StoryMerger,
  type ToldReport,
} from '../stories/index.js';
import { f1, precision, recall } from './counts.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import { type GoldStories, type GoldTelling, readGoldStories } from './stories-gold.js';
import { type ChainedMention, instanceAt, readChains } from './stories-meantime.js';
import { GROUP_COLUMNS, type Groups, groupRow, inCompany } from './stories-score.js';
import type { Table, TableRow } from './table.js';

/**
 * Codes the articles of a gold set, merges the reports and compares with the stories of gold: a folder
 * as `samples/stories`, or documents with event chains across them (see `readChains`). Scored are
 * tellings that both gold and the coder have; all that the coder has are merged.
 */
export async function evaluateStories(input: EvaluationInput): Promise<Evaluation> {
  return (await stat(input.file)).isDirectory() ? evaluateFolder(input) : evaluateChains(input);
}

async function evaluateFolder(input: EvaluationInput): Promise<Evaluation> {
  const gold = await readGoldStories(input.file);
  const coder = await input.coder();
  const reports: ToldReport[] = [];
  for (const article of gold.articles) {
    reports.push(...(await coder.code(article)).reports.map(withId));
  }
  const tellings = new Map(gold.tellings.map((telling) => [placeOf(telling), telling]));
  const found = reports.flatMap((report) => {
    const telling = tellings.get(placeOf(spotOf(report)));
    return telling ? [{ report, telling }] : [];
  });
  const stories = new Map(found.map(({ report, telling }) => [report.id, telling.story]));
  const notes = [
    `${found.length} reports stand where gold has one of its ${gold.tellings.length} tellings; ` +
      `${reports.length - found.length} others are merged and not scored`,
  ];
  const years = [...new Set(reports.map(({ article }) => article.published?.slice(0, 4)))].sort();
  const byId = new Map(reports.map((report) => [report.id, report]));
  const yearly = years.map((year) =>
    groupRow(`published in ${year}`, stories, merged(reports), (id) =>
      Boolean(year && byId.get(id)?.article.published?.startsWith(year)),
    ),
  );
  return {
    tables: [
      storyTable('Stories of the sample, B-cubed', stories, reports, notes, yearly),
      originTable(found, gold),
      copyTable(gold),
    ],
    predictions: predictionsOf(reports),
    refused: gold.refused,
  };
}

async function evaluateChains(input: EvaluationInput): Promise<Evaluation> {
  const { documents, refused } = readChains(input.file, input.text);
  const coder = await input.coder();
  const reports: ToldReport[] = [];
  const events = new Map<string, string>();
  for (const document of documents) {
    for (const report of (await coder.code(document.article)).reports.map(withId)) {
      reports.push(report);
      const instance = instanceAt(document, report);
      if (instance !== null) events.set(report.id, instance);
    }
  }
  const mentions = documents.flatMap((document) => document.mentions);
  const notes = [
    `${documents.length} documents, most of business; ${events.size} of ${reports.length} reports ` +
      `stand at one of their ${mentions.length} mentions of events`,
  ];
  return {
    tables: [
      storyTable('Event chains across documents, reports, B-cubed', events, reports, notes, []),
      mentionTable(mentions),
    ],
    predictions: predictionsOf(reports),
    refused,
  };
}

/** Merging by itself: the events are given, with the entities of their sentences. */
function mentionTable(mentions: readonly ChainedMention[]): Table {
  const gold = new Map(mentions.map(({ id, instance }) => [id, instance]));
  const merger = new StoryMerger();
  merger.add(mentions.map(({ brief }) => brief));
  const stories = new Map(mentions.map(({ id }) => [id, merger.storyOf(id) ?? id]));
  const alone = new Map(mentions.map(({ id }) => [id, id]));
  const told = inCompany(gold);
  const across = acrossArticles(mentions);
  return {
    title: 'Event chains across documents, events and entities given, B-cubed',
    columns: GROUP_COLUMNS,
    rows: [
      groupRow('merged', gold, stories),
      groupRow('each mention alone', gold, alone),
      groupRow('told more than once: merged', gold, stories, told),
      groupRow('told more than once: each mention alone', gold, alone, told),
      groupRow('told in several documents: merged', gold, stories, across),
      groupRow('told in several documents: each mention alone', gold, alone, across),
    ],
    notes: ['all entities of the sentence take part; the day is the document’s'],
  };
}

/** Mentions of events that several documents tell. */
function acrossArticles(mentions: readonly ChainedMention[]): (id: string) => boolean {
  const articles = new Map<string, Set<string>>();
  for (const { instance, brief } of mentions) {
    articles.set(instance, (articles.get(instance) ?? new Set()).add(brief.article));
  }
  const told = mentions.filter(({ instance }) => articles.get(instance)!.size > 1);
  const ids = new Set(told.map(({ id }) => id));
  return (id) => ids.has(id);
}

const withId = (report: Report): ToldReport => ({ ...report, id: report.event.id });

const placeOf = ({ article, inTitle, start }: Pick<GoldTelling, 'article' | 'inTitle' | 'start'>) =>
  `${article} ${inTitle} ${start}`;

const spotOf = ({ article, evidence }: Report) => ({
  article: article.id,
  inTitle: evidence.block === 'title',
  start: evidence.trigger.span[0],
});

/** The merger beside what one gets without it. */
function storyTable(
  title: string,
  gold: Groups,
  reports: readonly ToldReport[],
  notes: readonly string[],
  more: readonly TableRow[],
): Table {
  const told = inCompany(gold);
  const [stories, keys, alone] = [merged(reports), byKey(reports), apart(reports)];
  return {
    title,
    columns: GROUP_COLUMNS,
    rows: [
      groupRow('merged', gold, stories),
      groupRow('one type, sides and day', gold, keys),
      groupRow('each report alone', gold, alone),
      groupRow('told more than once: merged', gold, stories, told),
      groupRow('told more than once: one type, sides and day', gold, keys, told),
      groupRow('told more than once: each report alone', gold, alone, told),
      ...more,
    ],
    notes,
  };
}

function merged(reports: readonly ToldReport[]): Groups {
  const merger = new StoryMerger();
  merger.add(reports.map((report) => briefOf(report, report.id)));
  return new Map(reports.map(({ id }) => [id, merger.storyOf(id) ?? id]));
}

const apart = (reports: readonly ToldReport[]): Groups =>
  new Map(reports.map(({ id }) => [id, id]));

/** What counted as one event before there were stories. */
function byKey(reports: readonly ToldReport[]): Groups {
  return new Map(
    reports.map(({ id, event, article }) => {
      const sides = `${sidesOf(event.actors).join(' ')} > ${sidesOf(event.recipients).join(' ')}`;
      const day = dayOf(event.when?.start ?? null) ?? dayOf(article.published);
      return [id, day !== null && sides !== ' > ' ? `${event.type} ${sides} ${day}` : id];
    }),
  );
}

/** Origins within the stories of gold, so that what merging gets wrong is not counted twice. */
function originTable(
  found: readonly { readonly report: ToldReport; readonly telling: GoldTelling }[],
  { articles }: GoldStories,
): Table {
  const known = found.filter(({ telling }) => telling.origin !== null);
  const gold = new Map(
    known.map(({ report, telling }) => [report.id, `${telling.story}: ${telling.origin}`]),
  );
  const copies = new Map(copiesAmong(articles).map(({ article, of }) => [article, of]));
  const grouped = (options: OriginOptions) => originsWithin(known, options);
  const copyOf = (article: string) => copies.get(article) ?? null;
  const byPublisher = known.map(({ report, telling }): [string, string] => [
    report.id,
    `${telling.story}: ${report.article.publisher}`,
  ]);
  return {
    title: 'Origins within the stories of several articles, B-cubed',
    columns: GROUP_COLUMNS,
    rows: [
      groupRow('origins', gold, grouped({ copyOf })),
      groupRow('without copies of articles', gold, grouped({})),
      groupRow('by voice alone', gold, grouped({ sentence: 2, quotation: false })),
      groupRow('each publisher', gold, new Map(byPublisher)),
      groupRow('each report alone', gold, apart(known.map(({ report }) => report))),
    ],
    notes: [],
  };
}

function originsWithin(
  known: readonly { readonly report: ToldReport; readonly telling: GoldTelling }[],
  options: OriginOptions,
): Groups {
  const stories = new Map<string, ToldReport[]>();
  for (const { report, telling } of known) {
    stories.set(telling.story, [...(stories.get(telling.story) ?? []), report]);
  }
  return new Map(
    [...stories].flatMap(([story, told]) =>
      originsOf(told, options).flatMap(({ reports }, i) =>
        reports.map((id): [string, string] => [id, `${story} ${i}`]),
      ),
    ),
  );
}

/** Which articles carry another's sentences, and whose. */
function copyTable({ articles, reprints }: GoldStories): Table {
  const wanted = new Map(reprints.map(({ article, of }) => [article, of]));
  const found = copiesAmong(articles);
  const correct = found.filter(({ article, of }) => wanted.get(article) === of).length;
  const counts = { gold: reprints.length, system: found.length, correct };
  return {
    title: 'Reprints and rewrites, article by article',
    columns: [
      { name: 'precision', is: 'share' },
      { name: 'recall', is: 'share' },
      { name: 'F1', is: 'share' },
      { name: 'gold', is: 'count' },
    ],
    rows: [
      {
        name: 'copies',
        cells: [precision(counts), recall(counts), f1(counts), counts.gold],
      },
    ],
    notes: found
      .filter(({ article, of }) => wanted.get(article) !== of)
      .map(({ article, of, share }) => `not in gold: ${article} of ${of}, ${share.toFixed(2)}`),
  };
}

/** One line a report: its article, where its word stands, its story. */
function predictionsOf(reports: readonly ToldReport[]): string {
  const stories = merged(reports);
  return reports
    .map(
      (report) =>
        `${JSON.stringify({ ...spotOf(report), id: report.id, story: stories.get(report.id) })}\n`,
    )
    .join('');
}
