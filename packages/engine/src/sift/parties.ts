import type { Sense } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Piece, piecesOf } from '../knowledge/pieces.js';
import type { TokenSlice } from '../text/segment.js';
import { isClosed } from './word-class.js';

/** What a word is of who may act: nobody, something the tables name, or something that refers back. */
export const PARTY_KINDS = [
  'none',
  'land',
  'person',
  'body',
  'place',
  'media',
  'office noun',
  'body noun',
  'force noun',
  'person noun',
  'people noun',
  'introduced',
  'he or she',
  'it',
  'they',
  'back noun',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
const KIND = new Map(PARTY_KINDS.map((kind, i) => [kind, i]));
const numberOf = (kind: PartyKind): number => KIND.get(kind) ?? 0;

/** Kinds from this on refer back. */
export const REFERRING = numberOf('he or she');
const INTRODUCED = numberOf('introduced');

/** What a sentence's words say of who may act in it. */
export interface Parties {
  /** Names and nouns of actors, and what may refer to one; a plural that refers back counts twice. */
  readonly sides: number;
  /** Of these, names and nouns. */
  readonly named: number;
  /** How many sentences back its pronouns may reach. */
  readonly reach: number;
}

/** What a form may be, whatever stands around it. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly beginsName: boolean;
  readonly beginsNoun: boolean;
  /** Kind of what refers back by itself; 0 for others. */
  readonly refers: number;
  /** Refers back if one of the determiners stands before it. */
  readonly isBackNoun: boolean;
  readonly isDeterminer: boolean;
  /** A capital begins it, and it is more than an initial. */
  readonly capital: boolean;
}

/** Forms that are kept; when full, the cache starts anew. */
const CAPACITY = 65_536;

/** Ends a name: punctuation and the possessive. */
const BARRIER: Piece = { key: '\u0000', written: '' };

const HE = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const IT = /^(?:it|its|itself)$/;
const THEY = /^(?:they|them|their|theirs|themselves|both)$/;
/** Nouns for a country, a pair or a side named before: see `actors/read-pronouns.ts`. */
const BACK =
  /^(?:countr(?:y|ies)|nations?|states?|kingdoms?|republics?|islands?|neighbou?rs?|sides?|capitals?|powers?|all(?:y|ies)|rivals?|foes?|pair|duo|m[ae]n|wom[ae]n|leaders?|presidents?|ministers?|diplomats?|organi[sz]ations?|groups?|alliances?|blocs?|agenc(?:y|ies)|councils?|commissions?|unions?|committees?|tribunals?|watchdogs?|funds?|compan(?:y|ies)|movements?)$/;
const BACK_DETERMINER = /^(?:the|both|this|that|these|those|two)$/;
/** Words between the determiner and the noun: "the two neighbouring states". */
const BACK_DISTANCE = 3;
/** How far back each kind looks: see `names/antecedents.ts`. */
const REACH = { he: 3, it: 1, they: 1, noun: 4 };

/** Reads who may act in the sentences of one article, in text order. */
export class PartyReader {
  /** Kind of each token of the sentence read last. */
  kinds = new Uint8Array(256);
  readonly #words = new Map<string, Word>();
  /** Names that stood beside an actor earlier in the article: "Smith" after "Labour MP Ann Smith". */
  readonly #introduced = new Set<string>();
  readonly #pieces: Piece[] = [];
  /** Token of each piece. */
  readonly #tokens: number[] = [];

  constructor(readonly knowledge: Knowledge) {}

  /** Forgets the names of the article before. */
  startArticle(): void {
    this.#introduced.clear();
  }

  read(tokens: readonly TokenSlice[]): Parties {
    if (this.kinds.length < tokens.length) this.kinds = new Uint8Array(2 * tokens.length);
    this.kinds.fill(0, 0, tokens.length);
    const named = this.#readNames(tokens);
    let sides = named;
    let reach = 0;
    let determiner = -BACK_DISTANCE - 1;
    for (let t = 0; t < tokens.length; t++) {
      const { form } = tokens[t]!;
      const word = this.#word(form);
      if (word.isDeterminer) determiner = t;
      if (this.kinds[t] !== 0) continue;
      if (word.refers !== 0) {
        this.kinds[t] = word.refers;
        sides += word.refers === THEY_KIND ? 2 : 1;
        reach = Math.max(reach, reachOf(word.refers));
      } else if (word.isBackNoun && t - determiner <= BACK_DISTANCE) {
        this.kinds[t] = BACK_KIND;
        sides += form.endsWith('s') ? 2 : 1;
        reach = REACH.noun;
      } else if (word.capital && this.#introduced.has(form)) {
        this.kinds[t] = INTRODUCED;
        sides++;
      }
    }
    if (named > 0) this.#introduce(tokens);
    return { sides, named, reach };
  }

  /** How many names and nouns of the tables there are, the longest from left to right. */
  #readNames(tokens: readonly TokenSlice[]): number {
    this.#pieces.length = 0;
    this.#tokens.length = 0;
    let mayHold = false;
    for (let t = 0; t < tokens.length; t++) {
      const word = this.#word(tokens[t]!.form);
      if (word.beginsName || word.beginsNoun) mayHold = true;
      for (let p = 0; p < word.pieces.length; p++) {
        this.#pieces.push(word.pieces[p]!);
        this.#tokens.push(t);
      }
    }
    return mayHold ? this.#markNames(tokens) : 0;
  }

  #markNames(tokens: readonly TokenSlice[]): number {
    const { names, nouns } = this.knowledge;
    let found = 0;
    for (let at = 0; at < this.#pieces.length; ) {
      const token = this.#tokens[at]!;
      const word = this.#word(tokens[token]!.form);
      const isFirst = at === 0 || this.#tokens[at - 1] !== token;
      const name = isFirst && word.beginsName ? names.reach(this.#pieces, at) : 0;
      const noun = isFirst && word.beginsNoun ? nouns.reach(this.#pieces, at) : 0;
      const length = Math.max(name, noun);
      if (length > 0) {
        const kind = name >= noun ? this.#kindOfName(at) : this.#kindOfNoun(at);
        this.kinds.fill(kind, token, this.#tokens[at + length - 1]! + 1);
        found++;
      }
      at += length || 1;
    }
    return found;
  }

  #kindOfName(at: number): number {
    const senses = this.knowledge.names.hits(this.#pieces, at)[0]?.values ?? [];
    let least = numberOf('media');
    for (const sense of senses) least = Math.min(least, kindOfSense(sense));
    return least;
  }

  #kindOfNoun(at: number): number {
    const form = this.knowledge.nouns.hits(this.#pieces, at)[0]?.values[0];
    switch (form?.noun.class) {
      case 'office':
        return numberOf('office noun');
      case 'body':
        return numberOf('body noun');
      case 'people':
        return numberOf('people noun');
      case 'person':
        return numberOf('person noun');
      default:
        return numberOf('force noun');
    }
  }

  #introduce(tokens: readonly TokenSlice[]): void {
    // The first word has its capital from its place.
    for (let t = 1; t < tokens.length; t++) {
      const { form } = tokens[t]!;
      if (this.#word(form).capital) this.#introduced.add(form);
    }
  }

  #word(form: string): Word {
    const known = this.#words.get(form);
    if (known) return known;
    const word = wordOf(form, this.knowledge);
    if (this.#words.size === CAPACITY) this.#words.clear();
    this.#words.set(form, word);
    return word;
  }
}

const HE_KIND = numberOf('he or she');
const IT_KIND = numberOf('it');
const THEY_KIND = numberOf('they');
const BACK_KIND = numberOf('back noun');

function reachOf(kind: number): number {
  return kind === HE_KIND ? REACH.he : kind === IT_KIND ? REACH.it : REACH.they;
}

function kindOfSense(sense: Sense): number {
  if (sense.as === 'person') return numberOf('person');
  if ('place' in sense) return numberOf('place');
  if (sense.entity.kind === 'country') return numberOf('land');
  return numberOf(sense.entity.kind === 'media' ? 'media' : 'body');
}

function wordOf(form: string, { names, nouns }: Knowledge): Word {
  const lower = form.toLowerCase();
  const pieces = /^['’]s?$/.test(form) ? [] : piecesOf(form);
  const isHyphen = form === '-' || form === '‐' || form === '/';
  const first = pieces[0]?.key;
  return {
    pieces: pieces.length > 0 || isHyphen ? pieces : [BARRIER],
    beginsName: first !== undefined && names.begins(first),
    beginsNoun: first !== undefined && nouns.begins(first),
    refers: HE.test(lower) ? HE_KIND : IT.test(lower) ? IT_KIND : THEY.test(lower) ? THEY_KIND : 0,
    isBackNoun: BACK.test(lower),
    isDeterminer: BACK_DETERMINER.test(lower),
    capital: /^\p{Lu}[\p{L}'’-]+$/u.test(form) && !isClosed(form),
  };
}
