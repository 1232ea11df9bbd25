import type { Assessment } from './assess.js';
import type { Stance } from './attribution.js';
import type { ChainLink, LinkKind } from './chain/link.js';

/** One reason for or against, in log-odds. */
export interface Factor {
  /** "own voice", "speaker", "stance: alleges", "hedge: modal", ... */
  readonly name: string;
  /** The words that it rests on, `null` where it rests on the article's record. */
  readonly words: string | null;
  /** In log-odds (natural logarithm). */
  readonly weight: number;
}

/** How far a telling stands behind its event, with what makes it so. */
export interface Credence {
  /** 0..1, two decimals: the logistic function of the sum of the weights. */
  readonly value: number;
  readonly factors: readonly Factor[];
}

/**
 * What the publisher says in its own voice, 0.95. The weights here are set, not fitted: they order
 * tellings by how far the text stands behind them (the scale of certain, probable and possible of
 * Saurí & Pustejovsky 2009, FactBank) and say nothing of how often such tellings turn out true.
 */
const OWN_VOICE = 3;

/** Each hand that the words went through. */
const LINKS: Readonly<Record<LinkKind, number>> = {
  publisher: 0,
  author: 0,
  agency: -0.2,
  outlet: -0.7,
  document: 0.2,
  speaker: -1.2,
  unnamed: -1.8,
};

/** A wire that is cited, as any outlet, and not the one that filed the article. */
const CITED_AGENCY = LINKS.outlet;

/** A document that nobody is said to have written stands for its author. */
const LONE_DOCUMENT = -0.8;

const STANCE_WEIGHTS: Readonly<Partial<Record<Stance, number>>> = {
  confirms: 0.6,
  alleges: -0.9,
  opines: -1,
  denies: -4.5,
};

/** Doubt of the teller's own. "Reportedly" weighs as the unnamed link that it makes. */
const HEDGES = { reportive: 0, modal: -2.6, doubt: -2.6, likely: -1.2, seeming: -1.5 } as const;
/** Kinds of hedge, from "reportedly" to "appears to". */
export type HedgeKind = keyof typeof HEDGES;

const OPEN = -3;
const JUDGEMENT = -0.7;

/** The credence of an event as one article tells it: a sum of log-odds, with its summands. */
export function credenceOf(assessment: Assessment, links: readonly ChainLink[]): Credence {
  const factors = [
    { name: 'own voice', words: links[0]?.text ?? null, weight: OWN_VOICE },
    ...links.filter((link) => link.kind !== 'publisher').map((link) => ofLink(link, links)),
    ...assessment.chain.flatMap(({ stance, sourceName }) => {
      const weight = STANCE_WEIGHTS[stance];
      return weight === undefined ? [] : [{ name: `stance: ${stance}`, words: sourceName, weight }];
    }),
    ...ofDoubt(assessment),
  ].filter(({ weight }) => weight !== 0);
  const sum = factors.reduce((total, { weight }) => total + weight, 0);
  return { value: Math.round(100 / (1 + Math.exp(-sum))) / 100, factors };
}

function ofLink(
  { kind, place, text, attribution }: ChainLink,
  links: readonly ChainLink[],
): Factor {
  const spoken = links.some((one) => one.attribution === attribution && one.kind === 'speaker');
  const alone = kind === 'document' && !spoken;
  const cited = kind === 'agency' && place === 'source';
  const weight = alone ? LONE_DOCUMENT : cited ? CITED_AGENCY : LINKS[kind];
  const where = place === 'source' ? '' : ` (${place})`;
  return { name: `${kind}${where}`, words: text, weight };
}

function ofDoubt({ hedge, openBy, judgement }: Assessment): Factor[] {
  return [
    ...(hedge
      ? [{ name: `hedge: ${hedge.kind}`, words: hedge.words, weight: HEDGES[hedge.kind] }]
      : []),
    ...(openBy ? [{ name: 'left open', words: openBy.sourceName, weight: OPEN }] : []),
    ...(judgement ? [{ name: judgement.kind, words: judgement.words, weight: JUDGEMENT }] : []),
  ];
}
