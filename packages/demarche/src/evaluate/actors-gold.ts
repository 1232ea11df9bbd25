import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Span } from '@demarche/engine';
import { articlesOf } from './gold-reading.js';
import { type Refusal, refusal } from './refusal.js';

/** In public office on the day, or out of it. */
export type InOffice = 'in' | 'out';

/** A marked mention with what it stands for. Where several answers are right, all are listed. */
export interface GoldMention {
  readonly id: string;
  readonly class: string;
  readonly text: string;
  /** Of the mention, in `text`. */
  readonly span: Span;
  readonly title: string | null;
  /** Day as of which the text is read; `null` if it is not known. */
  readonly published: string | null;
  /** ISO 3166 alpha-3, "org:NATO", "bloc:west"; "-" for no country, "none" for nobody. */
  readonly countries: readonly string[];
  /** PLOVER's codes; empty where the sector is left open. */
  readonly sectors: readonly string[];
  /** Spellings of the person's name; empty where no person is asked for. */
  readonly names: readonly string[];
  readonly office: InOffice | null;
}

export interface GoldMentions {
  readonly mentions: readonly GoldMention[];
  readonly refused: readonly Refusal[];
}

interface Line {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly line: string;
}

type Articles = ReadonlyMap<string, Article>;

/**
 * Gold mentions of a table, or of all tables of a folder; articles come from the folder
 * `newsroom` beside it. A table with the columns `row` and `column` has its sentences in another
 * file: it is read if `sentences` names that.
 *
 * @throws the file system's error for what cannot be read
 */
export async function readGoldMentions(
  file: string,
  sentences: string | undefined,
): Promise<GoldMentions> {
  const isFolder = (await stat(file)).isDirectory();
  const folder = isFolder ? file : join(file, '..');
  const files = isFolder
    ? (await readdir(file)).filter((name) => name.endsWith('.tsv')).map((name) => join(file, name))
    : [file];
  const mentions: GoldMention[] = [];
  const refused: Refusal[] = [];
  let articles: Articles | undefined;
  for (const path of files.sort()) {
    const lines = readLines(path, await readFile(path, 'utf8'), refused);
    const columns = lines[0]?.cells ?? {};
    if ('article' in columns) articles ??= await articlesOf(join(folder, '..', 'newsroom'));
    const rows =
      'row' in columns ? await markedRows(lines, sentences) : lines.map((l) => read(l, articles));
    for (const row of rows) {
      if ('reason' in row) refused.push(row);
      else mentions.push(row);
    }
  }
  return { mentions, refused };
}

function readLines(file: string, text: string, refused: Refusal[]): Line[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t');
  return lines.flatMap((line, i): Line[] => {
    if (line === '') return [];
    const values = line.split('\t');
    if (values.length !== columns.length) {
      const reason = `${values.length} cells where the header has ${columns.length}`;
      refused.push(refusal(file, i + 2, reason, line));
      return [];
    }
    const cells = Object.fromEntries(columns.map((column, c) => [column, values[c] ?? '']));
    return [{ file, number: i + 2, cells, line }];
  });
}

function read(line: Line, articles: Articles | undefined): GoldMention | Refusal {
  const { cells } = line;
  const refuse = (reason: string) => refusal(line.file, line.number, reason, line.line);
  const marked = /^([^[]*)\[([^\]]+)\](.*)$/s.exec(cells.text ?? '');
  if (!marked) return refuse('no mention in square brackets in the column "text"');
  const [, before = '', mention = '', after = ''] = marked;
  const base = answersOf(line);
  if (!cells.article) {
    const span: Span = [before.length, before.length + mention.length];
    const text = before + mention + after;
    return { ...base, text, span, title: null, published: cells.published || null };
  }
  const article = articles?.get(cells.article);
  if (!article) return refuse(`no article ${cells.article} in the newsroom`);
  const at = article.text.indexOf(before + mention + after);
  if (at < 0) return refuse(`the sentence is not in ${cells.article}`);
  const span: Span = [at + before.length, at + before.length + mention.length];
  return { ...base, text: article.text, span, title: article.title, published: article.published };
}

const list = (cell: string | undefined): string[] =>
  (cell ?? '').split(';').flatMap((item) => item.trim() || []);

function answersOf({ cells }: Line) {
  const office = cells.office === 'in' || cells.office === 'out' ? cells.office : null;
  return {
    id: cells.id ?? `${cells.row} ${cells.column}`,
    class: cells.class ?? `${cells.column} of a sentence`,
    countries: list(cells.country),
    sectors: list(cells.sectors),
    names: list(cells.actor),
    office,
  } as const;
}

/** Rows that point into a table of sentences with the columns id, sentence, actor, recipient. */
async function markedRows(
  lines: readonly Line[],
  sentences: string | undefined,
): Promise<(GoldMention | Refusal)[]> {
  if (sentences === undefined) return [];
  const unread: Refusal[] = [];
  const rows = readLines(sentences, await readFile(sentences, 'utf8'), unread);
  const byId = new Map(rows.map(({ cells }) => [cells.id ?? '', cells]));
  const marked = lines.map((line): GoldMention | Refusal => {
    const cells = byId.get(line.cells.row ?? '');
    const text = cells?.sentence ?? '';
    const words = cells?.[line.cells.column ?? ''] ?? '';
    const at = words === '' ? -1 : text.indexOf(words);
    if (at < 0) return refusal(line.file, line.number, `not in ${sentences}`, line.line);
    const span: Span = [at, at + words.length];
    return { ...answersOf(line), text, span, title: null, published: null };
  });
  return [...unread, ...marked];
}
