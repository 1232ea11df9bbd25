import type { Reference } from '../actors/reference.js';
import { piecesOf } from '../knowledge/pieces.js';

/** True if `short` can be a shorter form of the person's name in `long`: its last word or words. */
export function isNameVariant(short: Reference, long: Reference): boolean {
  if (long.being !== 'person' || !long.name || !short.name || long.form === 'pronoun') return false;
  const a = keysOf(short.name);
  const b = keysOf(long.name);
  if (a.length === 0 || a.length > b.length) return false;
  if (a.length === 1 && b.length === 1) return a[0] === b[0];
  const tail = b.slice(-a.length);
  return a.every((key, i) => key === tail[i]);
}

const keysOf = (name: string): string[] => piecesOf(name).map(({ key }) => key);

/** Key of a name's last word: the family name in most. */
export const lastKey = (name: string): string => keysOf(name).at(-1) ?? '';
