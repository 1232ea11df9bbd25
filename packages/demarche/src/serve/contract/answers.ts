import { EVENT_TYPES, QUAD_CLASSES } from '@demarche/engine';
import { z } from '@hono/zod-openapi';
import { UNITS } from '../../relations/calendar.js';
import { ACTOR_KINDS } from '../../store/presence.js';
import {
  ArticleHead,
  Attribution,
  Block,
  Certainty,
  ChainLink,
  Coding,
  Credence,
  Day,
  Event,
  Evidence,
  list,
  Mention,
  Span,
  Why,
} from './words.js';

const count = z.number().int().min(0);

/** One row of a list: who did what to whom, in which sentence, who says so. */
export const ReportRow = z
  .object({
    id: z.string().openapi({ description: 'Report id: for /api/reports/{id}' }),
    article: ArticleHead,
    event: Event,
    evidence: Evidence,
    attributions: list(Attribution).openapi({
      description: 'Who says so, innermost first; empty in the publisher’s own voice',
    }),
    chain: list(ChainLink).openapi({
      description: 'From the publisher inwards: wire, outlet cited, speaker, document',
    }),
    certainty: Certainty,
    credence: Credence.openapi({
      description: 'How far the telling stands behind the event, with what makes it so',
    }),
    opinion: z.boolean(),
    counted: z.boolean().openapi({
      description: 'Enters scores and series: told as fact, as having happened, on a known day',
    }),
  })
  .openapi('ReportRow');

export const ReportDetail = ReportRow.extend({ why: Why, coding: Coding }).openapi('Report');

export const Events = z
  .object({
    total: count.openapi({ description: 'Reports that match, over all pages' }),
    rows: list(ReportRow),
    cursor: z.string().nullable().openapi({ description: 'For the next page; null at the end' }),
  })
  .openapi('Events');

export const Period = z
  .object({ start: Day, end: Day })
  .openapi('Period', { description: 'Both days inclusive' });

/** Side of a pair: a country, or an organisation or bloc standing as one. */
export const Side = z
  .object({
    id: z.string().openapi({ description: 'ISO 3166 alpha-3, or an organisation’s or bloc’s id' }),
    name: z.string(),
  })
  .openapi('Side');

export const Interval = z
  .tuple([z.number(), z.number()])
  .readonly()
  .openapi('Interval', { description: '95% credible interval of the score' });

export const QuadCounts = z
  .object({
    'verbal-cooperation': count,
    'material-cooperation': count,
    'verbal-conflict': count,
    'material-conflict': count,
  })
  .openapi('QuadCounts', { description: `Events by quad class: ${QUAD_CLASSES.join(', ')}` });

const tally = {
  reports: count.openapi({ description: 'Tellings: one event in three papers counts three' }),
  events: count.openapi({
    description: 'Distinct (type, pair, day): reprints of one event count once',
  }),
};

export const PairMove = z
  .object({
    pair: z.tuple([Side, Side]).readonly(),
    ...tally,
    eventsBefore: count,
    score: z.number().openapi({ description: 'Mean PLOVER score of the period, -10..10' }),
    interval: Interval,
    before: z.number().openapi({ description: 'Mean score of the pair’s own past' }),
    change: z.number().openapi({ description: 'Score less before: positive is warmer' }),
    surprise: z.number().openapi({
      description: 'Change in posterior standard deviations, signed: the ranking’s key by its size',
    }),
  })
  .openapi('PairMove');

export const Totals = z
  .object({ articles: count, ...tally, publishers: count, sides: count })
  .openapi('Totals');

export const Freshness = z
  .object({
    published: z
      .string()
      .nullable()
      .openapi({ description: 'Publication date of the newest article' }),
    read: z.string().nullable().openapi({ description: 'When an article was last read, ISO 8601' }),
  })
  .openapi('Freshness');

export const Overview = z
  .object({
    period: Period,
    totals: Totals,
    inPeriod: z.object({ articles: count, ...tally }),
    freshness: Freshness,
    movers: list(PairMove),
    latest: list(ReportRow),
  })
  .openapi('Overview');

export const SeriesPoint = z
  .object({
    start: Day,
    end: Day.openapi({ description: 'Inclusive' }),
    counts: QuadCounts,
    ...tally,
    score: z.number().nullable().openapi({ description: 'null without an event' }),
    interval: Interval.nullable(),
    coverage: z.number().openapi({
      description: 'Share of all reports of the period, 0..1: says whether reporting changed',
    }),
  })
  .openapi('SeriesPoint');

export const TypeTotal = z
  .object({
    type: z.enum(EVENT_TYPES),
    quadClass: z.enum(QUAD_CLASSES),
    ...tally,
    score: z.number(),
  })
  .openapi('TypeTotal');

export const Direction = z
  .object({ actor: z.string(), recipient: z.string(), ...tally, score: z.number().nullable() })
  .openapi('Direction');

export const Shift = z
  .object({
    date: Day,
    probability: z.number(),
    direction: z.enum(['warmer', 'colder']),
    stories: list(z.string()),
  })
  .openapi('Shift');

export const Relation = z
  .object({
    pair: z.tuple([Side, Side]).readonly(),
    by: z.enum(UNITS),
    period: Period.nullable().openapi({ description: 'null when the pair has no event' }),
    series: list(SeriesPoint),
    types: list(TypeTotal),
    directions: list(Direction),
    shifts: list(Shift),
    ...tally,
  })
  .openapi('Relation');

const Article = ArticleHead.extend({
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
}).openapi('Article');

/** What one coding made of one text: the playground's answer, and the core of an article page. */
const reading = {
  article: Article,
  coding: Coding,
  blocks: list(Block),
  sentences: list(Span),
  mentions: list(Mention),
  attributions: list(Attribution),
  reports: list(ReportDetail),
};
export const Coded = z.object(reading).openapi('Coded');
export const ArticlePage = z
  .object({
    ...reading,
    originId: z.string().openapi({ description: 'The id it came with' }),
    firstRead: z.string().openapi({ description: 'ISO 8601' }),
    codings: list(z.object({ id: z.string(), coding: Coding, read: z.string() })),
  })
  .openapi('ArticlePage');

export const ActorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    country: z.string().nullable(),
    office: z.string().nullable(),
    reports: count,
    asActor: count,
    asRecipient: count,
    last: Day.nullable().openapi({ description: 'Date of the newest event' }),
  })
  .openapi('ActorRow');
export const Actors = z.object({ actors: list(ActorRow) }).openapi('Actors');

export const SearchHit = z
  .object({
    article: ArticleHead,
    snippet: z.string(),
    span: Span.nullable().openapi({
      description: 'Of the snippet; null if only the title matches',
    }),
    marks: list(Span).openapi({ description: 'Matched words, offsets within the snippet' }),
    reports: count,
  })
  .openapi('SearchHit');
export const Search = z
  .object({
    total: count,
    hits: list(SearchHit),
    actors: list(ActorRow),
    cursor: z.string().nullable(),
  })
  .openapi('Search');

export const PublisherRow = z
  .object({
    name: z.string(),
    articles: count,
    reports: count,
    first: z.string().nullable(),
    last: z.string().nullable(),
    country: z
      .string()
      .nullable()
      .openapi({ description: 'ISO 3166 alpha-3 of its seat; null if not known' }),
    countryName: z.string().nullable(),
    stateMedia: z.boolean().openapi({ description: 'Owned or run by a state' }),
  })
  .openapi('PublisherRow');
export const Publishers = z.object({ publishers: list(PublisherRow) }).openapi('Publishers');

export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    schema: count,
    articles: count,
    reports: count,
    freshness: Freshness,
    canCode: z.boolean().openapi({ description: 'True if POST /api/code is served' }),
  })
  .openapi('Health');
