import { NAME_KINDS, type Name } from '@demarche/engine';
import { type Refusal, refusal } from './refusal.js';

/** A sentence of a Universal NER file: tab-separated index, form, IOB2 tag. */
export interface Iob2Sentence {
  readonly comments: readonly string[];
  readonly forms: readonly string[];
  readonly names: readonly Name[];
  /** Line of the first token, from 1. */
  readonly line: number;
}

export interface Iob2 {
  readonly sentences: readonly Iob2Sentence[];
  readonly refused: readonly Refusal[];
}

/**
 * Reads IOB2. Only persons, organisations and places are names here; tokens with other tags
 * ("B-OTH") are outside. A sentence that breaks the format is left out and reported.
 */
export function readIob2(text: string, file: string): Iob2 {
  const sentences: Iob2Sentence[] = [];
  const refused: Refusal[] = [];
  const lines = text.split('\n');
  let first = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.trim() !== '') continue;
    const read = i > first ? readSentence(lines.slice(first, i), first, file) : null;
    if (read !== null) 'reason' in read ? refused.push(read) : sentences.push(read);
    first = i + 1;
  }
  return { sentences, refused };
}

function readSentence(
  lines: readonly string[],
  before: number,
  file: string,
): Iob2Sentence | Refusal | null {
  const comments: string[] = [];
  const forms: string[] = [];
  const tags: string[] = [];
  let line = 0;
  for (const [i, raw] of lines.entries()) {
    const content = raw.replace(/\r$/, '');
    if (content.startsWith('# ')) {
      comments.push(content);
      continue;
    }
    line ||= before + i + 1;
    const columns = content.split('\t');
    const problem = check(columns, forms.length + 1);
    if (problem !== null) return refusal(file, before + i + 1, problem, content);
    forms.push(columns[1]!);
    tags.push(columns[2]!);
  }
  return forms.length === 0 ? null : { comments, forms, names: namesOf(tags), line };
}

function check(columns: readonly string[], index: number): string | null {
  if (columns.length < 3)
    return `${columns.length} columns found, 3 or more expected (tab-separated)`;
  if (columns[0] !== String(index)) return `index "${columns[0]}" found, ${index} expected`;
  return /^(?:O|[BI]-[A-Z]+)$/.test(columns[2]!)
    ? null
    : `tag "${columns[2]}" found, O, B-KIND or I-KIND expected`;
}

/** Spans of the tags. An I- without its B- before it begins a name, as is usual in scoring. */
export function namesOf(tags: readonly string[]): Name[] {
  const names: { kind: Name['kind']; start: number; end: number }[] = [];
  tags.forEach((tag, i) => {
    const kind = NAME_KINDS.find((known) => known === tag.slice(2));
    if (kind === undefined) return;
    const last = names.at(-1);
    if (tag[0] === 'I' && last?.end === i && last.kind === kind) last.end = i + 1;
    else names.push({ kind, start: i, end: i + 1 });
  });
  return names;
}

/** The tags of the names, one a token. */
export function tagsOf(names: readonly Name[], length: number): string[] {
  const tags = new Array<string>(length).fill('O');
  for (const { kind, start, end } of names) {
    for (let i = start; i < end; i++) tags[i] = `${i === start ? 'B' : 'I'}-${kind}`;
  }
  return tags;
}

/** One sentence as IOB2, with the blank line that ends it. */
export function formatIob2({ comments, forms, names }: Omit<Iob2Sentence, 'line'>): string {
  const tags = tagsOf(names, forms.length);
  const lines = forms.map((form, i) => `${i + 1}\t${form}\t${tags[i]}\t-\t-`);
  return `${[...comments, ...lines].join('\n')}\n\n`;
}
