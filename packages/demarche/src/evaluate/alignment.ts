import type { Counts } from './counts.js';

/**
 * Alignment of a system's segmentation with gold over the same characters, as in the
 * CoNLL 2018 shared task's `conll18_ud_eval.py` (Zeman et al. 2018). Positions count
 * characters that are not whitespace.
 */

/** Half-open range of non-space characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A word with the surface token that it stands in. */
export interface PlacedWord extends Range {
  /** Its own characters; within a multiword token, those of the whole token. */
  readonly form: string;
  readonly isMultiword: boolean;
}

/** Ranges equal on both sides. Both lists are ordered. */
export function matchRanges(gold: readonly Range[], system: readonly Range[]): Counts {
  let correct = 0;
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const a = gold[g]!;
    const b = system[s]!;
    if (a.start === b.start && a.end === b.end) {
      correct++;
      g++;
      s++;
    } else if (a.start < b.start || (a.start === b.start && a.end < b.end)) g++;
    else s++;
  }
  return { system: system.length, gold: gold.length, correct };
}

/**
 * Index of the gold word that each system word is aligned to, -1 where there is none.
 * Outside multiword tokens words align by equal range; around them, by the longest
 * common subsequence of forms, case ignored.
 */
export function alignWords(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
): readonly number[] {
  const aligned = new Array<number>(system.length).fill(-1);
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const a = gold[g]!;
    const b = system[s]!;
    if (a.isMultiword || b.isMultiword) {
      const region = multiwordRegion(gold, system, g, s);
      alignByForm(gold, system, region, aligned);
      g = region.gold[1];
      s = region.system[1];
    } else if (a.start === b.start && a.end === b.end) {
      aligned[s++] = g++;
    } else if (a.start <= b.start) g++;
    else s++;
  }
  return aligned;
}

/** Words `[start, end)` on both sides that are aligned together. */
interface Region {
  readonly gold: readonly [number, number];
  readonly system: readonly [number, number];
}

/** The smallest region around the multiword token at `g` or `s` that cuts no word on either side. */
function multiwordRegion(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  g: number,
  s: number,
): Region {
  const a = gold[g]!;
  const b = system[s]!;
  let limit = a.isMultiword ? a.end : b.end;
  const g0 = !a.isMultiword && a.start < b.start ? g + 1 : g;
  const s0 = !b.isMultiword && b.start < a.start ? s + 1 : s;
  let g1 = g0;
  let s1 = s0;
  while (isWithin(gold[g1], limit) || isWithin(system[s1], limit)) {
    const isGoldNext =
      g1 < gold.length && (s1 >= system.length || gold[g1]!.start <= system[s1]!.start);
    const next = isGoldNext ? gold[g1++]! : system[s1++]!;
    if (next.isMultiword) limit = Math.max(limit, next.end);
  }
  return { gold: [g0, g1], system: [s0, s1] };
}

/** A multiword token that starts before the limit extends it; other words must end by it. */
function isWithin(word: PlacedWord | undefined, limit: number): boolean {
  if (word === undefined) return false;
  return word.isMultiword ? word.start < limit : word.end <= limit;
}

function alignByForm(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  region: Region,
  aligned: number[],
): void {
  const [g0, g1] = region.gold;
  const [s0, s1] = region.system;
  const lengths = commonLengths(gold, system, region);
  let g = 0;
  let s = 0;
  while (g < g1 - g0 && s < s1 - s0) {
    if (sameForm(gold[g0 + g]!, system[s0 + s]!)) {
      aligned[s0 + s] = g0 + g;
      g++;
      s++;
    } else if (lengths[g]![s] === lengths[g + 1]![s]) g++;
    else s++;
  }
}

/** Longest common subsequence lengths of the tails: (g1 - g0 + 1, s1 - s0 + 1). */
function commonLengths(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  region: Region,
): number[][] {
  const [g0, g1] = region.gold;
  const [s0, s1] = region.system;
  const lengths = Array.from({ length: g1 - g0 + 1 }, () => new Array<number>(s1 - s0 + 1).fill(0));
  for (let g = g1 - g0 - 1; g >= 0; g--) {
    for (let s = s1 - s0 - 1; s >= 0; s--) {
      lengths[g]![s] = sameForm(gold[g0 + g]!, system[s0 + s]!)
        ? 1 + lengths[g + 1]![s + 1]!
        : Math.max(lengths[g + 1]![s]!, lengths[g]![s + 1]!);
    }
  }
  return lengths;
}

function sameForm(a: PlacedWord, b: PlacedWord): boolean {
  return a.form.toLowerCase() === b.form.toLowerCase();
}
