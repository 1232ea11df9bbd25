import type { ChainMention } from './mention.js';

/** How the words of a mention are like those of one before it, the strongest likeness. */
export const WORD_MATCHES = [
  'none',
  'same words',
  'same entity',
  'last word of the longer name',
  'first word of the longer name',
  'other words of the longer name',
  'acronym',
  'other entity',
  'same head, no other modifiers',
  'same head, fewer modifiers',
  'same head, other modifiers',
  'head within',
  'names apart',
] as const;
export type WordMatch = (typeof WORD_MATCHES)[number];

/** Words of a title before a name: "Mr", "President" tell no two bearers of a name apart. */
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|lord|lady|prof|professor|president|minister|prime|king|queen|prince|princess|gen|general|col|colonel|sen|senator|rep|representative|gov|governor|judge|justice|chief|captain|saint|st|pope|speaker|secretary|chairman|mayor)\.?$/;

const bare = (words: readonly string[]): readonly string[] => {
  let from = 0;
  while (from < words.length - 1 && TITLE.test(words[from]!)) from++;
  return from === 0 ? words : words.slice(from);
};

/** What two mentions' words say of their being one; pronouns' words say nothing. */
export function matchWords(later: ChainMention, earlier: ChainMention): WordMatch {
  const names = Number(later.class === 'name') + Number(earlier.class === 'name');
  if (sameWords(later.words, earlier.words)) return 'same words';
  if (names === 2) return matchNames(later, earlier);
  if (later.lemma === earlier.lemma) return matchModifiers(later, earlier);
  if (earlier.words.includes(later.lemma)) return 'head within';
  return 'none';
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);

function matchNames(later: ChainMention, earlier: ChainMention): WordMatch {
  if (later.entity !== null && later.entity === earlier.entity) return 'same entity';
  const [a, b] = [bare(later.words), bare(earlier.words)];
  if (sameWords(a, b)) return 'same words';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 && isAcronym(short[0]!, long)) return 'acronym';
  if (!short.every((word) => long.includes(word)))
    return later.entity !== null && earlier.entity !== null ? 'other entity' : 'names apart';
  if (short.at(-1) === long.at(-1)) return 'last word of the longer name';
  return short[0] === long[0] ? 'first word of the longer name' : 'other words of the longer name';
}

const SMALL = /^(?:of|the|and|for|in|on|to|de|&)$/;

function isAcronym(short: string, long: readonly string[]): boolean {
  const letters = short.replaceAll('.', '');
  if (letters.length < 2 || long.length < 2) return false;
  const initials = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
  return letters === initials(long) || letters === initials(long.filter((w) => !SMALL.test(w)));
}

function matchModifiers(later: ChainMention, earlier: ChainMention): WordMatch {
  if (later.modifiers.size === 0 && earlier.modifiers.size === 0)
    return 'same head, no other modifiers';
  for (const word of later.modifiers)
    if (!earlier.modifiers.has(word) && !earlier.words.includes(word))
      return 'same head, other modifiers';
  return 'same head, fewer modifiers';
}
