import {
  ATTRIBUTION_KINDS,
  AUXILIARY_MODES,
  BLOCK_KINDS,
  CERTAINTIES,
  CONTEXTS,
  EVENT_TYPES,
  LINK_KINDS,
  LINK_PLACES,
  QUAD_CLASSES,
  SECTORS,
  STANCES,
  VERDICTS,
} from '@demarche/engine';
import { z } from '@hono/zod-openapi';

// The engine's records as they stand in answers: the same words, the same shapes.
// `words.test.ts` holds them assignable to the engine's types and back.

export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** ISO 8601 day in answers: "2024-06-19". */
export const Day = z.string().openapi('Day', { example: '2024-06-19' });

const offset = z.number().int().min(0);
export const Span = z.tuple([offset, offset]).readonly().openapi('Span', {
  description: 'Half-open [start, end) in UTF-16 units of the article text, from 0',
});
export const Words = z.object({ text: z.string(), span: Span }).openapi('Words');

const actorShape = {
  id: z.string(),
  country: z.string().nullable(),
  sectors: list(z.enum(SECTORS)),
  name: z.string(),
  wikidata: z.string().nullable(),
  office: z.string().nullable(),
};
const ActorEvidence = z.object({
  by: z.enum(['table', 'rule', 'coreference', 'name']),
  detail: z.string(),
});
export const Actor = z.object(actorShape).openapi('Actor');
export const Participant = z
  .object({ ...actorShape, mention: Words, evidence: ActorEvidence, slot: z.string() })
  .openapi('Participant');
export const Mention = z
  .object({ span: Span, text: z.string(), actor: Actor, evidence: ActorEvidence })
  .openapi('Mention');

const EventDate = z.object({
  start: Day.nullable(),
  end: Day.nullable(),
  precision: z.enum(['day', 'week', 'month', 'year']),
  expression: Words.nullable(),
});
const EventPlace = z.object({
  name: z.string(),
  country: z.string().nullable(),
  span: Span,
  coordinates: z.tuple([z.number(), z.number()]).readonly().nullable().optional(),
  precision: z.enum(['city', 'region', 'country']).optional(),
});
export const Event = z
  .object({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    modes: list(z.string()),
    contexts: list(z.enum(CONTEXTS)),
    auxiliary: list(z.enum(AUXILIARY_MODES)),
    quadClass: z.enum(QUAD_CLASSES),
    score: z.number(),
    actors: list(Participant),
    recipients: list(Participant),
    place: EventPlace.nullable(),
    date: z.string().nullable(),
    when: EventDate.nullable(),
  })
  .openapi('Event');

export const Evidence = z
  .object({
    sentence: z.string(),
    span: Span,
    trigger: Words,
    spans: list(Span),
    block: z.enum(['title', 'headline', 'body']),
  })
  .openapi('Evidence');

const attributionShape = {
  index: z.number().int(),
  source: list(Span),
  cue: list(Span),
  content: list(Span),
  kind: z.enum(ATTRIBUTION_KINDS),
  stance: z.enum(STANCES),
  sourceActor: Actor.nullable(),
  sourceName: z.string().nullable(),
  within: z.number().int().nullable(),
  rule: z.string(),
};
export const Attribution = z
  .object({ ...attributionShape, sourceText: z.string().nullable(), cueText: z.string() })
  .openapi('Attribution');

export const ChainLink = z
  .object({
    kind: z.enum(LINK_KINDS),
    place: z.enum(LINK_PLACES).openapi({ description: 'Where in the article it is read' }),
    name: z.string().nullable(),
    text: z.string().nullable(),
    span: Span.nullable(),
    actor: Actor.nullable(),
    attribution: z.number().int().nullable(),
  })
  .openapi('ChainLink');

export const Credence = z
  .object({
    value: z.number().min(0).max(1),
    factors: list(
      z.object({
        name: z.string(),
        words: z.string().nullable(),
        weight: z
          .number()
          .openapi({ description: 'In log-odds; the value is their sum’s logistic' }),
      }),
    ),
  })
  .openapi('Credence');

export const Why = z
  .object({
    frame: z.string(),
    where: z.string(),
    matched: list(z.object({ text: z.string(), span: Span, as: z.string() })),
    rulings: list(z.string()),
    rejected: list(z.object({ frame: z.string(), reason: z.string() })),
    certainty: z.string(),
    judge: z
      .object({
        type: z.enum(VERDICTS),
        probability: z.number(),
        confidence: z.number(),
        reasons: list(z.object({ feature: z.string(), weight: z.number() })),
      })
      .optional(),
  })
  .openapi('Why');

export const Coding = z
  .object({
    engine: z.string(),
    model: z.string(),
    codebook: z.string(),
    knowledge: z.string(),
  })
  .openapi('Coding');

export const Block = z.object({ kind: z.enum(BLOCK_KINDS), span: Span }).openapi('Block');

export const ArticleHead = z
  .object({
    id: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable(),
  })
  .openapi('ArticleHead');

export const Certainty = z.enum(CERTAINTIES);
