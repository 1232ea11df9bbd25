import { EVENT_TYPES } from '@demarche/engine';
import { z } from '@hono/zod-openapi';
import { ORIGIN_LINKS } from '../../stories/origins.js';
import { ReportRow, Side } from './answers.js';
import { Day, list } from './words.js';

const count = z.number().int().min(0);
const ids = list(z.string());

const Origin = z
  .object({
    voice: z.string().nullable().openapi({
      description: 'Whom its earliest report goes back to: RUS, outlet:meridian; null: unnamed',
    }),
    name: z.string().nullable(),
    reports: ids.openapi({ description: 'Oldest first' }),
    because: list(z.enum(ORIGIN_LINKS)).openapi({
      description: 'What makes its reports one: voice, sentence, quotation, copied article',
    }),
    denies: z.boolean().openapi({ description: 'None of its reports says that it happened' }),
  })
  .openapi('Origin');

const Tellers = z
  .object({
    reports: count,
    articles: count,
    publishers: list(z.string()),
    origins: count.openapi({ description: 'Independent origins that say it happened' }),
    denials: count.openapi({ description: 'Origins that only deny it' }),
    countries: list(z.string()).openapi({ description: 'Of publishers, ISO 3166 alpha-3' }),
    stateMedia: list(z.string()).openapi({ description: 'Publishers that a state owns' }),
  })
  .openapi('Tellers');

const summary = {
  id: z.string().openapi({ description: 'That of its first report' }),
  type: z.enum(EVENT_TYPES).openapi({ description: 'Which it goes by most often' }),
  types: list(z.enum(EVENT_TYPES)),
  actors: list(Side),
  recipients: list(Side),
  when: z
    .object({
      start: Day,
      end: Day,
      precision: z.enum(['day', 'week', 'month', 'year']),
      told: z.boolean().openapi({ description: 'false: the day it was first published' }),
    })
    .nullable(),
  place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
  words: list(z.string()).openapi({ description: 'Content words that most reports share' }),
  origins: list(Origin).openapi({ description: 'The earliest first' }),
  tellers: Tellers,
};

export const StorySummary = z
  .object({ ...summary, reports: ids.openapi({ description: 'By publication' }) })
  .openapi('StorySummary');

export const Stories = z
  .object({
    total: count.openapi({ description: 'Stories with a report that matches' }),
    stories: list(StorySummary).openapi({ description: 'Those told last first' }),
  })
  .openapi('Stories');

export const StoryPage = z
  .object({
    ...summary,
    reports: list(ReportRow).openapi({ description: 'By publication' }),
    history: list(
      z.object({
        at: z.string().openapi({ description: 'When it was known, ISO 8601' }),
        joined: ids.openapi({ description: 'Reports' }),
        left: ids.openapi({ description: 'Reports' }),
        from: ids.openapi({ description: 'Stories in which some that joined stood before' }),
      }),
    ).openapi({ description: 'How it came to have these reports, oldest first' }),
  })
  .openapi('Story');
