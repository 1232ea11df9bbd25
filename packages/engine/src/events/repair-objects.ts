import type { Token } from '../document.js';
import { relation, type Tree } from '../syntax/tree.js';

/** A token hung anew. */
export type Hanging = Pick<Token, 'head' | 'deprel'>;

/** Verbs with the adverb that is theirs and no preposition: "hand over the general". */
const PHRASAL: ReadonlySet<string> = new Set([
  ...['hand over', 'sign over', 'turn over', 'take over', 'carry out', 'call off', 'break off'],
  ...['cut off', 'put off', 'fend off', 'beat back', 'hold back', 'shut down', 'shoot down'],
  ...['lay down', 'scale down', 'break up', 'round up', 'give up', 'set up', 'step up', 'blow up'],
]);

/** Verbs that take somebody and something, in this order: "handed him a prize". */
const GIVING: ReadonlySet<string> = new Set([
  ...['hand', 'give', 'grant', 'award', 'offer', 'lend', 'deny', 'deal', 'promise', 'pay', 'owe'],
  ...['send', 'sell', 'teach', 'wish', 'guarantee', 'assure'],
]);

/**
 * Objects that the tree hangs elsewhere: after a verb's own adverb, as a name for the one who is
 * given something, or across the verb on its subject.
 *
 * @returns what to hang anew, by token
 */
export function misplacedObjects(tree: Tree): Map<number, Hanging> {
  const changes = new Map<number, Hanging>();
  tree.tokens.forEach((token, at) => {
    if (token.upos === 'VERB') {
      for (const mend of [afterParticle, twoObjects, acrossVerb]) mend(tree, at, changes);
    }
  });
  return changes;
}

/** "hand(root) over(case) the general(obl)": the particle taken for a preposition. */
function afterParticle(tree: Tree, verb: number, changes: Map<number, Hanging>): void {
  const particle = verb + 1;
  const word = tree.tokens[particle];
  if (word?.deprel !== 'case' || tree.childBy(verb, 'obj') >= 0) return;
  if (!PHRASAL.has(`${tree.token(verb).lemma} ${word.form}`)) return;
  if (tree.token(word.head).head !== verb) return;
  changes.set(particle, { head: verb, deprel: 'compound:prt' });
  changes.set(word.head, { head: verb, deprel: 'obj' });
}

/** "handed two tourists(obj) a term(appos)": no comma parts them, so that both are objects. */
function twoObjects(tree: Tree, verb: number, changes: Map<number, Hanging>): void {
  const first = tree.childBy(verb, 'obj');
  if (first < verb || !GIVING.has(tree.token(verb).lemma)) return;
  const second = tree.childBy(first, 'appos');
  if (second < 0) return;
  const start = tree.subtree(second)[0] ?? second;
  const before = tree.token(start - 1);
  if (tree.token(start).upos !== 'DET' || before.upos === 'PUNCT') return;
  changes.set(first, { head: verb, deprel: 'iobj' });
  changes.set(second, { head: verb, deprel: 'obj' });
}

/** "Guards tortured prisoners", with the prisoners hung on the guards. */
function acrossVerb(tree: Tree, verb: number, changes: Map<number, Hanging>): void {
  if (tree.childBy(verb, 'obj', 'aux:pass', 'ccomp', 'xcomp') >= 0) return;
  const subject = tree.childBy(verb, 'nsubj');
  if (subject < 0 || subject > verb) return;
  const stray = tree.children(subject).find((i) => {
    const bare = ['nmod', 'appos', 'dep'].includes(relation(tree.token(i).deprel));
    return bare && i > verb && tree.childBy(i, 'case') < 0 && tree.token(verb + 1).upos !== 'PUNCT';
  });
  if (stray !== undefined) changes.set(stray, { head: verb, deprel: 'obj' });
}
