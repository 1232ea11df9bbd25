import { relation, type Tree } from '../../syntax/tree.js';
import type { ChainMention } from './mention.js';

/** How two mentions stand to each other in one sentence's tree. */
export const SYNTAX_MATCHES = [
  'other sentence',
  'same sentence',
  'apposition',
  'subject and predicate',
  'arguments of one verb',
  'within it',
  'around it',
  'joined by and',
  'owner of a co-argument',
  'owner of what is joined to it',
  'subject of a clause above',
  'in brackets after it',
  'title',
] as const;
export type SyntaxMatch = (typeof SYNTAX_MATCHES)[number];

export function matchSyntax(later: ChainMention, earlier: ChainMention, tree: Tree): SyntaxMatch {
  if (later.sentence !== earlier.sentence) return 'other sentence';
  const token = tree.token(later.head);
  const role = relation(token.deprel);
  if (token.head === earlier.head) {
    if (role === 'appos') return isBracketed(later, tree) ? 'in brackets after it' : 'apposition';
    if (role === 'conj') return 'joined by and';
  }
  if (isOwnerOfJoined(later.head, earlier.head, tree)) return 'owner of what is joined to it';
  if (isConjunct(later.head, earlier.head, tree)) return 'joined by and';
  if (isPredicate(later, earlier, tree)) return 'subject and predicate';
  if (earlier.start <= later.start && later.end <= earlier.end)
    return tree.token(later.head).deprel === 'nmod:desc' ? 'title' : 'within it';
  if (later.start <= earlier.start && earlier.end <= later.end) return 'around it';
  return matchClause(later, earlier, tree);
}

const isBracketed = ({ start }: ChainMention, tree: Tree): boolean =>
  tree.tokens[start - 1]?.form === '(';

/** "Orr and her deputy". */
export function isOwnerOfJoined(owner: number, other: number, tree: Tree): boolean {
  const { deprel, head: owned } = tree.token(owner);
  if (deprel !== 'nmod:poss' || owned < 0) return false;
  const { deprel: role, head } = tree.token(owned);
  return relation(role) === 'conj' && head === other;
}

function isConjunct(a: number, b: number, tree: Tree): boolean {
  const { head, deprel } = tree.token(a);
  if (relation(deprel) !== 'conj') return false;
  const other = tree.token(b);
  return relation(other.deprel) === 'conj' && other.head === head;
}

/** "Orr is the mayor"; "Orr became mayor". */
function isPredicate(later: ChainMention, earlier: ChainMention, tree: Tree): boolean {
  const subject = tree.token(earlier.head);
  if (!subject.deprel.startsWith('nsubj')) return false;
  if (subject.head === later.head) return tree.childBy(later.head, 'cop') >= 0;
  const token = tree.token(later.head);
  return (
    subject.head === token.head &&
    /^(?:xcomp|obj)$/.test(token.deprel) &&
    isBecoming(tree, token.head)
  );
}

const isBecoming = (tree: Tree, verb: number): boolean =>
  /^(?:become|remain|be)$/.test(tree.token(verb).lemma);

function matchClause(later: ChainMention, earlier: ChainMention, tree: Tree): SyntaxMatch {
  const verb = tree.token(earlier.head).head;
  const token = tree.token(later.head);
  if (verb >= 0 && token.head === verb) return 'arguments of one verb';
  if (relation(token.deprel) === 'nmod' && token.head >= 0 && tree.token(token.head).head === verb)
    return 'owner of a co-argument';
  if (tree.token(earlier.head).deprel.startsWith('nsubj') && tree.dominates(verb, later.head))
    return 'subject of a clause above';
  return 'same sentence';
}
