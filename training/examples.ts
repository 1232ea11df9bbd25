/**
 * The training sentences of `training/examples`: reads and checks them.
 *
 *     npm run examples        counts, and what is wrong with the files
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  AUXILIARY_MODES,
  CONTEXTS,
  EVENT_TYPES,
  type EventType,
  type Span,
} from '@demarche/engine';
import { z } from 'zod';

export const EXAMPLES = fileURLToPath(new URL('./examples/', import.meta.url));
export const COLUMNS = [
  'type',
  'mode',
  'auxiliary',
  'context',
  'region',
  'decade',
  'style',
  'sentence',
] as const;
export const REGIONS = [
  'africa',
  'americas',
  'asia',
  'europe',
  'mideast',
  'oceania',
  'world',
] as const;
export const STYLES = [
  'wire',
  'broadsheet',
  'tabloid',
  'agency',
  'headline',
  'broadcast',
  'report',
] as const;

/** One marked sentence, and what holds between the pair it marks. */
export interface Example {
  /** The type's name in the file's own name: the type it is rich in. */
  readonly file: string;
  /** From 1, the header's. */
  readonly line: number;
  readonly type: EventType | 'NONE';
  readonly mode: string | null;
  readonly auxiliary: readonly string[];
  readonly contexts: readonly string[];
  readonly region: (typeof REGIONS)[number];
  readonly decade: string;
  readonly style: (typeof STYLES)[number];
  /** Without marks. */
  readonly sentence: string;
  readonly actor: Span;
  /** `null` where the sentence marks none. */
  readonly recipient: Span | null;
}

export interface ExampleProblem {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((cell) => cell.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values)));

const row = z.object({
  type: z.enum([...EVENT_TYPES, 'NONE']),
  mode: z.string().regex(/^[a-z-]*$/),
  auxiliary: listOf(AUXILIARY_MODES),
  context: listOf(CONTEXTS),
  region: z.enum(REGIONS),
  decade: z.string().regex(/^(19[4-9]0|20[0-2]0)s$/),
  style: z.enum(STYLES),
  sentence: z.string().min(20),
});

/** Most sentences that may read alike but for the marked words. */
const SAME_SKELETON = 4;

/** All examples of the folder, file by file, and what breaks their form. */
export function readExamples(folder = EXAMPLES): {
  readonly examples: readonly Example[];
  readonly problems: readonly ExampleProblem[];
} {
  const examples: Example[] = [];
  const problems: ExampleProblem[] = [];
  for (const name of readdirSync(folder)
    .filter((n) => n.endsWith('.tsv'))
    .sort()) {
    const read = readFile(name, readFileSync(join(folder, name), 'utf8'));
    examples.push(...read.examples);
    problems.push(...read.problems);
  }
  problems.push(...repeated(examples));
  return { examples, problems };
}

/** Reads one file's text. Rows that break the form are left out and reported. */
export function readFile(
  name: string,
  text: string,
): { readonly examples: Example[]; readonly problems: ExampleProblem[] } {
  const [header = '', ...lines] = text.split('\n');
  const examples: Example[] = [];
  const problems: ExampleProblem[] = [];
  if (header !== COLUMNS.join('\t')) {
    return { examples, problems: [{ file: name, line: 1, problem: `header is "${header}"` }] };
  }
  lines.forEach((line, i) => {
    if (line === '') return;
    const place = { file: name.replace(/\.tsv$/, ''), line: i + 2 };
    const read = readRow(line, place);
    if (typeof read === 'string') problems.push({ ...place, file: name, problem: read });
    else examples.push(read);
  });
  return { examples, problems };
}

function readRow(line: string, place: { file: string; line: number }): Example | string {
  const cells = line.split('\t');
  if (cells.length !== COLUMNS.length) return `${cells.length} columns`;
  const read = row.safeParse(Object.fromEntries(COLUMNS.map((name, i) => [name, cells[i]])));
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  }
  const { mode, auxiliary, context, sentence, ...rest } = read.data;
  const marks = readMarks(sentence);
  if (typeof marks === 'string') return marks;
  return { ...place, ...rest, mode: mode || null, auxiliary, contexts: context, ...marks };
}

const MARK = /<(\/?)([ar])>/g;

function readMarks(marked: string): Pick<Example, 'sentence' | 'actor' | 'recipient'> | string {
  const opened = new Map<string, number>();
  const spans = new Map<string, Span>();
  let inside: string | null = null;
  let sentence = '';
  let from = 0;
  for (const { 0: mark, 1: closes, 2: name = '', index } of marked.matchAll(MARK)) {
    sentence += marked.slice(from, index);
    from = index + mark.length;
    if (closes === '') {
      if (inside !== null || opened.has(name)) return `mark <${name}> twice or within another`;
      opened.set(name, sentence.length);
      inside = name;
    } else {
      if (inside !== name) return `mark </${name}> without its start`;
      spans.set(name, [opened.get(name) ?? 0, sentence.length]);
      inside = null;
    }
  }
  if (inside !== null) return `mark <${inside}> without its end`;
  const actor = spans.get('a');
  if (!actor) return 'no actor is marked';
  return { sentence: sentence + marked.slice(from), actor, recipient: spans.get('r') ?? null };
}

function repeated(examples: readonly Example[]): ExampleProblem[] {
  const pairs = new Set<string>();
  const skeletons = new Map<string, Set<string>>();
  const problems: ExampleProblem[] = [];
  for (const example of examples) {
    const place = { file: `${example.file}.tsv`, line: example.line };
    const pair = JSON.stringify([example.sentence, example.actor, example.recipient]);
    if (pairs.has(pair)) problems.push({ ...place, problem: 'the same pair twice' });
    pairs.add(pair);
    const skeleton = skeletonOf(example);
    const alike = skeletons.get(skeleton) ?? new Set();
    skeletons.set(skeleton, alike.add(example.sentence));
    if (alike.size > SAME_SKELETON) {
      problems.push({ ...place, problem: `${alike.size} sentences read "${skeleton}"` });
    }
  }
  return problems;
}

/** The words with the marked ones taken out, lower-case. */
export function skeletonOf({ sentence, actor, recipient }: Example): string {
  const spans = [actor, ...(recipient ? [recipient] : [])].sort((a, b) => b[0] - a[0]);
  const masked = spans.reduce(
    (s, [start, end]) => `${s.slice(0, start)}_${s.slice(end)}`,
    sentence,
  );
  return masked.toLowerCase();
}

/** Words in a row that no training sentence may share with evaluation data. */
const SHARED_WORDS = 9;

/** Examples that share a long row of words with the sentences of a file of marked pairs. */
export function overlapping(examples: readonly Example[], tsv: string): ExampleProblem[] {
  const [header = '', ...lines] = tsv.split('\n');
  const column = header.split('\t').indexOf('sentence');
  const known = new Set(lines.flatMap((line) => rowsOfWords(line.split('\t')[column] ?? '')));
  return examples.flatMap(({ file, line, sentence }) => {
    const shared = rowsOfWords(sentence).find((words) => known.has(words));
    return shared
      ? [{ file: `${file}.tsv`, line, problem: `evaluation data has "${shared}"` }]
      : [];
  });
}

function rowsOfWords(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(SHARED_WORDS - 1).map((_, i) => words.slice(i, i + SHARED_WORDS).join(' '));
}

function counted(title: string, keys: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const lines = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key, n]) => `  ${key.padEnd(28)}${String(n).padStart(6)}`);
  return [title, ...lines].join('\n');
}

/** How the pair stands in the sentence, by its letters alone. */
function orderOf({ actor, recipient }: Example): string {
  if (!recipient) return 'no recipient';
  return actor[0] < recipient[0] ? 'actor first' : 'recipient first';
}

function main(): void {
  const { examples, problems } = readExamples();
  const evaluation = fileURLToPath(
    new URL('../../shared/data/relations/plv-dev.tsv', import.meta.url),
  );
  const shared = existsSync(evaluation)
    ? overlapping(examples, readFileSync(evaluation, 'utf8'))
    : [];
  const sentences = new Set(examples.map(({ sentence }) => sentence)).size;
  const tables = [
    `${examples.length} marked pairs in ${sentences} sentences`,
    counted(
      'types',
      examples.map(({ type }) => type),
    ),
    counted(
      'modes',
      examples.flatMap(({ type, mode }) => (mode ? [`${type}/${mode}`] : [])),
    ),
    counted(
      'auxiliary',
      examples.flatMap(({ auxiliary }) => auxiliary),
    ),
    counted('order', examples.map(orderOf)),
    counted(
      'regions',
      examples.map(({ region }) => region),
    ),
    counted(
      'decades',
      examples.map(({ decade }) => decade),
    ),
    counted(
      'styles',
      examples.map(({ style }) => style),
    ),
  ];
  process.stdout.write(`${tables.join('\n')}\n`);
  for (const { file, line, problem } of [...problems, ...shared]) {
    process.stderr.write(`${file}:${line}: ${problem}\n`);
  }
  process.exitCode = problems.length + shared.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
