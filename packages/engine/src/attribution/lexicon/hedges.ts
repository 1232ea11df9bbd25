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

/** Those that say rather yes than no. */
export const LIKELY_ADVERBS: ReadonlySet<string> = new Set([
  'apparently',
  'seemingly',
  'probably',
  'likely',
  'presumably',
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
