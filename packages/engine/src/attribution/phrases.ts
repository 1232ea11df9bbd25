import type { Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';

/**
 * A nominal without its preposition and the punctuation at its edges, as token indexes.
 *
 * @param cue a token whose branch is left out, -1 for none
 */
export function nounPhrase(tree: Tree, head: number, cue = -1): number[] {
  const outside = new Set(
    tree
      .childrenBy(head, 'case', 'cc', 'parataxis', 'conj', 'cop', 'discourse')
      .filter((c) => !joinsNominal(tree, head, c)),
  );
  // "officials saying that": the clause of the cue is no part of its source.
  const branch = cue < 0 ? undefined : tree.children(head).find((c) => tree.dominates(c, cue));
  if (branch !== undefined) outside.add(branch);
  const words = tree.subtree(head, outside);
  return trimmed(tree, closed(tree, contiguousAround(words, head)));
}

/** "Seoul and Tokyo" is one source; a coordinated clause is none of the nominal's business. */
function joinsNominal(tree: Tree, head: number, child: number): boolean {
  const conjunct = tree.token(child).deprel === 'cc' ? tree.childBy(head, 'conj') : child;
  return (
    conjunct > head &&
    tree.token(conjunct).deprel === 'conj' &&
    /^(NOUN|PROPN|PRON|NUM|ADJ|SYM)$/.test(tree.token(conjunct).upos) &&
    tree.childBy(conjunct, 'nsubj', 'cop') < 0
  );
}

/** The verb (or adjective) with its auxiliaries, copula, negation, near adverbs and particle. */
export function cueGroup(tree: Tree, i: number): number[] {
  const near = tree
    .childrenBy(i, 'aux', 'cop', 'compound:prt', 'advmod')
    .filter((c) => Math.abs(c - i) <= 4 && tree.token(c).upos !== 'SCONJ');
  return contiguousAround([i, ...near], i);
}

/** The run of consecutive indexes that holds `centre`. */
export function contiguousAround(indexes: readonly number[], centre: number): number[] {
  const has = new Set(indexes);
  let from = centre;
  let to = centre;
  while (has.has(from - 1)) from--;
  while (has.has(to + 1)) to++;
  return range(from, to);
}

/** Token indexes as text spans: one a contiguous run, trimmed of commas and closing stops. */
export function runs(tree: Tree, indexes: readonly number[]): Span[] {
  const spans: Span[] = [];
  let run: number[] = [];
  const close = () => {
    const words = trimmed(tree, run);
    if (words.some((i) => tree.token(i).upos !== 'PUNCT')) {
      spans.push(tree.spanOf([...words, ...hyphenated(tree, words)]));
    }
    run = [];
  };
  for (const i of indexes) {
    if (run.length > 0 && i !== (run.at(-1) ?? i) + 1) close();
    run.push(i);
  }
  close();
  return spans;
}

/** The parts of a hyphenated word that a run of words breaks off in, so that no word is cut. */
function hyphenated(tree: Tree, words: readonly number[]): number[] {
  let last = words.at(-1) ?? 0;
  const glued = (j: number) => tree.tokens[j]?.span[1] === tree.tokens[j + 1]?.span[0];
  while (tree.tokens[last + 1]?.form === '-' && glued(last) && glued(last + 1)) last += 2;
  return [last];
}

/** A bracket or quotation that the words leave open takes the mark that closes it. */
function closed(tree: Tree, words: readonly number[]): number[] {
  const last = words.at(-1) ?? 0;
  const depth = words.reduce((sum, i) => {
    const { form } = tree.token(i);
    return sum + Number(form === '(') - Number(form === ')');
  }, 0);
  return depth > 0 && tree.tokens[last + 1]?.form === ')' ? [...words, last + 1] : [...words];
}

function trimmed(tree: Tree, indexes: readonly number[]): number[] {
  let from = 0;
  let to = indexes.length;
  while (from < to && isOuterPunctuation(tree, indexes[from])) from++;
  while (to > from && isOuterPunctuation(tree, indexes[to - 1])) to--;
  return indexes.slice(from, to);
}

function isOuterPunctuation(tree: Tree, i: number | undefined): boolean {
  return i !== undefined && /^[,.;:—–―-]+$/.test(tree.token(i).form);
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}

/**
 * True if the token is a passive: with its auxiliary, coordinated with one that has it, or a bare
 * participle below something else. A finite verb without the auxiliary is none, whatever the
 * labels around it say: past tense and participle look alike.
 */
export function isPassive(tree: Tree, i: number): boolean {
  if (tree.childBy(i, 'aux:pass') >= 0) return true;
  const { head, deprel } = tree.token(i);
  if (!hasFeature(tree.token(i), 'Voice', 'Pass') || tree.childBy(i, 'nsubj') >= 0) return false;
  if (deprel === 'conj') return isPassive(tree, head);
  return /^(acl|advcl|xcomp|amod)/.test(deprel);
}

/** A nominal and what belongs to it, as one content. */
export function joined(tree: Tree, theme: number, more: readonly number[]): Span[] {
  const words = [theme, ...more].flatMap((c) => withoutAside(tree, c));
  return runs(
    tree,
    [...new Set(words)].sort((a, b) => a - b),
  );
}

/** The words below `i` without the relative clause that a comma sets apart at their end. */
export function withoutAside(tree: Tree, i: number): number[] {
  const words = tree.subtree(i);
  const last = words.at(-1) ?? i;
  const aside = words.find((w) => {
    const { deprel } = tree.token(w);
    if (deprel !== 'acl:relcl') return false;
    const clause = tree.subtree(w);
    const first = clause.find((c) => tree.token(c).upos !== 'PUNCT') ?? w;
    return tree.tokens[first - 1]?.form === ',' && clause.at(-1) === last;
  });
  if (aside === undefined) return words;
  const out = new Set(tree.subtree(aside));
  return words.filter((w) => !out.has(w));
}
