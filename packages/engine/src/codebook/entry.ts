import { type Phrase, type PhraseSet, phraseOf, phraseSet } from './phrase.js';

/** A trigger as written in a frame: `impose + @sanctions`, `crack down on`, `air strike`. */
export interface Entry {
  readonly phrase: Phrase;
  readonly particles: readonly string[];
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
 * @throws RangeError naming the list that does not exist
 */
export function readVerb(text: string, lists: Lists): Entry {
  const [main = '', called] = text.split('=').map((part) => part.trim());
  const [left = '', right, after] = main.split('+').map((part) => part.trim());
  const [verb = '', ...before] = left.toLowerCase().split(/\s+/);
  const particles = [...(after ? [after] : []), ...before];
  const noun = right ? phraseSet(expand(right.split('|'), lists)) : null;
  const predicate = called ? phraseSet(expand(called.split('|'), lists)) : null;
  return { phrase: { words: [verb], head: 0 }, particles, noun, predicate };
}

/** Reads a noun entry: one word or several in a row. */
export function readNoun(text: string): Entry {
  return { phrase: phraseOf(text), particles: [], noun: null, predicate: null };
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
