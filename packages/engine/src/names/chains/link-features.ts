import type { Document } from '../../document.js';
import type { Tree } from '../../syntax/tree.js';
import type { EntityState } from './entity-state.js';
import {
  type ChainMention,
  ENTITY_KINDS,
  type EntityKind,
  GENDERS,
  MENTION_CLASSES,
  MENTION_ROLES,
  NUMBERS,
} from './mention.js';
import { matchWords, WORD_MATCHES } from './name-match.js';
import { matchSyntax, SYNTAX_MATCHES } from './syntax-match.js';
import { matchVoices, VOICE_MATCHES } from './voice-match.js';
import type { Weights } from './weights.js';

interface Template {
  readonly name: string;
  readonly size: number;
}

const KINDS = ENTITY_KINDS.length + 1;
const ROLES = MENTION_ROLES.length;

/**
 * What a link is judged by: each template gives one of `size` values, and has a weight for each
 * value and class of the later mention.
 */
export const LINK_TEMPLATES = [
  { name: 'class of the earlier', size: MENTION_CLASSES.length },
  { name: 'sentences between', size: 8 },
  { name: 'mentions between', size: 8 },
  { name: 'roles', size: ROLES * ROLES },
  { name: 'role of the earlier, how near', size: ROLES * 3 },
  { name: 'genders', size: GENDERS.length ** 2 },
  { name: 'numbers', size: NUMBERS.length ** 2 },
  { name: 'kinds', size: KINDS ** 2 },
  { name: 'words', size: WORD_MATCHES.length },
  { name: "words of the entity's name", size: WORD_MATCHES.length },
  { name: 'syntax', size: SYNTAX_MATCHES.length },
  { name: 'voices', size: VOICE_MATCHES.length },
  { name: 'entity so far', size: 10 },
  { name: 'place among those that agree', size: 10 },
  { name: 'opening and paragraph', size: 4 },
  { name: 'words, class of the earlier', size: WORD_MATCHES.length * MENTION_CLASSES.length },
  { name: 'class of the earlier, how near', size: MENTION_CLASSES.length * 3 },
  { name: 'words, how near', size: WORD_MATCHES.length * 4 },
  { name: 'kind and word agreement', size: KINDS * WORD_MATCHES.length },
  { name: 'place, role of the earlier', size: 5 * ROLES },
  { name: 'syntax, class of the earlier', size: SYNTAX_MATCHES.length * MENTION_CLASSES.length },
  { name: 'a part of another phrase, how near', size: 4 },
] as const;

/** What standing for something new is judged by. */
export const NEW_TEMPLATES = [
  { name: 'class', size: 1 },
  { name: 'kind', size: KINDS },
  { name: 'role', size: ROLES },
  { name: 'words seen before', size: 4 },
  { name: 'length', size: 5 },
  { name: 'sentence', size: 3 },
  { name: 'modifiers', size: 3 },
  { name: 'number', size: NUMBERS.length },
  { name: 'how many agree', size: 4 },
  { name: 'known to a table, goes on after its head', size: 4 },
  { name: 'clause that may be meant', size: 3 },
  { name: 'seen before, how many words', size: 4 * 3 },
  { name: 'seen before, kind', size: 4 * KINDS },
  { name: 'telling words', size: 6 },
  { name: 'role and modifiers', size: ROLES * 3 },
] as const;

const CLASSES = MENTION_CLASSES.length;

function basesOf(templates: readonly Template[], from: number): readonly number[] {
  let base = from;
  return templates.map(({ size }) => {
    const own = base;
    base += size * CLASSES;
    return own;
  });
}

export const LINK_BASES = basesOf(LINK_TEMPLATES, 0);
const LINK_SLOTS = LINK_TEMPLATES.reduce((sum, { size }) => sum + size * CLASSES, 0);
export const NEW_BASES = basesOf(NEW_TEMPLATES, LINK_SLOTS);
/** Weights in all. */
export const SLOTS = LINK_SLOTS + NEW_TEMPLATES.reduce((sum, { size }) => sum + size * CLASSES, 0);

const classOf = new Map(MENTION_CLASSES.map((name, i) => [name, i]));
const roleOf = new Map(MENTION_ROLES.map((name, i) => [name, i]));
const genderOf = new Map(GENDERS.map((name, i) => [name, i]));
const numberOf = new Map(NUMBERS.map((name, i) => [name, i]));
const kindIndex = new Map<EntityKind | null, number>([
  [null, 0],
  ...ENTITY_KINDS.map((name, i) => [name, i + 1] as const),
]);
const wordsOf = new Map(WORD_MATCHES.map((name, i) => [name, i]));
const syntaxOf = new Map(SYNTAX_MATCHES.map((name, i) => [name, i]));
const voiceOf = new Map(VOICE_MATCHES.map((name, i) => [name, i]));

/** 0, 1, 2, 3, 4–5, 6–9, 10–19, 20 and more. */
function bucket(n: number): number {
  if (n < 4) return n;
  if (n < 6) return 4;
  if (n < 10) return 5;
  return n < 20 ? 6 : 7;
}

/** By class of the later mention: where the weights of each template begin. */
const LINK_ROWS = MENTION_CLASSES.map((_, kind) =>
  LINK_BASES.map((base, t) => base + kind * LINK_TEMPLATES[t]!.size),
);

/** A mention's closed lists as indexes. */
interface Coded {
  readonly class: number;
  readonly role: number;
  readonly gender: number;
  readonly number: number;
  readonly kind: number;
}

/** Turns mentions and candidates into weight slots. */
export class LinkFeatures {
  /** By the mention's index: each is a candidate many times over. */
  readonly #coded: Coded[] = [];

  constructor(
    readonly doc: Document,
    readonly trees: readonly Tree[],
  ) {}

  #code(mention: ChainMention): Coded {
    const known = this.#coded[mention.index];
    if (known) return known;
    const coded = {
      class: classOf.get(mention.class)!,
      role: roleOf.get(mention.role)!,
      gender: genderOf.get(mention.gender)!,
      number: numberOf.get(mention.number)!,
      kind: kindIndex.get(mention.kind)!,
    };
    this.#coded[mention.index] = coded;
    return coded;
  }

  /**
   * Slots of a link, in the order of the templates. `place`: how many nearer candidates agree with
   * the mention. Called for each pair: one array, no more.
   */
  link(later: ChainMention, earlier: ChainMention, state: EntityState, place: number): number[] {
    const sentences = later.sentence - earlier.sentence;
    const near = Math.min(sentences, 2);
    const tree = this.trees[later.sentence]!;
    const named = state.hasName ? state.mentions.find((m) => m.class === 'name') : undefined;
    const size = Math.min(state.mentions.length, 5) - 1;
    const paragraph =
      this.doc.sentences[later.sentence]!.paragraph ===
      this.doc.sentences[earlier.sentence]!.paragraph;
    const words = wordsOf.get(matchWords(later, earlier))!;
    const syntax = syntaxOf.get(matchSyntax(later, earlier, tree))!;
    const nameWords = named && named !== earlier ? wordsOf.get(matchWords(later, named))! : 0;
    const voices = voiceOf.get(matchVoices(later, earlier))!;
    const [a, b] = [this.#code(later), this.#code(earlier)];
    const stateKind = kindIndex.get(state.kind)!;
    const distance = sentences < 2 ? sentences : sentences < 8 ? 2 : 3;
    const rank = Math.min(place, 4);
    const same = Number(sentences === 0);
    const from = LINK_ROWS[a.class]!;
    return [
      from[0]! + b.class,
      from[1]! + bucket(sentences),
      from[2]! + bucket(later.index - earlier.index - 1),
      from[3]! + a.role * ROLES + b.role,
      from[4]! + b.role * 3 + near,
      from[5]! + a.gender * GENDERS.length + genderOf.get(state.gender)!,
      from[6]! + a.number * NUMBERS.length + numberOf.get(state.number)!,
      from[7]! + a.kind * KINDS + stateKind,
      from[8]! + words,
      from[9]! + nameWords,
      from[10]! + syntax,
      from[11]! + voices,
      from[12]! + size * 2 + Number(state.hasName),
      from[13]! + rank * 2 + same,
      from[14]! + Number(earlier.sentence === 0) * 2 + Number(paragraph),
      from[15]! + words * CLASSES + b.class,
      from[16]! + b.class * 3 + near,
      from[17]! + words * 4 + distance,
      from[18]! + stateKind * WORD_MATCHES.length + words,
      from[19]! + rank * ROLES + b.role,
      from[20]! + syntax * CLASSES + b.class,
      from[21]! + Number(earlier.isPart) * 2 + same,
    ];
  }

  /** Slots of standing for something new. */
  fresh(
    mention: ChainMention,
    seen: { readonly head: boolean; readonly words: boolean },
    agreeing: number,
  ): number[] {
    const { kind, role, words, sentence, modifiers, number, entity, end, head } = mention;
    const seenBefore = Number(seen.head) * 2 + Number(seen.words);
    const length = words.length <= 3 ? Math.max(words.length, 1) - 1 : words.length < 7 ? 3 : 4;
    const values = [
      0,
      kindIndex.get(kind)!,
      roleOf.get(role)!,
      seenBefore,
      length,
      sentence === 0 ? 0 : sentence < 3 ? 1 : 2,
      Math.min(modifiers.size, 2),
      numberOf.get(number)!,
      Math.min(agreeing, 3),
      Number(entity !== null) * 2 + Number(end > head + 1),
      this.#clause(mention),
      seenBefore * 3 + Math.min(words.length, 3) - Number(words.length > 0),
      seenBefore * KINDS + kindIndex.get(kind)!,
      tellingWord(words),
      roleOf.get(role)! * 3 + Math.min(modifiers.size, 2),
    ];
    return slots(NEW_BASES, NEW_TEMPLATES, classOf.get(mention.class)!, values);
  }

  /** "It is clear that …", "it seems to …": a clause beside it is what the pronoun announces. */
  #clause({ sentence, head }: ChainMention): number {
    const tree = this.trees[sentence]!;
    const above = tree.token(head).head;
    if (above < 0) return 0;
    if (tree.childrenBy(above, 'csubj', 'ccomp', 'xcomp').some((c) => c > head)) return 1;
    return tree.childBy(above, 'cop') >= 0 ? 2 : 0;
  }
}

/** Words that say that something is another, the same, or none in particular. */
function tellingWord(words: readonly string[]): number {
  const at = TELLING.findIndex((listed) => words.some((word, i) => i < 4 && listed.has(word)));
  return at + 1;
}

const TELLING = [
  'other another different new second third more further',
  'same such former latter aforementioned',
  'any no some every each all most many several few',
  'one two three four five six both',
  'own first last next only',
].map((words): ReadonlySet<string> => new Set(words.split(' ')));

function slots(
  bases: readonly number[],
  templates: readonly Template[],
  kind: number,
  values: readonly number[],
): number[] {
  return values.map((value, t) => bases[t]! + kind * templates[t]!.size + value);
}

/**
 * Weights by slot, of tables with a row of hundredths for each template and class.
 *
 * @throws Error if a table does not fit the templates: it was made for others
 */
export function packWeights(link: Weights, fresh: Weights): Float32Array {
  const weights = new Float32Array(SLOTS);
  const fill = (table: Weights, templates: readonly Template[], bases: readonly number[]) =>
    templates.forEach(({ name, size }, t) => {
      const rows = table[name] ?? [];
      const values = rows.flatMap((row) => row.split(' ').map((value) => Number(value) / 100));
      if (values.length !== size * CLASSES)
        throw new Error(
          `coreference weights: "${name}" has ${values.length} values, not ${size * CLASSES}; run training/coreference.ts`,
        );
      weights.set(values, bases[t]!);
    });
  fill(link, LINK_TEMPLATES, LINK_BASES);
  fill(fresh, NEW_TEMPLATES, NEW_BASES);
  return weights;
}
