import type { Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import { isVerbal } from './clauses.js';
import { governedByNoun } from './governed.js';
import { CUE_NOUNS } from './lexicon/nouns.js';
import { LIGHT_VERBS } from './light-verbs.js';
import { isPassive, joined, runs, withoutAside } from './phrases.js';

/** "urged Rome to sign": both, since the content is Rome's signing. */
export function told(tree: Tree, i: number): Span[] {
  const theme = themeOf(tree, i);
  const whom = theme >= 0 ? theme : tree.childBy(i, 'iobj');
  // The act may hang on whoever is told: "warned passengers to stay".
  const below = whom > i ? tree.childrenBy(whom, 'acl') : [];
  const act = [...tree.childrenBy(i, 'xcomp', 'ccomp', 'advcl'), ...below].find(
    (c) => isVerbal(tree, c) && isInfinitive(tree, c),
  );
  return act === undefined || whom < 0 ? [] : joined(tree, whom, [act]);
}

function isInfinitive(tree: Tree, i: number): boolean {
  return tree.childrenBy(i, 'mark').some((m) => tree.token(m).form.toLowerCase() === 'to');
}

/** "called it a mistake", "described the raid as reckless". */
export function predicated(tree: Tree, i: number): Span[] {
  const named = namedBehindWhat(tree, i);
  if (named >= 0) return runs(tree, withoutAside(tree, named));
  const theme = themeOf(tree, i);
  const predicates = tree
    .childrenBy(i, 'xcomp', 'obl', 'advcl')
    .filter((c) => c > i && (tree.token(c).deprel === 'xcomp' || isMarkedAs(tree, c)));
  if (predicates.length > 0) {
    const called = predicates[0] ?? i;
    // "called him a master at losing": what follows without a comma says more of it.
    const more = tree
      .childrenBy(i, 'obl', 'advcl')
      .filter((c) => c > called && saysOfTheme(tree, c) && !isGlued(tree, c));
    const first = [called, ...more];
    return theme < 0 ? runs(tree, tree.subtree(first[0] ?? i)) : joined(tree, theme, first);
  }
  // Trees often take the predicate for a second object: "called the raid a mistake".
  const objects = tree.childrenBy(i, 'obj', 'iobj').filter((c) => c > i);
  const second = objects[1];
  if (theme >= 0 && second === undefined && NAMING.has(tree.token(i).lemma)) {
    return namedAsOne(tree, i, theme);
  }
  return theme < 0 || second === undefined ? [] : joined(tree, objects[0] ?? theme, [second]);
}

/** Verbs that take an object and what it is called and hardly ever the object alone. */
const NAMING = new Set(['call', 'label', 'brand', 'dub', 'deem', 'term']);

/**
 * Trees also take what an object is called for a part of it ("called the charges unfounded", "the
 * ruling a victory") or, where it is quoted, for a clause: content is the two together.
 */
function namedAsOne(tree: Tree, i: number, theme: number): Span[] {
  const clause = tree.childrenBy(i, 'ccomp', 'parataxis').find((c) => c > theme);
  if (clause !== undefined && theme > i) return joined(tree, theme, [clause]);
  const called = tree
    .subtree(theme)
    .some((w) => w > theme && /^(appos|amod)$/.test(tree.token(w).deprel) && !isGlued(tree, w));
  return called && theme > i ? runs(tree, tree.subtree(theme)) : [];
}

/** Behind a comma an apposition is an aside. */
function isGlued(tree: Tree, i: number): boolean {
  const first = tree.subtree(i)[0] ?? i;
  return tree.token(i).deprel === 'amod'
    ? tree.token(i).head > i
    : /^[,(–—-]$/.test(tree.tokens[first - 1]?.form ?? '');
}

/** "what they called a sham": the content is the name given. */
function namedBehindWhat(tree: Tree, i: number): number {
  const what = tree.children(i).some((c) => c < i && /^what$/i.test(tree.token(c).form));
  return what ? (tree.childrenBy(i, 'xcomp', 'obj', 'ccomp').find((c) => c > i) ?? -1) : -1;
}

function isMarkedAs(tree: Tree, i: number): boolean {
  return tree.childrenBy(i, 'case', 'mark').some((c) => /^(as|to)$/i.test(tree.token(c).form));
}

/** The object, or the subject of a passive, with what is said of it. */
export function object(tree: Tree, i: number): Span[] {
  const theme = themeOf(tree, i);
  if (theme < 0) return whatever(tree, i);
  if (isCarried(tree, i, theme)) return [];
  if (isBarePronoun(tree, theme) && !(isAnswered(tree, i) && isOfClause(tree, theme))) return [];
  const more = tree
    .childrenBy(i, 'obl', 'advcl', 'xcomp')
    .filter((c) => c > theme && c > i && saysOfTheme(tree, c));
  return joined(tree, theme, more);
}

/** "denounced what she calls a sham": a clause with "what" stands for a thing. */
function whatever(tree: Tree, i: number): Span[] {
  const clause = tree.childrenBy(i, 'ccomp', 'csubj').find((c) => c > i);
  if (clause === undefined || isPassive(tree, i)) return [];
  const words = tree.subtree(clause);
  const opens = /^what(ever)?$/i.test(tree.tokens[words[0] ?? -1]?.form ?? '');
  return opens ? runs(tree, words) : [];
}

/** "They deny it": the pronoun stands for a claim that was told before. */
function isAnswered(tree: Tree, i: number): boolean {
  return /^(deny|dispute|doubt|confirm|reject|refute)$/.test(tree.token(i).lemma);
}

function isOfClause(tree: Tree, i: number): boolean {
  return /^(it|this|that|everything)$/i.test(tree.token(i).form);
}

/** "him" alone tells nothing of what was said. */
function isBarePronoun(tree: Tree, i: number): boolean {
  return tree.token(i).upos === 'PRON' && tree.children(i).length === 0;
}

/** "expressed concern about X": the noun is the cue, the verb carries it. */
function isCarried(tree: Tree, i: number, theme: number): boolean {
  const { lemma, upos } = tree.token(theme);
  const cue = upos === 'NOUN' ? CUE_NOUNS.get(lemma) : undefined;
  return (
    cue !== undefined &&
    LIGHT_VERBS.has(tree.token(i).lemma) &&
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

/** What "rejects", "dismisses" or "shrugs off" an allegation denies it. */
export function isClaim(tree: Tree, i: number): boolean {
  const theme = themeOf(tree, i);
  const cue = theme < 0 ? undefined : CUE_NOUNS.get(tree.token(theme).lemma);
  const stance = (cue?.clause ?? cue?.oblique)?.stance;
  return stance === 'alleges' || stance === 'asserts';
}
