import { z } from 'zod';
import { AUXILIARY_MODES, CONTEXTS, EVENT_TYPES } from '../plover.js';

/** The shapes of the codebook's files as people write them. What each key means: codebook/README.md. */

// YAML reads the word "false" as a truth value and "2014" as a number; here they are words.
const word = z
  .union([z.string(), z.boolean(), z.number()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1));
const words = z.array(word).min(1);
const slots = z.array(word);
const score = z.number().min(-10).max(10);
const eventType = z.enum(EVENT_TYPES);

/** `COERCE/arrest`: a type, and a mode of it. */
const alsoType = word.transform((text, context) => {
  const [name, mode = null] = text.split('/');
  const type = EVENT_TYPES.find((known) => known === name);
  if (type) return { type, mode };
  context.addIssue(`a type (${EVENT_TYPES.join(', ')}), with a mode after / or without`);
  return z.NEVER;
});

/** An example: a sentence, and what it codes as ("RUS > UKR", "THREATEN USA > IRN", "none"). */
const example = z.strictObject({
  text: word,
  codes: word,
  /** Why it fails with the shipped model, for examples that wait for better language. */
  known: word.optional(),
});

const frame = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  mode: word.optional(),
  sense: word.optional(),
  verbs: words.optional(),
  nouns: words.optional(),
  adjectives: words.optional(),
  actor: slots.optional(),
  recipient: slots.optional(),
  'noun-actor': slots.optional(),
  'noun-recipient': slots.optional(),
  reciprocal: z.boolean().optional(),
  intransitive: z.boolean().optional(),
  transitive: z.boolean().optional(),
  infinitive: z.boolean().optional(),
  foreign: z.boolean().optional(),
  jointly: eventType.optional(),
  also: z.array(alsoType).optional(),
  needs: z.array(z.enum(['actor', 'recipient'])).optional(),
  except: words.optional(),
  subject: words.optional(),
  cue: words.optional(),
  contexts: z.array(z.enum(CONTEXTS)).optional(),
  example: word,
  codes: word,
  known: word.optional(),
});
export type RawFrame = z.infer<typeof frame>;

export const typeFile = z.strictObject({
  type: eventType,
  title: word,
  score,
  recipient: z.enum(['required', 'optional']),
  definition: word,
  not: z.array(z.strictObject({ type: eventType, when: word })),
  modes: z.record(word, z.strictObject({ score, definition: word })).default({}),
  frames: z.array(frame).min(1),
  examples: z.array(example).min(4),
  neighbours: z.array(example).min(2),
});
export type RawType = z.infer<typeof typeFile>;
export type RawExample = z.infer<typeof example>;

export const listsFile = z.record(word, words);

/** Cues are words, with `/UPOS` behind them where the part of speech matters: `general/NOUN`. */
export const contextsFile = z.partialRecord(
  z.enum(CONTEXTS),
  z.strictObject({
    definition: word,
    cues: words,
    hints: words.optional(),
    except: words.optional(),
    examples: words.default([]),
    neighbours: words.default([]),
  }),
);

export type RawContexts = z.infer<typeof contextsFile>;

const outcome = z.strictObject({
  meaning: word,
  to: z.partialRecord(z.enum([...EVENT_TYPES, 'none']), z.array(eventType)).default({}),
  auxiliary: z.array(z.enum(AUXILIARY_MODES)).default([]),
});

const operator = z.strictObject({
  id: word,
  effect: word,
  takes: z.array(z.enum(['clause', 'infinitive', 'noun'])).default(['clause', 'noun']),
  verbs: words.optional(),
  nouns: words.optional(),
  adjectives: words.optional(),
});

export const rulingsFile = z.strictObject({
  outcomes: z.record(word, outcome),
  operators: z.array(operator),
  'light-verbs': z.strictObject({ actor: words, recipient: words }),
  auxiliaries: z.record(word, words),
  saying: words,
  transparent: words,
  /** Type, then mode, then what it was before: `THREATEN: { arrest: [COERCE/arrest] }`. */
  modes: z.partialRecord(eventType, z.record(word, words)).default({}),
});
export type RawRulings = z.infer<typeof rulingsFile>;
