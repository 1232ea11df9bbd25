import type { EventType } from '../plover.js';
import type {
  Expectation,
  Frame,
  LightVerb,
  Operator,
  Outcome,
  Pattern,
  Rulings,
  TriggerKind,
  TypeEntry,
} from './codebook.js';
import { type Entry, expand, type Lists, readNouns, readVerb, readVerbs } from './entry.js';
import type { CodebookProblem } from './error.js';
import { readCodes } from './expectation.js';
import { headWord, phraseSet } from './phrase.js';
import type { RawExample, RawFrame, RawRulings, RawType } from './schema.js';
import type { Source } from './source.js';

/** Where a noun's participants stand unless its frame says otherwise. */
const NOUN_ACTOR = ['possessive', 'by', 'modifier'];
const NOUN_RECIPIENT = ['of', 'on', 'against'];

/** Turns one type's file into frames and expectations. Faults go to `problems`. */
export function compileType(
  source: Source<RawType>,
  lists: Lists,
  problems: CodebookProblem[],
): TypeEntry {
  const raw = source.value;
  const expectations: Expectation[] = [];
  const expect = (
    path: readonly (string | number)[],
    example: RawExample,
    frame: string | null,
  ) => {
    const codes = readCodes(example.codes, raw.type);
    if (typeof codes === 'string') {
      problems.push(source.problem([...path, 'codes'], JSON.stringify(example.codes), codes));
      return;
    }
    if (codes.mode && codes.type === raw.type && !(codes.mode in raw.modes)) {
      problems.push(source.problem([...path, 'codes'], codes.mode, `a mode of ${raw.type}`));
    }
    const line = source.line([...path, 'codes']);
    const known = example.known ?? null;
    expectations.push({ text: example.text, ...codes, file: source.file, line, frame, known });
  };

  const frames = raw.frames.map((frame, i) => {
    const path = ['frames', i];
    const compiled = compileFrame(source, path, frame, lists, problems);
    expect(
      path,
      { text: frame.example, codes: frame.codes, ...(frame.known && { known: frame.known }) },
      compiled.id,
    );
    return compiled;
  });
  for (const key of ['examples', 'neighbours'] as const) {
    for (const [i, example] of raw[key].entries()) expect([key, i], example, null);
  }

  return {
    type: raw.type,
    title: raw.title,
    definition: raw.definition,
    score: raw.score,
    recipientRequired: raw.recipient === 'required',
    not: raw.not,
    modes: new Map(Object.entries(raw.modes)),
    frames,
    expectations,
    file: source.file,
  };
}

function compileFrame(
  source: Source<RawType>,
  path: readonly (string | number)[],
  raw: RawFrame,
  lists: Lists,
  problems: CodebookProblem[],
): Frame {
  const type = source.value.type;
  if (raw.mode && !(raw.mode in source.value.modes)) {
    problems.push(source.problem([...path, 'mode'], raw.mode, `a mode of ${type}`));
  }
  if (!raw.verbs && !raw.nouns && !raw.adjectives) {
    problems.push(source.problem(path, 'no trigger', 'verbs, nouns or adjectives'));
  }
  const listed = (key: 'except' | 'subject' | 'cue') => {
    const words = raw[key];
    return words
      ? phraseSet(guarded(() => expand(words, lists), source, [...path, key], problems) ?? [])
      : null;
  };
  const patterns: Pattern[] = [];
  const frame: Frame = {
    id: `${type}/${raw.id}`,
    type,
    mode: raw.mode ?? null,
    file: source.file,
    line: source.line(path),
    reciprocal: raw.reciprocal ?? false,
    intransitive: raw.intransitive ?? false,
    transitive: raw.transitive ?? false,
    infinitive: raw.infinitive ?? false,
    foreign: raw.foreign ?? false,
    jointly: raw.jointly ?? null,
    also: raw.also ?? [],
    needs: raw.needs ?? [],
    except: listed('except'),
    subject: listed('subject'),
    cue: listed('cue'),
    contexts: raw.contexts ?? [],
    patterns,
  };
  const verbal = { actor: raw.actor ?? ['subject'], recipient: raw.recipient ?? ['object'] };
  const nominal = {
    // A light verb ("launch an attack") lends the noun its subject and objects.
    actor: ['subject', ...(raw['noun-actor'] ?? NOUN_ACTOR)],
    recipient: ['object', 'iobject', ...(raw['noun-recipient'] ?? NOUN_RECIPIENT)],
  };
  const add = (kind: TriggerKind, key: 'verbs' | 'nouns' | 'adjectives') => {
    raw[key]?.forEach((text, i) => {
      const read = (): Entry[] => readEntries(text, kind, lists);
      const entries = guarded(read, source, [...path, key, i], problems) ?? [];
      const slots = kind === 'noun' ? nominal : verbal;
      for (const entry of entries) patterns.push({ frame, kind, ...entry, ...slots });
    });
  };
  add('verb', 'verbs');
  add('noun', 'nouns');
  add('adjective', 'adjectives');
  return frame;
}

/** A trigger as written; `@list` stands for each of its words. */
function readEntries(text: string, kind: TriggerKind, lists: Lists): Entry[] {
  if (text.startsWith('@')) return expand([text], lists).flatMap(readNouns);
  return kind === 'noun' ? readNouns(text) : readVerbs(text, lists);
}

/** Operators, outcomes and light verbs, indexed by lemma. */
export function compileRulings(
  source: Source<RawRulings>,
  lists: Lists,
  problems: CodebookProblem[],
): Rulings {
  const raw = source.value;
  const outcomes = new Map<string, Outcome>();
  for (const [effect, outcome] of Object.entries(raw.outcomes)) {
    const types = new Map<EventType, EventType | 'none'>();
    for (const [to, from] of Object.entries(outcome.to) as [EventType | 'none', EventType[]][]) {
      for (const type of from) types.set(type, to);
    }
    outcomes.set(effect, { types, auxiliary: outcome.auxiliary });
  }

  const operators = new Map<string, Operator[]>();
  raw.operators.forEach((operator, i) => {
    const path = ['operators', i];
    if (!outcomes.has(operator.effect)) {
      const expected = `one of the outcomes ${[...outcomes.keys()].join(', ')}`;
      problems.push(source.problem([...path, 'effect'], operator.effect, expected));
    }
    const { id, effect, takes } = operator;
    const place = { file: source.file, line: source.line(path) };
    const add = (kind: TriggerKind, texts: readonly string[] = []) => {
      for (const text of texts) {
        const entries = kind === 'noun' ? readNouns(text) : [readVerb(text, lists)];
        for (const { phrase, particles } of entries) {
          const operator = { id, effect, kind, phrase, particles, takes, ...place };
          push(operators, `${kind}:${headWord(phrase)}`, operator);
        }
      }
    };
    add('verb', operator.verbs);
    add('noun', operator.nouns);
    add('adjective', operator.adjectives);
  });

  const lightVerbs = new Map<string, LightVerb[]>();
  for (const subjectIs of ['actor', 'recipient'] as const) {
    for (const text of raw['light-verbs'][subjectIs]) {
      const { phrase, particles } = readVerb(text, lists);
      push(lightVerbs, headWord(phrase), { phrase, particles, subjectIs });
    }
  }

  const auxiliaries = new Map<string, string>();
  for (const [effect, lemmas] of Object.entries(raw.auxiliaries)) {
    if (!outcomes.has(effect)) {
      problems.push(source.problem(['auxiliaries', effect], effect, 'the name of an outcome'));
    }
    for (const lemma of lemmas) auxiliaries.set(lemma, effect);
  }
  return {
    operators,
    outcomes,
    lightVerbs,
    auxiliaries,
    saying: new Set(raw.saying),
    transparent: new Set(raw.transparent),
    modes: compileModes(raw),
  };
}

function compileModes(raw: RawRulings): Map<EventType, Map<string, string>> {
  const modes = new Map<EventType, Map<string, string>>();
  for (const [type, table] of Object.entries(raw.modes) as [
    EventType,
    Record<string, string[]>,
  ][]) {
    const byOrigin = new Map<string, string>();
    for (const [mode, origins] of Object.entries(table)) {
      for (const origin of origins) byOrigin.set(origin, mode);
    }
    modes.set(type, byOrigin);
  }
  return modes;
}

/** Longer patterns first, else as written: the order in which candidates are looked at. */
export function indexPatterns(types: Iterable<TypeEntry>): Map<string, Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const { frames } of types) {
    for (const frame of frames) {
      for (const pattern of frame.patterns) {
        push(index, `${pattern.kind}:${headWord(pattern.phrase)}`, pattern);
      }
    }
  }
  for (const patterns of index.values()) patterns.sort((a, b) => specificity(b) - specificity(a));
  return index;
}

/** Words that a pattern demands beyond the trigger: what "more specific" means first of all. */
export function specificity(pattern: Pattern): number {
  return (
    2 * (pattern.phrase.words.length - 1) +
    pattern.particles.length +
    (pattern.noun ? 5 : 0) +
    (pattern.predicate ? 5 : 0) +
    (pattern.frame.subject ? 1 : 0) +
    (pattern.frame.infinitive ? 1 : 0) +
    (pattern.frame.cue ? 2 : 0)
  );
}

function guarded<T>(
  read: () => T,
  source: Source<unknown>,
  path: readonly (string | number)[],
  problems: CodebookProblem[],
): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push(source.problem(path, error.message, 'a word, or a list of lists.yaml'));
    return null;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
