import type { Place } from './features.js';

/** The pretrained vector of a word, or `null`. */
export type Meaning = (word: string) => Float32Array | null;

/** Words whose vectors are kept. */
const REMEMBERED = 50_000;

/** The same vectors, each looked up once. */
export function remembered(meaning: Meaning): Meaning {
  const known = new Map<string, Float32Array | null>();
  return (word) => {
    const vector = known.get(word);
    if (vector !== undefined) return vector;
    if (known.size >= REMEMBERED) known.clear();
    const found = meaning(word);
    known.set(word, found);
    return found;
  };
}

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
