import type { Block } from '../document.js';
import { classify } from './blocks.js';
import { Bounds } from './bounds.js';
import { copyrightHolder } from './copyright.js';
import { type Dateline, findDateline } from './dateline.js';
import { findParagraphs } from './paragraphs.js';
import type { Segmentation, SegmentedSentence, TokenSlice } from './segmentation.js';
import { findSentences } from './sentences.js';
import { Tokenizer } from './tokens.js';

export type { Segmentation, SegmentedSentence, TokenSlice } from './segmentation.js';

/** What is known of a text before it is cut. */
export interface SegmentOptions {
  /** The article's title, known apart from its text: its paragraph is the headline. */
  readonly title?: string | null;
}

/** A dateline is looked for in this many paragraphs of body from the start. */
const DATELINE_WITHIN = 3;

/**
 * Cuts a plain text into blocks, sentences and UD words. Any string will do, lone
 * surrogates included; the time is linear in its length. Deterministic.
 */
export function segment(text: string, options: SegmentOptions = {}): Segmentation {
  const paragraphs = classify(text, findParagraphs(text), options.title ?? null);
  const { blocks, dateline } = setDatelineApart(text, paragraphs);
  const sentences: SegmentedSentence[] = [];
  const tokenizer = new Tokenizer();
  const bounds = new Bounds();
  blocks.forEach((block, paragraph) => {
    bounds.clear();
    tokenizer.tokenize(text, block.span[0], block.span[1], bounds);
    addSentences(text, bounds, block, paragraph, sentences);
  });
  return { text, blocks, sentences, dateline, publisher: findPublisher(text, blocks) };
}

function addSentences(
  text: string,
  bounds: Bounds,
  block: Block,
  paragraph: number,
  sentences: SegmentedSentence[],
): void {
  const starts: number[] = [];
  findSentences(text, bounds, 0, bounds.length, starts);
  starts.forEach((first, i) => {
    const last = (starts[i + 1] ?? bounds.length) - 1;
    sentences.push({
      span: [bounds.start(first), bounds.end(last)],
      block: block.kind,
      paragraph,
      tokens: slices(text, bounds, first, last + 1),
    });
  });
}

function slices(text: string, bounds: Bounds, first: number, end: number): TokenSlice[] {
  const tokens = new Array<TokenSlice>(end - first);
  for (let i = first; i < end; i++) {
    const from = bounds.start(i);
    const to = bounds.end(i);
    tokens[i - first] = { span: [from, to], form: text.slice(from, to) };
  }
  return tokens;
}

/** Splits the first body paragraph that opens with a dateline in two. */
function setDatelineApart(
  text: string,
  paragraphs: readonly Block[],
): { readonly blocks: readonly Block[]; readonly dateline: Dateline | null } {
  let seen = 0;
  for (let i = 0; i < paragraphs.length && seen < DATELINE_WITHIN; i++) {
    const { kind, span } = paragraphs[i]!;
    if (kind !== 'body') continue;
    seen++;
    const dateline = findDateline(text, span[0], span[1]);
    if (dateline === null) continue;
    const blocks: Block[] = [...paragraphs];
    blocks.splice(i, 1, { kind: 'other', span: dateline.span }, ...rest(text, dateline, span[1]));
    return { blocks, dateline };
  }
  return { blocks: paragraphs, dateline: null };
}

function rest(text: string, dateline: Dateline, end: number): Block[] {
  const after = text.slice(dateline.span[1], end);
  const start = end - after.trimStart().length;
  return start < end ? [{ kind: 'body', span: [start, end] }] : [];
}

function findPublisher(text: string, blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind !== 'copyright') continue;
    const holder = copyrightHolder(text.slice(block.span[0], block.span[1]));
    if (holder !== null) return holder;
  }
  return null;
}
