import type { ChainMention } from './mention.js';

/** How many mentions back an antecedent is looked for; what has like words, further. */
const WINDOW = 50;
/** How many sentences back a pronoun looks. */
const PRONOUN_SENTENCES = 6;
/** How many earlier mentions with the same word are kept in reach. */
const KEPT = 2;

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'this', 'other pronoun']);
const SPEAKERS = new Set(['I', 'you', 'we']);

/**
 * The mentions that may be antecedents: a window before the mention, and before that the last few
 * that share a word with it. Bounded, so that a document takes time in proportion to its length.
 */
export class Candidates {
  readonly #seen: ChainMention[] = [];
  readonly #byWord = new Map<string, ChainMention[]>();

  /** Earlier mentions, the nearest first. Nested ones that start with it are among them. */
  of(mention: ChainMention): ChainMention[] {
    const isPronoun = PRONOUNS.has(mention.class);
    const near: ChainMention[] = [];
    for (let i = this.#seen.length - 1; i >= 0 && near.length < WINDOW; i--) {
      const other = this.#seen[i]!;
      if (isPronoun && mention.sentence - other.sentence > PRONOUN_SENTENCES) break;
      near.push(other);
    }
    if (isPronoun) return near;
    const edge = near.at(-1)?.index ?? mention.index;
    for (const other of this.#sharing(mention)) if (other.index < edge) near.push(other);
    return near;
  }

  #sharing(mention: ChainMention): ChainMention[] {
    const found = new Set<ChainMention>();
    for (const key of keysOf(mention))
      for (const other of this.#byWord.get(key) ?? []) found.add(other);
    return [...found].sort((a, b) => b.index - a.index);
  }

  add(mention: ChainMention): void {
    this.#seen.push(mention);
    for (const key of keysOf(mention)) {
      const known = this.#byWord.get(key);
      if (!known) this.#byWord.set(key, [mention]);
      else {
        known.push(mention);
        if (known.length > KEPT) known.shift();
      }
    }
  }

  /** Whether its head, and whether all its words, have been seen before. */
  seen(mention: ChainMention): { readonly head: boolean; readonly words: boolean } {
    const like = this.#byWord.get(`head ${mention.lemma}`) ?? [];
    const words = mention.words.join(' ');
    return { head: like.length > 0, words: like.some((other) => other.words.join(' ') === words) };
  }
}

function keysOf(mention: ChainMention): string[] {
  if (PRONOUNS.has(mention.class)) return [];
  if (SPEAKERS.has(mention.class)) return [`voice ${mention.voice.key}`];
  const keys = [`head ${mention.lemma}`];
  if (mention.entity !== null) keys.push(`entity ${mention.entity}`);
  if (mention.class === 'name')
    for (const word of mention.words.slice(0, 6)) keys.push(`name ${word}`);
  return keys;
}
