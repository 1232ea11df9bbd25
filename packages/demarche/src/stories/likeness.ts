import type { EventType } from '@demarche/engine';
import { type Brief, isPaired } from './brief.js';
import { likenessOfWords } from './content-words.js';
import { gapBetween } from './days.js';
import { typesNear } from './near-types.js';

/** Reports of one event are dated no further apart, beyond what their precision leaves open. */
export const FARTHEST_DAYS = 3;

/**
 * What speaks for and against two reports telling one event, in log-odds for each feature of value 1.
 * Logistic regression on pairs of the sample newsroom's stories, articles of 2022 and 2023 only
 * (`training/stories.ts`), rounded to quarters; features that came out near 0 are left out.
 */
const WEIGHTS = {
  bias: -4.25,
  'same type': 1.5,
  'same actors': 1.25,
  'same recipients': 1,
  'persons differ': -1.75,
  'words around the trigger': 1.75,
  'words of the sentence': 1.25,
  'words of the title': 1,
  'same trigger': 2,
  'same place': 1,
  'one sentence': -1.25,
  'title and text': 2,
  'one deed of two': 0.5,
  'days apart': -1.5,
  'days uncertain': -1,
  'one is to come': -1.25,
  'acts of talk': -0.75,
} as const;

/** What likeness is made of. */
export type Feature = keyof typeof WEIGHTS;
export const FEATURES = Object.keys(WEIGHTS) as readonly Feature[];

/** Features that cost most to work out, the heaviest first; they only ever speak for. */
const BY_WORDS = [
  'words around the trigger',
  'words of the sentence',
  'words of the title',
] as const satisfies readonly Feature[];
const MOST_BY_WORDS = BY_WORDS.reduce((sum, feature) => sum + WEIGHTS[feature], 0);
const QUICK = FEATURES.filter((feature) => !(BY_WORDS as readonly Feature[]).includes(feature));

/** Types whose acts are words: two of one day between the same sides are often two acts. */
const TALK: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

/**
 * True if two reports may tell one event at all: dates that can meet, and either the same words
 * around what happened, or types that one act may go by with a pair of parties in common. Where one
 * of them leaves a party out, the other must be in the same role in both.
 */
export function mayBeOne(a: Brief, b: Brief): boolean {
  if (a.id === b.id || !a.days || !b.days || gapBetween(a.days, b.days) > FARTHEST_DAYS) {
    return false;
  }
  if (a.context === b.context) return true;
  if (!typesNear(a.type).includes(b.type)) return false;
  if (isPaired(a) && isPaired(b)) return sharePair(a.parties, b.parties);
  return meet(a.actors, b.actors) || meet(a.recipients, b.recipients);
}

function sharePair(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return a.length === b.length && a[0] === b[0];
  return shared(a, b) > 1;
}

/**
 * Log-odds that two reports which `mayBeOne` tell one event. Symmetric.
 * @param least  likeness up to this is of no use, and need not be worked out: default, it is
 * @returns `-Infinity` where it is no more than `least` for sure
 */
export function likeness(a: Brief, b: Brief, least = Number.NEGATIVE_INFINITY): number {
  let sum = 0;
  for (const feature of QUICK) sum += WEIGHTS[feature] * VALUES[feature](a, b);
  let open = MOST_BY_WORDS;
  for (const feature of BY_WORDS) {
    if (sum + open <= least) return Number.NEGATIVE_INFINITY;
    sum += WEIGHTS[feature] * VALUES[feature](a, b);
    open -= WEIGHTS[feature];
  }
  return sum;
}

/** The values of `FEATURES`, each 0..1: what `training/stories.ts` fits the weights to. */
export const featuresOf = (a: Brief, b: Brief): readonly number[] =>
  FEATURES.map((feature) => VALUES[feature](a, b));

/** The weight in use. */
export const weightOf = (feature: Feature): number => WEIGHTS[feature];

/** The same as a list: what spoke for it, and against. */
export function reasonsFor(
  a: Brief,
  b: Brief,
): readonly { readonly feature: Feature; readonly weight: number }[] {
  return FEATURES.map((feature) => ({
    feature,
    weight: WEIGHTS[feature] * VALUES[feature](a, b),
  })).filter(({ weight }) => weight !== 0);
}

/** Each 0..1. */
const VALUES: Readonly<Record<Feature, (a: Brief, b: Brief) => number>> = {
  bias: () => 1,
  'same type': (a, b) => bit(a.type === b.type),
  'same actors': (a, b) => overlap(a.actors, b.actors),
  'same recipients': (a, b) => overlap(a.recipients, b.recipients),
  'persons differ': (a, b) =>
    bit(a.persons.length > 0 && b.persons.length > 0 && !meet(a.persons, b.persons)),
  'words around the trigger': (a, b) => likenessOfWords(a.near, b.near),
  'words of the sentence': (a, b) => likenessOfWords(a.words, b.words),
  'words of the title': (a, b) => (a.article === b.article ? 0 : likenessOfWords(a.title, b.title)),
  'same trigger': (a, b) => bit(a.trigger === b.trigger),
  'same place': (a, b) => bit(a.place !== null && a.place === b.place),
  'one sentence': (a, b) => bit(a.article === b.article && a.sentence === b.sentence),
  'title and text': (a, b) => bit(a.article === b.article && isTitle(a) !== isTitle(b)),
  'one deed of two': (a, b) =>
    bit(
      a.type === b.type && !TALK.has(a.type) && isPaired(a) && overlap(a.parties, b.parties) > 0.99,
    ),
  'days apart': (a, b) => (a.days && b.days ? gapBetween(a.days, b.days) / FARTHEST_DAYS : 1),
  'days uncertain': (a, b) => bit(isVague(a) || isVague(b)),
  'one is to come': (a, b) => bit(a.future !== b.future),
  'acts of talk': (a, b) => bit(TALK.has(a.type) || TALK.has(b.type)),
};

const bit = (yes: boolean): number => (yes ? 1 : 0);

/** The event may lie on any of several days. */
const isVague = ({ days }: Brief): boolean => !days || days.end - days.start > 1;

const isTitle = ({ sentence }: Brief): boolean => sentence < 0;

const meet = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));

/** Cosine of two sets; half where one of them is untold. */
function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0.5;
  return shared(a, b) / Math.sqrt(a.length * b.length);
}

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const one of a) if (b.includes(one)) count++;
  return count;
}
