import type { Span } from '../span.js';
import type { Tree } from '../syntax/tree.js';
import type { Attribution } from './attribution.js';

/** Why a telling is no report of fact. */
export const JUDGEMENTS = ['opinion', 'prediction', 'evaluation'] as const;
/** One of `JUDGEMENTS`. */
export type JudgementKind = (typeof JUDGEMENTS)[number];

/** What makes a telling a judgement, with the words that show it. */
export interface Judgement {
  readonly kind: JudgementKind;
  readonly words: string | null;
  /** Of the words; `null` where they are a source's name. */
  readonly span: Span | null;
}

/** Sources whose word is a judgement even where they say it is so. */
const JUDGES =
  /\b(analysts?|experts?|observers?|commentators?|columnists?|pundits?|critics?|scholars?|professors?|historians?|editorials?)\b/i;

/** Cues about what is to come. */
const FORESEEING =
  /^(?:verb|noun):(predict|prediction|forecast|foresee|anticipate|expect|expectation|project|prophesy):/;

/** Adverbs by which the teller judges what is told. */
const EVALUATIVE = new Set(
  `unfortunately fortunately sadly thankfully regrettably rightly wrongly rightfully wrongfully
  shamefully disgracefully shamelessly foolishly stupidly wisely unwisely bravely heroically absurdly
  ridiculously outrageously mercifully hopefully inexcusably cynically brazenly predictably
  unsurprisingly surprisingly ironically tragically needlessly senselessly recklessly cruelly
  barbarically`
    .trim()
    .split(/\s+/),
);

/**
 * The judgement that an event's telling is: somebody's opinion or prediction, or an adverb of
 * praise and blame in its own clause. `null` for what is told as fact.
 */
export function judgementOver(
  tree: Tree,
  trigger: number,
  chain: readonly Attribution[],
): Judgement | null {
  const foresight = chain.find((a) => FORESEEING.test(a.rule));
  if (foresight) return { kind: 'prediction', words: foresight.sourceName, span: null };
  const opinion = chain.find((a) => a.stance === 'opines' || JUDGES.test(a.sourceName ?? ''));
  if (opinion) return { kind: 'opinion', words: opinion.sourceName, span: null };
  const adverb = tree
    .childrenBy(trigger, 'advmod')
    .find((c) => EVALUATIVE.has(tree.token(c).form.toLowerCase()));
  if (adverb === undefined) return null;
  const { form, span } = tree.token(adverb);
  return { kind: 'evaluation', words: form, span };
}
