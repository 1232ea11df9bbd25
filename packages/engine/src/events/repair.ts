import type { Sentence, Token } from '../document.js';
import { hasFeature, Tree } from '../syntax/tree.js';
import { type Hanging, misplacedObjects } from './repair-objects.js';

/**
 * Undoes ways in which parsers trained on everyday text misread the clauses of news: as noun
 * phrases ("Algeria cut ties" as ties that were cut, "China has frozen relations" as relations
 * that China has; only at the sentence's root, where a clause must be), and with objects hung
 * elsewhere than on their verb.
 *
 * @returns the sentence itself where nothing is to mend
 */
export function repaired(sentence: Sentence): Sentence {
  const tree = new Tree(sentence);
  if (tree.root < 0) return sentence;
  const clause = mendNounPhrase(tree) ?? mendPossession(tree) ?? sentence;
  return mendObjects(clause === sentence ? tree : new Tree(clause));
}

function mendObjects(tree: Tree): Sentence {
  const changes = misplacedObjects(tree);
  if (changes.size === 0) return tree.sentence;
  const tokens = tree.tokens.map((token, i) => ({ ...token, ...changes.get(i) }));
  return { ...tree.sentence, tokens };
}

/** "Algeria(compound) cut(amod) ties(root)": a name, a past verb, a noun, and no article. */
function mendNounPhrase(tree: Tree): Sentence | null {
  const noun = tree.root;
  if (tree.token(noun).upos !== 'NOUN') return null;
  const verb = tree.childrenBy(noun, 'amod', 'compound').find((v) => v < noun && isPast(tree, v));
  if (verb === undefined) return null;
  const name = tree
    .childrenBy(noun, 'compound', 'nmod', 'nsubj')
    .filter((n) => n < verb && tree.token(n).upos === 'PROPN')
    .at(-1);
  if (name === undefined || !onlyAdverbs(tree, name + 1, verb)) return null;
  const hasArticle = tree.childrenBy(noun, 'det').some((d) => d > name && d < verb);
  if (hasArticle) return null;
  return rehung(tree, verb, (i) => {
    if (i === noun) return { head: verb, deprel: 'obj' };
    if (i === name) return { head: verb, deprel: 'nsubj' };
    const inNounPhrase = i > verb && i < noun;
    const left = tree.token(i).head === noun && !inNounPhrase && i < verb;
    if (left && tree.token(i).deprel !== 'punct')
      return { head: name, deprel: tree.token(i).deprel };
    return left || isClausal(tree, i, noun) ? { head: verb, deprel: tree.token(i).deprel } : null;
  });
}

/** "China(nsubj) has(root) frozen(amod) relations(obj)": the auxiliary taken for the verb. */
function mendPossession(tree: Tree): Sentence | null {
  const have = tree.root;
  if (tree.token(have).lemma.toLowerCase() !== 'have') return null;
  const noun = tree.childBy(have, 'obj');
  const verb =
    noun < 0 ? undefined : tree.childrenBy(noun, 'amod').find((v) => isParticiple(tree, v));
  if (verb === undefined || verb < have || !onlyAdverbs(tree, have + 1, verb)) return null;
  return rehung(tree, verb, (i) => {
    if (i === have) return { head: verb, deprel: 'aux' };
    return tree.token(i).head === have ? { head: verb, deprel: tree.token(i).deprel } : null;
  });
}

function isPast(tree: Tree, v: number): boolean {
  const token = tree.token(v);
  return (
    token.upos === 'VERB' && (hasFeature(token, 'Tense', 'Past') || /(?:ed|cut)$/.test(token.form))
  );
}

function isParticiple(tree: Tree, v: number): boolean {
  return tree.token(v).upos === 'VERB' && hasFeature(tree.token(v), 'VerbForm', 'Part');
}

function onlyAdverbs(tree: Tree, start: number, end: number): boolean {
  return tree.tokens.slice(start, end).every(({ upos }) => upos === 'ADV' || upos === 'AUX');
}

/** Clauses and times that hang on the noun for want of a verb. */
function isClausal(tree: Tree, i: number, noun: number): boolean {
  const { head, deprel } = tree.token(i);
  return head === noun && /^(advcl|parataxis|obl|punct|conj|cc)/.test(deprel);
}

/** The sentence with `root` as its root and the tokens that `change` names hung anew. */
function rehung(tree: Tree, root: number, change: (i: number) => Hanging | null): Sentence {
  const tokens = tree.tokens.map((token, i): Token => {
    if (i === root) return { ...token, head: -1, deprel: 'root', feats: FINITE };
    return { ...token, ...change(i) };
  });
  return { ...tree.sentence, tokens };
}

const FINITE = 'Mood=Ind|Tense=Past|VerbForm=Fin';
