import { findQuotations, type Quotation } from '../attribution/quotations.js';
import type { BlockKind } from '../document.js';
import type { Segmentation, SegmentedSentence } from '../text/segment.js';
import type { Parties } from './parties.js';

/**
 * Adds to the eventful sentences those that they are read with: where a pronoun's antecedent may
 * stand, where the words are that say whose a quotation is, and, since an article's record holds who
 * said what in it, those that quote someone.
 *
 * @param eventful by sentence
 * @param parties  by sentence
 * @returns        by sentence, whether to parse it
 */
export function withContext(
  { text, blocks, sentences }: Segmentation,
  eventful: readonly boolean[],
  parties: readonly Parties[],
): boolean[] {
  const kept = [...eventful];
  if (!kept.includes(true)) return kept;
  const paragraphs = blocks.filter(({ kind }) => isRead(kind)).map(({ span }) => span);
  const quotations = findQuotations(text, paragraphs);
  let first = 0;
  sentences.forEach((sentence, i) => {
    while ((quotations[first]?.span[1] ?? Infinity) <= sentence.span[0]) first++;
    const next = quotations[first];
    const quotation = next && next.span[0] < sentence.span[1] ? next : undefined;
    if (quotation && isSaid(sentence)) kept[i] = true;
    if (!eventful[i]) return;
    keepAntecedent(sentences, i, parties, kept);
    if (quotation) keepSpeaker(sentences, i, quotation, kept);
    keepIntroduction(sentences, i, kept);
  });
  return kept;
}

const isRead = (kind: BlockKind): boolean => kind === 'body' || kind === 'headline';

/** The nearest sentence within reach of a pronoun that names someone. */
function keepAntecedent(
  sentences: readonly SegmentedSentence[],
  at: number,
  parties: readonly Parties[],
  kept: boolean[],
): void {
  const { reach } = parties[at]!;
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    if (parties[i]!.named === 0 || !isRead(sentences[i]!.block)) continue;
    kept[i] = true;
    return;
  }
}

/** Words beside a quotation that say whose it is. */
const SAYING =
  /^(?:sa(?:id|ys?)|t(?:old|ells?)|add(?:ed|s)|w(?:rote|rites)|tweeted|continue[ds]|according|asked|replied|explained|warned|insisted|argued|claimed|called|declared|announced|stated|noted)$/;

const isSaid = ({ tokens }: SegmentedSentence): boolean =>
  tokens.some(({ form }) => SAYING.test(form));

/**
 * All sentences that a quotation fills, and before it in its paragraph (in the one before too, if
 * it goes on from there) those up to the words that say whose it is.
 */
function keepSpeaker(
  sentences: readonly SegmentedSentence[],
  at: number,
  { span, continues }: Quotation,
  kept: boolean[],
): void {
  const { paragraph } = sentences[at]!;
  const from = continues ? paragraph - 1 : paragraph;
  for (let i = at - 1; i >= 0 && sentences[i]!.paragraph >= from; i--) {
    kept[i] = true;
    const begun = sentences[i]!.span[0] <= span[0];
    if (begun && isSaid(sentences[i]!)) break;
  }
  for (let i = at + 1; i < sentences.length && sentences[i]!.span[0] < span[1]; i++) kept[i] = true;
}

/** "The governor added:" above the paragraph that she says. */
function keepIntroduction(
  sentences: readonly SegmentedSentence[],
  at: number,
  kept: boolean[],
): void {
  for (let i = at - 1; i >= 0 && sentences[i]!.paragraph >= sentences[at]!.paragraph - 1; i--) {
    if (sentences[i]!.tokens.at(-1)?.form === ':') kept[i] = true;
  }
}
