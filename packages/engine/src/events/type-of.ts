import type { Codebook, Pattern, TriggerKind } from '../codebook/codebook.js';
import { TRIGGER_KINDS, triggerKey } from '../codebook/codebook.js';
import type { Document, Sentence } from '../document.js';
import type { AuxiliaryMode, EventType } from '../plover.js';
import { overlaps, type Span } from '../span.js';
import { Tree } from '../syntax/tree.js';
import { rule } from './find.js';
import type { Filler } from './match.js';
import { repaired } from './repair.js';
import { Roles } from './roles.js';
import type { Ruled } from './rulings.js';
import { speaksFor } from './settle.js';

/** The best type for a marked pair, and how sure. */
export interface PairType {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly AuxiliaryMode[];
  /** 0..1 */
  readonly confidence: number;
  /** Frame that decided, or `null` where only the words of the sentence spoke. */
  readonly frame: string | null;
  readonly rulings: readonly string[];
}

/** The answer when no word of the codebook stands in the sentence. */
const NOTHING: PairType = {
  type: 'CONSULT',
  modes: [],
  auxiliary: [],
  confidence: 0.05,
  frame: null,
  rulings: [],
};

/**
 * The PLOVER type that one marked participant's words and another's most likely stand in: always
 * an answer. Frames that connect the pair decide; where none does, the frame nearest to the pair
 * in the tree; where none matches, the first word of the sentence known to the codebook.
 *
 * @param actor      span of the one who acts, in the document's text; `null` if not marked
 * @param recipient  span of the one acted upon; `null` if not marked
 */
export function typeOf(
  doc: Document,
  actor: Span | null,
  recipient: Span | null,
  codebook: Codebook,
): PairType {
  const near = doc.sentences.filter(
    ({ span }) => (actor && overlaps(span, actor)) || (recipient && overlaps(span, recipient)),
  );
  const sentences = near.length > 0 ? near : doc.sentences;
  const scored = sentences
    .flatMap((sentence) => scoreSentence(sentence, actor, recipient, codebook))
    .sort((a, b) => b.score - a.score);
  const best = scored[0] && jointly(scored[0]);
  if (!best) return fromLexicon(sentences, codebook);
  const rival = scored.find(({ ruled }) => ruled.type !== best.ruled.type);
  const lead = best.score - Math.max(rival?.score ?? 0, 0);
  return {
    type: best.ruled.type,
    modes: best.ruled.modes,
    auxiliary: best.ruled.auxiliary,
    confidence: confidenceOf(best.score, lead),
    frame: best.ruled.match.pattern.frame.id,
    rulings: best.ruled.rulings,
  };
}

interface Scored {
  readonly ruled: Ruled;
  readonly score: number;
  /** Both of the pair are subjects. */
  readonly together: boolean;
}

/** "A and B held a drill": several subjects may make it another type. */
function jointly(scored: Scored): Scored {
  const { ruled, together } = scored;
  const { jointly: type } = ruled.match.pattern.frame;
  const holds = type !== null && together && ruled.type === ruled.match.pattern.frame.type;
  return holds ? { ...scored, ruled: { ...ruled, type, modes: [] } } : scored;
}

/** Scores what is left once longer matches and the complements of operators have spoken. */
function scoreSentence(
  sentence: Sentence,
  actor: Span | null,
  recipient: Span | null,
  codebook: Codebook,
): Scored[] {
  const roles = new Roles(new Tree(repaired(sentence)));
  const pair: Pair = {
    actor: tokensIn(sentence, actor),
    recipient: tokensIn(sentence, recipient),
  };
  const all = rule(roles, codebook);
  const distinct = all.filter((ruled) => !isPartOfLonger(ruled, all));
  return distinct
    .filter((ruled) => !distinct.some((other) => !other.dropped && speaksFor(other, ruled)))
    .map((ruled) => ({
      ruled,
      score: scoreOf(ruled, pair, roles) - told(ruled, distinct, roles),
      together:
        fit(ruled.actors, pair.actor, roles) > 0 && fit(ruled.actors, pair.recipient, roles) > 0,
    }));
}

interface Pair {
  readonly actor: ReadonlySet<number>;
  readonly recipient: ReadonlySet<number>;
}

function tokensIn(sentence: Sentence, span: Span | null): ReadonlySet<number> {
  if (!span) return new Set();
  return new Set(sentence.tokens.flatMap((token, i) => (overlaps(token.span, span) ? [i] : [])));
}

/** The trigger is a word of a match that demands more words. */
function isPartOfLonger(ruled: Ruled, all: readonly Ruled[]): boolean {
  const { trigger, specificity } = ruled.match;
  return all.some(
    ({ match }) =>
      match.specificity > specificity && match.matched.some(({ token }) => token === trigger),
  );
}

/** "Talks between them failed": what the verb says of an act outweighs the act. */
function told({ match }: Ruled, all: readonly Ruled[], roles: Roles): number {
  const { head, deprel } = roles.tree.token(match.trigger);
  const isSubject = deprel.startsWith('nsubj') && match.predicate === match.trigger;
  return isSubject && all.some((other) => other.match.trigger === head) ? 2 : 0;
}

/** How well a match connects the pair: slots filled by it, then nearness in the tree. */
function scoreOf(ruled: Ruled, pair: Pair, roles: Roles): number {
  // All sides of a reciprocal event are alike: "talks between A and B".
  const { reciprocal } = ruled.match.pattern.frame;
  const others = reciprocal ? [...ruled.recipients, ...ruled.actors] : ruled.recipients;
  const straight = fit(ruled.actors, pair.actor, roles) + fit(others, pair.recipient, roles);
  const swapped =
    fit(ruled.actors, pair.recipient, roles) + fit(ruled.recipients, pair.actor, roles);
  const { trigger, specificity, predicate } = ruled.match;
  const subtree = new Set(roles.tree.subtree(predicate));
  const holds = (tokens: ReadonlySet<number>) => [...tokens].some((t) => subtree.has(t));
  const reach = (holds(pair.actor) ? 1 : 0) + (holds(pair.recipient) ? 1 : 0);
  const depth = roles.tree.ancestors(predicate).length;
  const inside = pair.actor.has(trigger) || pair.recipient.has(trigger) ? 1.5 : 0;
  const { needs } = ruled.match.pattern.frame;
  const filled = { actor: ruled.actors.length > 0, recipient: ruled.recipients.length > 0 };
  const missing = needs.some((need) => !filled[need]) ? 1.5 : 0;
  const unreal = ruled.dropped ? 3 : ruled.auxiliary.includes('hypothetical') ? 1.5 : 0;
  return (
    Math.max(straight, swapped * 0.6) -
    missing -
    unreal +
    reach +
    0.4 * specificity -
    0.3 * depth -
    inside
  );
}

/** 3 if a filler is among the marked words, 2 if the marked words are within its phrase. */
function fit(fillers: readonly Filler[], marked: ReadonlySet<number>, roles: Roles): number {
  const heads = fillers.flatMap(({ head }) => roles.conjuncts(head));
  if (heads.some((head) => marked.has(head))) return 3;
  const within = heads.some((head) => roles.tree.subtree(head).some((t) => marked.has(t)));
  return within ? 2 : 0;
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
