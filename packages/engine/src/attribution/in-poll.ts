import type { Tree } from '../syntax/tree.js';
import type { Draft } from './draft.js';
import { nounPhrase, runs } from './phrases.js';

const FINDINGS = new Set(['poll', 'survey', 'study', 'analysis']);

/** "In a poll of teachers, most said no": what a poll found, introduced by "in". */
export function inPoll(tree: Tree, i: number): Draft | null {
  if (i !== 0 || tree.token(i).form !== 'In') return null;
  const source = tree.token(i).head;
  const { lemma, deprel, head } = tree.tokens[source] ?? { lemma: '', deprel: '', head: -1 };
  if (!FINDINGS.has(lemma) || deprel !== 'obl' || head < source) return null;
  const words = nounPhrase(tree, source);
  const after = (words.at(-1) ?? source) + 1;
  if (tree.tokens[after]?.form !== ',' || tree.childBy(head, 'nsubj') < after) return null;
  return {
    sentence: tree.sentence.index,
    source: [tree.spanOf(words)],
    sourceHead: source,
    cue: [tree.token(i).span],
    content: runs(tree, tree.subtree(head, new Set([source]))),
    stance: 'asserts',
    rule: 'in-poll',
  };
}
