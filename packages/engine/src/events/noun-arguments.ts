import { relation } from '../syntax/tree.js';
import type { Arguments } from './arguments.js';
import { obliquesOf } from './obliques.js';
import type { Roles } from './roles.js';
import {
  BLAMING,
  NOMINAL,
  OBJECT_GERUND_MARKS,
  OCCASIONS,
  SEPARATING,
  UNDERGONE,
} from './word-classes.js';

/** Arguments of a noun or adjective: whose, of, by, on, and the subject that a verb lends it. */
export function nominalArguments(n: number, roles: Roles): Arguments {
  const nmods = roles.tree.childrenBy(n, 'nmod', 'obl').filter((c) => {
    return roles.tree.token(c).deprel !== 'nmod:poss';
  });
  const owners = roles.tree.childrenBy(n, 'nmod:poss');
  const obliques = obliquesOf(
    n,
    [...nmods, ...adjacent(n, roles), ...counted(n, roles)],
    [],
    roles,
  );
  // "the president's overthrow" is done to the president, "Chad's arrest of the envoy" by Chad.
  const undergone = UNDERGONE.has(roles.lemma(n)) && !obliques.has('of') && owners.length > 0;
  if (undergone) obliques.set('of', owners);
  const bare = nmods.filter((c) => roles.tree.preposition(c) === null);
  return {
    subject: nominalSubject(n, roles),
    object: [],
    iobject: [],
    possessive: undergone ? [] : owners,
    modifier: [...roles.tree.childrenBy(n, 'amod', 'compound'), ...bare],
    obliques,
    particles: new Map(),
    clauses: roles.tree.childrenBy(n, 'acl', 'xcomp', 'ccomp', 'advcl', 'csubj'),
  };
}

/** "an act of piracy by Chad": phrases of the word that only counts the noun. */
function counted(n: number, roles: Roles): readonly number[] {
  const { head, deprel } = roles.tree.token(n);
  if (relation(deprel) !== 'nmod' || head < 0 || !roles.isPartitive(head)) return [];
  return roles.tree.childrenBy(head, 'nmod').filter((c) => c > n && c !== n);
}

/**
 * Phrases that follow a verb's argument at once and may as well belong to it: in "shelled
 * villages in Syria" the tree decides for the verb or the noun almost by chance.
 */
function adjacent(n: number, roles: Roles): readonly number[] {
  const { head, deprel } = roles.tree.token(n);
  if (head < 0 || !roles.isVerb(head)) return [];
  const border = deprel === 'obl' && BORDERS.has(roles.lemma(n));
  if (deprel !== 'obj' && deprel !== 'nsubj:pass' && !border) return [];
  const end = roles.tree.subtree(n).at(-1) ?? n;
  return roles.tree.childrenBy(head, 'obl').filter((o) => {
    const first = roles.tree.subtree(o)[0];
    const preposition = roles.tree.preposition(o) ?? '';
    if (preposition === 'from' && SEPARATING.has(roles.lemma(head))) return false;
    return first === end + 1 && (NOMINAL.has(preposition) || (border && preposition === 'with'));
  });
}

/** Lines that two lands share: "police along the border with Chad". */
const BORDERS: ReadonlySet<string> = new Set(['border', 'frontier', 'boundary']);

function nominalSubject(n: number, roles: Roles): readonly number[] {
  const { upos, deprel, head } = roles.tree.token(n);
  if (upos === 'ADJ' && deprel === 'amod') return [head];
  if (relation(deprel) === 'nmod' && isBlamed(head, roles)) {
    if (OBJECT_GERUND_MARKS.has(roles.tree.preposition(n) ?? '')) return [head];
  }
  if (relation(deprel) === 'obl' && head >= 0 && roles.isVerb(head)) {
    const subject = obliqueSubject(n, head, roles);
    if (subject.length > 0) return subject;
  }
  if (roles.isPredicate(n) || upos === 'ADJ') return roles.surfaceSubject(n);
  return roles.tree.childrenBy(n, 'nsubj');
}

/** "accused Iran of an attack", where the tree hangs the attack on Iran. */
function isBlamed(i: number, roles: Roles): boolean {
  const { deprel, head } = roles.tree.token(i);
  return deprel === 'obj' && head >= 0 && BLAMING.has(roles.lemma(head));
}

/** Whose act a noun under a verb's preposition is, by the verb's own participants. */
function obliqueSubject(n: number, verb: number, roles: Roles): readonly number[] {
  const preposition = roles.tree.preposition(n) ?? '';
  // "met in order to voice support", with the verb taken for a part of the noun.
  const infinitive = roles.tree.childrenBy(n, 'compound').some((c) => {
    return roles.tree.tokens[c - 1]?.form.toLowerCase() === 'to';
  });
  if (infinitive || preposition.startsWith('in order')) return roles.surfaceSubject(verb);
  if (roles.tree.childBy(n, 'nmod:poss') >= 0) return [];
  // "accused Iran of an attack on ...": the attack is Iran's.
  if (BLAMING.has(roles.lemma(verb)) && OBJECT_GERUND_MARKS.has(preposition)) {
    return roles.of(verb).object;
  }
  // "wrote after talks with Iran": the talks are the writer's.
  const partners = roles.tree.childrenBy(n, 'nmod').map((c) => roles.tree.preposition(c));
  const shared = OCCASIONS.has(preposition) && partners.includes('with');
  return shared && !partners.includes('between') ? roles.surfaceSubject(verb) : [];
}
