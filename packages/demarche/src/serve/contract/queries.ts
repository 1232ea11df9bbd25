import { CERTAINTIES, EVENT_TYPES, QUAD_CLASSES } from '@demarche/engine';
import { z } from '@hono/zod-openapi';
import { daysOf, UNITS } from '../../relations/calendar.js';
import { ACTOR_KINDS } from '../../store/presence.js';
import { CURSOR } from '../../store/reports.js';

// What may be asked. Unknown parameters are refused, so that a typing error never
// silently widens a query.

/** A day, month or year as written, to its first or last day. */
const date = (edge: 'start' | 'end', meaning: string) =>
  z
    .string()
    .max(10)
    .transform((text, context) => {
      const days = daysOf(text);
      if (days) return days[edge];
      context.addIssue({ code: 'custom', message: 'write a date as 2024-06-19, 2024-06 or 2024' });
      return z.NEVER;
    })
    .optional()
    .openapi({ type: 'string', description: meaning, example: '2024-06-19' });

const period = {
  from: date('start', 'First day; a month or year means its first day'),
  to: date('end', 'Last day, inclusive; a month or year means its last day'),
};

const known = {
  known: date('end', 'As it was known at the end of this day; default: now'),
};

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Comma-separated values of a closed list. */
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .max(500)
    .transform(listOf)
    .pipe(z.array(z.enum(values)))
    .optional()
    .openapi({ type: 'string', description: `Comma-separated: ${values.join(', ')}` });

const text = (description: string, max = 200) =>
  z.string().trim().max(max).optional().openapi({ description });

const limit = (standard: number, max: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(max)
    .default(standard)
    .openapi({
      type: 'integer',
      description: `How many at most, up to ${max}`,
    });

const cursor = (shape: RegExp) =>
  z
    .string()
    .regex(shape, 'take the cursor from the page before')
    .optional()
    .openapi({ description: 'From the page before' });

const yesOrNo = (meaning: string) =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .openapi({ type: 'string', enum: ['true', 'false'], description: meaning });

/** Country codes are written in capitals; "rus" means RUS. */
const sideOf = (text: string): string => (/^[a-z]{3}$/.test(text) ? text.toUpperCase() : text);

const sides = (meaning: string) =>
  z
    .string()
    .max(500)
    .transform((text) => listOf(text).map(sideOf))
    .optional()
    .openapi({ type: 'string', description: meaning, example: 'RUS' });

/** "RUS-PRK", or "RUS,org:some-name" where an id has a hyphen. */
const pair = z
  .string()
  .max(200)
  .transform((text, context) => {
    const parts = text.split(text.includes(',') ? ',' : '-').map((part) => part.trim());
    if (parts.length === 2 && parts[0] && parts[1]) {
      return [sideOf(parts[0]), sideOf(parts[1])] as const;
    }
    context.addIssue({ code: 'custom', message: 'write a pair as RUS-PRK or RUS,org:EU' });
    return z.NEVER;
  })
  .optional()
  .openapi({
    type: 'string',
    description: 'Both directions between two sides; with a comma where an id has a hyphen',
    example: 'RUS-PRK',
  });

const country = (meaning: string) =>
  z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'write a country as RUS')
    .transform(sideOf)
    .optional()
    .openapi({ type: 'string', description: `${meaning}; ISO 3166 alpha-3`, example: 'RUS' });

export const SideId = z.string().min(1).max(100).transform(sideOf).openapi({
  type: 'string',
  description: 'ISO 3166 alpha-3 code, or the id of an organisation or bloc ("org:EU")',
  example: 'RUS',
});

export const OverviewQuery = z.strictObject({ ...period, limit: limit(20, 100) });

export const EventsQuery = z.strictObject({
  actor: sides('Who acts: a country or an actor id; comma-separated for several'),
  recipient: sides('To whom: a country or an actor id; comma-separated for several'),
  pair,
  type: someOf(EVENT_TYPES),
  quad: someOf(QUAD_CLASSES),
  certainty: someOf(CERTAINTIES),
  opinion: yesOrNo('Only opinions, or only reports of fact'),
  counted: yesOrNo('Only what enters scores, or only what does not'),
  publisher: text('Outlet, exactly as in /api/publishers'),
  source: text('Words of a source’s name, or an actor id: who says so'),
  stateMedia: country('Only what state media of this country print or are cited for'),
  origins: z.coerce.number().int().min(1).max(99).optional().openapi({
    type: 'integer',
    description: 'Only stories that at least so many independent origins state or report',
  }),
  article: text('Article id'),
  q: text('Words in the sentence'),
  ...period,
  ...known,
  cursor: cursor(CURSOR),
  limit: limit(50, 500),
});

export const StoriesQuery = EventsQuery.omit({ cursor: true, limit: true }).extend({
  limit: limit(20, 200),
});
export const StoryQuery = z.strictObject(known);

export const RelationParams = z.object({ a: SideId, b: SideId });
export const RelationQuery = z.strictObject({
  ...period,
  ...known,
  by: z
    .enum(UNITS)
    .default('month')
    .openapi({ description: 'Length of a period; weeks start on Monday' }),
});

export const IdParams = z.object({
  id: z.string().min(1).max(100).openapi({ description: 'From a list or a search' }),
});
export const ArticleQuery = z.strictObject({
  coding: text('Coding id; the newest by default'),
});

export const SearchQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1, 'give words to search for')
    .max(200)
    .openapi({ description: 'Words, all of which the article or its title holds' }),
  ...period,
  publisher: text('Outlet, exactly as in /api/publishers'),
  cursor: cursor(/^\d{1,9}$/),
  limit: limit(20, 100),
});

export const ActorsQuery = z.strictObject({
  q: text('Start of a word of the name, or a code'),
  kind: z.enum(ACTOR_KINDS).optional().openapi({ description: 'One kind alone' }),
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
