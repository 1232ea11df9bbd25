import { wordNumber, wordsOf } from '../store/words.js';

/** What stays of a text to find its copies by: some of its runs of words, as numbers. */
export interface Fingerprint {
  /** Sorted, each once. */
  readonly prints: Int32Array;
  /** Length of the text in words. */
  readonly words: number;
}

/** Words to a run. Two sentences on one event share three words by chance, seldom four. */
const RUN = 4;
/** One run of so many neighbours is kept. */
const WINDOW = 4;

/**
 * Winnowing (Schleimer, Wilkerson & Aiken 2003, "Winnowing: local algorithms for document
 * fingerprinting"): of every four neighbouring runs of four words the one with the smallest hash.
 * A passage of seven words that two texts share leaves at least one print in both, wherever it
 * stands, so that a copied paragraph is found in a text that is otherwise new. MinHash and SimHash
 * tell whole texts that are alike, and miss those.
 */
export function fingerprintOf(text: string): Fingerprint {
  const words = wordsOf(text).map(({ word }) => wordNumber(word));
  return { prints: sortedSet(winnowed(runsOf(words))), words: words.length };
}

/** All runs of three words: for sentences, which are too short to leave any out. */
export function sentencePrint(text: string): Fingerprint {
  const words = wordsOf(text).map(({ word }) => wordNumber(word));
  return { prints: sortedSet(runsOf(words, 3)), words: words.length };
}

/** Share of the first text's prints that the second has too, 0..1 (containment, Broder 1997). */
export function shareIn(part: Fingerprint, whole: Fingerprint): number {
  if (part.prints.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < part.prints.length && j < whole.prints.length; ) {
    const [a, b] = [part.prints[i]!, whole.prints[j]!];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared / part.prints.length;
}

function runsOf(words: readonly number[], length = RUN): number[] {
  return words.slice(length - 1).map((_, i) => {
    let hash = 0;
    for (let j = i; j < i + length; j++) hash = Math.imul(hash, 0x01000193) ^ words[j]!;
    return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  });
}

function winnowed(runs: readonly number[]): number[] {
  if (runs.length <= WINDOW) return runs.length > 0 ? [Math.min(...runs)] : [];
  return runs.slice(WINDOW - 1).map((_, i) => Math.min(...runs.slice(i, i + WINDOW)));
}

const sortedSet = (numbers: readonly number[]): Int32Array =>
  Int32Array.from(new Set(numbers)).sort();
