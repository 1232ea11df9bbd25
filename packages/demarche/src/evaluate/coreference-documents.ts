import type { Annotation, Annotator, Document, Sentence, Token } from '@demarche/engine';
import type { ConlluSentence } from './conllu.js';
import { type EntityMention, readEntities } from './coreference-entities.js';
import { Genres } from './genre.js';
import { surfaceTokens } from './raw-text.js';
import type { Refusal } from './refusal.js';

/** Sentences annotated in one call. */
const BATCH = 512;

/** A document of the gold file: its tokens with our annotation, and its entities. */
export interface CoreferenceDocument {
  readonly document: Document;
  readonly genre: string;
  /** One a sentence, from "# speaker"; `null` where the file names none. */
  readonly speakers: readonly (string | null)[];
  readonly sentences: readonly ConlluSentence[];
  readonly gold: readonly EntityMention[];
}

/** The documents of a CoNLL-U file ("# newdoc"), annotated by us over its own tokens. */
export async function readCoreference(
  sentences: readonly ConlluSentence[],
  file: string,
  annotator: Annotator,
): Promise<{ documents: CoreferenceDocument[]; refused: Refusal[] }> {
  const refused: Refusal[] = [];
  const documents: CoreferenceDocument[] = [];
  const genres = new Genres();
  for (const own of byDocument(sentences)) {
    const genre = genres.of(own[0]!.comments);
    const entities = readEntities(own, file);
    refused.push(...entities.refused);
    documents.push({
      document: documentOf(own, await annotate(own, annotator)),
      genre,
      speakers: own.map(({ comments }) => speakerOf(comments)),
      sentences: own,
      gold: entities.mentions,
    });
  }
  return { documents, refused };
}

function byDocument(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    const starts = sentence.comments.some((comment) => /^# ?newdoc( |$)/.test(comment));
    if (last === undefined || starts) documents.push([sentence]);
    else last.push(sentence);
  }
  return documents;
}

function speakerOf(comments: readonly string[]): string | null {
  for (const comment of comments) {
    const found = /^# ?speaker ?= ?(\S.*)$/.exec(comment);
    if (found) return found[1]!.trim();
  }
  return null;
}

async function annotate(
  sentences: readonly ConlluSentence[],
  annotator: Annotator,
): Promise<Annotation[]> {
  const annotations: Annotation[] = [];
  for (let from = 0; from < sentences.length; from += BATCH) {
    const forms = sentences
      .slice(from, from + BATCH)
      .map(({ words }) => words.map(({ form }) => form));
    annotations.push(...(await annotator.annotate(forms)));
  }
  return annotations;
}

function documentOf(
  sentences: readonly ConlluSentence[],
  annotations: readonly Annotation[],
): Document {
  let text = '';
  let paragraph = -1;
  const made = sentences.map((sentence, index): Sentence => {
    const isNew = sentence.comments.some((comment) => /^# ?newpar( |$)/.test(comment));
    if (isNew || paragraph < 0) paragraph++;
    const from = text.length;
    const spans: (readonly [number, number])[] = [];
    for (const { form, start, end, spaceAfter } of surfaceTokens(sentence)) {
      spans.push(...spansOf(text.length, form.length, end - start));
      text += spaceAfter ? `${form} ` : form;
    }
    const annotation = annotations[index]!;
    return {
      index,
      span: [from, text.length],
      block: 'body',
      paragraph,
      tokens: tokensOf(sentence, annotation, spans),
      names: annotation.names,
    };
  });
  return { text, blocks: [{ kind: 'body', span: [0, text.length] }], sentences: made };
}

/** A token of several words is shared out among them: each but the last takes one unit at least. */
function spansOf(from: number, length: number, words: number): (readonly [number, number])[] {
  return Array.from({ length: words }, (_, i) => [
    from + Math.floor((i * length) / words),
    from + Math.floor(((i + 1) * length) / words),
  ]);
}

function tokensOf(
  { words }: ConlluSentence,
  { lemmas, upos, feats, heads, deprels }: Annotation,
  spans: readonly (readonly [number, number])[],
): Token[] {
  return words.map(({ form }, i) => ({
    span: spans[i]!,
    form,
    lemma: lemmas[i]!,
    upos: upos[i]!,
    feats: feats[i]!,
    head: heads[i]!,
    deprel: deprels[i]!,
  }));
}
