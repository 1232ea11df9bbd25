import type { Block, BlockKind } from '../document.js';
import type { Span } from '../span.js';
import type { Dateline } from './dateline.js';

/** A word before it is annotated: `form` is exactly the text at `span`. */
export interface TokenSlice {
  readonly span: Span;
  readonly form: string;
}

/** A sentence before it is annotated. It lies within one block. */
export interface SegmentedSentence {
  readonly span: Span;
  readonly block: BlockKind;
  /** Index in `blocks`. */
  readonly paragraph: number;
  /** One or more, in order, apart or touching; between them is whitespace only. */
  readonly tokens: readonly TokenSlice[];
}

/** A text cut up, never changed: all spans point into `text`. */
export interface Segmentation {
  readonly text: string;
  /** The paragraphs in order. A dateline is a block of its own, of kind `other`. */
  readonly blocks: readonly Block[];
  readonly sentences: readonly SegmentedSentence[];
  readonly dateline: Dateline | null;
  /** Who published the article, where a copyright line says so. */
  readonly publisher: string | null;
}
