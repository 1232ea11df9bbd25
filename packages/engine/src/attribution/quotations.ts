import type { Span } from '../span.js';

/** Opening marks and the marks that may close them. Straight marks open and close alike. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
]);

/** A paragraph, as a range of the text. */
type Paragraph = Span;

/**
 * Quotations of a text, marks included, in text order; nested quotes are not listed apart.
 * A quotation ends with its paragraph; if no mark closes it there and the next paragraph opens
 * with a mark, the next is a quotation of its own that `continues` it (the convention of English
 * newspapers). One pass, linear in the text.
 */
export interface Quotation {
  readonly span: Span;
  /** True if it carries on an unclosed quotation of the paragraph before. */
  readonly continues: boolean;
}

export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let carried = false;
  for (const [from, to] of paragraphs) {
    let at = from;
    let open = nextOpening(text, at, to);
    let unclosed = false;
    let first = true;
    while (open >= 0) {
      const close = nextClosing(text, open, to);
      unclosed = close < 0;
      // A mark that never closes is a quotation only if it opens the paragraph.
      const end = unclosed ? to : close + 1;
      if (!unclosed || open === from) {
        found.push({ span: [open, end], continues: first && carried && open === from });
      }
      first = false;
      at = unclosed ? to : end;
      open = nextOpening(text, at, to);
    }
    carried = unclosed;
  }
  return found;
}

function nextOpening(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (!CLOSERS.has(mark)) continue;
    if (mark === '‘' || mark === '"') {
      if (isWordChar(text.charAt(i - 1)) && i > from) continue;
    }
    return i;
  }
  return -1;
}

function nextClosing(text: string, open: number, to: number): number {
  const closers = CLOSERS.get(text.charAt(open)) ?? '';
  for (let i = open + 1; i < to; i++) {
    if (!closers.includes(text.charAt(i))) continue;
    // ’ inside a word is an apostrophe.
    if (text.charAt(i) === '’' && isWordChar(text.charAt(i + 1))) continue;
    return i;
  }
  return -1;
}

function isWordChar(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}]/u.test(char);
}
