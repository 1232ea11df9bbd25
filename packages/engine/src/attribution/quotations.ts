import type { Span } from '../span.js';

/** Opening marks and what may close them. Straight marks open and close alike. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”']],
  ['„', ['“', '”']],
  ['«', ['»']],
  ['"', ['"']],
  // Two apostrophes stand for a double mark on wires without one.
  ["''", ["''"]],
  ['``', ["''"]],
  ['‘', ['’']],
  ["'", ["'"]],
]);

/** A paragraph, as a range of the text. */
type Paragraph = Span;

/**
 * Quotations of a text, marks included, in text order; nested quotes are not listed apart.
 * A quotation ends with its paragraph; if no mark closes it there and the next paragraph opens
 * with a mark, the next is a quotation of its own that `continues` it (the convention of English
 * newspapers). Linear in the text: each kind of mark is sought in vain at most once a paragraph.
 */
export interface Quotation {
  readonly span: Span;
  /** True if it carries on an unclosed quotation of the paragraph before. */
  readonly continues: boolean;
}

export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let carried = false;
  for (const paragraph of paragraphs) {
    const inside = quotationsIn(text, paragraph);
    inside.spans.forEach((span, index) => {
      const continues = carried && index === 0 && span[0] === paragraph[0];
      found.push({ span, continues });
    });
    carried = inside.unclosed;
  }
  return found;
}

function quotationsIn(text: string, [from, to]: Paragraph): { spans: Span[]; unclosed: boolean } {
  const spans: Span[] = [];
  const neverClosed = new Set<string>();
  for (let at = from; at < to; ) {
    const mark = openingAt(text, at, from);
    if (mark === null || neverClosed.has(mark)) {
      at++;
      continue;
    }
    const end = closingEnd(text, mark, at + mark.length, to);
    if (end >= 0) {
      spans.push([at, end]);
      at = end;
    } else if (at === from && mark !== "'") {
      // A mark that never closes is a quotation only if it opens the paragraph.
      return { spans: [[at, to]], unclosed: true };
    } else {
      neverClosed.add(mark);
      at += mark.length;
    }
  }
  return { spans, unclosed: false };
}

/** The opening mark that stands at `i`, or null. */
function openingAt(text: string, i: number, from: number): string | null {
  const char = text.charAt(i);
  const mark = (char === "'" || char === '`') && text.charAt(i + 1) === char ? char + char : char;
  if (!CLOSERS.has(mark)) return null;
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') return mark;
  const before = i > from ? text.charAt(i - 1) : ' ';
  const after = text.charAt(i + mark.length);
  if (mark === "'") return /[\s(—–―-]/.test(before) && isWordChar(after) ? mark : null;
  return isWordChar(before) || /[\s]/.test(after) || after === '' ? null : mark;
}

/** The end of the closing mark of a quotation, or -1. */
function closingEnd(text: string, mark: string, from: number, to: number): number {
  const closers = CLOSERS.get(mark) ?? [];
  for (let i = from; i < to; i++) {
    const closer = closers.find((c) => text.startsWith(c, i));
    if (closer === undefined || i + closer.length > to) continue;
    // ’ or ' inside a word is an apostrophe, after a space an elision.
    if (closer === '’' || closer === "'") {
      if (isWordChar(text.charAt(i + 1)) || /\s/.test(text.charAt(i - 1))) continue;
    }
    return i + closer.length;
  }
  return -1;
}

function isWordChar(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}]/u.test(char);
}
