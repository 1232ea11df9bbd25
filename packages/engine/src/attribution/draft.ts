import type { Span } from '../span.js';
import type { Stance } from './attribution.js';

/** An attribution as one sentence's tree shows it, before quotations stretch its content. */
export interface Draft {
  readonly sentence: number;
  readonly source: readonly Span[];
  /** Head token of the source phrase, -1 if there is none. */
  readonly sourceHead: number;
  readonly cue: readonly Span[];
  content: readonly Span[];
  readonly stance: Stance;
  readonly rule: string;
}
