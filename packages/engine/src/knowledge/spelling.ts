import { piecesOf } from './pieces.js';

/** Words inside names that need not be told apart from others by their consonants. */
const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'van', 'von', 'der', 'de', 'la', 'da']);
/** Short names differ by their vowels alone: Kim Jong-un is not Kim Jong-in. */
const SHORTEST = 4;

/**
 * A full name as newspapers may transcribe it: its consonants, so that "Sergei Lavrov" and "Sergey
 * Lavrov", "Mohamed bin Salman" and "Mohammed bin Salman" are one. `null` for names of one word and
 * for those with a word too short to be told by its consonants.
 */
export function spellingKey(name: string): string | null {
  const pieces = piecesOf(name).map(({ key }) => key);
  if (pieces.length < 2) return null;
  if (pieces.some((key) => key.length < SHORTEST && !PARTICLES.has(key))) return null;
  return pieces
    .filter((key) => key !== 'al' && key !== 'el')
    .map(consonants)
    .join(' ');
}

/** "Mohammed" and "Muhammad": "mhmd". A vowel that begins a word is kept as "a". */
export function consonants(key: string): string {
  return key
    .replace(/^y?[aeiou]+/, '0')
    .replace(/[aeiouy]/g, '')
    .replace('0', 'a')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/([gkd])h/g, '$1')
    .replace(/ck|q|c(?!h)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/j$/, '')
    .replace(/(.)\1+/g, '$1');
}
