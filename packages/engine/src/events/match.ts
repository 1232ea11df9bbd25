import {
  type Codebook,
  type LightVerb,
  type Pattern,
  type Slot,
  type TriggerKind,
  triggerKey,
} from '../codebook/codebook.js';
import { specificity } from '../codebook/compile.js';
import { memberAt, type PhraseSet, phraseAt, wordsOf } from '../codebook/phrase.js';
import { hasFeature } from '../syntax/tree.js';
import type { Arguments, Roles } from './roles.js';

/** The slot of a noun that a frame names, where not it but its owner is meant. */
export const OWNER = 'owner of the object';

/** Heads that fill a participant's slot. */
export interface Filler {
  readonly head: number;
  readonly slot: Slot;
}

/** One frame found at one trigger, participants still as tokens. */
export interface Match {
  readonly pattern: Pattern;
  readonly trigger: number;
  /** Where the clause of the event hangs: the trigger, or the light verb above it. */
  readonly predicate: number;
  readonly matched: readonly { readonly token: number; readonly as: string }[];
  readonly actors: readonly Filler[];
  readonly recipients: readonly Filler[];
  /** Words demanded beyond the trigger. */
  readonly specificity: number;
}

/** What a pattern asks for that is not there. */
export type Lack =
  | 'words beside the trigger'
  | 'particle'
  | 'object noun'
  | 'what the object is called'
  | 'infinitive'
  | 'no object'
  | 'an object'
  | 'no exception'
  | 'cue in the clause'
  | 'subject noun';

/** A pattern of a word that stands in the sentence, and what it lacks there. */
export interface Miss {
  readonly pattern: Pattern;
  readonly trigger: number;
  readonly lack: Lack;
}

/** All frames that fit somewhere in a sentence, trigger by trigger in text order. */
export function matchFrames(roles: Roles, codebook: Codebook): Match[] {
  const found: Match[] = [];
  eachPattern(roles, codebook, (pattern, at) => {
    const match = matchAt(roles, codebook, pattern, at);
    if (typeof match !== 'string') found.push(match);
  });
  return found;
}

/** The patterns whose trigger stands in a sentence but that do not fit, in the same order. */
export function missesOf(roles: Roles, codebook: Codebook): Miss[] {
  const found: Miss[] = [];
  eachPattern(roles, codebook, (pattern, trigger) => {
    const lack = matchAt(roles, codebook, pattern, trigger);
    if (typeof lack === 'string') found.push({ pattern, trigger, lack });
  });
  return found;
}

function eachPattern(
  roles: Roles,
  codebook: Codebook,
  visit: (pattern: Pattern, at: number) => void,
): void {
  roles.tree.tokens.forEach((token, at) => {
    for (const kind of kindsOf(roles, at)) {
      // A participle is an adjective by its form ("allied"), never by its lemma ("ally").
      const words =
        kind === 'adjective' && token.upos === 'VERB' ? [token.form.toLowerCase()] : wordsOf(token);
      const lists = words.flatMap((word) => {
        const list = codebook.index.get(triggerKey(kind, word));
        return list ? [list] : [];
      });
      // Most words are in no entry, or in one spelling alone.
      const patterns = lists.length > 1 ? new Set(lists.flat()) : (lists[0] ?? []);
      for (const pattern of patterns) visit(pattern, at);
    }
  });
}

const VERB: readonly TriggerKind[] = ['verb'];
const ADJECTIVE: readonly TriggerKind[] = ['adjective'];

function isParticiple(roles: Roles, i: number): boolean {
  return hasFeature(roles.tree.token(i), 'VerbForm', 'Part');
}

/** Participles act as verbs and as adjectives ("allied with"). */
function kindsOf(roles: Roles, i: number): readonly TriggerKind[] {
  const { upos, deprel } = roles.tree.token(i);
  switch (upos) {
    case 'VERB':
      // "the captured general" tells who he is, not what happens.
      return [...(deprel === 'amod' ? [] : VERB), ...(isParticiple(roles, i) ? ADJECTIVE : [])];
    case 'ADJ':
      // "angry crowds" are only described; "critical of France" says of what.
      return deprel !== 'amod' || roles.tree.childBy(i, 'obl', 'nmod') >= 0 ? ADJECTIVE : [];
    case 'NOUN':
    case 'PROPN':
      // "the killings were a crime" says of them what an adjective would.
      return roles.isPredicate(i) ? ['noun', 'adjective'] : ['noun'];
    default:
      return [];
  }
}

function matchAt(roles: Roles, codebook: Codebook, pattern: Pattern, at: number): Match | Lack {
  const { tokens } = roles.tree;
  const words = phraseAt(tokens, at, pattern.phrase);
  if (!words) return 'words beside the trigger';
  const support = pattern.kind === 'noun' ? lightVerbOf(roles, codebook, at) : null;
  const args = support ? withLightVerb(roles, at, support) : argumentsOf(roles, at, pattern.kind);
  const particles = particlesOf(args, pattern.particles, askedFor(pattern));
  if (!particles || (pattern.kind === 'verb' && isOtherVerb(roles, at, words, particles))) {
    return 'particle';
  }
  const noun = pattern.noun ? governed(roles, args, pattern.particles, pattern.noun) : [];
  if (!noun) return 'object noun';
  const predicate = pattern.predicate ? called(roles, at, pattern.predicate) : [];
  if (!predicate) return 'what the object is called';
  const { subject, intransitive, transitive, infinitive, cue } = pattern.frame;
  if (infinitive && !args.clauses.some((clause) => isInfinitive(roles, clause)))
    return 'infinitive';
  if (intransitive && pattern.kind === 'verb' && !pattern.noun && args.object.length > 0)
    return 'no object';
  if (transitive && pattern.kind === 'verb' && !hasPlainObject(roles, at, args)) return 'an object';
  if (isExcepted(roles, at, args, pattern, noun)) return 'no exception';
  if (cue && !holdsAny(roles, roles.tree.subtree(support?.token ?? at), cue))
    return 'cue in the clause';
  if (subject && !holdsAny(roles, args.subject, subject)) return 'subject noun';

  const consumed = new Set(noun);
  const actors = fillers(roles, at, args, pattern.actor, new Set());
  const said = { ...args, predicate };
  const recipients = fillers(roles, at, said, pattern.recipient, consumed);
  const actor = subject ? args.subject.filter((s) => memberAt(tokens, s, subject)) : [];
  return {
    pattern,
    trigger: at,
    predicate: support?.token ?? at,
    matched: [
      ...words.map((token) => ({ token, as: token === at ? pattern.kind : 'word' })),
      ...(support ? [{ token: support.token, as: 'light verb' }] : []),
      ...particles.map((token) => ({ token, as: 'particle' })),
      ...noun.map((token) => ({ token, as: 'object' })),
      ...predicate.map((token) => ({ token, as: 'predicate' })),
      ...actor.map((token) => ({ token, as: 'subject' })),
    ],
    actors,
    recipients: recipients.filter((r) => !actors.some((a) => a.head === r.head)),
    specificity: specificity(pattern) + Math.max(noun.length - 1, 0),
  };
}

/** Of a passive participle that is read as an adjective ("is allied with"), whose state it is acts. */
function argumentsOf(roles: Roles, at: number, kind: TriggerKind): Arguments {
  const args = roles.of(at);
  if (kind !== 'adjective' || !roles.isVerb(at) || !roles.isPassive(at)) return args;
  return { ...args, subject: roles.surfaceSubject(at), object: [] };
}

/** "signed up" is not "signed": an adverb of the verb's own makes another word of it. */
function isOtherVerb(
  roles: Roles,
  at: number,
  words: readonly number[],
  particles: readonly number[],
): boolean {
  return roles.tree.childrenBy(at, 'compound:prt').some((own) => {
    return ALTERING.has(roles.lemma(own)) && !words.includes(own) && !particles.includes(own);
  });
}

const ALTERING: ReadonlySet<string> = new Set(['up', 'off', 'down', 'out', 'on']);

/** "tried two officers", not "tried to flee". */
function hasPlainObject(roles: Roles, at: number, args: Arguments): boolean {
  return args.object.length > 0 && roles.tree.childBy(at, 'xcomp') < 0;
}

function isInfinitive(roles: Roles, clause: number): boolean {
  const to = roles.tree.childrenBy(clause, 'mark').some((mark) => roles.lemma(mark) === 'to');
  return to && hasFeature(roles.tree.token(clause), 'VerbForm', 'Inf');
}

/** Words that are prepositions at one time and adverbs at another: "gave in", "gave in Oslo". */
const ADVERBIAL: ReadonlySet<string> = new Set([
  'in',
  'over',
  'off',
  'up',
  'down',
  'by',
  'through',
]);

/**
 * Tokens of the particles or prepositions a pattern names, or null if one is missing. Words that
 * may be either must be adverbs, unless what follows them is asked for (`slots`).
 */
function particlesOf(
  args: Arguments,
  wanted: readonly string[],
  slots: readonly Slot[],
): number[] | null {
  const tokens: number[] = [];
  for (const word of wanted) {
    const particle = args.particles.get(word);
    if (particle !== undefined) tokens.push(particle);
    else if (!args.obliques.has(word)) return null;
    else if (ADVERBIAL.has(word) && !slots.includes(word)) return null;
  }
  return tokens;
}

/** Slots of a pattern, with the preposition before the noun that it demands. */
function askedFor({ actor, recipient, noun, particles }: Pattern): readonly Slot[] {
  return [...actor, ...recipient, ...(noun ? particles : [])];
}

/**
 * An exception stands among the objects or complements ("declined to comment"), or the trigger
 * is part of one ("news conference"), in more words than what the pattern asks for.
 */
function isExcepted(
  roles: Roles,
  at: number,
  args: Arguments,
  pattern: Pattern,
  noun: readonly number[],
): boolean {
  const { except } = pattern.frame;
  if (!except) return false;
  const { tokens } = roles.tree;
  const longer = (head: number, than: number) =>
    (memberAt(tokens, head, except)?.length ?? 0) > than;
  if (pattern.kind === 'noun') return longer(at, pattern.phrase.words.length);
  return [...args.object, ...args.clauses].some((head) => longer(head, noun.length));
}

/** The noun a pattern demands, as object or after its last preposition. */
function governed(
  roles: Roles,
  args: Arguments,
  particles: readonly string[],
  set: PhraseSet,
): readonly number[] | null {
  const preposition = particles.at(-1);
  const oblique = preposition ? (args.obliques.get(preposition) ?? []) : [];
  const heads = [...oblique, ...args.object].flatMap((h) => roles.conjuncts(h));
  // "three tons of medicine", "some of its troops": what is counted counts.
  const counted = heads.flatMap((h) =>
    roles.isPartitive(h) ? (roles.of(h).obliques.get('of') ?? []) : [],
  );
  for (const head of [...heads, ...counted]) {
    const covered = memberAt(roles.tree.tokens, head, set);
    if (covered) return covered;
  }
  return null;
}

/** What a verb says its object is: "called it a crime", "described it as illegal". */
function called(roles: Roles, verb: number, set: PhraseSet): readonly number[] | null {
  for (const child of roles.tree.childrenBy(verb, 'xcomp', 'obj', 'obl', 'ccomp', 'advcl')) {
    for (const head of roles.conjuncts(child)) {
      const covered = memberAt(roles.tree.tokens, head, set);
      if (covered) return covered;
    }
  }
  return null;
}

function holdsAny(roles: Roles, heads: readonly number[], set: PhraseSet): boolean {
  return heads.some((head) => memberAt(roles.tree.tokens, head, set) !== null);
}

/** Arguments, and what the object is called. */
interface Said extends Arguments {
  readonly predicate?: readonly number[];
}

function fillers(
  roles: Roles,
  at: number,
  args: Said,
  slots: readonly Slot[],
  consumed: ReadonlySet<number>,
): Filler[] {
  const found: Filler[] = [];
  for (const slot of slots) {
    for (const head of headsIn(roles, at, args, slot)) {
      if (consumed.has(head) || found.some((f) => f.head === head)) continue;
      if (roles.isCircumstance(head)) continue;
      found.push({ head, slot });
    }
  }
  // "dropped its objection to Sweden": last of all, whose is the noun that the pattern names?
  if (!slots.includes('object')) return found;
  return [...found, ...[...consumed].map((head): Filler => ({ head, slot: OWNER }))];
}

function headsIn(roles: Roles, at: number, args: Said, slot: Slot): readonly number[] {
  switch (slot) {
    case 'object':
      return args.object.length > 0 ? args.object : args.iobject;
    case 'subject':
    case 'iobject':
    case 'possessive':
    case 'modifier':
      return args[slot];
    case 'clause':
      return args.clauses.flatMap((clause) => {
        const { subject } = roles.of(clause);
        return subject.length > 0 ? subject : roles.surfaceSubject(clause);
      });
    case 'predicate':
      return args.predicate ?? [];
    case 'purpose':
      return args.clauses.flatMap((clause) => {
        const { object, obliques } = roles.of(clause);
        return [...object, ...(obliques.get('for') ?? []), ...(obliques.get('with') ?? [])];
      });
    case 'speaker':
      return roles.speaker(at);
    default:
      return args.obliques.get(slot) ?? [];
  }
}

interface Support {
  readonly token: number;
  readonly light: LightVerb;
}

/** The verb that lends a noun its subject: "launched" over "attack", or in "attack launched by". */
function lightVerbOf(roles: Roles, codebook: Codebook, noun: number): Support | null {
  const head = roles.tree.token(roles.chainHead(noun)).head;
  const verbs = [head, ...roles.tree.childrenBy(noun, 'acl')].filter(
    (v) => v >= 0 && roles.isVerb(v),
  );
  for (const token of verbs) {
    const args = roles.of(token);
    const light = (codebook.rulings.lightVerbs.get(roles.lemma(token)) ?? []).find((candidate) => {
      const { particles } = candidate;
      if (particlesOf(args, particles, particles) === null) return false;
      const governs = [...args.object, ...particles.flatMap((p) => args.obliques.get(p) ?? [])];
      return governs.flatMap((h) => roles.conjuncts(h)).includes(noun);
    });
    if (light) return { token, light };
  }
  return null;
}

function withLightVerb(roles: Roles, noun: number, { token, light }: Support): Arguments {
  const own = roles.of(noun);
  const verb = roles.of(token);
  const obliques = new Map(verb.obliques);
  for (const [preposition, heads] of own.obliques) {
    obliques.set(preposition, [...heads, ...(obliques.get(preposition) ?? [])]);
  }
  for (const [preposition, heads] of obliques) {
    obliques.set(
      preposition,
      [...new Set(heads)].filter((head) => head !== noun),
    );
  }
  const others = verb.object.filter((head) => !roles.conjuncts(head).includes(noun));
  if (light.subjectIs === 'actor') {
    return { ...own, subject: verb.subject, object: others, iobject: verb.iobject, obliques };
  }
  const givers = obliques.get('from') ?? obliques.get('by') ?? [];
  return { ...own, subject: givers, object: verb.subject, obliques };
}
