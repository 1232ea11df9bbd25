import { contains, type Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Stance } from './attribution.js';
import { clause, followed, infinitive, raised, takesUp } from './clauses.js';
import type { Draft } from './draft.js';
import { type Governed, oblique } from './governed.js';
import { asideOf, inquitOf } from './inquit.js';
import type { Complement, Cue } from './lexicon/rows.js';
import { verbSenses } from './lexicon/verbs.js';
import { missingSource } from './missing-source.js';
import { isClaim, object, predicated, told } from './nominals.js';
import { contiguousAround, cueGroup, nounPhrase, range } from './phrases.js';
import { nominalBefore, quotedOne, type Source, sourceOf } from './sources.js';

/** "X said that ...", "X vowed to ...", "X condemned ...": the attribution of one cue verb. */
export function cueVerb(tree: Tree, i: number, quotations: readonly Span[]): Draft | null {
  const { lemma } = tree.token(i);
  const cue = verbSenses(tree, i);
  if (!cue || passesOn(tree, i) || isFiller(tree, i)) return null;
  const inquit = cue.clause ? inquitOf(tree, i, cue.clause.stance, quotations) : null;
  if (inquit) return inquit;
  const aside =
    cue.clause && !isQuoted(tree, i, quotations) ? asideOf(tree, i, cue.clause.stance) : null;
  if (aside) return aside;
  const governed = governedBy(tree, i, cue, quotations);
  if (!governed || governed.content.length === 0) return null;
  if (governed.complement !== 'clause' && isNotDone(tree, i)) return null;
  const named = sourceOutside(tree, i, quotations);
  const source =
    asideSpeaker(tree, i, named) ??
    named ??
    outside(tree, i, missingSource(tree, i, governed), quotations);
  if (!source && ONLY_NAMED.has(governed.complement)) return null;
  const stance = stanceOf(tree, i, governed);
  return drafted(tree, i, { ...governed, stance }, source, `verb:${lemma}:${governed.complement}`);
}

/** "a creek called Miracle Run": a name, and nobody's words, unless somebody is there to say it. */
const ONLY_NAMED: ReadonlySet<Complement> = new Set(['predicate', 'oblique']);

const DISMISSALS = new Set(['reject', 'dismiss', 'repudiate', 'disavow', 'rebuff', 'ridicule']);

/** The stance of the sense, unless what it takes or a negation turns it. */
function stanceOf(tree: Tree, i: number, { stance, complement }: Governed): Stance {
  if (complement === 'object' && DISMISSALS.has(tree.token(i).lemma) && isClaim(tree, i)) {
    return 'denies';
  }
  const negated = tree.childrenBy(i, 'advmod').some((c) => NEGATIONS.test(tree.token(c).form));
  if (!negated || complement !== 'clause') return stance;
  // "does not believe that" denies; "did not say that", "could not confirm that" claim nothing.
  return stance === 'opines' ? 'denies' : 'mentions';
}

/** "was quoted as saying": the one who is quoted speaks, at "saying". */
function passesOn(tree: Tree, i: number): boolean {
  return tree.children(i).some((c) => quotedOne(tree, c) >= 0 && verbSenses(tree, c) !== undefined);
}

/** ", you know,": a sound that speakers make. */
function isFiller(tree: Tree, i: number): boolean {
  const [before, verb, after] = [i - 1, i, i + 1].map((w) => tree.tokens[w]?.form.toLowerCase());
  const isEdge = tree.tokens[i - 2] === undefined || tree.tokens[i - 2]?.form === ',';
  return before === 'you' && /^(know|see)$/.test(verb ?? '') && isEdge && after === ',';
}

const NEGATIONS = /^(not|n't|n’t|never)$/i;

function isQuoted(tree: Tree, i: number, quotations: readonly Span[]): boolean {
  return quotations.some((quotation) => contains(quotation, tree.token(i).span));
}

/** The source, unless the tree looks for it inside of a quotation that the cue is not in. */
function sourceOutside(tree: Tree, i: number, quotations: readonly Span[]): Source | null {
  return outside(tree, i, sourceOf(tree, speechOf(tree, i)), quotations);
}

function outside(
  tree: Tree,
  i: number,
  source: Source | null,
  quotations: readonly Span[],
): Source | null {
  if (!source) return null;
  const span = tree.token(source.words).span;
  const cue = tree.token(i).span;
  const quoted = quotations.some((q) => contains(q, span) && !contains(q, cue));
  return quoted ? null : source;
}

/**
 * ", experts say,": a nominal between comma and verb, though the tree looks for the subject
 * elsewhere or finds none.
 */
function asideSpeaker(tree: Tree, i: number, source: Source | null): Source | null {
  const token = tree.token(i);
  if (!hasFeature(token, 'VerbForm', 'Fin')) return null;
  const words = nominalBefore(tree, i);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (source && words.includes(source.words)) return null;
  const isAside = /^[,"”]$/.test(tree.tokens[first - 1]?.form ?? '');
  if (source && (!isAside || nounPhrase(tree, source.words, i).includes(last))) return null;
  const head = words.find((w) => !words.includes(tree.token(w).head)) ?? last;
  return { words: head, antecedent: head };
}

const NOT_DONE = new Set(['will', 'would', 'shall', 'should', 'must', 'can']);

/** What someone would or should praise, demand or plan is no attribution yet. */
function isNotDone(tree: Tree, i: number): boolean {
  const modal = tree.childrenBy(i, 'aux').some((c) => NOT_DONE.has(tree.token(c).lemma));
  return modal || hasFeature(tree.token(i), 'Mood', 'Imp');
}

/** The cue whose subject speaks: for one that takes a speech up, the cue that it goes back to. */
function speechOf(tree: Tree, i: number): number {
  let at = i;
  for (let above = tree.token(i).head; above >= 0; above = tree.token(above).head) {
    const { head, deprel } = tree.token(above);
    const isContent = deprel === 'ccomp' || deprel === 'xcomp';
    if (isContent && head >= 0 && verbSenses(tree, head) && takesUp(tree, i, head)) {
      at = head;
    }
  }
  return at;
}

/** The draft of a cue with its source and what it governs. */
export function drafted(
  tree: Tree,
  i: number,
  governed: Governed,
  source: Source | null,
  rule: string,
): Draft {
  const words = contiguousAround([...cueGroup(tree, i), ...governed.cue], i);
  const phrase = source ? sourcePhrase(tree, source.words, i) : [];
  return {
    sentence: tree.sentence.index,
    source: phrase.length > 0 ? [tree.spanOf(phrase)] : [],
    sourceHead: source?.antecedent ?? -1,
    cue: [tree.spanOf(words)],
    content: governed.content,
    stance: governed.stance,
    rule,
  };
}

/** A possessor takes its "'s" along, as PolNeAR marks it: "Lisbon's claim that ...". */
function sourcePhrase(tree: Tree, head: number, cue: number): readonly number[] {
  const words = nounPhrase(tree, head, cue);
  const next = (words.at(-1) ?? head) + 1;
  const isOwned = tree.token(head).deprel === 'nmod:poss' && tree.tokens[next]?.head === head;
  return isOwned && /^['’]s?$/.test(tree.token(next).form) ? [...words, next] : words;
}

/** The first complement, from clause to oblique, that the tree has and the cue takes. */
export function governedBy(
  tree: Tree,
  i: number,
  cue: Cue,
  quotations: readonly Span[],
): Governed | null {
  const govern = (complement: Complement, content: readonly Span[], more: number[] = []) => {
    const sense = cue[complement];
    if (!sense || content.length === 0) return null;
    return { complement, content, stance: sense.stance, cue: more };
  };
  return (
    govern('clause', clause(tree, i)) ??
    (cue.clause ? govern('clause', raised(tree, i)) : null) ??
    govern('told', told(tree, i)) ??
    govern('infinitive', infinitive(tree, i)) ??
    govern('predicate', predicated(tree, i)) ??
    (cue.clause ? govern('clause', quoted(tree, i, quotations)) : null) ??
    (cue.clause ? govern('clause', followed(tree, i)) : null) ??
    govern('object', object(tree, i)) ??
    oblique(tree, i, cue)
  );
}

/** A quotation that stands next to the verb or its subject. */
function quoted(tree: Tree, i: number, quotations: readonly Span[]): Span[] {
  const subject = tree.childBy(i, 'nsubj');
  const words = range(Math.min(i, subject < 0 ? i : subject), Math.max(i, subject));
  const [from, to] = tree.spanOf(cueAndSubject(tree, i, words));
  const near = quotations.find(([start, end]) => {
    return (end <= from && from - end <= 3) || (start >= to && start - to <= 3);
  });
  return near && !contains(near, tree.token(i).span) ? [near] : [];
}

function cueAndSubject(tree: Tree, i: number, words: readonly number[]): number[] {
  const subject = tree.childBy(i, 'nsubj');
  return [...words, ...cueGroup(tree, i), ...(subject < 0 ? [] : nounPhrase(tree, subject))];
}
