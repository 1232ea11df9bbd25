import type { Place } from './features.js';

/** The pretrained vector of a word, or `null`. */
export type Meaning = (word: string) => Float32Array | null;

/** Mean vector of the words at each place, one place after the other: (places × dimensions). */
export function meaningsAt(
  words: Readonly<Record<Place, readonly string[]>>,
  places: readonly Place[],
  dimensions: number,
  meaning: Meaning,
): Float32Array {
  const out = new Float32Array(places.length * dimensions);
  places.forEach((place, at) => {
    const vectors = words[place].map(meaning).filter((vector) => vector !== null);
    for (const vector of vectors) {
      for (let d = 0; d < dimensions; d++) {
        const i = at * dimensions + d;
        out[i] = (out[i] ?? 0) + (vector[d] ?? 0) / vectors.length;
      }
    }
  });
  return out;
}
