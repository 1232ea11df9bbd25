import type { Codebook, Pattern, TriggerKind } from '../codebook/codebook.js';
import { ANY_NAME, ANY_SUM, headWord, type PhraseSet } from '../codebook/phrase.js';
import type { TokenSlice } from '../text/segment.js';
import type { Vocabulary } from './vocabulary.js';

/** What must stand in a sentence for a pattern to match there: all words, and one phrase of each set. */
interface Demand {
  readonly words: readonly number[];
  /** Numbers of phrase sets. */
  readonly sets: readonly number[];
  /** Fewest sides that must be named or referred to. */
  readonly sides: 1 | 2;
  /** Of `KINDS`, with `BARE` if the trigger is all it asks for. */
  readonly kind: number;
}

/** What a trigger is, as a set of bits. */
const KINDS: Readonly<Record<TriggerKind, number>> = { verb: 1, noun: 2, adjective: 4 };
/** The bit of a trigger that may stand alone. */
export const BARE = 8;
/** How many sets of kinds there are. */
export const KIND_SETS = 16;

/** A word that a pattern may match at. */
export interface Trigger {
  readonly token: number;
  /** Number of the trigger word in the vocabulary. */
  readonly word: number;
  /** Bits of what it may be there. */
  readonly kinds: number;
}

/** Phrases of which one must be there, each as the numbers of its words. */
type Phrases = readonly (readonly number[])[];

/** Types that find their other side in sentences before: what is condemned, who is answered. */
const ANSWERING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN']);

/** Auxiliaries by which a speaker says what someone else is to do. */
const OBLIGATIONS = ['must', 'should', 'ought'];

/**
 * The patterns of a codebook as far as words alone can tell. A sentence that meets no demand cannot
 * match a pattern, whatever its tree; one that meets a demand may.
 */
export class Demands {
  /** By the number of the trigger word. */
  readonly #demands = new Map<number, Demand[]>();
  readonly #sets: Phrases[] = [];
  readonly #setNumbers = new Map<string, number>();
  /** The last sentence, counted from 1, that a word was in; that a set was looked for in. */
  readonly #wordIn: Int32Array;
  readonly #setIn: Int32Array;
  readonly #setHeld: Uint8Array;
  #sentence = 0;

  constructor(
    codebook: Codebook,
    readonly vocabulary: Vocabulary,
  ) {
    for (const patterns of codebook.index.values()) for (const p of patterns) this.#addPattern(p);
    const saying = this.#addSet([...codebook.rulings.saying].map((word) => [vocabulary.add(word)]));
    for (const word of OBLIGATIONS)
      this.#add(vocabulary.add(word), { words: [], sets: [saying], sides: 2, kind: KINDS.verb });
    this.#wordIn = new Int32Array(vocabulary.size);
    this.#setIn = new Int32Array(this.#sets.length);
    this.#setHeld = new Uint8Array(this.#sets.length);
  }

  /**
   * Triggers in a sentence of which a demand is met.
   *
   * @param sides how many sides the sentence names or refers to
   */
  triggersIn(tokens: readonly TokenSlice[], sides: number): readonly Trigger[] {
    this.#sentence++;
    for (let t = 0; t < tokens.length; t++) {
      const words = this.vocabulary.of(tokens[t]!.form);
      for (let w = 0; w < words.length; w++) this.#wordIn[words[w]!] = this.#sentence;
    }
    const found: Trigger[] = [];
    for (let t = 0; t < tokens.length; t++) {
      const words = this.vocabulary.of(tokens[t]!.form);
      for (let w = 0; w < words.length; w++) {
        const kinds = this.#kindsAt(words[w]!, sides);
        if (kinds !== 0) found.push({ token: t, word: words[w]!, kinds });
      }
    }
    return found;
  }

  /** Kinds of the patterns of a trigger whose demands are met. */
  #kindsAt(trigger: number, sides: number): number {
    const demands = this.#demands.get(trigger);
    if (!demands) return 0;
    let kinds = 0;
    for (let d = 0; d < demands.length; d++) {
      const demand = demands[d]!;
      const isNew = (kinds & demand.kind) !== demand.kind;
      if (isNew && demand.sides <= sides && this.#isMet(demand)) kinds |= demand.kind;
    }
    return kinds;
  }

  #isMet({ words, sets }: Demand): boolean {
    for (let w = 0; w < words.length; w++) {
      if (this.#wordIn[words[w]!] !== this.#sentence) return false;
    }
    for (let s = 0; s < sets.length; s++) if (!this.#isHeld(sets[s]!)) return false;
    return true;
  }

  /** Whether a phrase of the set is in the sentence; looked for once. */
  #isHeld(set: number): boolean {
    if (this.#setIn[set] !== this.#sentence) {
      this.#setIn[set] = this.#sentence;
      this.#setHeld[set] = this.#holds(this.#sets[set]!) ? 1 : 0;
    }
    return this.#setHeld[set] === 1;
  }

  #holds(phrases: Phrases): boolean {
    for (let p = 0; p < phrases.length; p++) {
      const words = phrases[p]!;
      let w = 0;
      while (w < words.length && this.#wordIn[words[w]!] === this.#sentence) w++;
      if (w === words.length) return true;
    }
    return false;
  }

  #addPattern({ kind, phrase, particles, noun, predicate, frame }: Pattern): void {
    const { vocabulary } = this;
    const trigger = headWord(phrase);
    const others = phrase.words.filter((_, i) => i !== phrase.head);
    const sets = [noun, predicate, frame.subject, frame.cue].flatMap((set) => {
      const number = set && this.#addPhrases(set);
      return number === null ? [] : [number];
    });
    const twoSided = frame.needs.includes('recipient') && !ANSWERING.has(frame.type);
    const words = [...others, ...particles].map((word) => vocabulary.add(word.toLowerCase()));
    const bare = words.length === 0 && sets.length === 0 ? BARE : 0;
    const sides = twoSided ? 2 : 1;
    this.#add(vocabulary.add(trigger), { words, sets, sides, kind: KINDS[kind] | bare });
  }

  #add(trigger: number, demand: Demand): void {
    const known = this.#demands.get(trigger);
    if (known) known.push(demand);
    else this.#demands.set(trigger, [demand]);
  }

  /** `null` for a set that any name or sum of money meets: nearly every sentence has one. */
  #addPhrases(set: PhraseSet): number | null {
    if (set.has(ANY_NAME) || set.has(ANY_SUM)) return null;
    const phrases = [...set.values()].flat();
    return this.#addSet(phrases.map(({ words }) => words.map((word) => this.vocabulary.add(word))));
  }

  /** Lists that many patterns name are kept once. */
  #addSet(phrases: Phrases): number {
    const key = phrases.map((words) => words.join(' ')).join();
    const known = this.#setNumbers.get(key);
    if (known !== undefined) return known;
    this.#sets.push(phrases);
    this.#setNumbers.set(key, this.#sets.length - 1);
    return this.#sets.length - 1;
  }
}
