import {
  type Annotator,
  annotated,
  type Chain,
  type Document,
  findChains,
  findMultiwords,
  type Knowledge,
  type Sentence,
} from '@demarche/engine';
import { type ConlluSentence, type ConlluWord, formatConllu, type Multiword } from './conllu.js';
import { ENTITY_HEADER } from './coreference-entities.js';
import { withEntities } from './entity-column.js';

/**
 * Annotates a plain text and gives it as CoNLL-U: tags, features, lemmas, trees, and in MISC the
 * mentions of entities (`Entity=`, brackets as in CorefUD 1.0: equal ids refer to the same),
 * `SpaceAfter`, the name a token belongs to (`NER=B-PER`, `I-PER`) and its place in the text
 * (`TokenRange=start:end`, UTF-16 units, the end not inside).
 *
 * @param id  names the document and, numbered, its sentences
 */
export async function annotateText(
  text: string,
  id: string,
  annotator: Annotator,
  knowledge: Knowledge,
): Promise<string> {
  const document = await annotated(text, null, annotator);
  return conlluOf(document, findChains(document, knowledge), id).map(formatConllu).join('');
}

/** The sentences of a document in CoNLL-U's terms. */
export function conlluOf(
  document: Document,
  chains: readonly Chain[],
  id: string,
): ConlluSentence[] {
  const name = id.replace(/[\s/]+/g, '_');
  const header = chains.length > 0 ? [ENTITY_HEADER] : [];
  const sentences = document.sentences.map((sentence, i) => {
    const before = document.sentences[i - 1];
    const after = document.sentences[i + 1];
    const words = sentence.tokens.map((_, t) => word(document, sentence, t, after));
    const comments = [
      ...(i === 0 ? [`# newdoc id = ${name}`, ...header] : []),
      ...(before?.paragraph === sentence.paragraph ? [] : ['# newpar']),
      `# sent_id = ${name}-${i + 1}`,
      `# text = ${textOf(sentence)}`,
      `# block = ${sentence.block}`,
    ];
    return { ...joinWords(sentence, words), comments, line: 0 };
  });
  return withEntities(sentences, chains);
}

function word(document: Document, sentence: Sentence, at: number, after?: Sentence): ConlluWord {
  const { form, lemma, upos, feats, head, deprel, span } = sentence.tokens[at]!;
  const next = sentence.tokens[at + 1] ?? after?.tokens[0];
  const isTouching =
    next === undefined ? span[1] === document.text.length : next.span[0] === span[1];
  const misc = [
    ...nameOf(sentence, at),
    ...(isTouching ? ['SpaceAfter=No'] : []),
    `TokenRange=${span[0]}:${span[1]}`,
  ].join('|');
  return { form, lemma, upos, xpos: '_', feats, head, deprel, misc };
}

function nameOf(sentence: Sentence, at: number): string[] {
  const name = sentence.names.find(({ start, end }) => start <= at && at < end);
  return name === undefined ? [] : [`NER=${name.start === at ? 'B' : 'I'}-${name.kind}`];
}

/** Multiword tokens get their line; `SpaceAfter` moves to it from their last word. */
function joinWords(
  sentence: Sentence,
  words: readonly ConlluWord[],
): Pick<ConlluSentence, 'words' | 'multiwords'> {
  const tags = words.map(({ upos }) => upos);
  const multiwords: Multiword[] = [];
  const joined = [...words];
  for (const [start, end] of findMultiwords(sentence.tokens, tags)) {
    const form = words
      .slice(start, end)
      .map((part) => part.form)
      .join('');
    const isTouching = words[end - 1]!.misc.includes('SpaceAfter=No');
    multiwords.push({ start, end, form, misc: isTouching ? 'SpaceAfter=No' : '_' });
    for (let i = start; i < end; i++) joined[i] = withoutSpace(joined[i]!);
  }
  return { words: joined, multiwords };
}

function withoutSpace(word: ConlluWord): ConlluWord {
  const kept = word.misc.split('|').filter((part) => part !== 'SpaceAfter=No');
  return { ...word, misc: kept.join('|') };
}

/** The sentence on one line: one space for each gap. */
function textOf({ tokens }: Sentence): string {
  return tokens
    .map(({ form, span }, i) => (i > 0 && tokens[i - 1]!.span[1] < span[0] ? ` ${form}` : form))
    .join('');
}
