import { z } from '@hono/zod-openapi';
import { STANDINGS } from '../../claims/life.js';
import { POSITIONS } from '../../claims/position.js';
import { ReportRow } from './answers.js';
import { Actor, Day, list } from './words.js';

const count = z.number().int().min(0);
const day = Day.nullable().openapi({ description: 'Day of publication; null if not known' });

const ClaimSource = z
  .object({
    kind: z.enum(['publisher', 'source']).openapi({
      description: 'A publisher (or its wire) in its own voice, or a source within the text',
    }),
    name: z.string().nullable().openapi({ description: 'null: left unnamed' }),
    voice: z.string().nullable().openapi({
      description: 'Whom it speaks for: RUS for all who speak for Russia’s government',
    }),
    actor: Actor.nullable(),
  })
  .openapi('ClaimSource');

export const Claim = z
  .object({
    source: ClaimSource,
    position: z.enum(POSITIONS),
    day,
    reverses: z.boolean().openapi({ description: 'The same voice said the opposite before' }),
    tellings: list(
      z.object({
        report: z.string(),
        publisher: z.string().nullable(),
        day,
        cue: z.string().nullable().openapi({ description: 'Words that say so' }),
      }),
    ).openapi({ description: 'Reports that tell it, oldest first' }),
  })
  .openapi('Claim');

const Standing = z.enum(STANDINGS).openapi('Standing', {
  description: 'What was said last. No verdict on the truth',
});

const LifeStep = z
  .object({
    standing: Standing,
    day,
    claim: count.openapi({ description: 'Index in the list of claims' }),
  })
  .openapi('LifeStep');

const Telling = z
  .object({
    kind: z.enum(['party', 'third', 'unknown']).openapi({
      description: 'Publishers of a country that takes part, of others, of countries not known',
    }),
    country: z.string().nullable(),
    name: z.string().nullable().openapi({ description: 'Of the country' }),
    publishers: list(
      z.object({ name: z.string(), country: z.string().nullable(), stateMedia: z.boolean() }),
    ),
    reports: list(z.string()),
    standing: Standing.nullable(),
    life: list(LifeStep).openapi({
      description: 'Of these reports alone; claims are numbered among theirs',
    }),
  })
  .openapi('Telling');

export const Account = z
  .object({
    report: z.string().openapi({ description: 'The report asked for' }),
    claims: list(Claim).openapi({ description: 'In the order in which they were first told' }),
    life: list(LifeStep).openapi({ description: 'Every claim that changed how it stands' }),
    standing: Standing.nullable(),
    origins: list(z.string()).openapi({
      description:
        'Independent voices that say it happened: a wire, its reprints and rewrites are one',
    }),
    tellings: list(Telling),
    reports: list(ReportRow).openapi({ description: 'Of the same story, by publication' }),
  })
  .openapi('Account');
