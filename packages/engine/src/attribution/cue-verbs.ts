import { contains, type Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Draft } from './draft.js';
import { type Governed, governedByNoun, oblique } from './governed.js';
import { inquitOf } from './inquit.js';
import { CUE_NOUNS } from './lexicon/nouns.js';
import type { Complement, Cue } from './lexicon/rows.js';
import { CUE_VERBS } from './lexicon/verbs.js';
import { contiguousAround, cueGroup, isPassive, nounPhrase, range, runs } from './phrases.js';
import { type Source, sourceOf } from './sources.js';

/** "X said that ...", "X vowed to ...", "X condemned ...": the attribution of one cue verb. */
export function cueVerb(tree: Tree, i: number, quotations: readonly Span[]): Draft | null {
  const { lemma } = tree.token(i);
  const particle = tree.childBy(i, 'compound:prt');
  const phrasal = particle < 0 ? '' : `${lemma}_${tree.token(particle).form.toLowerCase()}`;
  const cue = CUE_VERBS.get(phrasal) ?? CUE_VERBS.get(lemma);
  if (!cue) return null;
  const inquit = cue.clause ? inquitOf(tree, i, cue.clause.stance, quotations) : null;
  if (inquit) return inquit;
  const governed = governedBy(tree, i, cue, quotations);
  if (!governed || governed.content.length === 0) return null;
  if (governed.complement !== 'clause' && isNotDone(tree, i)) return null;
  return drafted(
    tree,
    i,
    governed,
    sourceOutside(tree, i, quotations),
    `verb:${lemma}:${governed.complement}`,
  );
}

/** The source, unless the tree looks for it inside of a quotation that the cue is not in. */
function sourceOutside(tree: Tree, i: number, quotations: readonly Span[]): Source | null {
  const source = sourceOf(tree, speechOf(tree, i));
  if (!source) return null;
  const span = tree.token(source.words).span;
  const cue = tree.token(i).span;
  const quoted = quotations.some((q) => contains(q, span) && !contains(q, cue));
  return quoted ? null : source;
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
    if (/^acl/.test(deprel)) break;
    const isContent = deprel === 'ccomp' || deprel === 'xcomp';
    if (isContent && head >= 0 && CUE_VERBS.has(tree.token(head).lemma) && takesUp(tree, i, head)) {
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
  const phrase = source ? nounPhrase(tree, source.words, i) : [];
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
    govern('object', object(tree, i)) ??
    oblique(tree, i, cue)
  );
}

/** The clauses below the verb, the clause that the verb interrupts, or the one after its colon. */
function clause(tree: Tree, i: number): Span[] {
  const below = tree.childrenBy(i, 'ccomp', 'csubj:pass');
  if (below.length > 0) return runs(tree, throughout(tree, i, below));
  const { deprel, head } = tree.token(i);
  if (deprel === 'parataxis' && head >= 0) {
    return runs(tree, withoutFurtherCues(tree, tree.subtree(head, new Set([i])), head, i));
  }
  const aside = tree.childrenBy(i, 'parataxis').find((c) => c > i && !isInquit(tree, c));
  return aside === undefined ? [] : runs(tree, throughout(tree, i, [aside]));
}

/** "another source said", set into or behind the words that it attributes. */
function isInquit(tree: Tree, i: number): boolean {
  const speaks = CUE_VERBS.get(tree.token(i).lemma)?.clause !== undefined;
  return speaks && tree.childBy(i, 'nsubj') >= 0 && tree.childBy(i, 'ccomp', 'obj') < 0;
}

/**
 * The words of some clauses and of what follows them in the sentence as their continuation:
 * reasons and conditions ("because", "if") that hang on the cue hang on what is said.
 */
function throughout(tree: Tree, i: number, clauses: readonly number[]): number[] {
  const first = clauses[0] ?? i;
  const later = tree
    .childrenBy(i, 'advcl', 'parataxis', 'conj')
    .filter((c) => c > first && first > i && goesOn(tree, c) && !isInquit(tree, c));
  return [...clauses, ...later]
    .flatMap((c) => withoutFurtherCues(tree, tree.subtree(c), c, i))
    .sort((a, b) => a - b);
}

const CONTINUATIONS =
  /^(because|if|unless|although|though|when|until|since|so|while|after|before|as)$/i;

function goesOn(tree: Tree, i: number): boolean {
  if (tree.token(i).deprel === 'advcl') {
    return tree.childrenBy(i, 'mark', 'advmod').some((m) => CONTINUATIONS.test(tree.token(m).form));
  }
  const comma = tree.children(i).some((c) => c < i && tree.token(c).form === ',');
  return tree.childBy(i, 'nsubj') >= 0 && !comma && !introducesClause(tree, i);
}

/**
 * "…, adding that …" and "… and said …" inside a content go back to its speaker: they are cues of
 * their own, not what was said.
 */
function withoutFurtherCues(
  tree: Tree,
  words: readonly number[],
  head: number,
  cue: number,
): readonly number[] {
  const further = words.filter((w) => w !== head && takesUp(tree, w, cue));
  if (further.length === 0) return words;
  const out = new Set(further.flatMap((w) => tree.subtree(w)));
  return words.filter((w) => !out.has(w));
}

/**
 * A cue without a subject of its own that takes the speech of `cue` up after a comma or "and". Its
 * tense tells "said it would pay and warned that" (the speaker warns) from "said it would pay and warn".
 */
function takesUp(tree: Tree, i: number, cue: number): boolean {
  const { deprel, lemma } = tree.token(i);
  if (i < cue || !/^(advcl|conj)/.test(deprel) || !introducesClause(tree, i)) return false;
  if (tree.childBy(i, 'nsubj', 'mark', 'aux') >= 0) return false;
  if (deprel !== 'conj') return !isFiniteVerb(tree, i) && tree.tokens[i - 1]?.form === ',';
  const above = tree.token(i).head;
  const tense = tenseOf(tree, i);
  return (
    isFiniteVerb(tree, i) &&
    tense === tenseOf(tree, cue) &&
    (lemma === 'say' || tense !== tenseOf(tree, above))
  );
}

function isFiniteVerb(tree: Tree, i: number): boolean {
  return hasFeature(tree.token(i), 'VerbForm', 'Fin');
}

function tenseOf(tree: Tree, i: number): string {
  return /(?:^|\|)Tense=(\w+)/.exec(tree.token(i).feats)?.[1] ?? '';
}

const SPEECH_ACTS = new Set([
  'argue',
  'claim',
  'accuse',
  'urge',
  'vow',
  'cite',
  'call',
  'ask',
  'insist',
]);

function introducesClause(tree: Tree, i: number): boolean {
  const { lemma, upos } = tree.token(i);
  const speaks = CUE_VERBS.get(lemma)?.clause?.stance === 'asserts' || SPEECH_ACTS.has(lemma);
  return (
    upos === 'VERB' && speaks && tree.childBy(i, 'ccomp', 'obj', 'obl', 'parataxis', 'xcomp') >= 0
  );
}

/** "X is said to have left": a passive with an infinitive tells the subject's act. */
function raised(tree: Tree, i: number): Span[] {
  if (!isPassive(tree, i)) return [];
  const subject = tree.childBy(i, 'nsubj:pass');
  const act = tree.childBy(i, 'xcomp');
  return subject < 0 || act < 0 ? [] : joined(tree, subject, [act]);
}

function infinitive(tree: Tree, i: number): Span[] {
  const act = tree.childBy(i, 'xcomp');
  if (act < 0 || act < i || !isVerbal(tree, act)) return [];
  return runs(tree, withoutFurtherCues(tree, tree.subtree(act), act, i));
}

function isVerbal(tree: Tree, i: number): boolean {
  return tree.token(i).upos === 'VERB' || tree.childBy(i, 'cop', 'mark') >= 0;
}

/** "urged Rome to sign": both, since the content is Rome's signing. */
function told(tree: Tree, i: number): Span[] {
  const act = tree
    .childrenBy(i, 'xcomp', 'ccomp', 'advcl')
    .find((c) => isVerbal(tree, c) && isInfinitive(tree, c));
  const theme = themeOf(tree, i);
  if (act === undefined || theme < 0) return [];
  return joined(tree, theme, [act]);
}

function isInfinitive(tree: Tree, i: number): boolean {
  return tree.childrenBy(i, 'mark').some((m) => tree.token(m).form.toLowerCase() === 'to');
}

/** "called it a mistake", "described the raid as reckless". */
function predicated(tree: Tree, i: number): Span[] {
  const predicate = tree
    .childrenBy(i, 'xcomp', 'obl', 'advcl')
    .filter((c) => c > i)
    .find((c) => tree.token(c).deprel === 'xcomp' || isMarkedAs(tree, c));
  if (predicate === undefined) return [];
  const theme = themeOf(tree, i);
  return theme < 0 ? runs(tree, tree.subtree(predicate)) : joined(tree, theme, [predicate]);
}

function isMarkedAs(tree: Tree, i: number): boolean {
  return tree.childrenBy(i, 'case', 'mark').some((c) => /^(as|to)$/i.test(tree.token(c).form));
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

/** The object, or the subject of a passive, with what is said of it. */
function object(tree: Tree, i: number): Span[] {
  const theme = themeOf(tree, i);
  if (theme < 0 || isBarePronoun(tree, theme) || isCarried(tree, theme)) return [];
  const more = tree
    .childrenBy(i, 'obl', 'advcl', 'xcomp')
    .filter((c) => c > theme && c > i && saysOfTheme(tree, c));
  return joined(tree, theme, more);
}

/** "him" alone tells nothing of what was said. */
function isBarePronoun(tree: Tree, i: number): boolean {
  return tree.token(i).upos === 'PRON' && tree.children(i).length === 0;
}

/** "expressed concern about X": the noun is the cue, the verb carries it. */
function isCarried(tree: Tree, theme: number): boolean {
  const { lemma, upos } = tree.token(theme);
  const cue = upos === 'NOUN' ? CUE_NOUNS.get(lemma) : undefined;
  return (
    cue !== undefined &&
    tree.childBy(theme, 'nmod:poss') < 0 &&
    governedByNoun(tree, theme, cue) !== null
  );
}

const OF_THEME = new Set(['as', 'for', 'of', 'over', 'to', 'about', 'against', 'with']);

function saysOfTheme(tree: Tree, i: number): boolean {
  const marks = tree.childrenBy(i, 'case', 'mark').map((c) => tree.token(c).form.toLowerCase());
  return tree.token(i).deprel === 'xcomp' || marks.some((mark) => OF_THEME.has(mark));
}

/** The object of an active verb, the subject of a passive one, or -1. */
function themeOf(tree: Tree, i: number): number {
  if (isPassive(tree, i)) return tree.childBy(i, 'nsubj:pass');
  const object = tree.childBy(i, 'obj');
  if (object < 0) return -1;
  return hasFeature(tree.token(object), 'PronType', 'Rel') ? -1 : object;
}

/** A nominal and what belongs to it, as one content. */
function joined(tree: Tree, theme: number, more: readonly number[]): Span[] {
  const words = [theme, ...more].flatMap((c) => tree.subtree(c));
  return runs(
    tree,
    [...new Set(words)].sort((a, b) => a - b),
  );
}
