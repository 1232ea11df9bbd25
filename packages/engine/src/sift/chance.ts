import type { TokenSlice } from '../text/segment.js';
import { KIND_SETS, type Trigger } from './demands.js';
import { PARTY_KINDS, REFERRING } from './parties.js';
import { EDGE, WORD_CLASSES, wordClassOf } from './word-class.js';

/**
 * How likely a trigger tells an event where it stands, by the words beside it and by who may act:
 * logistic regression. `training/sift.ts` learns the weights from news that was parsed in full.
 */
export interface ChanceModel {
  /** By feature, (FEATURES). */
  readonly weights: ArrayLike<number>;
  /** By trigger word. */
  readonly triggers: ReadonlyMap<string, number>;
  /** Of a trigger word that training has not seen often. */
  readonly unseen: number;
  /** Least score of a sentence that is parsed. */
  readonly threshold: number;
}

const ENDINGS = 6;
const DISTANCES = 7;
const COUNTS = 5;
const PARTIES = PARTY_KINDS.length;

/** First feature of each template; the last is how many there are. */
const [
  PREVIOUS,
  BEFORE,
  NEXT,
  AFTER,
  KINDS,
  PREVIOUS_OF,
  NEXT_OF,
  LEFT,
  RIGHT,
  LEFT_OF,
  RIGHT_OF,
  BACK,
  NAMED,
  LENGTH,
  ITSELF,
  END,
] = offsets([
  WORD_CLASSES,
  WORD_CLASSES,
  WORD_CLASSES,
  WORD_CLASSES,
  ENDINGS * KIND_SETS,
  ENDINGS * WORD_CLASSES,
  ENDINGS * WORD_CLASSES,
  PARTIES * DISTANCES,
  PARTIES * DISTANCES,
  PARTIES * ENDINGS,
  PARTIES * ENDINGS,
  PARTIES * DISTANCES,
  COUNTS,
  COUNTS,
  PARTIES,
]) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** How many features there are. */
export const FEATURES = END;
/** How many of them a trigger has. */
export const TEMPLATES = 15;

function offsets(sizes: readonly number[]): number[] {
  const found = [0];
  for (const size of sizes) found.push(found.at(-1)! + size);
  return found;
}

/** What is known of a sentence when its triggers are looked at. */
export interface Surroundings {
  readonly tokens: readonly TokenSlice[];
  /** Party kind of each token. */
  readonly kinds: Uint8Array;
  /** Names and nouns of actors. */
  readonly named: number;
}

/** Classes of forms, kept: a form is looked at many times. */
const classes = new Map<string, number>();
const CAPACITY = 65_536;

function classAt(tokens: readonly TokenSlice[], t: number): number {
  const token = tokens[t];
  if (!token) return EDGE;
  const known = classes.get(token.form);
  if (known !== undefined) return known;
  const found = wordClassOf(token.form);
  if (classes.size === CAPACITY) classes.clear();
  classes.set(token.form, found);
  return found;
}

/** Writes the features of a trigger, (TEMPLATES). */
export function featuresOf(
  { tokens, kinds, named }: Surroundings,
  { token: t, kinds: triggerKinds }: Trigger,
  out: Int32Array,
): void {
  const ending = endingOf(tokens[t]!.form);
  const previous = classAt(tokens, t - 1);
  const next = classAt(tokens, t + 1);
  let left = t - 1;
  while (left >= 0 && !isNamed(kinds[left]!)) left--;
  let right = t + 1;
  while (right < tokens.length && !isNamed(kinds[right]!)) right++;
  let back = t - 1;
  while (back >= 0 && kinds[back]! < REFERRING) back--;
  const leftKind = left < 0 ? 0 : kinds[left]!;
  const rightKind = right === tokens.length ? 0 : kinds[right]!;
  const backKind = back < 0 ? 0 : kinds[back]!;
  out[0] = PREVIOUS + previous;
  out[1] = BEFORE + classAt(tokens, t - 2);
  out[2] = NEXT + next;
  out[3] = AFTER + classAt(tokens, t + 2);
  out[4] = KINDS + ending * KIND_SETS + triggerKinds;
  out[5] = PREVIOUS_OF + ending * WORD_CLASSES + previous;
  out[6] = NEXT_OF + ending * WORD_CLASSES + next;
  out[7] = LEFT + leftKind * DISTANCES + (leftKind ? distance(t - left) : 0);
  out[8] = RIGHT + rightKind * DISTANCES + (rightKind ? distance(right - t) : 0);
  out[9] = LEFT_OF + leftKind * ENDINGS + ending;
  out[10] = RIGHT_OF + rightKind * ENDINGS + ending;
  out[11] = BACK + backKind * DISTANCES + (backKind ? distance(t - back) : 0);
  out[12] = NAMED + Math.min(named, COUNTS - 1);
  out[13] = LENGTH + Math.min(tokens.length >> 3, COUNTS - 1);
  out[14] = ITSELF + kinds[t]!;
}

const isNamed = (kind: number): boolean => kind > 0 && kind < REFERRING;

/** Distance in tokens, in classes: 1, 2, 3, 4-5, 6-8, 9-14, more. */
function distance(tokens: number): number {
  if (tokens <= 3) return tokens - 1;
  return tokens <= 5 ? 3 : tokens <= 8 ? 4 : tokens <= 14 ? 5 : 6;
}

function endingOf(form: string): number {
  const first = form.charCodeAt(0);
  if (first >= 65 && first <= 90) return 5;
  if (form.endsWith('ing')) return 1;
  if (form.endsWith('ed')) return 2;
  if (form.endsWith('s')) return 3;
  return form.endsWith('e') ? 4 : 0;
}
