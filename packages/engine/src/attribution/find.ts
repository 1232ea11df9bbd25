import type { Mention } from '../actors/actor.js';
import type { Document } from '../document.js';
import { type Span, textOf } from '../span.js';
import { Tree } from '../syntax/tree.js';
import type { Attribution, AttributionKind } from './attribution.js';
import { headedBlocks } from './colons.js';
import type { Draft } from './draft.js';
import { draftsOf } from './drafts.js';
import { nesting } from './nesting.js';
import { findQuotations, type Quotation } from './quotations.js';
import { stretchOverQuotations } from './stretch.js';

/**
 * Attributions of a document, in the order of their cues: who says what by which words (PolNeAR's
 * scheme). Rules over the tree find source, cue and content; quotation marks then stretch the
 * content over the sentences that the same quotation, or the same speaker's next one, covers.
 */
export function findAttributions(doc: Document, mentions: readonly Mention[]): Attribution[] {
  const paragraphs = doc.blocks
    .filter((block) => block.kind === 'body' || block.kind === 'headline')
    .map((block) => block.span);
  const quotations = findQuotations(doc.text, paragraphs);
  const drafts = [...draftsBySentence(doc, quotations), ...headedBlocks(doc)].sort(
    (a, b) => cueStart(a) - cueStart(b),
  );
  stretchOverQuotations(drafts, quotations, doc);
  return finished(drafts, quotations, mentions, doc);
}

function draftsBySentence(doc: Document, quotations: readonly Quotation[]): Draft[] {
  let first = 0;
  return doc.sentences.flatMap((sentence) => {
    if (sentence.block !== 'body' && sentence.block !== 'headline') return [];
    while ((quotations[first]?.span[1] ?? Infinity) <= sentence.span[0]) first++;
    let end = first;
    while ((quotations[end]?.span[0] ?? Infinity) < sentence.span[1]) end++;
    const here = quotations.slice(first, end).map((q) => q.span);
    return draftsOf(new Tree(sentence), here);
  });
}

function cueStart(draft: Draft): number {
  return draft.cue[0]?.[0] ?? 0;
}

function finished(
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  doc: Document,
): Attribution[] {
  const kept = drafts.filter((draft) => draft.content.length > 0);
  const within = nesting(kept);
  const quoted = new QuotedLength(quotations);
  const bySourceHead = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.sentence}:${mention.head}`;
    if (!bySourceHead.has(key)) bySourceHead.set(key, mention);
  }
  let person: string | null = null;
  return kept.map((draft, index) => {
    const words = sourceWords(draft, doc.text);
    const isPronoun = words !== null && /^(he|she)$/i.test(words);
    if (words !== null && !isPronoun && /^\p{Lu}|\s\p{Lu}/u.test(words)) person = words;
    const mention = bySourceHead.get(`${draft.sentence}:${draft.sourceHead}`);
    return {
      index,
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      // Quoted words that no verb of saying brings are a part of the writer's own sentence.
      kind: draft.rule.startsWith('quoted:') ? 'mixed' : kindOf(draft.content, quoted),
      stance: draft.stance,
      sourceActor: mention?.actor ?? null,
      sourceName: mention?.actor.name ?? (isPronoun ? (person ?? words) : words),
      within: within[index] ?? null,
      rule: draft.rule,
    };
  });
}

function sourceWords(draft: Draft, text: string): string | null {
  const words = draft.source.map((span) => textOf(text, span)).join(' ');
  const name = words.replace(/(?<=s)['’]$|['’]s$/, '');
  return name === '' ? null : name;
}

/** How much of a span stands in quotation marks, by running sums over the quotations. */
class QuotedLength {
  readonly #starts: readonly number[];
  readonly #sums: readonly number[];

  constructor(readonly quotations: readonly Quotation[]) {
    this.#starts = quotations.map((q) => q.span[0]);
    const sums = [0];
    for (const { span } of quotations) sums.push((sums.at(-1) ?? 0) + span[1] - span[0]);
    this.#sums = sums;
  }

  within([from, to]: Span): number {
    const first = this.#before(from);
    const end = this.#before(to);
    let length = (this.#sums[end] ?? 0) - (this.#sums[first] ?? 0);
    // The quotation that begins before the span may reach into it, the last one out of it.
    const head = this.quotations[first - 1];
    if (head) length += Math.max(0, Math.min(head.span[1], to) - from);
    const last = end > first ? this.quotations[end - 1] : undefined;
    if (last) length -= Math.max(0, last.span[1] - to);
    return length;
  }

  /** How many quotations begin before a position. */
  #before(position: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function kindOf(content: readonly Span[], quoted: QuotedLength): AttributionKind {
  const all = content.reduce((sum, [from, to]) => sum + to - from, 0);
  const inside = content.reduce((sum, span) => sum + quoted.within(span), 0);
  if (inside === 0) return 'indirect';
  return inside >= 0.9 * all ? 'direct' : 'mixed';
}
