import type { Report } from '@demarche/engine';
import { f1, precision, recall, Tally } from './counts.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import { type GoldArticle, readGoldEvents } from './events-gold.js';
import { compareEvents, EVENT_LEVELS, type EventKey } from './events-score.js';
import type { Table } from './table.js';

/**
 * Codes the articles of a gold set and compares the events, article by article. Gold is JSON
 * lines (`id`, `text`, `published`, `events`) or a folder of codings as in `samples/gold`, with
 * the articles in the folder `newsroom` beside it.
 */
export async function evaluateEvents(input: EvaluationInput): Promise<Evaluation> {
  const { articles, refused } = await readGoldEvents(input.file, input.text);
  const coder = await input.coder();
  const levels = new Tally<string>();
  const types = new Tally<string>();
  const predictions: string[] = [];
  for (const { article, events } of articles) {
    const { reports } = await coder.code(article);
    const predicted = reports.map(keyOf);
    const counts = compareEvents(events, predicted);
    for (const level of EVENT_LEVELS) levels.add(NAMES[level], counts[level]);
    for (const type of new Set([...events, ...predicted].map((event) => event.type))) {
      const of = (list: readonly EventKey[]) => list.filter((event) => event.type === type);
      types.add(type, compareEvents(of(events), of(predicted)).dyad);
    }
    predictions.push(`${JSON.stringify({ id: article.id, events: reports.map(toJson) })}\n`);
  }
  return {
    tables: [
      table('Events, by what must agree', levels, notesOn(articles)),
      table('Events by type: actor, type and recipient', sorted(types), []),
    ],
    predictions: predictions.join(''),
    refused,
  };
}

const NAMES = {
  type: 'type',
  dyad: 'actor, type, recipient',
  event: 'type, all actors, all recipients',
} as const;

const COLUMNS: Table['columns'] = [
  { name: 'precision', is: 'share' },
  { name: 'recall', is: 'share' },
  { name: 'F1', is: 'share' },
  { name: 'gold', is: 'count' },
];

function table(title: string, tally: Tally<string>, notes: readonly string[]): Table {
  const rows = tally.keys().map((name) => {
    const counts = tally.get(name);
    return { name, cells: [precision(counts), recall(counts), f1(counts), counts.gold] };
  });
  return { title, columns: COLUMNS, rows, notes };
}

function notesOn(articles: readonly GoldArticle[]): string[] {
  return [
    `${articles.length} articles; within an article, an event told several times is one`,
    'actors and recipients are compared by country, or by the id of an organisation or bloc',
  ];
}

function sorted(tally: Tally<string>): Tally<string> {
  const ordered = new Tally<string>();
  for (const key of tally.keys().sort()) ordered.add(key, tally.get(key));
  return ordered;
}

function keyOf({ event }: Report): EventKey {
  const codes = (list: Report['event']['actors']) => list.map(codeOf);
  return { type: event.type, actors: codes(event.actors), recipients: codes(event.recipients) };
}

/** As gold writes it: the country, else the id without its kind and organ ("org:EU/EC" is EU). */
function codeOf({ country, id }: Report['event']['actors'][number]): string {
  return (country ?? id.slice(id.indexOf(':') + 1).replace(/\/.*/s, '')).toUpperCase();
}

function toJson(report: Report) {
  const { type, modes, auxiliary, actors, recipients, date, place } = report.event;
  const who = (list: typeof actors) =>
    list.map(({ country, id, sectors, mention }) => ({ country, id, sectors, text: mention.text }));
  return {
    type,
    modes,
    auxiliary,
    actors: who(actors),
    recipients: who(recipients),
    date,
    place: place?.name ?? null,
    sentence: report.evidence.sentence,
    trigger: report.evidence.trigger.text,
    certainty: report.certainty,
    frame: report.why.frame,
  };
}
