import { contains, type Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Stance } from './attribution.js';
import type { Draft } from './draft.js';
import type { Complement, Cue } from './lexicon/rows.js';
import { CUE_VERBS } from './lexicon/verbs.js';
import { contiguousAround, cueGroup, isPassive, nounPhrase, range, runs } from './phrases.js';
import { type Source, sourceOf } from './sources.js';

/** What a cue governs: the words of the content, and of the cue beyond its head. */
export interface Governed {
  readonly content: readonly Span[];
  readonly complement: Complement;
  readonly stance: Stance;
  /** Tokens that belong to the cue too: "called for". */
  readonly cue: readonly number[];
}

/** "X said that ...", "X vowed to ...", "X condemned ...": the attribution of one cue verb. */
export function cueVerb(tree: Tree, i: number, quotations: readonly Span[]): Draft | null {
  const { lemma } = tree.token(i);
  const particle = tree.childBy(i, 'compound:prt');
  const phrasal = particle < 0 ? '' : `${lemma}_${tree.token(particle).form.toLowerCase()}`;
  const cue = CUE_VERBS.get(phrasal) ?? CUE_VERBS.get(lemma);
  if (!cue) return null;
  const governed = governedBy(tree, i, cue, quotations);
  if (!governed || governed.content.length === 0) return null;
  return drafted(tree, i, governed, sourceOf(tree, i), `verb:${lemma}:${governed.complement}`);
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
  const phrase = source ? nounPhrase(tree, source.words) : [];
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

/** A clause below the verb, the clause that the verb interrupts, or the one after its colon. */
function clause(tree: Tree, i: number): Span[] {
  const below = tree.childBy(i, 'ccomp', 'csubj:pass');
  if (below >= 0) return runs(tree, tree.subtree(below));
  const { deprel, head } = tree.token(i);
  if (deprel === 'parataxis' && head >= 0) {
    return runs(tree, tree.subtree(head, new Set([i])));
  }
  const aside = tree.childrenBy(i, 'parataxis').find((c) => c > i);
  return aside === undefined ? [] : runs(tree, tree.subtree(aside));
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
  return runs(tree, tree.subtree(act));
}

function isVerbal(tree: Tree, i: number): boolean {
  return tree.token(i).upos === 'VERB' || tree.childBy(i, 'cop', 'mark') >= 0;
}

/** "urged Rome to sign": both, since the content is Rome's signing. */
function told(tree: Tree, i: number): Span[] {
  const act = tree.childrenBy(i, 'xcomp', 'ccomp', 'advcl').find((c) => isVerbal(tree, c) && isInfinitive(tree, c));
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
  if (theme < 0) return [];
  const more = tree
    .childrenBy(i, 'obl', 'advcl', 'xcomp')
    .filter((c) => c > theme && c > i && saysOfTheme(tree, c));
  return joined(tree, theme, more);
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

/** "called for talks": what follows the preposition; the preposition is the cue's. */
export function oblique(tree: Tree, i: number, cue: Cue): Governed | null {
  const sense = cue.oblique;
  if (!sense) return null;
  for (const c of tree.childrenBy(i, 'obl', 'nmod', 'advcl', 'acl')) {
    if (c < i) continue;
    const mark = tree.childrenBy(c, 'case', 'mark').find((m) => {
      return m > i && sense.prepositions.includes(tree.token(m).form.toLowerCase());
    });
    if (mark === undefined) continue;
    const content = runs(tree, tree.subtree(c, new Set([mark])));
    const between = tree.token(mark - 1);
    const near = mark - i <= 3 && between.upos !== 'PUNCT';
    return { content, complement: 'oblique', stance: sense.stance, cue: near ? range(i, mark) : [] };
  }
  return null;
}

/** A nominal and what belongs to it, as one content. */
function joined(tree: Tree, theme: number, more: readonly number[]): Span[] {
  const words = [theme, ...more].flatMap((c) => tree.subtree(c));
  return runs(tree, [...new Set(words)].sort((a, b) => a - b));
}
