import {
  type Codebook,
  TRIGGER_KINDS,
  type TriggerKind,
  triggerKey,
} from '../codebook/codebook.js';
import { wordsOf } from '../codebook/phrase.js';
import type { Token } from '../document.js';
import type { EventType } from '../plover.js';
import type { Meaning } from './meanings.js';

/** Types that a word may stand for, and how much of it. */
export type TypeShares = ReadonlyMap<EventType, number>;

/** An entry that demands a noun says little of its verb alone. */
const WITH_NOUN = 0.25;
/** Words of the codebook that a word is likened to. */
const NEIGHBOURS = 8;
/** Likeness (cosine) below which two words have nothing to do with each other. */
const LIKE = 0.35;

/** Words whose neighbours are kept. */
const REMEMBERED = 50_000;

interface Known {
  readonly vector: Float32Array;
  readonly types: TypeShares;
  readonly word: string;
}

/**
 * What the codebook's entries say of single words: the types that a word triggers, and, for words
 * that it does not have, the types of the words nearest in meaning.
 */
export class Lexicon {
  readonly #codebook: Codebook;
  readonly #meaning: Meaning;
  readonly #known = new Map<TriggerKind, readonly Known[]>();
  readonly #near = new Map<string, TypeShares>();
  readonly #own = new Map<string, TypeShares>();

  constructor(codebook: Codebook, meaning: Meaning) {
    this.#codebook = codebook;
    this.#meaning = meaning;
  }

  /** Shares of a word's own entries by type; empty if it has none. */
  typesOf(token: Token): TypeShares {
    const key = `${token.upos} ${token.lemma} ${token.form}`;
    const known = this.#own.get(key);
    if (known) return known;
    if (this.#own.size >= REMEMBERED) this.#own.clear();
    const found = this.#typesOf(token);
    this.#own.set(key, found);
    return found;
  }

  #typesOf(token: Token): TypeShares {
    const keys = TRIGGER_KINDS.filter((kind) => fitsKind(token, kind)).flatMap((kind) =>
      wordsOf(token).map((word) => triggerKey(kind, word)),
    );
    return this.#shares(keys);
  }

  /** The same of the other words nearest in meaning, each by its likeness. */
  near(token: Token): TypeShares {
    const kind = KIND_OF.get(token.upos);
    if (!kind) return NOTHING;
    const word = token.lemma.toLowerCase();
    const key = triggerKey(kind, word);
    const known = this.#near.get(key);
    if (known) return known;
    const found = this.#nearest(kind, word);
    if (this.#near.size >= REMEMBERED) this.#near.clear();
    this.#near.set(key, found);
    return found;
  }

  #nearest(kind: TriggerKind, word: string): TypeShares {
    const vector = this.#meaning(word);
    if (!vector) return NOTHING;
    const alike: { readonly types: TypeShares; readonly word: string; likeness: number }[] = [];
    for (const { word: other, types, vector: its } of this.#words(kind)) {
      const likeness = dot(vector, its);
      if (likeness > LIKE && other !== word) alike.push({ types, word: other, likeness });
    }
    const like = alike
      .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
      .slice(0, NEIGHBOURS);
    const shares = new Map<EventType, number>();
    for (const { types, likeness } of like) {
      for (const [type, share] of types) {
        shares.set(type, (shares.get(type) ?? 0) + (share * likeness) / like.length);
      }
    }
    return shares;
  }

  /** The codebook's words of one kind that have a meaning. */
  #words(kind: TriggerKind): readonly Known[] {
    const known = this.#known.get(kind);
    if (known) return known;
    const words = [...this.#codebook.index.keys()].flatMap((key): Known[] => {
      if (!key.startsWith(`${kind}:`)) return [];
      const word = key.slice(kind.length + 1);
      const vector = this.#meaning(word);
      return vector ? [{ vector, types: this.#shares([key]), word }] : [];
    });
    this.#known.set(kind, words);
    return words;
  }

  #shares(keys: readonly string[]): TypeShares {
    const counts = new Map<EventType, number>();
    let total = 0;
    for (const key of keys) {
      for (const { frame, noun } of this.#codebook.index.get(key) ?? []) {
        const weight = noun ? WITH_NOUN : 1;
        total += weight;
        counts.set(frame.type, (counts.get(frame.type) ?? 0) + weight);
      }
    }
    return new Map([...counts].map(([type, n]) => [type, n / total]));
  }
}

const NOTHING: TypeShares = new Map();

const KIND_OF: ReadonlyMap<string, TriggerKind> = new Map([
  ['VERB', 'verb'],
  ['NOUN', 'noun'],
  ['ADJ', 'adjective'],
]);

/** Participles act as verbs and as adjectives. */
function fitsKind({ upos }: Token, kind: TriggerKind): boolean {
  return KIND_OF.get(upos) === kind || (kind === 'adjective' && upos === 'VERB');
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
