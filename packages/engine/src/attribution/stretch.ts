import type { Document, Sentence } from '../document.js';
import { overlaps, type Span } from '../span.js';
import type { Draft } from './draft.js';
import type { Quotation } from './quotations.js';

/** Speech nested deeper than this is not searched for the owner of a quotation. */
const DEPTH = 8;

/**
 * A content that reaches into a quotation takes all of it, over the sentences that it fills; a
 * quotation with no cue of its own goes to the speaker before it. One sweep over quotations and
 * contents, both in text order.
 */
export function stretchOverQuotations(
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  doc: Document,
) {
  const owners = new Owners(drafts);
  const sentences = new Sweep(doc.sentences);
  let last: Draft | null = null;
  let next = 0;
  const announced = new Announced(drafts);
  for (const quotation of quotations) {
    // A transcript's "LIND: ..." in marks is said by the one whom it names.
    if (announced.opens(quotation.span)) continue;
    for (; (drafts[next]?.cue[0]?.[0] ?? Infinity) <= quotation.span[0]; next++) {
      const draft = drafts[next];
      if (draft && speaks(draft)) last = draft;
    }
    const owner = owners.of(quotation.span);
    if (owner) {
      owner.content = merged([...owner.content, quotation.span], doc.text);
      if (speaks(owner)) last = owner;
    } else if (last && speaksOn(last, quotation, sentences.at(quotation.span), doc)) {
      last.content = [...last.content, quotation.span];
    }
  }
}

/** Only who says something says more of it in the next quotation. */
function speaks(draft: Draft): boolean {
  return draft.rule === 'according-to' || /^verb:[^:]+:clause$/.test(draft.rule);
}

/** Finds quotations that open with their speaker's name and a colon; asked in text order. */
class Announced {
  readonly #starts: readonly number[];
  #next = 0;

  constructor(drafts: readonly Draft[]) {
    this.#starts = drafts
      .filter(({ rule }) => rule === 'colon')
      .map(({ source }) => source[0]?.[0] ?? 0);
  }

  opens([from]: Span): boolean {
    while ((this.#starts[this.#next] ?? Number.POSITIVE_INFINITY) < from) this.#next++;
    return (this.#starts[this.#next] ?? Number.POSITIVE_INFINITY) - from <= 2;
  }
}

/** Finds the content that a quotation belongs to; asked in text order. */
class Owners {
  readonly #contents: { readonly span: Span; readonly draft: Draft }[];
  #next = 0;
  /** Contents that began before, the latest last. */
  readonly #open: { readonly span: Span; readonly draft: Draft }[] = [];

  constructor(drafts: readonly Draft[]) {
    this.#contents = drafts
      .flatMap((draft) => draft.content.map((span) => ({ span, draft })))
      .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  }

  /** The innermost content that overlaps the quotation and whose cue stands outside of it. */
  of(quotation: Span): Draft | null {
    this.#openUntil(quotation[0]);
    const around = this.#open
      .slice(-DEPTH)
      .reverse()
      .find(({ span, draft }) => overlaps(span, quotation) && !cueWithin(draft, quotation));
    let inside: Draft | null = null;
    for (let next = this.#contents[this.#next]; next; next = this.#contents[this.#next]) {
      if (next.span[0] >= quotation[1]) break;
      if (!inside && !cueWithin(next.draft, quotation)) inside = next.draft;
      this.#openUntil(next.span[0] + 1);
    }
    return inside ?? around?.draft ?? null;
  }

  /** Opens the contents that begin before a position, and closes those that end by then. */
  #openUntil(position: number) {
    for (let next = this.#contents[this.#next]; next; next = this.#contents[++this.#next]) {
      if (next.span[0] >= position) break;
      this.#close(next.span[0]);
      this.#open.push(next);
    }
    this.#close(position);
  }

  #close(position: number) {
    while ((this.#open.at(-1)?.span[1] ?? Infinity) <= position) this.#open.pop();
  }
}

function cueWithin(draft: Draft, quotation: Span): boolean {
  return draft.cue.some((span) => overlaps(span, quotation));
}

/** Finds the first sentence that a span touches; asked in text order. */
class Sweep {
  #next = 0;
  constructor(readonly sentences: readonly Sentence[]) {}

  at(span: Span): Sentence | undefined {
    while ((this.sentences[this.#next]?.span[1] ?? Infinity) <= span[0]) this.#next++;
    return this.sentences[this.#next];
  }
}

/**
 * A quotation with no cue of its own belongs to the speaker before it when it opens its sentence
 * and stands in the same paragraph, or carries an unclosed quotation on.
 */
function speaksOn(
  last: Draft,
  quotation: Quotation,
  sentence: Sentence | undefined,
  doc: Document,
): boolean {
  if (quotation.continues) return true;
  const before = doc.sentences[last.sentence];
  if (!sentence || !before) return false;
  if (resumes(last, quotation, sentence, doc.text)) return true;
  if (sentence.paragraph !== before.paragraph) return false;
  return quotation.span[0] <= sentence.span[0] + 1 && sentence.index > before.index;
}

/** From the cue to a quotation that resumes the one before it, in characters. */
const LONGEST_BREAK = 150;

/** "...," she said in Rome, "...": a comma leads back to the quotation that the cue broke off. */
function resumes(last: Draft, quotation: Quotation, sentence: Sentence, text: string): boolean {
  if (last.sentence !== sentence.index) return false;
  const said = Math.max(...[...last.cue, ...last.source].map(([, end]) => end));
  if (last.content.some(([, end]) => end > said)) return false;
  if (quotation.span[0] < said || quotation.span[0] - said > LONGEST_BREAK) return false;
  return /[,:]( and| but| because| that| so)?\s*$/.test(text.slice(said, quotation.span[0]));
}

/** Joins spans that touch or have only white space between them. */
export function merged(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const before = joined.at(-1);
    if (before && (span[0] <= before[1] || text.slice(before[1], span[0]).trim() === '')) {
      joined[joined.length - 1] = [before[0], Math.max(before[1], span[1])];
    } else {
      joined.push(span);
    }
  }
  return joined;
}
