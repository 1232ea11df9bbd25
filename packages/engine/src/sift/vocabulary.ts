import { stems } from '../codebook/phrase.js';
import { irregularLemmas } from './irregular.js';

/** Forms whose words are kept; when full, the cache starts anew. */
const CAPACITY = 65_536;
const NONE = new Int32Array(0);

/**
 * The words that a codebook asks for, numbered. A form has all of them that it can stand for before
 * its part of speech is known: itself, and what it may be an inflection of.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #forms = new Map<string, Int32Array>();

  get size(): number {
    return this.#numbers.size;
  }

  /** All words, by their numbers. */
  words(): string[] {
    return [...this.#numbers.keys()];
  }

  /** The word's number; a new one for a word not asked for before. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Numbers of the words that a form may stand for. To be asked once all words are added. */
  of(form: string): Int32Array {
    const known = this.#forms.get(form);
    if (known) return known;
    const numbers: number[] = [];
    for (const word of wordsOfForm(form.toLowerCase())) {
      const number = this.#numbers.get(word);
      if (number !== undefined) numbers.push(number);
    }
    const found = numbers.length === 0 ? NONE : Int32Array.from(numbers);
    if (this.#forms.size === CAPACITY) this.#forms.clear();
    this.#forms.set(form, found);
    return found;
  }
}

/** A form, lower-case, and what it may be an inflection of. Only real words are ever looked up. */
export function wordsOfForm(form: string): ReadonlySet<string> {
  const words = new Set([form, ...stems(form), ...irregularLemmas(form)]);
  // "died", "ties": beside "dy" and "ty".
  if (/ie[ds]$/.test(form)) words.add(form.slice(0, -1));
  // "picnicking"
  if (/ck(?:ed|ing)$/.test(form)) words.add(form.replace(/k(?:ed|ing)$/, ''));
  if (form.endsWith('ves')) words.add(`${form.slice(0, -3)}f`).add(`${form.slice(0, -3)}fe`);
  return words;
}
