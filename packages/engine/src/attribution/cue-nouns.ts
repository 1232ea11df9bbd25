import type { Tree } from '../syntax/tree.js';
import { drafted } from './cue-verbs.js';
import type { Draft } from './draft.js';
import { clauseBelow, governedByNoun, oblique } from './governed.js';
import { CUE_ADJECTIVES } from './lexicon/adjectives.js';
import { CUE_NOUNS } from './lexicon/nouns.js';
import { holderOf, sourceOf } from './sources.js';

/** "Seoul's claim that ...", "a pledge by Kim to ...", "criticism of ...". */
export function cueNoun(tree: Tree, i: number): Draft | null {
  const { lemma } = tree.token(i);
  const cue = CUE_NOUNS.get(lemma);
  if (!cue) return null;
  const governed = governedByNoun(tree, i, cue);
  if (!governed || governed.content.length === 0) return null;
  const source = holderOf(tree, i);
  // Without anybody's words behind it, only a clause with "that" shows that somebody speaks.
  if (!source && governed.complement !== 'clause') return null;
  return drafted(tree, i, governed, source, `noun:${lemma}:${governed.complement}`);
}

/** "Kim is confident that ...", "ready to ...", "critical of ...". */
export function cueAdjective(tree: Tree, i: number): Draft | null {
  const { lemma } = tree.token(i);
  const cue = CUE_ADJECTIVES.get(lemma) ?? CUE_ADJECTIVES.get(tree.token(i).form.toLowerCase());
  if (!cue) return null;
  const source = sourceOf(tree, i) ?? subjectOfState(tree, i);
  if (!source || isExpletive(tree, source.words)) return null;
  const governed = clauseBelow(tree, i, cue, ['ccomp', 'xcomp', 'advcl']) ?? oblique(tree, i, cue);
  if (!governed || governed.content.length === 0) return null;
  return drafted(tree, i, governed, source, `adjective:${lemma}:${governed.complement}`);
}

/** A participle that tells a state of mind: "is convinced that", "were worried about". */
export function cueState(tree: Tree, i: number): Draft | null {
  const { form } = tree.token(i);
  return form.endsWith('ed') && CUE_ADJECTIVES.has(form.toLowerCase())
    ? cueAdjective(tree, i)
    : null;
}

/** "was worried" may be parsed as a passive: its subject is still the one who worries. */
function subjectOfState(tree: Tree, i: number) {
  const subject = tree.childBy(i, 'nsubj:pass');
  return subject < 0 ? null : { words: subject, antecedent: subject };
}

function isExpletive(tree: Tree, i: number): boolean {
  return /^(it|there|that|this)$/i.test(tree.token(i).form);
}
