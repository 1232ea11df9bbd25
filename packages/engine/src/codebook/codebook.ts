import type { Upos } from '../document.js';
import type { AuxiliaryMode, Context, EventType } from '../plover.js';
import type { Phrase, PhraseSet } from './phrase.js';

/** What a trigger word is in the sentence. */
export const TRIGGER_KINDS = ['verb', 'noun', 'adjective'] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/**
 * Where a participant stands in the syntax, seen from the trigger. Roles are deep ones: the
 * subject of a passive is its `object`. Any other word is a preposition ("against", "with").
 *
 * - `subject`, `object`, `iobject`: of a verb; of a noun, those of its light verb
 * - `possessive`: "its invasion"; `modifier`: "Russian invasion", "Gaza raid"
 * - `clause`: the subject of the clause it takes ("demanded that Israel stop")
 * - `predicate`: whose act the object is called ("a provocation by Kyiv")
 * - `purpose`: whom its infinitive of purpose serves ("sent troops to help Syria")
 * - `speaker`: who says it ("France said that Iran was responsible")
 */
export type Slot = string;

/** A word (with its particle, preposition and object noun) that can trigger one frame. */
export interface Pattern {
  readonly frame: Frame;
  readonly kind: TriggerKind;
  /** The trigger word and the words that must touch it ("air strike", "rule out" has no such). */
  readonly phrase: Phrase;
  /** Particles or prepositions that must be there: `carry out`, `crack down on`. */
  readonly particles: readonly string[];
  /** The nouns of which one must be the object, or follow the last preposition. */
  readonly noun: PhraseSet | null;
  /** What the object is said to be: "called it *a crime*". */
  readonly predicate: PhraseSet | null;
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
}

/** What a sentence must be coded as: `RUS, BLR > UKR`, or nothing of this type. */
export interface Expectation {
  readonly text: string;
  readonly type: EventType;
  /** False for "no event of this type is here". */
  readonly present: boolean;
  readonly mode: string | null;
  readonly auxiliary: readonly AuxiliaryMode[];
  /** Country codes or actor ids; empty if any will do. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly file: string;
  readonly line: number;
  /** Frame it exemplifies, or `null`. */
  readonly frame: string | null;
  /** Why it is known to fail, or `null`. */
  readonly known: string | null;
}

/** One sense of one or more words: what it means, and where its participants stand. */
export interface Frame {
  /** "SANCTION/impose-sanctions" */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly file: string;
  readonly line: number;
  /** All sides are actors. */
  readonly reciprocal: boolean;
  /** Both sides must be of different lands: nobody visits home. */
  readonly foreign: boolean;
  /** What it is when several lands do it together: a drill held jointly is COOPERATE. */
  readonly jointly: EventType | null;
  /** What it is besides, as an event of its own: who is jailed by a verdict is arrested too. */
  readonly also: readonly { readonly type: EventType; readonly mode: string | null }[];
  /** Slots that an actor must fill, or there is no event. */
  readonly needs: readonly ('actor' | 'recipient')[];
  /** Does not hold with a direct object: "flew to Oslo", not "flew troops to Oslo". */
  readonly intransitive: boolean;
  /** Holds with a direct object only: "returned the boat", not "returned to the table". */
  readonly transitive: boolean;
  /** Holds with an infinitive only: "told Iran *to leave*", not "told Iran a story". */
  readonly infinitive: boolean;
  /** Object nouns that make it something else. */
  readonly except: PhraseSet | null;
  /** Subject nouns of which one must be there. */
  readonly subject: PhraseSet | null;
  /** Words of which one must stand in the clause: "sent troops" for *peacekeeping*. */
  readonly cue: PhraseSet | null;
  readonly contexts: readonly Context[];
  readonly patterns: readonly Pattern[];
}

/** One type of the ontology. */
export interface TypeEntry {
  readonly type: EventType;
  readonly title: string;
  readonly definition: string;
  readonly score: number;
  readonly recipientRequired: boolean;
  readonly not: readonly { readonly type: EventType; readonly when: string }[];
  readonly modes: ReadonlyMap<string, { readonly score: number; readonly definition: string }>;
  readonly frames: readonly Frame[];
  readonly expectations: readonly Expectation[];
  readonly file: string;
}

/** What an operator does to the event it governs. Names of the table `outcomes`. */
export type Effect = string;

/** What becomes of a type under an effect: another type, the same one marked, or nothing. */
export interface Outcome {
  readonly types: ReadonlyMap<EventType, EventType | 'none'>;
  readonly auxiliary: readonly AuxiliaryMode[];
}

/** A word that changes the event in its complement: "refuse to", "suspend", "end to". */
export interface Operator {
  readonly id: string;
  readonly effect: Effect;
  readonly kind: TriggerKind;
  readonly phrase: Phrase;
  readonly particles: readonly string[];
  /** Whether it governs clauses ("refused to meet"), nouns ("cancelled the talks"), or both. */
  readonly takes: readonly ('clause' | 'infinitive' | 'noun')[];
  readonly file: string;
  readonly line: number;
}

/** Words that lend a noun their subject: "launch an attack", "come under attack". */
export interface LightVerb {
  readonly phrase: Phrase;
  readonly particles: readonly string[];
  /** Role of the subject in the noun's event. */
  readonly subjectIs: 'actor' | 'recipient';
}

export interface Rulings {
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  readonly outcomes: ReadonlyMap<Effect, Outcome>;
  readonly lightVerbs: ReadonlyMap<string, readonly LightVerb[]>;
  /** Auxiliaries and adverbs by what they do: "will" -> future. Lemma to effect. */
  readonly auxiliaries: ReadonlyMap<string, Effect>;
  readonly saying: ReadonlySet<string>;
  /** Verbs whose object did what their infinitive says: "forced Chad to leave". */
  readonly transparent: ReadonlySet<string>;
  /** Mode of a type made by a ruling, by what it was before ("ASSAULT", "COERCE/arrest"). */
  readonly modes: ReadonlyMap<EventType, ReadonlyMap<string, string>>;
}

/** How much the words of a cue say: `cue` is enough, of `hint` two different ones are needed, and
 * `except` are longer words of which a cue is only part ("attorney general"). */
export const CUE_STRENGTHS = ['cue', 'hint', 'except'] as const;
export type CueStrength = (typeof CUE_STRENGTHS)[number];

/** Words that show a context. */
export interface ContextCue {
  readonly context: Context;
  readonly phrase: Phrase;
  /** Part of speech of the phrase's head; `null` for any. */
  readonly upos: Upos | null;
  readonly strength: CueStrength;
}

/** A sentence that shows a context, or one that comes near and does not. */
export interface ContextExpectation {
  readonly text: string;
  readonly context: Context;
  readonly present: boolean;
  readonly file: string;
  readonly line: number;
}

/** One context: what it is, its cues as written, and the sentences that test them. */
export interface ContextEntry {
  readonly context: Context;
  readonly definition: string;
  readonly cues: Readonly<Record<CueStrength, readonly string[]>>;
  readonly expectations: readonly ContextExpectation[];
}

/** A compiled codebook: the ontology's words, indexed for matching. Immutable. */
export interface Codebook {
  readonly types: ReadonlyMap<EventType, TypeEntry>;
  /** Frames by `kind:lemma` of their trigger, in codebook order. */
  readonly index: ReadonlyMap<string, readonly Pattern[]>;
  readonly rulings: Rulings;
  readonly contexts: ReadonlyMap<Context, ContextEntry>;
  /** Cues of all contexts, by the lemma of their head. */
  readonly contextCues: ReadonlyMap<string, readonly ContextCue[]>;
  readonly expectations: readonly Expectation[];
  /** Content hash of all files, by name and text. */
  readonly hash: string;
}

/** Key of the index. */
export function triggerKey(kind: TriggerKind, lemma: string): string {
  return `${kind}:${lemma}`;
}
