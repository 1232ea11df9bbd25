/**
 * A codebook that lacks some of its words. The training sentences helped to widen the codebook, so
 * that it knows their words better than those of other texts; thinned, it knows as many of theirs
 * as of others'.
 */
import type { Codebook } from '@demarche/engine';
import { uniform } from './judge_chance.js';

/**
 * Leaves out about a share of the entries: half of that share with all entries of their trigger,
 * half entry by entry. The same share and seed leave out the same.
 *
 * @param share 0 to 1; 1 leaves nothing
 */
export function thinned(codebook: Codebook, share: number, seed: string): Codebook {
  if (share >= 1) return { ...codebook, index: new Map() };
  const each = 1 - Math.sqrt(1 - share);
  const kept = [...codebook.index].flatMap(([key, patterns]) => {
    if (uniform(`${seed} ${key}`) < each) return [];
    const left = patterns.filter(({ frame, phrase, particles, noun }) => {
      const objects = noun ? [...noun.keys()].slice(0, 3) : [];
      const entry = [frame.id, ...phrase.words, ...particles, '+', ...objects].join(' ');
      return uniform(`${seed} ${entry}`) >= each;
    });
    return left.length > 0 ? [[key, left] as const] : [];
  });
  return { ...codebook, index: new Map(kept) };
}
