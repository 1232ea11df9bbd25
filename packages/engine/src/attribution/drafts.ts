import type { Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Stance } from './attribution.js';
import { CUE_NOUNS, CUE_VERBS } from './cues.js';

/** An attribution as one sentence's tree shows it, before quotations stretch its content. */
export interface Draft {
  readonly sentence: number;
  readonly source: readonly Span[];
  /** Head token of the source phrase, -1 if there is none. */
  readonly sourceHead: number;
  readonly cue: readonly Span[];
  content: readonly Span[];
  readonly stance: Stance;
  readonly rule: string;
}

/** Attributions that one tree shows, in the order of their cues. */
export function draftsOf(tree: Tree): Draft[] {
  const drafts: Draft[] = [];
  tree.tokens.forEach((token, i) => {
    if (token.form.toLowerCase() === 'according') push(drafts, accordingTo(tree, i));
    else if (token.upos === 'VERB' && CUE_VERBS.has(token.lemma)) push(drafts, cueVerb(tree, i));
    else if (token.upos === 'NOUN' && CUE_NOUNS.has(token.lemma)) push(drafts, cueNoun(tree, i));
  });
  return drafts;
}

function push(drafts: Draft[], draft: Draft | null) {
  if (draft) drafts.push(draft);
}

/** "…, according to X": X is the nominal that "according to" marks; the clause is the content. */
function accordingTo(tree: Tree, i: number): Draft | null {
  const source = tree.token(i).head;
  if (source < 0) return null;
  const clause = tree.token(source).head;
  if (clause < 0) return null;
  const to = i + 1;
  if (tree.tokens[to]?.form.toLowerCase() !== 'to' || source <= to) return null;
  const cue = [i, to];
  const words = nounPhrase(tree, source).filter((word) => word > to);
  return {
    sentence: tree.sentence.index,
    source: [tree.spanOf(words)],
    sourceHead: source,
    cue: [tree.spanOf(cue)],
    content: runs(tree, tree.subtree(clauseOf(tree, clause), new Set([source]))),
    stance: 'asserts',
    rule: 'according-to',
  };
}

/** The finite clause that a token belongs to. */
function clauseOf(tree: Tree, i: number): number {
  let at = i;
  while (tree.token(at).head >= 0 && !/^(root|ccomp|parataxis|conj)/.test(tree.token(at).deprel)) {
    at = tree.token(at).head;
  }
  return at;
}

function cueVerb(tree: Tree, i: number): Draft | null {
  const verb = tree.token(i);
  const stance = CUE_VERBS.get(verb.lemma);
  if (!stance) return null;
  const content = contentOf(tree, i, stance);
  if (content.length === 0) return null;
  const source = sourceOf(tree, i);
  return {
    sentence: tree.sentence.index,
    source: source < 0 ? [] : [tree.spanOf(nounPhrase(tree, source))],
    sourceHead: source,
    cue: [tree.spanOf(verbGroup(tree, i))],
    content,
    stance,
    rule: `verb:${verb.lemma}`,
  };
}

/** What is said: a clause below the verb, the clause that the verb interrupts, or what it is about. */
function contentOf(tree: Tree, i: number, stance: Stance): Span[] {
  const below = tree.childBy(i, 'ccomp');
  if (below >= 0) return runs(tree, tree.subtree(below));
  const verb = tree.token(i);
  if (verb.deprel === 'parataxis' && verb.head >= 0) {
    return runs(tree, tree.subtree(verb.head, new Set([i])));
  }
  const aside = tree.childrenBy(i, 'parataxis').at(0);
  if (aside !== undefined && stance === 'asserts') return runs(tree, tree.subtree(aside));
  if (stance === 'intends' || stance === 'asks' || stance === 'alleges' || stance === 'denies') {
    const act = tree.childBy(i, 'xcomp', 'advcl');
    const about = act >= 0 ? act : tree.childBy(i, 'obj');
    if (about >= 0) return runs(tree, tree.subtree(about));
  }
  return [];
}

/** Who says it: the subject, the agent of a passive, or the subject that the verb shares. */
function sourceOf(tree: Tree, i: number): number {
  const agent = tree
    .childrenBy(i, 'obl:agent', 'obl')
    .find((c) => tree.preposition(c) === 'by' && hasFeature(tree.token(i), 'Voice', 'Pass'));
  if (agent !== undefined) return agent;
  const subject = tree.childrenBy(i, 'nsubj').find((c) => tree.token(c).deprel !== 'nsubj:pass');
  if (subject !== undefined) {
    const relative = tree.token(i).deprel === 'acl:relcl' ? tree.token(i).head : -1;
    return hasFeature(tree.token(subject), 'PronType', 'Rel') && relative >= 0 ? relative : subject;
  }
  const { head, deprel } = tree.token(i);
  if (head < 0) return -1;
  if (deprel === 'acl' || deprel === 'acl:relcl') return head;
  return /^(conj|xcomp|advcl)/.test(deprel) ? sourceOf(tree, head) : -1;
}

/** A nominal without its preposition, the punctuation at its edges and its relative clauses. */
function nounPhrase(tree: Tree, head: number): number[] {
  const outside = new Set(
    tree.childrenBy(head, 'case', 'cc', 'acl:relcl', 'parataxis', 'conj').filter((c) => {
      return tree.token(c).deprel !== 'conj' || tree.token(c).upos === 'VERB';
    }),
  );
  const words = tree.subtree(head, outside).filter((i) => tree.token(i).upos !== 'PUNCT');
  return contiguousAround(closed(tree, words), head);
}

/** The words with what stands between them, and a bracket that they leave open closed. */
function closed(tree: Tree, words: readonly number[]): number[] {
  const first = words[0] ?? 0;
  let last = words.at(-1) ?? first;
  const range = (to: number) => Array.from({ length: to - first + 1 }, (_, k) => first + k);
  const depth = range(last).reduce((sum, i) => {
    const { form } = tree.token(i);
    return sum + Number(form === '(') - Number(form === ')');
  }, 0);
  if (depth > 0 && tree.tokens[last + 1]?.form === ')') last++;
  return range(last);
}

/** The verb with its auxiliaries, negation and particle. */
function verbGroup(tree: Tree, i: number): number[] {
  const near = tree
    .childrenBy(i, 'aux', 'compound:prt', 'advmod')
    .filter((c) => Math.abs(c - i) <= 3 && tree.token(c).upos !== 'SCONJ');
  const group = [i, ...near].sort((a, b) => a - b);
  return contiguousAround(group, i);
}

function contiguousAround(indexes: readonly number[], centre: number): number[] {
  const has = new Set(indexes);
  let from = centre;
  let to = centre;
  while (has.has(from - 1)) from--;
  while (has.has(to + 1)) to++;
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

/** "the claim that …", "X's denial of …": the noun is the cue, its possessor the source. */
function cueNoun(tree: Tree, i: number): Draft | null {
  const noun = tree.token(i);
  const stance = CUE_NOUNS.get(noun.lemma);
  const clause = tree
    .childrenBy(i, 'acl', 'ccomp')
    .find((c) =>
      tree.childrenBy(c, 'mark').some((m) => tree.token(m).form.toLowerCase() === 'that'),
    );
  if (!stance || clause === undefined) return null;
  const source = tree.childrenBy(i, 'nmod').find((c) => {
    const preposition = tree.preposition(c);
    return tree.token(c).deprel === 'nmod:poss' || preposition === 'by' || preposition === 'from';
  });
  return {
    sentence: tree.sentence.index,
    source: source === undefined ? [] : [tree.spanOf(nounPhrase(tree, source))],
    sourceHead: source ?? -1,
    cue: [noun.span],
    content: runs(tree, tree.subtree(clause)),
    stance,
    rule: `noun:${noun.lemma}`,
  };
}

/** Token indexes as text spans: one a contiguous run, trimmed of commas and closing stops. */
function runs(tree: Tree, indexes: readonly number[]): Span[] {
  const spans: Span[] = [];
  let run: number[] = [];
  const close = () => {
    while (run.length > 0 && isOuterPunctuation(tree, run[0])) run.shift();
    while (run.length > 0 && isOuterPunctuation(tree, run.at(-1))) run.pop();
    if (run.length > 0) spans.push(tree.spanOf(run));
    run = [];
  };
  for (const i of indexes) {
    if (run.length > 0 && i !== (run.at(-1) ?? i) + 1) close();
    run.push(i);
  }
  close();
  return spans;
}

function isOuterPunctuation(tree: Tree, i: number | undefined): boolean {
  return i !== undefined && /^[,.;:—–-]+$/.test(tree.token(i).form);
}
