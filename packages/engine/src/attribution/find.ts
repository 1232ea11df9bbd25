import type { Mention } from '../actors/actor.js';
import type { Document } from '../document.js';
import { overlaps, type Span, textOf } from '../span.js';
import { Tree } from '../syntax/tree.js';
import type { Attribution, AttributionKind } from './attribution.js';
import { type Draft, draftsOf } from './drafts.js';
import { findQuotations, type Quotation } from './quotations.js';

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
  const drafts = doc.sentences
    .filter((sentence) => sentence.block === 'body' || sentence.block === 'headline')
    .flatMap((sentence) => draftsOf(new Tree(sentence)));
  stretchOverQuotations(drafts, quotations, doc);
  return finished(drafts, quotations, mentions, doc);
}

/** A content that touches a quotation takes all of it; uncued quotations go to the last speaker. */
function stretchOverQuotations(drafts: Draft[], quotations: readonly Quotation[], doc: Document) {
  let last: Draft | null = null;
  let next = 0;
  for (const quotation of quotations) {
    while (next < drafts.length && cueStart(drafts[next]) <= quotation.span[0]) {
      last = drafts[next] ?? last;
      next++;
    }
    const owner = drafts.find((draft) => ownsQuotation(draft, quotation.span));
    if (owner) {
      owner.content = merged([...owner.content, quotation.span], doc.text);
      last = owner;
    } else if (last && speaksOn(last, quotation, doc)) {
      last.content = [...last.content, quotation.span];
    }
  }
}

function cueStart(draft: Draft | undefined): number {
  return draft?.cue[0]?.[0] ?? 0;
}

/** The content reaches into the quotation, and the cue stands outside of it. */
function ownsQuotation(draft: Draft, quotation: Span): boolean {
  return (
    draft.content.some((span) => overlaps(span, quotation)) &&
    !draft.cue.some((span) => overlaps(span, quotation))
  );
}

/**
 * A quotation with no cue of its own belongs to the speaker before it when it fills its sentence
 * and stands in the same paragraph, or carries an unclosed quotation on.
 */
function speaksOn(last: Draft, quotation: Quotation, doc: Document): boolean {
  if (quotation.continues) return true;
  const sentence = doc.sentences.find((s) => overlaps(s.span, quotation.span));
  const before = doc.sentences.find((s) => s.index === last.sentence);
  if (!sentence || !before || sentence.paragraph !== before.paragraph) return false;
  return quotation.span[0] <= sentence.span[0] + 1 && sentence.index > before.index;
}

/** Joins spans that touch or have only white space between them. */
function merged(spans: readonly Span[], text: string): Span[] {
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

function finished(
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  doc: Document,
): Attribution[] {
  const kept = drafts.filter((draft) => draft.content.length > 0);
  return kept.map((draft, index) => {
    const mention = sourceMention(draft, mentions);
    return {
      index,
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      kind: kindOf(draft.content, quotations, doc.text),
      stance: draft.stance,
      sourceActor: mention?.actor ?? null,
      sourceName: mention?.actor.name ?? sourceWords(draft, doc.text),
      within: innermostAround(draft, kept),
      rule: draft.rule,
    };
  });
}

function sourceWords(draft: Draft, text: string): string | null {
  const words = draft.source.map((span) => textOf(text, span)).join(' ');
  return words === '' ? null : words;
}

/** The mention whose head is the head of the source phrase. */
function sourceMention(draft: Draft, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(
    (mention) => mention.sentence === draft.sentence && mention.head === draft.sourceHead,
  );
}

function kindOf(
  content: readonly Span[],
  quotations: readonly Quotation[],
  text: string,
): AttributionKind {
  const inside = quotations.filter((q) => content.some((span) => overlaps(span, q.span)));
  if (inside.length === 0) return 'indirect';
  const length = (spans: readonly Span[]) =>
    spans.reduce((sum, span) => sum + textOf(text, span).trim().length, 0);
  return length(inside.map((q) => q.span)) >= 0.9 * length(content) ? 'direct' : 'mixed';
}

/** The smallest other content that holds this attribution's cue. */
function innermostAround(draft: Draft, drafts: readonly Draft[]): number | null {
  const cue = draft.cue[0];
  if (!cue) return null;
  let best: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  drafts.forEach((other, index) => {
    if (other === draft) return;
    for (const span of other.content) {
      if (span[0] <= cue[0] && cue[1] <= span[1] && span[1] - span[0] < size) {
        best = index;
        size = span[1] - span[0];
      }
    }
  });
  return best;
}
