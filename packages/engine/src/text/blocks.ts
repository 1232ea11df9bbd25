import type { Block, BlockKind } from '../document.js';
import type { Span } from '../span.js';
import { isByline } from './bylines.js';
import { isCopyright } from './copyright.js';
import { endsWithCredit, isCredit, isImageId, opensAsCaption } from './credits.js';
import { findDateline } from './dateline.js';
import { isFurniture } from './furniture.js';
import { isListItem } from './list-items.js';

/** A caption or credit paragraph is no longer than this. */
const LONGEST_CAPTION = 700;
const LONGEST_HEADLINE = 180;
const LONGEST_SUBHEAD = 60;

/**
 * Says what each paragraph is. Only headline and body are coded, so a paragraph is `body`
 * unless its own form (or the image id before it) says otherwise.
 *
 * @param title  the article's title where it is known apart from the text
 */
export function classify(text: string, paragraphs: readonly Span[], title: string | null): Block[] {
  const blocks: Block[] = [];
  for (const span of paragraphs) {
    blocks.push({ kind: ownKind(text, span, blocks.at(-1) ?? null), span });
  }
  const headline = findHeadline(text, blocks, title);
  return blocks.map((block, i) => {
    if (i === headline) return { kind: 'headline', span: block.span };
    return isSubhead(text, blocks, i) ? { kind: 'other', span: block.span } : block;
  });

  function ownKind(all: string, span: Span, before: Block | null): BlockKind {
    const paragraph = all.slice(span[0], Math.min(span[1], span[0] + LONGEST_CAPTION + 1));
    if (isCopyright(paragraph)) return 'copyright';
    if (isByline(all, span[0], span[1])) return 'byline';
    if (isCaption(paragraph, before === null ? null : all.slice(...before.span))) return 'caption';
    return isFurniture(paragraph) ? 'other' : 'body';
  }
}

function isCaption(paragraph: string, before: string | null): boolean {
  if (paragraph.length > LONGEST_CAPTION) return false;
  if (isImageId(paragraph) || isCredit(paragraph) || opensAsCaption(paragraph)) return true;
  return endsWithCredit(paragraph) || (before !== null && isImageId(before));
}

/** Index of the headline block, or -1: the title's own paragraph, else a first short line without a stop. */
function findHeadline(text: string, blocks: readonly Block[], title: string | null): number {
  if (title !== null) {
    const wanted = normalise(title);
    return blocks.findIndex((block, i) => i < 4 && normalise(sliceOf(text, block)) === wanted);
  }
  const first = blocks.findIndex((block) => block.kind === 'body');
  if (first < 0 || !blocks.slice(first + 1).some((block) => block.kind === 'body')) return -1;
  const line = sliceOf(text, blocks[first]!);
  const isShort = line.length <= LONGEST_HEADLINE && line.includes(' ');
  const isFiled = findDateline(text, ...blocks[first]!.span) !== null;
  return isShort && !endsInStop(line) && !isFiled && opensAsHeading(line) ? first : -1;
}

function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function sliceOf(text: string, block: Block): string {
  return text.slice(block.span[0], Math.min(block.span[1], block.span[0] + LONGEST_HEADLINE + 1));
}

/** A full stop, an ellipsis or a colon, whatever closes after it. "?" and "!" may end a headline. */
function endsInStop(line: string): boolean {
  return /[.…:;,][\s"'”’)\]]*$/.test(line.slice(-8)) && !/(?:\p{Lu}\.){2}$/u.test(line.slice(-8));
}

function opensAsHeading(line: string): boolean {
  return (
    /^["'“‘(]?[\p{Lu}\p{N}$£€#@]/u.test(line) && !isListItem(line, { start: 0, end: line.length })
  );
}

/** A line of a few words without any stop between two paragraphs of body: "Background". */
function isSubhead(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  const next = blocks[index + 1];
  if (block.kind !== 'body' || next?.kind !== 'body' || index === 0) return false;
  if (block.span[1] - block.span[0] > LONGEST_SUBHEAD) return false;
  const line = sliceOf(text, block);
  const words = line.split(/\s+/).length;
  const isLast = !blocks
    .slice(index + 1, index + 4)
    .some((after) => after.span[1] - after.span[0] > LONGEST_SUBHEAD);
  return words <= 6 && !isLast && /^[\p{Lu}\p{N}]/u.test(line) && !/[.…:;!,"”]/.test(line);
}
