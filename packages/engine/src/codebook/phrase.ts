import type { Token } from '../document.js';
import { isPrefix, isSuffix } from '../text/affixes.js';

/** Words in a row, of which one heads the rest: "state of emergency", "air strike". */
export interface Phrase {
  /** Lower-case lemmas, cut as the tokenizer cuts: at hyphens, unless an affix holds the word. */
  readonly words: readonly string[];
  /** Index in `words` of the syntactic head. */
  readonly head: number;
}

/** Phrases by the lemma of their head. */
export type PhraseSet = ReadonlyMap<string, readonly Phrase[]>;

const PREPOSITIONS = new Set(['of', 'in', 'to', 'for', 'on', 'at', 'against', 'with', 'by']);

/** "state of emergency" heads at `state`, "air strike" at `strike`. */
export function phraseOf(text: string): Phrase {
  const words = text.toLowerCase().split(' ').flatMap(partsOf);
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  return { words, head: preposition > 0 ? preposition - 1 : words.length - 1 };
}

/** "go-between" is two words, as in a tokenized text; "re-election" is one. */
export function partsOf(word: string): string[] {
  const parts = word.split('-').filter(Boolean);
  const [first = '', second = ''] = parts;
  const isHeld = isPrefix(first, 0, first.length) || isSuffix(second, 0, second.length);
  return parts.length === 2 && isHeld ? [word] : parts;
}

/**
 * The ways a noun is read: where a hyphenated word ends in a particle, taggers take either part
 * for its head ("sit-in", "build-up").
 */
export function phrasesOf(text: string): Phrase[] {
  const phrase = phraseOf(text);
  const parts = partsOf(text.toLowerCase().split(' ').at(-1) ?? '');
  if (parts.length < 2 || !PARTICLES.has(parts.at(-1) ?? '')) return [phrase];
  return [phrase, { ...phrase, head: phrase.words.length - parts.length }];
}

/** Prepositions and particles that verbs take, and that end hyphenated nouns. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'abroad across after against ahead along alongside among apart around as aside at away back ' +
    'before behind below between beyond by down for forth forward from home in indoors inside ' +
    'into near of off on onto opposite out outside over past round through to together toward ' +
    'towards under up upon via with within without about above'
  ).split(' '),
);

export function headWord(phrase: Phrase): string {
  return phrase.words[phrase.head] ?? '';
}

export function phraseSet(texts: Iterable<string>): PhraseSet {
  const set = new Map<string, Phrase[]>();
  for (const text of texts) {
    const phrase = phraseOf(text);
    const same = set.get(headWord(phrase));
    if (same) same.push(phrase);
    else set.set(headWord(phrase), [phrase]);
  }
  return set;
}

/**
 * Token indexes that a phrase covers when its head is token `at`, or `null` where the words
 * do not stand there. Hyphens in the text are skipped; lemma or form may match.
 */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  phrase: Phrase,
): readonly number[] | null {
  const covered: number[] = [at];
  if (!walk(tokens, at, phrase, -1, covered) || !walk(tokens, at, phrase, 1, covered)) return null;
  return covered.sort((a, b) => a - b);
}

/** Stands in a list for any proper name. */
export const ANY_NAME = '<name>';
/** Stands in a list for any sum of money. */
export const ANY_SUM = '<sum>';

/** The phrase of a set that token `at` heads, longest first, as the tokens it covers. */
export function memberAt(
  tokens: readonly Token[],
  at: number,
  set: PhraseSet,
): readonly number[] | null {
  const token = tokens[at];
  if (!token) return null;
  let best: readonly number[] | null = null;
  for (const word of wordsOf(token)) {
    for (const phrase of set.get(word) ?? []) {
      const covered = phraseAt(tokens, at, phrase);
      if (covered && covered.length > (best?.length ?? 0)) best = covered;
    }
  }
  if (best) return best;
  const general = token.upos === 'PROPN' ? ANY_NAME : isSum(token) ? ANY_SUM : null;
  return general && set.has(general) ? [at] : null;
}

const CURRENCIES: ReadonlySet<string> = new Set([
  'dollar',
  'euro',
  'pound',
  'yen',
  'yuan',
  'rouble',
  'ruble',
  'franc',
  'rupee',
  'krone',
  'krona',
  'shilling',
  'usd',
  'eur',
]);

function isSum(token: Token): boolean {
  return (
    token.upos === 'SYM' || /[$€£¥]/.test(token.form) || CURRENCIES.has(token.lemma.toLowerCase())
  );
}

const known = new WeakMap<Token, readonly string[]>();

/**
 * Words a token is looked up by, lower-case: its lemma, its form, and what regular endings of
 * the form leave, so that a plurale tantum ("troops") or a lemma the tagger missed is found.
 */
export function wordsOf(token: Token): readonly string[] {
  const there = known.get(token);
  if (there) return there;
  const form = token.form.toLowerCase();
  const inflected = token.upos === 'VERB' || token.upos === 'NOUN';
  const words = new Set([token.lemma.toLowerCase(), form, ...(inflected ? stems(form) : [])]);
  const list = [...words];
  known.set(token, list);
  return list;
}

/** "shelled" may come from "shelle", "shell" or "shel"; only real words are ever looked up. */
export function stems(form: string): readonly string[] {
  for (const ending of ['ied', 'ies'] as const) {
    if (form.endsWith(ending)) return [`${form.slice(0, -3)}y`];
  }
  for (const ending of ['ed', 'ing'] as const) {
    if (!form.endsWith(ending) || form.length < ending.length + 3) continue;
    const stem = form.slice(0, -ending.length);
    const doubled = stem.at(-1) === stem.at(-2);
    return [stem, `${stem}e`, ...(doubled ? [stem.slice(0, -1)] : [])];
  }
  if (/(?:[sxzo]|ch|sh)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  return form.endsWith('s') && !form.endsWith('ss') ? [form.slice(0, -1)] : [];
}

function walk(
  tokens: readonly Token[],
  at: number,
  phrase: Phrase,
  step: 1 | -1,
  covered: number[],
): boolean {
  let t = at;
  for (let w = phrase.head + step; w >= 0 && w < phrase.words.length; w += step) {
    t += step;
    if (tokens[t]?.form === '-') t += step;
    const token = tokens[t];
    if (!token || !wordsOf(token).includes(phrase.words[w] ?? '')) return false;
    covered.push(t);
  }
  return true;
}
