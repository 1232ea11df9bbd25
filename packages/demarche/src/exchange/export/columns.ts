import type { Report } from '@demarche/engine';

/** A value of a flat table. */
export type Value = string | number | boolean | null | readonly string[];

/** One column a fact. `type` is what the values are, where they are not null. */
export interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'list';
  readonly of: (report: Report) => Value;
}

const text = (name: string, of: Column['of']): Column => ({ name, type: 'text', of });
const list = (name: string, of: (report: Report) => readonly string[]): Column => ({
  name,
  type: 'list',
  of,
});
const integer = (name: string, of: Column['of']): Column => ({ name, type: 'integer', of });
const number = (name: string, of: Column['of']): Column => ({ name, type: 'number', of });

/** A report as one row: what CSV and Parquet hold. */
export const COLUMNS: readonly Column[] = [
  text('event_id', ({ event }) => event.id),
  text('date', ({ event }) => event.date),
  text('type', ({ event }) => event.type),
  list('modes', ({ event }) => event.modes),
  list('contexts', ({ event }) => event.contexts),
  list('auxiliary', ({ event }) => event.auxiliary),
  text('quad_class', ({ event }) => event.quadClass),
  number('score', ({ event }) => event.score),
  list('actors', ({ event }) => event.actors.map(({ name }) => name)),
  list('actor_countries', ({ event }) => event.actors.map(({ country, id }) => country ?? id)),
  list('actor_sectors', ({ event }) => event.actors.map(({ sectors }) => sectors.join('+'))),
  list('recipients', ({ event }) => event.recipients.map(({ name }) => name)),
  list('recipient_countries', ({ event }) =>
    event.recipients.map(({ country, id }) => country ?? id),
  ),
  list('recipient_sectors', ({ event }) =>
    event.recipients.map(({ sectors }) => sectors.join('+')),
  ),
  text('place', ({ event }) => event.place?.name ?? null),
  text('certainty', ({ certainty }) => certainty),
  number('confidence', ({ why }) => why.judge?.confidence ?? null),
  { name: 'opinion', type: 'boolean', of: ({ opinion }) => opinion },
  number('credence', ({ credence }) => credence.value),
  // One value an attribution in each of the three, the innermost first.
  list('sources', ({ attributions }) => attributions.map((a) => a.sourceName ?? '(unnamed)')),
  list('cues', ({ attributions }) => attributions.map((a) => a.cueText)),
  list('stances', ({ attributions }) => attributions.map((a) => a.stance)),
  // From the publisher inwards: "publisher:Meridian", "agency:Reuters", "speaker:the panel".
  list('chain', ({ chain }) => chain.map(({ kind, name }) => `${kind}:${name ?? '(unnamed)'}`)),
  text('sentence', ({ evidence }) => evidence.sentence),
  text('trigger', ({ evidence }) => evidence.trigger.text),
  integer('span_start', ({ evidence }) => evidence.span[0]),
  integer('span_end', ({ evidence }) => evidence.span[1]),
  text('frame', ({ why }) => why.frame),
  text('article_id', ({ article }) => article.id),
  text('publisher', ({ article }) => article.publisher),
  text('published', ({ article }) => article.published),
  text('title', ({ article }) => article.title),
  text('url', ({ article }) => article.url),
  text('coding', ({ coding }) =>
    [coding.engine, coding.model, coding.codebook, coding.knowledge].join('/'),
  ),
];
