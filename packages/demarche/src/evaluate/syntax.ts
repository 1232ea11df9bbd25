import type { Annotation, Annotator } from '@demarche/engine';
import { type ConlluSentence, type ConlluWord, formatConllu, readConllu } from './conllu.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import { Genres } from './genre.js';
import { measureRaw } from './syntax-raw.js';
import { genreTable, goldTable, rawTable, relationTable } from './syntax-tables.js';
import { SyntaxTally } from './syntax-tally.js';

/** Sentences annotated in one call. */
const BATCH = 512;

/**
 * Measures tags, features, lemmas and trees on a CoNLL-U file: over its own tokens, and with
 * `raw` over the text rebuilt from it too. The predictions are the gold's sentences with our
 * columns; with `raw`, our own sentences.
 */
export async function evaluateSyntax(input: EvaluationInput): Promise<Evaluation> {
  const { sentences, refused } = readConllu(input.text, input.file);
  const annotator = await input.annotator();
  const { raw, by } = input.options;
  const predicted = await predict(sentences, annotator);
  const tally = tallyGold(sentences, predicted);
  const gold = goldTable(tally);
  const groups = [
    ...(by === 'deprel' ? [] : [genreTable(tally)]),
    ...(by === 'genre' ? [] : [relationTable(tally)]),
  ];
  if (raw !== true)
    return {
      tables: [gold, ...groups],
      predictions: predicted.map(formatConllu).join(''),
      refused,
    };
  const measured = await measureRaw(sentences, annotator);
  const onRaw = rawTable(measured.tally, measured.found);
  return { tables: [gold, onRaw, ...groups], predictions: measured.predictions, refused };
}

/** The same sentences with our columns. */
async function predict(
  sentences: readonly ConlluSentence[],
  annotator: Annotator,
): Promise<ConlluSentence[]> {
  const predicted: ConlluSentence[] = [];
  for (let from = 0; from < sentences.length; from += BATCH) {
    const batch = sentences.slice(from, from + BATCH);
    const annotations = await annotator.annotate(batch.map(formsOf));
    batch.forEach((sentence, i) => {
      predicted.push({ ...sentence, words: annotatedWords(sentence.words, annotations[i]!) });
    });
  }
  return predicted;
}

function formsOf(sentence: ConlluSentence): string[] {
  return sentence.words.map((word) => word.form);
}

/** Words with the annotation's columns; form and MISC stay. */
export function annotatedWords(
  words: readonly Pick<ConlluWord, 'form' | 'misc'>[],
  annotation: Annotation,
): ConlluWord[] {
  return words.map(({ form, misc }, i) => ({
    form,
    lemma: annotation.lemmas[i]!,
    upos: annotation.upos[i]!,
    xpos: '_',
    feats: annotation.feats[i]!,
    head: annotation.heads[i]!,
    deprel: annotation.deprels[i]!,
    misc,
  }));
}

function tallyGold(
  gold: readonly ConlluSentence[],
  predicted: readonly ConlluSentence[],
): SyntaxTally {
  const tally = new SyntaxTally();
  const genres = new Genres();
  gold.forEach((sentence, s) => {
    const genre = genres.of(sentence.comments);
    sentence.words.forEach((word, i) => {
      const ours = predicted[s]!.words[i]!;
      tally.add(word, ours, word.head === ours.head, genre);
    });
  });
  return tally;
}
