import type { Codebook, Frame, Pattern } from './codebook.js';
import { specificity } from './compile.js';
import type { PhraseSet } from './phrase.js';
import { written } from './written.js';

/** Two frames of different types that the same words trigger and that nothing tells apart. */
export interface Conflict {
  /** The words, as in the codebook. */
  readonly words: string;
  readonly specificity: number;
  /** The one that wins, by its place in the codebook, and the one that never does. */
  readonly wins: Pick<Frame, 'id' | 'file' | 'line'>;
  readonly loses: Pick<Frame, 'id' | 'file' | 'line'>;
}

/** Words that one type lists twice to the same effect. */
export interface Repetition {
  readonly words: string;
  readonly first: Pick<Frame, 'id' | 'file' | 'line'>;
  readonly again: Pick<Frame, 'id' | 'file' | 'line'>;
}

/** A mode that fewer than `MODE_EXAMPLES` examples name. */
export interface PoorMode {
  readonly type: string;
  readonly mode: string;
  readonly examples: number;
}

/** What a reader of the codebook should look at, found without coding a sentence. */
export interface Review {
  readonly conflicts: readonly Conflict[];
  readonly repetitions: readonly Repetition[];
  readonly poorModes: readonly PoorMode[];
}

export const MODE_EXAMPLES = 2;

/** Looks for words that two frames claim, and for modes without examples. */
export function reviewCodebook(codebook: Codebook): Review {
  const conflicts = new Map<string, Conflict>();
  const repetitions = new Map<string, Repetition>();
  for (const patterns of codebook.index.values()) {
    for (const [first, again] of rivals(patterns)) {
      const words = written(again);
      const place = { first: placeOf(first.frame), again: placeOf(again.frame) };
      const key = `${first.frame.id} ${again.frame.id} ${words}`;
      if (first.frame.type === again.frame.type) {
        if (covers(first.noun, again.noun) || covers(again.noun, first.noun)) {
          repetitions.set(key, { words, ...place });
        }
      } else {
        const { first: wins, again: loses } = place;
        conflicts.set(key, { words, specificity: specificity(again), wins, loses });
      }
    }
  }
  return {
    conflicts: [...conflicts.values()],
    repetitions: [...repetitions.values()],
    poorModes: poorModes(codebook),
  };
}

/** Pairs of patterns that hold at the same words with the same specificity. */
function rivals(patterns: readonly Pattern[]): [Pattern, Pattern][] {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const { kind, phrase, particles } = pattern;
    const demanded = [...particles].sort().join(' ');
    const key = `${kind} ${phrase.words.join(' ')} ${phrase.head} ${demanded} ${specificity(pattern)}`;
    const same = groups.get(key);
    if (same) same.push(pattern);
    else groups.set(key, [pattern]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).flatMap((b) => (isRival(a, b) ? [[a, b]] : []))),
  ) as [Pattern, Pattern][];
}

/** Neither pattern asks for anything that the other rules out. */
function isRival(a: Pattern, b: Pattern): boolean {
  if (!meet(a.noun, b.noun) || !meet(a.predicate, b.predicate)) return false;
  const [f, g] = [a.frame, b.frame];
  if ((f.transitive && g.intransitive) || (f.intransitive && g.transitive)) return false;
  // What one excepts is often what the other is there for; a needed side decides as well.
  const conditions = ({ except, needs, foreign, jointly }: Frame) =>
    [except !== null, needs.join(), foreign, jointly].join(' ');
  if (f.type !== g.type && conditions(f) !== conditions(g)) return false;
  if (f.type === g.type && (f !== g || f.mode !== g.mode) && conditions(f) !== conditions(g)) {
    return false;
  }
  return meet(f.subject, g.subject) && meet(f.cue, g.cue) && f.infinitive === g.infinitive;
}

/** Both sets ask for nothing, or for some of the same phrases. */
function meet(a: PhraseSet | null, b: PhraseSet | null): boolean {
  if (a === null || b === null) return a === b;
  const phrases = phrasesIn(a);
  return [...phrasesIn(b)].some((phrase) => phrases.has(phrase));
}

/** All phrases of the second stand in the first. */
function covers(a: PhraseSet | null, b: PhraseSet | null): boolean {
  if (a === null || b === null) return a === b;
  const phrases = phrasesIn(a);
  return [...phrasesIn(b)].every((phrase) => phrases.has(phrase));
}

function phrasesIn(set: PhraseSet): ReadonlySet<string> {
  return new Set([...set.values()].flat().map(({ words }) => words.join(' ')));
}

const placeOf = ({ id, file, line }: Frame) => ({ id, file, line });

function poorModes({ types, expectations }: Codebook): PoorMode[] {
  return [...types.values()].flatMap(({ type, modes }) =>
    [...modes.keys()].flatMap((mode) => {
      const examples = expectations.filter((e) => e.present && e.type === type && e.mode === mode);
      return examples.length < MODE_EXAMPLES ? [{ type, mode, examples: examples.length }] : [];
    }),
  );
}
