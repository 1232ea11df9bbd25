import type { Span } from '../span.js';
import type { Tree } from '../syntax/tree.js';
import { accordingTo } from './according-to.js';
import { cueAdjective, cueNoun } from './cue-nouns.js';
import { cueVerb } from './cue-verbs.js';
import type { Draft } from './draft.js';
import { leftoverQuotations } from './leftovers.js';

/**
 * Attributions that one tree shows, in the order of their cues.
 *
 * @param quotations those that reach into the sentence
 */
export function draftsOf(tree: Tree, quotations: readonly Span[]): Draft[] {
  const drafts = tree.tokens
    .map((token, i) => {
      if (token.form.toLowerCase() === 'according') return accordingTo(tree, i);
      if (token.upos === 'VERB') return cueVerb(tree, i, quotations) ?? cueAdjective(tree, i);
      if (token.upos === 'ADJ') return cueAdjective(tree, i);
      return token.upos === 'NOUN' ? cueNoun(tree, i) : null;
    })
    .filter((draft) => draft !== null);
  return [...drafts, ...leftoverQuotations(tree, quotations, drafts)];
}
