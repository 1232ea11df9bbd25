import type { Codebook, Pattern, TriggerKind } from '../codebook/codebook.js';
import { TRIGGER_KINDS, triggerKey } from '../codebook/codebook.js';
import type { Document, Sentence } from '../document.js';
import type { Judge, JudgeNote } from '../judge/judge.js';
import { type AuxiliaryMode, EVENT_TYPES, type EventType } from '../plover.js';
import { overlaps, type Span } from '../span.js';
import { Tree } from '../syntax/tree.js';
import { framesOfPair, type Pair, type PairFrame, tokensIn } from './pair-frames.js';
import { repaired } from './repair.js';
import { Roles } from './roles.js';

/** The best type for a marked pair, and how sure. */
export interface PairType {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly AuxiliaryMode[];
  /** 0..1; with a judge, the share of answers as sure as this that are right. */
  readonly confidence: number;
  /** Frame that decided, or `null` where only the words of the sentence spoke. */
  readonly frame: string | null;
  readonly rulings: readonly string[];
  /** The learned judge's part; `null` where rules decided alone. */
  readonly judge: JudgeNote | null;
}

/** The answer when no word of the codebook stands in the sentence. */
const NOTHING: PairType = {
  type: 'CONSULT',
  modes: [],
  auxiliary: [],
  confidence: 0.05,
  frame: null,
  rulings: [],
  judge: null,
};

/** One sentence that names a side, and what the codebook finds in it. */
interface PairSentence {
  readonly roles: Roles;
  readonly pair: Pair;
  readonly frames: readonly PairFrame[];
}

/**
 * The PLOVER type that one marked participant's words and another's most likely stand in: always
 * an answer. Frames that connect the pair decide; where none does, the frame nearest to the pair
 * in the tree; where none matches, the first word of the sentence known to the codebook. A judge
 * weighs the frames against what it has learned, and answers where they are weak or missing.
 *
 * @param actor      span of the one who acts, in the document's text; `null` if not marked
 * @param recipient  span of the one acted upon; `null` if not marked
 * @param judge      `null`: the codebook alone decides
 */
export function typeOf(
  doc: Document,
  actor: Span | null,
  recipient: Span | null,
  codebook: Codebook,
  judge: Judge | null = null,
): PairType {
  const near = doc.sentences.filter(
    ({ span }) => (actor && overlaps(span, actor)) || (recipient && overlaps(span, recipient)),
  );
  const sentences = near.length > 0 ? near : doc.sentences;
  const read = sentences.map((sentence) => readPair(sentence, actor, recipient, codebook));
  const frames = read.flatMap((one) => one.frames).sort((a, b) => b.score - a.score);
  if (judge && read.length > 0) return judged(read, frames, codebook, judge);
  return byRules(frames, sentences, codebook);
}

function readPair(
  sentence: Sentence,
  actor: Span | null,
  recipient: Span | null,
  codebook: Codebook,
): PairSentence {
  const roles = new Roles(new Tree(repaired(sentence)));
  const pair = { actor: tokensIn(sentence, actor), recipient: tokensIn(sentence, recipient) };
  return { roles, pair, frames: framesOfPair(roles, pair, codebook) };
}

function byRules(
  ranked: readonly PairFrame[],
  sentences: readonly Sentence[],
  codebook: Codebook,
): PairType {
  const best = ranked[0] && jointly(ranked[0]);
  if (!best) return fromLexicon(sentences, codebook);
  const rival = ranked.find(({ ruled }) => ruled.type !== best.ruled.type);
  const lead = best.score - Math.max(rival?.score ?? 0, 0);
  return { ...toPairType(best), confidence: confidenceOf(best.score, lead), judge: null };
}

/** The judge looks at the sentence that holds most of the pair; frames of all are weighed. */
function judged(
  read: readonly PairSentence[],
  ranked: readonly PairFrame[],
  codebook: Codebook,
  judge: Judge,
): PairType {
  const { roles, pair, frames } = fullest(read);
  const others = ranked.filter((frame) => !frames.includes(frame)).map(jointly);
  const { weighed, type, note } = judge.opinion(roles, pair, frames.map(jointly), codebook, others);
  const confidence = judge.pairConfidence(weighed[EVENT_TYPES.indexOf(type)] ?? 0);
  const frame = ranked.map(jointly).find(({ ruled }) => ruled.type === type);
  const answer = frame ? toPairType(frame) : { ...NOTHING, type, rulings: ['by the judge alone'] };
  return { ...answer, confidence, judge: note() };
}

/** The first of the sentences that name most sides. */
function fullest(read: readonly PairSentence[]): PairSentence {
  const sides = ({ pair }: PairSentence) =>
    Number(pair.actor.size > 0) + Number(pair.recipient.size > 0);
  return read.reduce((best, one) => (sides(one) > sides(best) ? one : best));
}

function toPairType({ ruled }: PairFrame): Omit<PairType, 'confidence' | 'judge'> {
  const { type, modes, auxiliary, rulings, match } = ruled;
  return { type, modes, auxiliary, frame: match.pattern.frame.id, rulings };
}

/** "A and B held a drill": several subjects may make it another type. */
function jointly(scored: PairFrame): PairFrame {
  const { ruled, together } = scored;
  const { jointly: type } = ruled.match.pattern.frame;
  const holds = type !== null && together && ruled.type === ruled.match.pattern.frame.type;
  return holds ? { ...scored, ruled: { ...ruled, type, modes: [] } } : scored;
}

/** Squashes score and lead over the runner-up to 0..1. */
function confidenceOf(score: number, lead: number): number {
  const z = 0.35 * (score - 4) + 0.3 * Math.min(lead, 4);
  return Math.round(1000 / (1 + Math.exp(-z))) / 1000;
}

function fromLexicon(sentences: readonly Sentence[], codebook: Codebook): PairType {
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const pattern = simplest(token.lemma.toLowerCase(), codebook);
      if (pattern) {
        const { type, id } = pattern.frame;
        return { ...NOTHING, type, confidence: 0.15, frame: id, rulings: ['by word alone'] };
      }
    }
  }
  return NOTHING;
}

function simplest(lemma: string, codebook: Codebook): Pattern | null {
  const found = TRIGGER_KINDS.flatMap(
    (kind: TriggerKind) => codebook.index.get(triggerKey(kind, lemma)) ?? [],
  );
  return (
    found.find((p) => p.particles.length === 0 && !p.noun && p.phrase.words.length === 1) ?? null
  );
}
