import { wordNumber, wordsOf } from '../store/words.js';

/**
 * Words that tell nothing of what happened: function words, the verbs and nouns of reporting, and
 * names of days and months, which dates stand for already.
 */
const EMPTY: ReadonlySet<string> = new Set(
  `a about above after again against ago all almost alone along already also although always am
  among an and announced another any anybody are around as asked at away back be became because been
  before began being both but by call called came can could day declared did do does done down during
  each early either else even ever every few first for former found four from gave get give given go
  going good had half has have having he held her here him himself his hour how however i if in into
  is it its itself just kept last late later least less like little long made make man many may me
  member men might minister ministry month more most much must my near nearly neither never new news
  next nine no nobody none nor not nothing now of off office official on once one only or order other
  our out over own part people percent place president put quite reported said same saw say second
  secretary see seven several she should since six so some soon spokesman spokeswoman state statement
  still such take taken ten than that the their them then there these they third this those though
  three through time to together told too took toward towards two under until up upon us used very
  was way we week well went were what when where whether which while who whole whom whose why will
  with within without would year yesterday yet you your
  monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * Words are compared by their first six letters ("recognises", "recognition"), an old and cheap
 * stemming that keeps near all of what a stemmer gains (McNamee & Mayfield 2004, "Character n-gram
 * tokenization for European language text retrieval": 5 to 6 letters in English).
 */
const STEM = 6;

/** The number of a word's stem. */
export const stemNumber = (word: string): number => wordNumber(word.slice(0, STEM));

/**
 * Numbers of the content words of a text, each once, sorted.
 * @param without  numbers that do not count: the names of those who take part
 */
export function contentWords(text: string, without: ReadonlySet<number>): Int32Array {
  const found = new Set<number>();
  for (const { word } of wordsOf(text)) {
    if (word.length < 2 || EMPTY.has(word)) continue;
    const number = stemNumber(word);
    if (!without.has(number)) found.add(number);
  }
  return Int32Array.from(found).sort();
}

/** Cosine of two sets of words, 0..1: what they share over the geometric mean of their sizes. */
export function likenessOfWords(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  return sharedWords(a, b) / Math.sqrt(a.length * b.length);
}

/** How many numbers two sorted lists share. */
export function sharedWords(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
