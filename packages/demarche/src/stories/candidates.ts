import { EVENT_TYPES, type EventType } from '@demarche/engine';
import { wordNumber } from '../store/words.js';
import { type Brief, isPaired } from './brief.js';
import type { Days } from './days.js';
import { FARTHEST_DAYS, isVague } from './likeness.js';
import { typesNear } from './near-types.js';

/** Days to a box of briefs whose event may lie on any of several days. */
const BOX_DAYS = 32;
/** The longest time a brief may name: a leap year. */
const LONGEST_DAYS = 366;

/**
 * Finds briefs by type, parties and day without looking at all the others. Boxes are numbered by a
 * hash: two that share a number cost time and nothing else, since `mayBeOne` decides.
 */
export class Candidates<T extends { readonly brief: Brief }> {
  readonly #boxes = new Map<number, T[]>();

  add(one: T): void {
    for (const box of boxesOf(one.brief)) {
      const found = this.#boxes.get(box);
      if (found) found.push(one);
      else this.#boxes.set(box, [one]);
    }
  }

  remove(one: T): void {
    for (const box of boxesOf(one.brief)) {
      const left = this.#boxes.get(box)?.filter((other) => other !== one) ?? [];
      if (left.length > 0) this.#boxes.set(box, left);
      else this.#boxes.delete(box);
    }
  }

  /** All that this one may follow, being told no better than they are. Some more than once. */
  *before({ brief }: T): Iterable<T> {
    yield* this.#in(isPaired(brief) ? pairKeys(brief, NEAR) : roleKeys(brief, NEAR), brief.days);
    yield* this.#in([wordsKey(brief)], brief.days);
  }

  /** All that may follow this one. Some more than once. */
  *after({ brief }: T): Iterable<T> {
    if (isPaired(brief)) yield* this.#in(pairKeys(brief, NEAR), brief.days);
    yield* this.#in(roleKeys(brief, NEAR, 'lone '), brief.days);
    yield* this.#in([wordsKey(brief)], brief.days);
  }

  *#in(keys: readonly number[], days: Days | null): Iterable<T> {
    if (!days) return;
    const first = days.start - FARTHEST_DAYS;
    const last = days.end + FARTHEST_DAYS;
    for (const key of keys) {
      for (let day = first; day <= last + 1; day++) yield* this.#boxes.get(mix(key, day)) ?? [];
      const lastBox = boxNumber(last + LONGEST_DAYS);
      for (let box = boxNumber(first); box <= lastBox; box++) {
        yield* this.#boxes.get(mix(~key, box)) ?? [];
      }
    }
  }
}

function boxesOf(brief: Brief): ReadonlySet<number> {
  const { days } = brief;
  if (!days) return new Set();
  const keys = [
    ...(isPaired(brief) ? pairKeys(brief, OWN) : roleKeys(brief, OWN, 'lone ')),
    ...roleKeys(brief, OWN),
    wordsKey(brief),
  ];
  const [vague, last] = [isVague(brief), days.end];
  return new Set(keys.map((key) => (vague ? mix(~key, boxNumber(last)) : mix(key, last))));
}

const boxNumber = (day: number): number => Math.floor(day / BOX_DAYS);

type Types = (type: EventType) => readonly EventType[];
/** A brief is filed under its own type, and looked for under all near it. */
const OWN: Types = (type) => [type];
const NEAR: Types = typesNear;

/** For each pair of parties, whoever acts; for the party that acts on its own. */
function pairKeys({ type, parties }: Brief, types: Types): readonly number[] {
  const pairs = parties.flatMap((low, i) => parties.slice(i + 1).map((high) => `${low} ${high}`));
  return (pairs.length > 0 ? pairs : parties).flatMap((pair) => keys(`pair ${pair}`, types(type)));
}

/** For each party in its role. `lone `: of those that name one party alone. */
function roleKeys(brief: Brief, types: Types, prefix: '' | 'lone ' = ''): readonly number[] {
  const near = types(brief.type);
  return [
    ...brief.actors.flatMap((side) => keys(`${prefix}actor ${side}`, near)),
    ...brief.recipients.flatMap((side) => keys(`${prefix}recipient ${side}`, near)),
  ];
}

const wordsKey = ({ context }: Brief): number => mix(wordNumber('words'), context);

function keys(name: string, types: readonly EventType[]): readonly number[] {
  const hash = wordNumber(name);
  return types.map((type) => mix(hash, EVENT_TYPES.indexOf(type)));
}

/** One number of two, well spread (the finaliser of MurmurHash3, public domain). */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
