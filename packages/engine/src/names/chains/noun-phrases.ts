import type { Name } from '../../document.js';
import { relation, type Tree } from '../../syntax/tree.js';
import { pronounOf } from './pronouns.js';

/** Tokens `[start, end)` below one head. */
export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
}

/**
 * Children that are no part of a nominal's own phrase: what marks its place in the clause, what is
 * joined to it, and, where it is the predicate, the rest of the clause.
 */
const OUTSIDE = new Set([
  'case',
  'mark',
  'cc',
  'conj',
  'appos',
  'parataxis',
  'discourse',
  'vocative',
  'dislocated',
  'list',
  'dep',
  'reparandum',
  'orphan',
  'punct',
  'cop',
  'aux',
  'nsubj',
  'csubj',
  'expl',
  'ccomp',
]);
/** Parts of a clause whose predicate is the nominal. */
const CLAUSE = new Set(['obl', 'advmod', 'advcl', 'xcomp', 'obj', 'iobj']);

/** Every phrase of a sentence that may refer: names, nouns, pronouns, numbers; nested ones too. */
export function nounPhrases(tree: Tree, names: readonly Name[]): NounPhrase[] {
  return tree.tokens
    .flatMap((_, i) =>
      isHead(tree, i) && !isPartOfName(tree, i, names) ? [phraseOf(tree, i)] : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function isHead(tree: Tree, i: number): boolean {
  const token = tree.token(i);
  const role = relation(token.deprel);
  if (role === 'flat' || role === 'fixed' || role === 'goeswith' || role === 'punct') return false;
  if (token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'ADV')
    return pronounOf(token) !== null;
  if (token.upos === 'NUM') return role !== 'nummod' && role !== 'compound';
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false;
  return role !== 'amod' && role !== 'advmod' && role !== 'case' && role !== 'cc';
}

/** "Sea" of the "Red Sea", "President" of "President Orr", "May" of "May 8" name nothing apart. */
function isPartOfName(tree: Tree, i: number, names: readonly Name[]): boolean {
  const { deprel, upos, head } = tree.token(i);
  if (deprel === 'nmod:desc') return true;
  if (deprel !== 'compound' || upos !== 'PROPN' || head < 0) return false;
  if (tree.token(head).upos === 'NUM') return true;
  const inside = ({ start, end }: Name, at: number) => start <= at && at < end;
  return names.some((name) => inside(name, i) && inside(name, head));
}

function phraseOf(tree: Tree, head: number): NounPhrase {
  const inside = insideOf(tree, head);
  let start = head;
  let end = head + 1;
  for (let i = head - 1; i >= 0 && (inside(i) || isLink(tree, i)); i--) if (inside(i)) start = i;
  for (let i = end; i < tree.tokens.length && (inside(i) || isLink(tree, i)); i++)
    if (inside(i)) end = i + 1;
  return trimmed(tree, { start, end, head });
}

/** Punctuation does not end a phrase that goes on after it. */
const isLink = (tree: Tree, i: number): boolean => tree.token(i).upos === 'PUNCT';

/** Whether a token stands below the head without one of the children that are outside. */
function insideOf(tree: Tree, head: number): (i: number) => boolean {
  const isPredicate = tree.childBy(head, 'cop', 'nsubj') >= 0;
  const outside = (child: number) => {
    const { deprel, upos } = tree.token(child);
    const role = relation(deprel);
    if (OUTSIDE.has(role)) return role !== 'punct' || !isInner(tree, child, head);
    if (isPredicate && CLAUSE.has(role)) return child < head || upos === 'VERB';
    return role === 'advcl' || (role === 'advmod' && child > head);
  };
  const ofChild = new Map<number, boolean>();
  for (const child of tree.children(head))
    if (!outside(child)) for (const i of tree.subtree(child)) ofChild.set(i, true);
  return (i) => ofChild.has(i);
}

/** A hyphen or quotation mark between the words of the phrase. */
const isInner = (tree: Tree, i: number, head: number): boolean =>
  i < head && /^[-–/&.]$/.test(tree.token(i).form);

/** With the bracket that closes one inside, and the possessive mark. */
function closed(tree: Tree, start: number, end: number): number {
  const next = tree.tokens[end]?.form;
  if (next === undefined) return end;
  if (/^(?:['’]s?)$/.test(next) && tree.token(end).upos === 'PART') return end + 1;
  if (next !== ')' && next !== ']') return end;
  let open = 0;
  for (let i = start; i < end; i++) {
    const { form } = tree.token(i);
    if (form === '(' || form === '[') open++;
    if (form === ')' || form === ']') open--;
  }
  return open > 0 ? end + 1 : end;
}

const EDGE = /^[,;:.!?—–()[\]]$/;

function trimmed(tree: Tree, { start, end, head }: NounPhrase): NounPhrase {
  let from = start;
  let to = end;
  while (from < head && EDGE.test(tree.token(from).form)) from++;
  while (to > head + 1 && EDGE.test(tree.token(to - 1).form)) to--;
  return { start: from, end: closed(tree, from, to), head };
}
