import type { Pattern } from './codebook.js';
import { headWord, type PhraseSet } from './phrase.js';

/** Words of a set that are shown. */
const SHOWN = 3;

/** A pattern much as its author wrote it: "impose + sanction|embargo|...", "crack down on". */
export function written({ phrase, particles, noun, predicate }: Pattern): string {
  const trigger = phrase.words.map((word, i) => (i === phrase.head ? word : `(${word})`));
  const words = phrase.words.length > 1 ? trigger : [headWord(phrase)];
  const governed = noun ? ['+', wordsIn(noun)] : [];
  const called = predicate ? ['=', wordsIn(predicate)] : [];
  return [...words, ...particles, ...governed, ...called].join(' ');
}

function wordsIn(set: PhraseSet): string {
  const phrases = [...set.values()].flat().map(({ words }) => words.join(' '));
  return phrases.slice(0, SHOWN).join('|') + (phrases.length > SHOWN ? '|...' : '');
}
