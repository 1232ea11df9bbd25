import type { Stance } from './attribution.js';

/**
 * Words that introduce what somebody says, thinks or writes, by what the source does with the
 * content. The classes follow Levin 1993 (verbs of communication, 37) and PARC's cue classes
 * (Pareti 2015), cut down to what decides how sure an event is.
 */
const VERBS: Readonly<Record<Stance, string>> = {
  asserts: `say tell add note report announce state write tweet post explain declare remark comment
    observe recall reply respond respond answer describe mention reveal disclose stress emphasize
    emphasise underline underscore reiterate repeat continue conclude recount relate inform notify
    broadcast publish point_out show indicate find learn suggest reaffirm testify detail quote cite
    telegraph blog joke quip shout whisper brief advise remind signal`,
  confirms:
    'confirm acknowledge admit concede verify corroborate affirm certify recognise recognize',
  denies: 'deny reject dispute refute rebut dismiss contradict disavow repudiate',
  alleges: `allege claim accuse charge contend maintain assert insist purport imply insinuate hint
    speculate blame`,
  opines: `think believe feel argue warn predict expect fear hope estimate assess doubt suspect consider
    reckon guess worry caution judge agree disagree praise criticise criticize condemn denounce hail
    welcome complain lament regret`,
  intends: `vow pledge promise threaten plan intend offer propose swear undertake commit want seek`,
  asks: 'ask call urge demand request appeal question wonder inquire beg implore press order',
};

/** Stance of a cue verb, by lemma. */
export const CUE_VERBS: ReadonlyMap<string, Stance> = new Map(
  (Object.entries(VERBS) as [Stance, string][]).flatMap(([stance, words]) =>
    words.split(/\s+/).map((word): [string, Stance] => [word, stance]),
  ),
);

const NOUNS: Readonly<Partial<Record<Stance, string>>> = {
  asserts: 'statement report announcement declaration remark comment message testimony',
  confirms: 'confirmation admission acknowledgement acknowledgment',
  denies: 'denial',
  alleges: 'claim allegation accusation assertion charge rumour rumor suggestion',
  opines: 'belief view opinion warning fear hope expectation prediction concern conviction',
  intends: 'pledge promise vow threat plan proposal offer',
  asks: 'call demand request appeal question',
};

/** Stance of a cue noun that governs a clause ("the claim that ..."), by lemma. */
export const CUE_NOUNS: ReadonlyMap<string, Stance> = new Map(
  (Object.entries(NOUNS) as [Stance, string][]).flatMap(([stance, words]) =>
    words.split(/\s+/).map((word): [string, Stance] => [word, stance]),
  ),
);

/** Adverbs that hand a statement to an unnamed source. */
export const REPORTIVE_ADVERBS: ReadonlySet<string> = new Set([
  'reportedly',
  'allegedly',
  'purportedly',
  'supposedly',
  'ostensibly',
]);

/** Adverbs by which the writer withholds full commitment. */
export const HEDGING_ADVERBS: ReadonlySet<string> = new Set([
  'apparently',
  'seemingly',
  'possibly',
  'perhaps',
  'maybe',
  'probably',
  'likely',
  'presumably',
  'potentially',
  'conceivably',
]);

/** Verbs that hedge the clause below them: "appears to be", "is believed to have". */
export const HEDGING_VERBS: ReadonlySet<string> = new Set(['appear', 'seem', 'look', 'tend']);

/** Verbs that hedge it in the passive with no agent: "is said to", "is thought to". */
export const PASSIVE_HEDGES: ReadonlySet<string> = new Set([
  'say',
  'believe',
  'think',
  'understand',
  'suspect',
  'report',
  'rumour',
  'rumor',
  'allege',
  'consider',
  'know',
  'expect',
]);

/** Modal auxiliaries of possibility. */
export const HEDGING_MODALS: ReadonlySet<string> = new Set(['may', 'might', 'could']);
