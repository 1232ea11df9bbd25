import { PARTICLES, type Phrase, type PhraseSet, partsOf, phraseSet, phrasesOf } from './phrase.js';

/** A trigger as written in a frame: `impose + @sanctions`, `crack down on`, `air strike`. */
export interface Entry {
  readonly phrase: Phrase;
  readonly particles: readonly string[];
  /** The nouns of which one must be governed. */
  readonly noun: PhraseSet | null;
  /** What the object is said to be: `call = @bad`. */
  readonly predicate: PhraseSet | null;
}

/** Named lists of nouns, each already without references to others. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a verb or adjective entry: the word, then particles or prepositions, then after `+`
 * the noun (or `@list`, or several divided by `|`) it must govern, after a second `+` a
 * preposition that must follow that: `hold + @exercises + with`. After `=` stands what the
 * object is called: `brand = @bad`.
 *
 * @throws RangeError naming what is wrong: a list that does not exist, no preposition at the end
 */
export function readVerb(text: string, lists: Lists): Entry {
  const { words, after, ...governed } = partsOfEntry(text, lists);
  const [verb = '', ...particles] = words;
  return { phrase: wordOf(verb), particles: [...after, ...particles], ...governed };
}

/**
 * All the ways a verb or adjective entry is met: its further words among what the verb governs
 * ("shot three men dead"), and, where one is no particle, in a row with it ("set foot in"). A
 * preposition at the end may be one of several: `close + rank + around|behind`.
 *
 * @throws RangeError as `readVerb`
 */
export function readVerbs(text: string, lists: Lists): Entry[] {
  const [main = '', called] = text.split('=');
  const [left = '', object, last, ...more] = main.split('+');
  const texts = (last?.split('|') ?? [undefined]).map((ending) => {
    const parts = [left, object, ending, ...more].filter((part) => part !== undefined);
    return called === undefined ? parts.join('+') : `${parts.join('+')}=${called}`;
  });
  return texts.flatMap((one) => {
    const row = inRow(partsOfEntry(one, lists));
    return row ? [readVerb(one, lists), row] : [readVerb(one, lists)];
  });
}

interface EntryParts {
  /** The verb and the words written after it. */
  readonly words: readonly string[];
  /** The preposition after the noun, or none. */
  readonly after: readonly string[];
  readonly noun: PhraseSet | null;
  readonly predicate: PhraseSet | null;
}

function partsOfEntry(text: string, lists: Lists): EntryParts {
  const [main = '', called] = text.split('=').map((part) => part.trim());
  const [left = '', object, last, ...more] = main.split('+').map((part) => part.trim());
  if (more.length > 0 || (last !== undefined && !PARTICLES.has(last))) {
    throw new RangeError(`"${[last, ...more].join(' + ')}" where a preposition stands`);
  }
  return {
    words: left.toLowerCase().split(/\s+/),
    after: last === undefined ? [] : [last],
    noun: object ? phraseSet(expand(object.split('|'), lists)) : null,
    predicate: called ? phraseSet(expand(called.split('|'), lists)) : null,
  };
}

/** A verb; of a hyphenated one the last part is the verb ("cold-shoulder"). */
function wordOf(verb: string): Phrase {
  const words = partsOf(verb);
  return { words, head: words.length - 1 };
}

/** The words as they stand side by side, or `null` if all of them are particles. */
function inRow({ words, after, ...governed }: EntryParts): Entry | null {
  const [verb = '', ...others] = words;
  if (others.every((word) => PARTICLES.has(word))) return null;
  // Before a noun that is asked for, prepositions at the end say where that noun stands.
  const lastWord = others.findLastIndex((word) => !PARTICLES.has(word));
  const fixed = governed.noun ? others.slice(0, lastWord + 1) : others;
  const particles = [...after, ...others.slice(fixed.length)];
  const phrase = wordOf(verb);
  const row = [...phrase.words, ...fixed.flatMap(partsOf)];
  const head = verb.endsWith('ly') ? row.length - 1 : phrase.head;
  return { phrase: { words: row, head }, particles, ...governed };
}

/** Reads a noun entry: one word or several in a row; the ways it can be headed. */
export function readNouns(text: string): Entry[] {
  return phrasesOf(text).map((phrase) => ({ phrase, particles: [], noun: null, predicate: null }));
}

/** Replaces `@name` by the list's words. */
export function expand(words: readonly string[], lists: Lists): string[] {
  return words.flatMap((raw) => {
    const word = raw.trim();
    if (!word.startsWith('@')) return [word];
    const list = lists.get(word.slice(1));
    if (!list) throw new RangeError(`the list ${word}`);
    return [...list];
  });
}

/** Resolves lists that hold other lists. */
export function flattenLists(raw: Readonly<Record<string, readonly string[]>>): Lists {
  const done = new Map<string, readonly string[]>();
  const open = new Set<string>();
  const resolve = (name: string): readonly string[] => {
    const ready = done.get(name);
    if (ready) return ready;
    const words = raw[name];
    if (!words || open.has(name)) throw new RangeError(`the list @${name}`);
    open.add(name);
    const flat = words.flatMap((word) => (word.startsWith('@') ? resolve(word.slice(1)) : [word]));
    open.delete(name);
    done.set(name, flat);
    return flat;
  };
  for (const name of Object.keys(raw)) resolve(name);
  return done;
}
