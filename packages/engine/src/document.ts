import type { Span } from './span.js';

/** What a paragraph of an article is. Only `body` and `headline` are coded. */
export const BLOCK_KINDS = ['headline', 'byline', 'body', 'caption', 'copyright', 'other'] as const;
/** One of `BLOCK_KINDS`. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A paragraph, and what it is. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
/** One of `UPOS`. */
export type Upos = (typeof UPOS)[number];

/**
 * A syntactic word as in Universal Dependencies ("don't" is two: "do", "n't").
 * `head` is a token index within the sentence, from 0; the root's head is -1.
 */
export interface Token {
  readonly span: Span;
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** UD features, `|`-joined and sorted ("Number=Sing|Tense=Past"), "_" if none. */
  readonly feats: string;
  readonly head: number;
  /** UD relation with its subtype ("nsubj:pass"). */
  readonly deprel: string;
}

/** The name categories of Universal NER. */
export const NAME_KINDS = ['PER', 'ORG', 'LOC'] as const;
/** One of `NAME_KINDS`. */
export type NameKind = (typeof NAME_KINDS)[number];

/** A named entity: half-open token range `[start, end)` within its sentence. */
export interface Name {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
}

/** A sentence with its tree. `index` counts the document's sentences from 0. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly block: BlockKind;
  /** Index of the paragraph it stands in, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

/** An annotated text. Concatenating tokens and the gaps between them gives back `text`. */
export interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}
