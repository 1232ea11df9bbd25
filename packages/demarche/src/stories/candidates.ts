import { EVENT_TYPES, type EventType } from '@demarche/engine';
import { wordNumber } from '../store/words.js';
import { type Brief, isPaired } from './brief.js';
import { type Days, LONGEST_DAYS } from './days.js';
import { FARTHEST_DAYS } from './likeness.js';
import { typesNear } from './near-types.js';

/**
 * How briefs are boxed by time, so that those of a day are found by the day and those of a year without
 * a look at each of its days: the longest time of a box's briefs, and the days that it holds.
 */
const SCALES = [
  { longest: 2, size: 1 },
  { longest: 32, size: 32 },
  { longest: LONGEST_DAYS, size: LONGEST_DAYS },
] as const;
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

  /** Visits all that this one may follow, or that may follow it, some more than once. */
  around({ brief }: T, visit: (other: T) => void): void {
    this.#in(lookedUnder(brief), brief.days, visit);
  }

  #in(keys: readonly number[], days: Days | null, visit: (other: T) => void): void {
    if (!days) return;
    const first = days.start - FARTHEST_DAYS;
    const last = days.end + FARTHEST_DAYS;
    for (const [scale, { longest, size }] of SCALES.entries()) {
      const from = Math.floor(first / size);
      const to = Math.floor((last + longest - 1) / size);
      for (const key of keys) {
        for (let at = from; at <= to; at++) this.#boxes.get(boxOf(key, scale, at))?.forEach(visit);
      }
    }
  }
}

function boxesOf(brief: Brief): ReadonlySet<number> {
  const { days } = brief;
  if (!days) return new Set();
  const scale = SCALES.findIndex(({ longest }) => days.end - days.start < longest);
  const at = Math.floor(days.end / SCALES[scale]!.size);
  return new Set(filedUnder(brief).map((key) => boxOf(key, scale, at)));
}

const boxOf = (key: number, scale: number, at: number): number => mix(key, at * 4 + scale);

/** The numbers that a brief is found by, some more than once. */
export function filedUnder(brief: Brief): readonly number[] {
  return [
    ...(isPaired(brief) ? pairKeys(brief, OWN) : roleKeys(brief, OWN, 'lone ')),
    ...roleKeys(brief, OWN),
    wordsKey(brief),
  ];
}

/** The numbers that all are filed under which it may follow, or which may follow it. */
export function lookedUnder(brief: Brief): readonly number[] {
  const parties = isPaired(brief)
    ? [...pairKeys(brief, NEAR), ...roleKeys(brief, NEAR, 'lone ')]
    : roleKeys(brief, NEAR);
  return [...parties, wordsKey(brief)];
}

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
