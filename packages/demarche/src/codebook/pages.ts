import {
  type CodebookFile,
  type ContextEntry,
  type EventType,
  QUAD_CLASS_OF,
  readCodebook,
} from '@demarche/engine';
import { parse } from 'yaml';
import { z } from 'zod';

/** One page of the codebook's documentation: its file name and Markdown. */
export interface Page {
  readonly name: string;
  readonly text: string;
}

const texts = z.array(z.coerce.string());
const example = z.object({ text: z.string(), codes: z.string(), known: z.string().optional() });
/** What the pages show of a type's file, as its author wrote it. */
const typeFile = z.object({
  type: z.string(),
  title: z.string(),
  score: z.number(),
  recipient: z.string(),
  definition: z.string(),
  not: z.array(z.object({ type: z.string(), when: z.string() })),
  modes: z.record(z.string(), z.object({ score: z.number(), definition: z.string() })).default({}),
  frames: z.array(
    z.looseObject({
      id: z.string(),
      mode: z.string().optional(),
      verbs: texts.optional(),
      nouns: texts.optional(),
      adjectives: texts.optional(),
      example: z.string(),
      codes: z.string(),
    }),
  ),
  examples: z.array(example),
  neighbours: z.array(example),
});
type TypeFile = z.infer<typeof typeFile>;
const rulingsFile = z.object({
  outcomes: z.record(
    z.string(),
    z.object({
      meaning: z.string(),
      to: z.record(z.string(), z.array(z.string())).default({}),
      auxiliary: z.array(z.string()).default([]),
    }),
  ),
  operators: z.array(
    z.object({
      id: z.string(),
      effect: z.string(),
      verbs: texts.default([]),
      nouns: texts.default([]),
      adjectives: texts.default([]),
    }),
  ),
  auxiliaries: z.record(z.string(), texts),
});
type RulingsFile = z.infer<typeof rulingsFile>;

/**
 * The codebook as pages for readers: one a type, an index of its words, the contexts, the rulings,
 * and a first page. The same files give the same bytes.
 *
 * @throws CodebookError for files that are no codebook
 */
export function codebookPages(files: readonly CodebookFile[]): Page[] {
  const codebook = readCodebook(files);
  const raw = (name: string): unknown =>
    parse(files.find((file) => file.name.endsWith(name))?.text ?? '');
  const types = [...codebook.types.values()].map((entry) => typeFile.parse(raw(entry.file)));
  return [
    { name: 'README.md', text: firstPage(types) },
    ...types.map((type) => ({ name: `${type.type}.md`, text: typePage(type) })),
    { name: 'words.md', text: wordsPage(types) },
    { name: 'contexts.md', text: contextsPage([...codebook.contexts.values()]) },
    { name: 'rulings.md', text: rulingsPage(rulingsFile.parse(raw('rulings.yaml'))) },
  ].map(({ name, text }) => ({ name, text: `${MADE}\n\n${text}` }));
}

const MADE = '<!-- Made from packages/engine/codebook by `npm run docs:codebook`. -->';

function firstPage(types: readonly TypeFile[]): string {
  const rows = types.map(({ type, title, score, frames, modes }) => {
    const quad = QUAD_CLASS_OF[type as EventType].replace('-', ' ');
    const counts = `${Object.keys(modes).length} | ${frames.length}`;
    return `| [${type}](${type}.md) | ${cell(title)} | ${quad} | ${score} | ${counts} |`;
  });
  return page(
    '# The codebook',
    'PLOVER (2021 revision) in our words, as the program reads it. How to write one of your own: ' +
      '[the codebook’s README](../../packages/engine/codebook/README.md).',
    ['| type | | class | score | modes | frames |', '|---|---|---|---|---|---|', ...rows].join(
      '\n',
    ),
    'Also: [all trigger words](words.md), [contexts](contexts.md), [rulings](rulings.md).',
  );
}

function typePage(type: TypeFile): string {
  const { modes, frames, not, recipient, score } = type;
  return page(
    `# ${type.type}: ${type.title}`,
    type.definition.trim(),
    `Score ${score}; a recipient is ${recipient}.`,
    not.length > 0 ? '## What it is not' : '',
    not.map((one) => `- [${one.type}](${one.type}.md) when ${escaped(one.when)}`).join('\n'),
    Object.keys(modes).length > 0 ? '## Modes' : '',
    table(
      ['mode', 'score', ''],
      Object.entries(modes).map(([name, mode]) => [name, String(mode.score), mode.definition]),
    ),
    '## Frames',
    ...frames.map(frameText),
    '## Examples',
    examplesOf(type.examples),
    '## Neighbours',
    'Sentences that come near and are coded otherwise.',
    examplesOf(type.neighbours),
  );
}

/** Keys of a frame that its page shows in words of their own. */
const SHOWN = new Set(['id', 'mode', 'verbs', 'nouns', 'adjectives', 'example', 'codes', 'known']);

function frameText(frame: TypeFile['frames'][number]): string {
  const words = (['verbs', 'nouns', 'adjectives'] as const).flatMap((key) => {
    const list = frame[key];
    return list ? [`- ${key}: ${list.map((word) => `\`${word}\``).join(', ')}`] : [];
  });
  const rest = Object.entries(frame)
    .filter(([key]) => !SHOWN.has(key))
    .map(([key, value]) => `- ${key}: ${escaped(asWords(value))}`);
  return page(
    `### ${frame.id}${frame.mode ? ` (${frame.mode})` : ''}`,
    `> ${escaped(frame.example)} → \`${frame.codes}\``,
    [...words, ...rest].join('\n'),
  );
}

function asWords(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function examplesOf(examples: TypeFile['examples']): string {
  return examples
    .map(({ text, codes, known }) => {
      const note = known ? ` (does not hold yet: ${escaped(known)})` : '';
      return `- ${escaped(text)} → \`${codes}\`${note}`;
    })
    .join('\n');
}

function wordsPage(types: readonly TypeFile[]): string {
  const frames = new Map<string, Set<string>>();
  for (const { type, frames: list } of types) {
    for (const frame of list) {
      const words = [frame.verbs, frame.nouns, frame.adjectives].flatMap((words) => words ?? []);
      for (const word of words) {
        const first = frames.get(word) ?? new Set();
        frames.set(word, first.add(`${type}/${frame.id}`));
      }
    }
  }
  const words = [...frames.keys()].sort((a, b) => (a < b ? -1 : 1));
  const initials = [...new Set(words.map(initialOf))];
  return page(
    '# Trigger words',
    `${words.length} words and expressions, each with the frames that it triggers.`,
    ...initials.flatMap((initial) => [
      `## ${initial}`,
      words
        .filter((word) => initialOf(word) === initial)
        .map((word) => `- \`${word}\` ${[...(frames.get(word) ?? [])].join(', ')}`)
        .join('\n'),
    ]),
  );
}

const initialOf = (word: string) => (/^[a-z]/i.test(word) ? word[0]!.toUpperCase() : 'Lists');

function contextsPage(contexts: readonly ContextEntry[]): string {
  return page(
    '# Contexts',
    'Why an event happens: any number of these stand on an event. A cue is enough; of the hints ' +
      'two different ones are needed; exceptions are longer words that a cue is only part of.',
    ...contexts.flatMap(({ context, definition, cues, expectations }) => [
      `## ${context}`,
      definition,
      [
        `- cues: ${cues.cue.join(', ')}`,
        ...(cues.hint.length > 0 ? [`- hints: ${cues.hint.join(', ')}`] : []),
        ...(cues.except.length > 0 ? [`- except: ${cues.except.join(', ')}`] : []),
      ].join('\n'),
      expectations
        .map(({ text, present }) => `- ${present ? '' : 'not: '}${escaped(text)}`)
        .join('\n'),
    ]),
  );
}

function rulingsPage({ outcomes, operators, auxiliaries }: RulingsFile): string {
  const wordsOf = (effect: string) => [
    ...(auxiliaries[effect] ?? []),
    ...operators.flatMap((operator) => {
      const { verbs, nouns, adjectives } = operator;
      return operator.effect === effect ? [...verbs, ...nouns, ...adjectives] : [];
    }),
  ];
  return page(
    '# Rulings',
    'What words around an event make of it, from the inside out: “refused to lift sanctions” is ' +
      'SANCTION, lifted CONCEDE, refused REJECT.',
    ...Object.entries(outcomes).flatMap(([effect, { meaning, to, auxiliary }]) => {
      const words = wordsOf(effect).map((word) => `\`${word}\``);
      return [
        `## ${effect}`,
        `${escaped(meaning)}.`.replace('..', '.'),
        table(
          ['what it was', 'becomes'],
          Object.entries(to).map(([after, before]) => [before.join(', '), after]),
        ),
        auxiliary.length > 0 ? `Otherwise it is marked ${auxiliary.join(', ')}.` : '',
        words.length > 0 ? `Words: ${words.join(', ')}.` : '',
      ];
    }),
  );
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (text: string) => escaped(text).replaceAll('|', '\\|');
/** Markdown's own marks, where text is meant. */
const escaped = (text: string) => text.trim().replaceAll(/[<>*_[\]]/g, '\\$&');

/** Paragraphs with a line between them, empty ones left out. */
function page(...parts: readonly string[]): string {
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`;
}
