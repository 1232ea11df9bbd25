import { type Refusal, refusal } from './refusal.js';

/** One syntactic word of a CoNLL-U file (universaldependencies.org/format). */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the head word in its sentence, from 0; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/** A surface token of several words: words `[start, end)` of the sentence, from 0. */
export interface Multiword {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** Comment lines, each with its "#". */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly multiwords: readonly Multiword[];
  /** Line of the first word in its file, from 1. */
  readonly line: number;
}

export interface Conllu {
  readonly sentences: readonly ConlluSentence[];
  /** Sentences left out, each with its line and reason. */
  readonly refused: readonly Refusal[];
}

/**
 * Reads CoNLL-U. A sentence that breaks the format is left out and reported; the rest
 * is read. Empty nodes ("8.1") and enhanced dependencies are passed over.
 */
export function readConllu(text: string, file: string): Conllu {
  const sentences: ConlluSentence[] = [];
  const refused: Refusal[] = [];
  const lines = text.split('\n');
  let first = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.trim() !== '') continue;
    if (i > first) {
      const read = readSentence(lines, first, i, file);
      if (read !== null) 'reason' in read ? refused.push(read) : sentences.push(read);
    }
    first = i + 1;
  }
  return { sentences, refused };
}

function readSentence(
  lines: readonly string[],
  first: number,
  end: number,
  file: string,
): ConlluSentence | Refusal | null {
  const comments: string[] = [];
  const words: ConlluWord[] = [];
  const multiwords: Multiword[] = [];
  let line = 0;
  for (let i = first; i < end; i++) {
    const content = lines[i]!.replace(/\r$/, '');
    if (content.startsWith('#')) {
      comments.push(content);
      continue;
    }
    line ||= i + 1;
    const problem = readLine(content, words, multiwords);
    if (problem !== null) return refusal(file, i + 1, problem, content);
  }
  if (words.length === 0) return null;
  const problem = checkTree(words) ?? checkRanges(words, multiwords);
  if (problem !== null) return refusal(file, line, problem, lines[line - 1]!);
  return { comments, words, multiwords, line };
}

/** Adds what one line holds; returns what is wrong with it, or null. */
function readLine(content: string, words: ConlluWord[], multiwords: Multiword[]): string | null {
  const columns = content.split('\t');
  if (columns.length !== 10) return `${columns.length} columns found, 10 expected (tab-separated)`;
  const id = columns[0]!;
  if (/^[0-9]+\.[0-9]+$/.test(id)) return null;
  if (/^[0-9]+-[0-9]+$/.test(id)) return readRange(id, columns, words, multiwords);
  if (id !== String(words.length + 1)) return `ID "${id}" found, ${words.length + 1} expected`;
  return readWord(columns, words);
}

function readRange(
  id: string,
  columns: readonly string[],
  words: readonly ConlluWord[],
  multiwords: Multiword[],
): string | null {
  const [start, end] = id.split('-').map(Number) as [number, number];
  if (start !== words.length + 1 || end <= start) {
    return `range "${id}" found, one starting at ${words.length + 1} expected`;
  }
  multiwords.push({ start: start - 1, end, form: columns[1]!, misc: columns[9]! });
  return null;
}

function readWord(columns: readonly string[], words: ConlluWord[]): string | null {
  const [, form, lemma, upos, xpos, feats, head, deprel, , misc] = columns as string[];
  if (form === '') return 'empty FORM; a word needs one';
  if (head !== '_' && !/^[0-9]+$/.test(head!)) return `HEAD "${head}" found, a number expected`;
  words.push({
    form: form!,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    feats: feats!,
    head: head === '_' ? -1 : Number(head) - 1,
    deprel: deprel!,
    misc: misc!,
  });
  return null;
}

function checkTree(words: readonly ConlluWord[]): string | null {
  const outside = words.findIndex((word) => word.head >= words.length);
  if (outside < 0) return null;
  return `word ${outside + 1}: HEAD ${words[outside]!.head + 1} lies outside the sentence of ${words.length} words`;
}

function checkRanges(
  words: readonly ConlluWord[],
  multiwords: readonly Multiword[],
): string | null {
  const outside = multiwords.find((range) => range.end > words.length);
  if (outside === undefined) return null;
  return `range ${outside.start + 1}-${outside.end} ends outside the sentence of ${words.length} words`;
}

/** One sentence as CoNLL-U, with the blank line that ends it. */
export function formatConllu(sentence: Omit<ConlluSentence, 'line'>): string {
  const lines = [...sentence.comments];
  const ranges = new Map(sentence.multiwords.map((range) => [range.start, range]));
  sentence.words.forEach((word, index) => {
    const range = ranges.get(index);
    if (range !== undefined) lines.push(rangeLine(range));
    lines.push(wordLine(word, index));
  });
  return `${lines.join('\n')}\n\n`;
}

function rangeLine(range: Multiword): string {
  const blanks = Array(7).fill('_').join('\t');
  return `${range.start + 1}-${range.end}\t${range.form}\t${blanks}\t${range.misc}`;
}

function wordLine(word: ConlluWord, index: number): string {
  const { form, lemma, upos, xpos, feats, head, deprel, misc } = word;
  return [index + 1, form, lemma, upos, xpos, feats, head + 1, deprel, '_', misc].join('\t');
}
