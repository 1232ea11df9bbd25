import type { ConlluSentence, ConlluWord, Multiword } from './conllu.js';

/** A surface token: one word, or several written as one ("don't"). */
export interface SurfaceToken {
  readonly form: string;
  /** Words `[start, end)` of its sentence. */
  readonly start: number;
  readonly end: number;
  readonly spaceAfter: boolean;
}

/** The surface tokens of a sentence, in order. */
export function surfaceTokens(sentence: ConlluSentence): SurfaceToken[] {
  const ranges = new Map(sentence.multiwords.map((range) => [range.start, range]));
  const tokens: SurfaceToken[] = [];
  for (let i = 0; i < sentence.words.length; ) {
    const range = ranges.get(i);
    tokens.push(range === undefined ? oneWord(sentence.words[i]!, i) : ofRange(range));
    i = range === undefined ? i + 1 : range.end;
  }
  return tokens;
}

function oneWord(word: ConlluWord, index: number): SurfaceToken {
  const { form, misc } = word;
  return { form, start: index, end: index + 1, spaceAfter: hasSpaceAfter(misc) };
}

function ofRange({ form, start, end, misc }: Multiword): SurfaceToken {
  return { form, start, end, spaceAfter: hasSpaceAfter(misc) };
}

function hasSpaceAfter(misc: string): boolean {
  return !misc.split('|').includes('SpaceAfter=No');
}

/**
 * Raw texts rebuilt from CoNLL-U, one a document ("# newdoc"; the whole file where there
 * is none): spaces by SpaceAfter, an empty line between paragraphs ("# newpar").
 * Each comes with its sentences.
 */
export function rawDocuments(
  sentences: readonly ConlluSentence[],
): { readonly text: string; readonly sentences: readonly ConlluSentence[] }[] {
  const documents: { text: string; sentences: ConlluSentence[] }[] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (last === undefined || starts(sentence, 'newdoc')) {
      documents.push({ text: sentenceText(sentence), sentences: [sentence] });
      continue;
    }
    if (starts(sentence, 'newpar')) last.text = `${last.text.trimEnd()}\n\n`;
    last.text += sentenceText(sentence);
    last.sentences.push(sentence);
  }
  return documents;
}

function starts(sentence: ConlluSentence, what: 'newdoc' | 'newpar'): boolean {
  const mark = new RegExp(`^# ?${what}( |$)`);
  return sentence.comments.some((comment) => mark.test(comment));
}

function sentenceText(sentence: ConlluSentence): string {
  return surfaceTokens(sentence)
    .map((token) => (token.spaceAfter ? `${token.form} ` : token.form))
    .join('');
}
