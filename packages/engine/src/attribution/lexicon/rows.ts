import type { Stance } from '../attribution.js';

/**
 * What a cue takes as its content, in the terms of Universal Dependencies:
 * - `clause`: a finite or interrogative clause, or a quotation (ccomp, parataxis)
 * - `infinitive`: a clause whose subject the source controls (xcomp): "vowed to leave"
 * - `told`: someone and what that one is to do (obj + xcomp): "urged Rome to sign"
 * - `object`: a nominal, with what is said of it (obj + obl): "condemned the raid as reckless"
 * - `predicate`: a nominal and what it is called (obj + xcomp or "as"): "called it a mistake"
 * - `oblique`: the nominal or clause of a preposition: "called for talks", "spoke of leaving"
 */
export const COMPLEMENTS = [
  'clause',
  'infinitive',
  'told',
  'object',
  'predicate',
  'oblique',
] as const;
export type Complement = (typeof COMPLEMENTS)[number];

/** What one cue does with one kind of complement. */
export interface CueSense {
  readonly stance: Stance;
  /** The prepositions that an `oblique` complement may have. */
  readonly prepositions: readonly string[];
}

/** The senses of one word. */
export type Cue = Readonly<Partial<Record<Complement, CueSense>>>;

/** A class of cues: their stance, their complement, and the words. */
export type CueRow = readonly [stance: Stance, complement: Complement, words: string];

/**
 * Reads rows into senses by word. Words are lemmas parted by white space; `point_out` is a verb with
 * its particle, `speak@of,about` one with its prepositions. Of two rows for the same word and
 * complement the first counts, save that their prepositions add up.
 */
export function readCues(rows: readonly CueRow[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Partial<Record<Complement, CueSense>>>();
  for (const [stance, complement, words] of rows) {
    for (const word of words.trim().split(/\s+/)) {
      const [lemma = '', after = ''] = word.split('@');
      const cue = cues.get(lemma) ?? {};
      const before = cue[complement];
      const prepositions = after === '' ? [] : after.split(',');
      cue[complement] = {
        stance: before?.stance ?? stance,
        prepositions: [...(before?.prepositions ?? []), ...prepositions],
      };
      cues.set(lemma, cue);
    }
  }
  return cues;
}
