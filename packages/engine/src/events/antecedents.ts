import { hasFeature, relation } from '../syntax/tree.js';
import type { Roles } from './roles.js';
import { RELATIVE_PRONOUNS } from './word-classes.js';

/** What a relative pronoun stands for; other tokens stand for themselves. */
export function antecedent(i: number, verb: number, roles: Roles): number {
  const token = roles.tree.token(i);
  const relative =
    hasFeature(token, 'PronType', 'Rel') ||
    (token.upos === 'PRON' && RELATIVE_PRONOUNS.has(token.lemma.toLowerCase()));
  if (!relative) return i;
  for (const at of [verb, ...roles.tree.ancestors(verb)]) {
    if (roles.tree.token(at).deprel === 'acl:relcl')
      return roles.predicateSubject(roles.tree.token(at).head);
  }
  return i;
}

/** "X is one of the few who ...": what is said of the few is said of X. */
export function predicateSubject(noun: number, roles: Roles): number {
  let at = noun;
  if (!roles.isPredicate(at)) {
    const { head, deprel } = roles.tree.token(at);
    if (relation(deprel) !== 'nmod' || head < 0 || !roles.isPartitive(head)) return noun;
    at = head;
  }
  const subject =
    roles.isPredicate(at) && roles.isPartitive(at) ? roles.tree.childBy(at, 'nsubj') : -1;
  return subject >= 0 ? subject : noun;
}
