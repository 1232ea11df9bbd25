import { type Annotator, annotated } from '@demarche/engine';
import { alignWords, matchRanges, type PlacedWord, type Range } from './alignment.js';
import { conlluOf } from './annotate.js';
import { type ConlluSentence, type ConlluWord, formatConllu } from './conllu.js';
import { addCounts, NO_COUNTS } from './counts.js';
import { Genres } from './genre.js';
import { rawDocuments, surfaceTokens } from './raw-text.js';
import type { SegmentationCounts } from './syntax-tables.js';
import { SyntaxTally } from './syntax-tally.js';

/** What was measured on raw text, and our own sentences. */
export interface RawMeasure {
  readonly tally: SyntaxTally;
  readonly found: SegmentationCounts;
  readonly predictions: string;
}

/** Annotates the text rebuilt from each gold document and compares after alignment. */
export async function measureRaw(
  gold: readonly ConlluSentence[],
  annotator: Annotator,
): Promise<RawMeasure> {
  const tally = new SyntaxTally();
  const genres = new Genres();
  let found: SegmentationCounts = { tokens: NO_COUNTS, words: NO_COUNTS, sentences: NO_COUNTS };
  const predictions: string[] = [];
  for (const [index, document] of rawDocuments(gold).entries()) {
    const ours = conlluOf(
      await annotated(document.text, null, annotator),
      [],
      documentId(document, index),
    );
    const genre = genres.of(document.sentences[0]!.comments);
    const counts = compare(sideOf(document.sentences), sideOf(ours), genre, tally);
    found = {
      tokens: addCounts(found.tokens, counts.tokens),
      words: addCounts(found.words, counts.words),
      sentences: addCounts(found.sentences, counts.sentences),
    };
    predictions.push(ours.map(formatConllu).join(''));
  }
  return { tally, found, predictions: predictions.join('') };
}

function documentId(document: { readonly sentences: readonly ConlluSentence[] }, index: number) {
  const named = document.sentences[0]?.comments
    .map((comment) => /^# ?newdoc id ?= ?(\S+)/.exec(comment)?.[1])
    .find((id) => id !== undefined);
  return named ?? `document-${index + 1}`;
}

/** A word of a document with its place and its head's index in the document; -1 for a root. */
interface SideWord extends PlacedWord {
  readonly word: ConlluWord;
  readonly head: number;
}

interface Side {
  readonly words: readonly SideWord[];
  readonly tokens: readonly Range[];
  readonly sentences: readonly Range[];
}

function sideOf(sentences: readonly ConlluSentence[]): Side {
  const words: SideWord[] = [];
  const tokens: Range[] = [];
  const ranges: Range[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const from = at;
    const first = words.length;
    for (const token of surfaceTokens(sentence)) {
      const range = { start: at, end: at + visibleLength(token.form) };
      tokens.push(range);
      for (let i = token.start; i < token.end; i++) {
        const word = sentence.words[i]!;
        const head = word.head < 0 ? -1 : first + word.head;
        words.push({
          ...range,
          form: word.form,
          isMultiword: token.end - token.start > 1,
          word,
          head,
        });
      }
      at = range.end;
    }
    ranges.push({ start: from, end: at });
  }
  return { words, tokens, sentences: ranges };
}

/** Units that are neither whitespace nor control or format characters: the same on both sides. */
function visibleLength(form: string): number {
  return form.replace(/[\s\p{Cc}\p{Cf}]/gu, '').length;
}

function compare(gold: Side, system: Side, genre: string, tally: SyntaxTally): SegmentationCounts {
  const aligned = alignWords(gold.words, system.words);
  const isMatched = new Uint8Array(gold.words.length);
  system.words.forEach((ours, s) => {
    const g = aligned[s]!;
    const theirs = gold.words[g];
    if (theirs === undefined) {
      tally.add(null, ours.word, false, genre);
      return;
    }
    isMatched[g] = 1;
    const head = ours.head < 0 ? -1 : (aligned[ours.head] ?? -1);
    const isSame = theirs.head < 0 ? ours.head < 0 : ours.head >= 0 && head === theirs.head;
    tally.add(theirs.word, ours.word, isSame, genre);
  });
  gold.words.forEach(({ word }, g) => {
    if (isMatched[g] === 0) tally.add(word, null, false, genre);
  });
  const correct = isMatched.reduce((sum, one) => sum + one, 0);
  return {
    tokens: matchRanges(gold.tokens, system.tokens),
    words: { gold: gold.words.length, system: system.words.length, correct },
    sentences: matchRanges(gold.sentences, system.sentences),
  };
}
