import type { Mention } from '../actors/actor.js';
import type { Codebook } from '../codebook/codebook.js';
import { specificity } from '../codebook/compile.js';
import { written } from '../codebook/written.js';
import type { Document, Sentence, Token } from '../document.js';
import type { Judge } from '../judge/judge.js';
import type { AuxiliaryMode, EventType } from '../plover.js';
import type { EventCandidate, EventParticipant } from './candidate.js';
import type { Cast } from './cast.js';
import { settledIn } from './find.js';
import { hear } from './judged.js';
import { type Lack, type Miss, missesOf } from './match.js';

/** A frame that a word of the sentence could trigger, and what became of it. */
export interface FrameCandidate {
  /** Token index of the trigger. */
  readonly trigger: number;
  readonly frame: string;
  /** File of the codebook and line of the frame. */
  readonly where: string;
  /** The words it asks for. */
  readonly pattern: string;
  /** Words demanded and found beyond the trigger; of a frame that missed, those demanded. */
  readonly specificity: number;
  /** `missed`: something it asks for is not there. */
  readonly outcome: 'won' | 'lost' | 'missed';
  /** What ruled it out or what it lacks; `null` for a winner. */
  readonly reason: string | null;
  /** The type after the rulings. */
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly rulings: readonly string[];
  /** Tokens that matched, with the part each plays. */
  readonly matched: readonly { readonly token: number; readonly as: string }[];
  readonly actors: readonly EventParticipant[];
  readonly recipients: readonly EventParticipant[];
}

/** One sentence as the coder saw it. */
export interface SentenceExplanation {
  /** Index of the sentence in its document. */
  readonly sentence: number;
  /** The tree that frames were matched on, repairs made. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Winners first, then losers, then misses; each by place in the text. */
  readonly candidates: readonly FrameCandidate[];
}

/**
 * Lays open how `findEvents` decides: for each coded sentence all frames that its words could
 * trigger, which won, what ruled out the others and what the rest lacked.
 *
 * @param events what `findEvents` found in the document
 * @param judge the one that `findEvents` heard, if any
 */
export function explainEvents(
  doc: Document,
  mentions: readonly Mention[],
  codebook: Codebook,
  events: readonly EventCandidate[],
  judge: Judge | null = null,
): SentenceExplanation[] {
  return doc.sentences.flatMap((sentence) => {
    if (sentence.block !== 'body' && sentence.block !== 'headline') return [];
    const told = events.filter((event) => event.sentence < sentence.index);
    return [explainSentence(sentence, mentions, codebook, told, judge)];
  });
}

function explainSentence(
  sentence: Sentence,
  mentions: readonly Mention[],
  codebook: Codebook,
  told: readonly EventCandidate[],
  judge: Judge | null,
): SentenceExplanation {
  const { roles, matches, winners, losers } = settledIn(sentence, mentions, codebook, told);
  const { heard, denied } = judge
    ? hear(winners, matches, roles, codebook, judge)
    : { heard: winners, denied: [] };
  const won = new Map<string, Cast>(heard.map((cast) => [keyOf(cast), cast]));
  const reasons = new Map(
    [...losers, ...denied].map((l): [string, string] => [`${l.trigger} ${l.frame}`, l.reason]),
  );
  const decided = matches.map((cast) => {
    const winner = won.get(keyOf(cast));
    return winner ? candidate(winner, null) : candidate(cast, reasons.get(keyOf(cast)) ?? '');
  });
  const known = new Set(matches.map(keyOf));
  const missed = simplest(missesOf(roles, codebook)).filter((miss) => !known.has(keyOfMiss(miss)));
  const winnersFirst = [...decided].sort((a, b) => rank(a) - rank(b));
  return {
    sentence: sentence.index,
    tokens: roles.tree.tokens,
    mentions: mentions.filter((mention) => mention.sentence === sentence.index),
    candidates: [...distinct(winnersFirst), ...missed.map(missedCandidate)],
  };
}

const keyOf = ({ match }: Cast): string => `${match.trigger} ${match.pattern.frame.id}`;
const keyOfMiss = ({ trigger, pattern }: Miss): string => `${trigger} ${pattern.frame.id}`;
const rank = ({ outcome }: FrameCandidate): number => (outcome === 'won' ? 0 : 1);

/** One candidate a frame and trigger: its winner, or the match that demands most. */
function distinct(candidates: readonly FrameCandidate[]): FrameCandidate[] {
  const best = new Map<string, FrameCandidate>();
  for (const one of candidates) {
    const key = `${one.trigger} ${one.frame}`;
    const other = best.get(key);
    if (!other || (other.outcome === one.outcome && other.specificity < one.specificity)) {
      best.set(key, one);
    }
  }
  return [...best.values()];
}

/** Of the patterns of one frame at one trigger the one that asks least. */
function simplest(misses: readonly Miss[]): Miss[] {
  const best = new Map<string, Miss>();
  for (const miss of misses) {
    const other = best.get(keyOfMiss(miss));
    if (!other || specificity(miss.pattern) < specificity(other.pattern)) {
      best.set(keyOfMiss(miss), miss);
    }
  }
  return [...best.values()];
}

function candidate(cast: Cast, lost: string | null): FrameCandidate {
  const { match, type, modes, auxiliary, rulings, who, whom } = cast;
  const { frame } = match.pattern;
  return {
    trigger: match.trigger,
    frame: frame.id,
    where: `${frame.file}:${frame.line}`,
    pattern: written(match.pattern),
    specificity: match.specificity,
    outcome: lost === null ? 'won' : 'lost',
    reason: lost,
    type,
    modes,
    auxiliary,
    rulings,
    matched: match.matched,
    actors: who,
    recipients: whom,
  };
}

const NEEDS: Readonly<Record<Lack, string>> = {
  'words beside the trigger': 'its words do not stand in a row',
  particle: 'its particle or preposition is not there',
  'object noun': 'its noun is not there',
  'what the object is called': 'the object is not called so',
  infinitive: 'no infinitive follows',
  'no object': 'it does not hold with an object',
  'an object': 'it has no object',
  'no exception': 'an exception of the frame stands here',
  'cue in the clause': 'no cue of the frame stands in the clause',
  'subject noun': 'the subject is none of its nouns',
};

function missedCandidate({ pattern, trigger, lack }: Miss): FrameCandidate {
  const { frame } = pattern;
  return {
    trigger,
    frame: frame.id,
    where: `${frame.file}:${frame.line}`,
    pattern: written(pattern),
    specificity: specificity(pattern),
    outcome: 'missed',
    reason: NEEDS[lack],
    type: frame.type,
    modes: frame.mode ? [frame.mode] : [],
    auxiliary: [],
    rulings: [],
    matched: [],
    actors: [],
    recipients: [],
  };
}
