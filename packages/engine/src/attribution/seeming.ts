import type { Tree } from '../syntax/tree.js';
import type { Draft } from './draft.js';
import { joined, nounPhrase } from './phrases.js';

/** "The talks seem to have failed": so it looks to somebody who is not named. */
export function seeming(tree: Tree, i: number): Draft | null {
  if (tree.token(i).lemma !== 'seem') return null;
  const subject = tree.childBy(i, 'nsubj');
  const act = tree.childrenBy(i, 'xcomp').find((c) => c > i);
  if (subject < 0 || act === undefined) return null;
  const seer = tree
    .childrenBy(act, 'obl')
    .concat(tree.childrenBy(i, 'obl'))
    .find((c) => tree.preposition(c) === 'to' && tree.token(c).upos === 'PRON');
  const words = seer === undefined ? [] : nounPhrase(tree, seer);
  return {
    sentence: tree.sentence.index,
    source: words.length > 0 ? [tree.spanOf(words)] : [],
    sourceHead: seer ?? -1,
    cue: [tree.token(i).span],
    content: joined(tree, subject, [act]),
    stance: 'mentions',
    rule: 'verb:seem:infinitive',
  };
}
