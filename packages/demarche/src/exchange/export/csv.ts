import type { Report } from '@demarche/engine';
import { stringify } from 'csv-stringify/sync';

/** One column a fact; lists are joined by "; ". */
const COLUMNS: Readonly<Record<string, (report: Report) => string | number | null>> = {
  event_id: ({ event }) => event.id,
  date: ({ event }) => event.date,
  type: ({ event }) => event.type,
  modes: ({ event }) => listed(event.modes),
  contexts: ({ event }) => listed(event.contexts),
  auxiliary: ({ event }) => listed(event.auxiliary),
  quad_class: ({ event }) => event.quadClass,
  score: ({ event }) => event.score,
  actors: ({ event }) => listed(event.actors.map(({ name }) => name)),
  actor_countries: ({ event }) => listed(event.actors.map(({ country, id }) => country ?? id)),
  actor_sectors: ({ event }) => listed(event.actors.map(({ sectors }) => sectors.join('+'))),
  recipients: ({ event }) => listed(event.recipients.map(({ name }) => name)),
  recipient_countries: ({ event }) =>
    listed(event.recipients.map(({ country, id }) => country ?? id)),
  recipient_sectors: ({ event }) =>
    listed(event.recipients.map(({ sectors }) => sectors.join('+'))),
  place: ({ event }) => event.place?.name ?? null,
  certainty: ({ certainty }) => certainty,
  confidence: ({ why }) => why.judge?.confidence ?? null,
  opinion: ({ opinion }) => String(opinion),
  sources: ({ attributions }) => listed(attributions.map((a) => a.sourceName ?? '(unnamed)')),
  sentence: ({ evidence }) => evidence.sentence,
  trigger: ({ evidence }) => evidence.trigger.text,
  span_start: ({ evidence }) => evidence.span[0],
  span_end: ({ evidence }) => evidence.span[1],
  frame: ({ why }) => why.frame,
  article_id: ({ article }) => article.id,
  publisher: ({ article }) => article.publisher,
  published: ({ article }) => article.published,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  coding: ({ coding }) =>
    [coding.engine, coding.model, coding.codebook, coding.knowledge].join('/'),
};

function listed(items: readonly string[]): string {
  return items.join('; ');
}

/** `escape_formulas`: a cell from the news must not become a formula in a spreadsheet. */
const OPTIONS = { escape_formulas: true } as const;

export function csvHeader(): string {
  return stringify([Object.keys(COLUMNS)]);
}

export function csvRow(report: Report): string {
  return stringify([Object.values(COLUMNS).map((cell) => cell(report))], OPTIONS);
}
