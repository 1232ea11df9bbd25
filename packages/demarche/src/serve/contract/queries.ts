import { CERTAINTIES, EVENT_TYPES, QUAD_CLASSES } from '@demarche/engine';
import { z } from '@hono/zod-openapi';
import { UNITS } from '../../relations/calendar.js';

// What may be asked. Unknown parameters are refused, so that a typing error never
// silently widens a query.

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const date = (meaning: string) =>
  z
    .string()
    .regex(DATE, 'write a date as 2024-06-19, 2024-06 or 2024')
    .optional()
    .openapi({ description: meaning, example: '2024-06-19' });

const period = {
  from: date('First day; a month or year means its first day'),
  to: date('Last day, inclusive; a month or year means its last day'),
};

/** Comma-separated values of a closed list. */
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .max(500)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(values)))
    .optional()
    .openapi({ type: 'string', description: `Comma-separated: ${values.join(', ')}` });

const text = (description: string, max = 200) =>
  z.string().trim().max(max).optional().openapi({ description });

const limit = (standard: number, max: number) =>
  z.coerce.number().int().min(1).max(max).default(standard).openapi({ type: 'integer' });

const cursor = z
  .string()
  .regex(/^\d{1,9}$/, 'take the cursor from the page before')
  .optional()
  .openapi({ description: 'From the page before' });

export const SideId = z.string().min(1).max(100).openapi({
  description: 'ISO 3166 alpha-3 code, or the id of an organisation or bloc ("org:EU")',
  example: 'RUS',
});

export const OverviewQuery = z.strictObject({ ...period, limit: limit(20, 100) });

export const EventsQuery = z.strictObject({
  actor: text('Who acts: a country or an actor id; comma-separated for several'),
  recipient: text('To whom: a country or an actor id; comma-separated for several'),
  pair: z
    .string()
    .regex(/^[^,]{1,90}-[^,-]{1,90}$/, 'write a pair as RUS-PRK')
    .optional()
    .openapi({ description: 'Both directions between two sides', example: 'RUS-PRK' }),
  type: someOf(EVENT_TYPES),
  quad: someOf(QUAD_CLASSES),
  certainty: someOf(CERTAINTIES),
  opinion: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Only opinions, or only reports of fact' }),
  publisher: text('Outlet, exactly as in /api/publishers'),
  source: text('Words of a source’s name, or an actor id: who says so'),
  article: text('Article id'),
  q: text('Words in the sentence'),
  ...period,
  cursor,
  limit: limit(50, 500),
});

export const RelationParams = z.object({ a: SideId, b: SideId });
export const RelationQuery = z.strictObject({ ...period, by: z.enum(UNITS).default('month') });

export const IdParams = z.object({ id: z.string().min(1).max(100) });
export const ArticleQuery = z.strictObject({
  coding: text('Coding id; the newest by default'),
});

export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1, 'give words to search for').max(200),
  ...period,
  publisher: text('Outlet, exactly as in /api/publishers'),
  cursor,
  limit: limit(20, 100),
});

export const ActorsQuery = z.strictObject({
  q: text('Start of a word of the name, or a code'),
  kind: z.enum(['country', 'organisation', 'actor']).optional(),
  limit: limit(50, 500),
});

export const NoQuery = z.strictObject({});

/** Longest text that is coded while the caller waits, UTF-16 units. */
export const LONGEST_PASTED_TEXT = 200_000;
export const PastedArticle = z
  .strictObject({
    text: z.string().min(1).max(LONGEST_PASTED_TEXT),
    title: z.string().max(1000).nullable().default(null),
    publisher: z.string().max(200).nullable().default(null),
    url: z.string().max(2000).nullable().default(null),
    published: z.string().max(40).nullable().default(null),
  })
  .openapi('PastedArticle');
