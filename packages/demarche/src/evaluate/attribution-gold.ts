import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '@demarche/engine';
import { z } from 'zod';
import { readMarked, type Shown } from './attribution-marks.js';
import type { AttributionSpans } from './attribution-score.js';
import { articlesOf, parsed } from './gold-reading.js';
import { type Refusal, refusal } from './refusal.js';

/** A text with the attributions that its gold finds in it. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly attributions: readonly AttributionSpans[];
  /** What a marked line shows; absent from other gold. */
  readonly shown?: Shown;
}

export interface GoldAttributions {
  readonly texts: readonly GoldText[];
  readonly refused: readonly Refusal[];
  /** Whether the gold lists attributions inside the content of others too. */
  readonly nested: boolean;
}

const spanShape = z
  .tuple([z.int().min(0), z.int()])
  .refine(([start, end]) => start < end, 'a span needs start < end');
/** A part: spans, or PolNeAR's list of `{spans, text}`. */
const partShape = z
  .array(z.union([spanShape, z.object({ spans: z.array(spanShape) })]))
  .default([])
  .transform((part) => part.flatMap((p): Span[] => (Array.isArray(p) ? [p] : p.spans)));
const lineShape = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    text: z.string(),
    title: z.string().nullish(),
    attributions: z.array(z.object({ source: partShape, cue: partShape, content: partShape })),
  })
  .refine(({ text, attributions }) => {
    const ends = attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content]);
    return ends.every(([, end]) => end <= text.length);
  }, 'a span ends behind the text');

const wordsShape = z
  .union([z.string(), z.array(z.string()), z.null()])
  .transform((words) => (words === null ? [] : typeof words === 'string' ? [words] : words));
const codingShape = z.object({
  article: z.string(),
  attributions: z.array(z.object({ source: wordsShape, cue: wordsShape, content: wordsShape })),
});

/**
 * Gold attributions of a file of JSON lines (`id`, `text`, `attributions` with spans, as in
 * PolNeAR), of a folder of codings that give each part by its words, with the articles in the
 * folder `newsroom` beside it, or of a folder of tables of marked lines (see `readMarked`). What
 * breaks the format is left out and reported.
 *
 * @throws the file system's error for a folder that cannot be read
 */
export async function readGoldAttributions(file: string, text: string): Promise<GoldAttributions> {
  if (!(await stat(file)).isDirectory()) return readLines(file, text);
  const names = (await readdir(file)).sort();
  const tables = names.filter((name) => name.endsWith('.tsv'));
  return tables.length > 0 ? readTables(file, tables) : readFolder(file, names);
}

async function readTables(folder: string, names: readonly string[]): Promise<GoldAttributions> {
  const texts: GoldText[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const file = join(folder, name);
    const lines = (await readFile(file, 'utf8')).split('\n');
    for (const [i, line] of lines.entries()) {
      if (line === '') continue;
      const read = readMarked(line);
      const problem =
        typeof read === 'string' ? read : seen.has(read.text) ? 'the text stands twice' : null;
      if (typeof read === 'string' || problem !== null) {
        refused.push(refusal(file, i + 1, problem ?? '', line));
        continue;
      }
      seen.add(read.text);
      texts.push({ id: `${name}:${i + 1}`, title: null, ...read });
    }
  }
  return { texts, refused, nested: true };
}

export function readLines(file: string, text: string): GoldAttributions {
  const texts: GoldText[] = [];
  const refused: Refusal[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const read = parsed(line, lineShape);
    if (typeof read === 'string') refused.push(refusal(file, i + 1, read, line));
    else texts.push({ ...read, title: read.title ?? null });
  });
  // PolNeAR's release lists one level: no cue lies in the content of another attribution.
  return { texts, refused, nested: false };
}

async function readFolder(folder: string, names: readonly string[]): Promise<GoldAttributions> {
  const known = await articlesOf(join(folder, '..', 'newsroom'));
  const texts: GoldText[] = [];
  const refused: Refusal[] = [];
  for (const name of names.filter((n) => n.endsWith('.json'))) {
    const file = join(folder, name);
    const coding = await readFile(file, 'utf8');
    const read = parsed(coding, codingShape);
    const article = typeof read === 'string' ? undefined : known.get(read.article);
    if (typeof read === 'string') {
      refused.push(refusal(file, 1, read, coding));
    } else if (!article) {
      refused.push(refusal(file, 1, 'no such article in the newsroom', read.article));
    } else {
      const { id, text, title } = article;
      const attributions = read.attributions.flatMap((attribution) => {
        const found = located(attribution, text);
        if (typeof found !== 'string') return [found];
        // The title is coded too, but is no part of the text that is read.
        if (!inTitle(attribution, title)) {
          refused.push(refusal(file, lineOf(coding, found), 'not in the article', found));
        }
        return [];
      });
      texts.push({ id, text, title, attributions });
    }
  }
  return { texts, refused, nested: true };
}

type Words = z.output<typeof codingShape>['attributions'][number];

function inTitle(words: Words, title: string | null): boolean {
  return words.content.every((part) => title?.includes(part));
}

function lineOf(text: string, words: string): number {
  const at = text.indexOf(JSON.stringify(words));
  return text.slice(0, Math.max(0, at)).split('\n').length;
}

/**
 * Where the words of an attribution stand: the longest part where it first occurs, the others
 * where they occur nearest to it. Returns the words that do not occur at all, if any.
 */
export function located({ source, cue, content }: Words, text: string): AttributionSpans | string {
  const all = [...content, ...cue, ...source];
  const missing = all.find((words) => !text.includes(words));
  if (missing !== undefined) return missing;
  const longest = all.reduce((a, b) => (b.length > a.length ? b : a), '');
  const anchor = text.indexOf(longest);
  const near = (parts: readonly string[]) =>
    parts.map((words) => nearest(text, words, anchor, anchor + longest.length)).sort(byStart);
  return { source: near(source), cue: near(cue), content: near(content) };
}

function byStart(a: Span, b: Span): number {
  return a[0] - b[0];
}

function nearest(text: string, words: string, from: number, to: number): Span {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isInside = from <= at && at + words.length <= to && to - from > words.length;
    const distance = isInside ? to - from : Math.max(from - (at + words.length), at - to, 0);
    if (distance < least && isWhole(text, at, words.length)) [best, least] = [at, distance];
  }
  const at = best < 0 ? text.indexOf(words) : best;
  return [at, at + words.length];
}

/** "he" is not found in "the". */
function isWhole(text: string, at: number, length: number): boolean {
  const isLetter = (char: string) => /^\p{L}$/u.test(char);
  return !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + length));
}
