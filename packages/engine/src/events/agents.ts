import type { Roles } from './roles.js';
import { SPEECH } from './word-classes.js';

/** Whose act a noun names: possessor, "by" phrase, or subject of the verb it is object of. */
export function agentOf(noun: number, roles: Roles): readonly number[] {
  const own = roles.tree.childrenBy(noun, 'nmod:poss');
  if (own.length > 0) return own;
  const by = roles.tree.childrenBy(noun, 'nmod').filter((n) => roles.tree.preposition(n) === 'by');
  if (by.length > 0) return by;
  const { head, deprel } = roles.tree.token(roles.chainHead(noun));
  if (head >= 0 && roles.isVerb(head) && (deprel === 'obj' || deprel === 'obl')) {
    return roles.of(head).subject;
  }
  return [];
}

/** Subject of the verb of speech whose content the clause of `i` is: above it, or an aside. */
export function speakerOf(i: number, roles: Roles): readonly number[] {
  for (const at of [i, ...roles.tree.ancestors(i)]) {
    const { deprel, head } = roles.tree.token(at);
    if (deprel === 'ccomp' && head >= 0) return roles.of(head).subject;
    const aside = roles.tree
      .childrenBy(at, 'parataxis')
      .find((c) => SPEECH.has(roles.lemma(c)) || roles.lemma(c) === 'tell');
    if (aside !== undefined) return roles.of(aside).subject;
  }
  return [];
}
