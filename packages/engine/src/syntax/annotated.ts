import type { Document, Sentence, Token } from '../document.js';
import { type SegmentedSentence, segment } from '../text/segment.js';
import type { Annotation } from './annotation.js';
import type { Annotator } from './annotator.js';

/** Sentences, tokens, tags, trees and names of a text. */
export async function annotated(
  text: string,
  title: string | null,
  annotator: Annotator,
): Promise<Document> {
  const { blocks, sentences } = segment(text, { title });
  const forms = sentences.map((sentence) => sentence.tokens.map((token) => token.form));
  const annotations = await annotator.annotate(forms);
  return {
    text,
    blocks,
    sentences: sentences.map((sentence, index) => joined(sentence, annotations[index], index)),
  };
}

/** A sentence with its annotation. @throws RangeError if there is none */
export function joined(
  sentence: SegmentedSentence,
  annotation: Annotation | undefined,
  index: number,
): Sentence {
  if (!annotation) throw new RangeError(`no annotation for sentence ${index}`);
  const { span, block, paragraph } = sentence;
  const tokens = sentence.tokens.map(
    (token, i): Token => ({
      span: token.span,
      form: token.form,
      lemma: annotation.lemmas[i] ?? token.form,
      upos: annotation.upos[i] ?? 'X',
      feats: annotation.feats[i] ?? '_',
      head: annotation.heads[i] ?? -1,
      deprel: annotation.deprels[i] ?? 'dep',
    }),
  );
  return { index, span, block, paragraph, tokens, names: annotation.names };
}
