import type { Arguments } from './arguments.js';
import { obliquesOf } from './obliques.js';
import type { Roles } from './roles.js';
import { AGENCY, NAMING } from './word-classes.js';

/** Deep arguments of a verb: those of a passive turned round, shared objects given to each verb. */
export function verbArguments(v: number, roles: Roles): Arguments {
  const surface = roles.surfaceSubject(v);
  const own = roles.tree.childrenBy(v, 'obj').map((o) => roles.antecedent(o, v));
  const objects = isNaming(v, roles) ? [roles.tree.token(v).head] : named(v, own, roles);
  const indirect = roles.tree.childrenBy(v, 'iobj').map((o) => roles.antecedent(o, v));
  const obliques = obliquesOf(v, roles.tree.childrenBy(v, 'obl'), objects, roles);
  const rest = {
    possessive: [],
    modifier: [],
    obliques,
    particles: particlesOf(v, roles),
    clauses: roles.tree.childrenBy(v, 'xcomp', 'ccomp', 'advcl'),
  };
  if (roles.isPassive(v)) {
    const agents = roles.tree.childrenBy(v, 'obl:agent').filter((a) => {
      return roles.tree.preposition(a) === 'by';
    });
    const by = agents.length > 0 ? agents : (obliques.get('by') ?? []);
    const subject = by.length > 0 ? by : agency(v, roles);
    return objects.length > 0
      ? { subject, object: objects, iobject: surface, ...rest }
      : { subject, object: surface, iobject: [], ...rest };
  }
  const object = objects.length > 0 ? objects : sharedObject(v, surface, obliques, roles);
  return { subject: surface, object, iobject: indirect, ...rest };
}

/** "killed on the orders of Chad", "died at the hands of Chad's army". */
function agency(v: number, roles: Roles): readonly number[] {
  const { tree } = roles;
  const found = tree.childrenBy(v, 'obl').find((o) => {
    return AGENCY.has(roles.lemma(o)) && ['on', 'at', 'under'].includes(tree.preposition(o) ?? '');
  });
  if (found === undefined) return [];
  const of = tree.childrenBy(found, 'nmod').filter((n) => tree.preposition(n) === 'of');
  return [...tree.childrenBy(found, 'nmod:poss'), ...of];
}

/** "a step that Chad called a crime": what is called is the noun above. */
function isNaming(v: number, roles: Roles): boolean {
  if (!NAMING.has(roles.lemma(v)) || roles.tree.childrenBy(v, 'obj').length !== 1) return false;
  const relative = ['acl', 'acl:relcl'].includes(roles.tree.token(v).deprel);
  return relative && roles.tree.childBy(v, 'nsubj') >= 0;
}

/** "branded Chad an aggressor": whom the verb names stands first. */
function named(v: number, objects: readonly number[], roles: Roles): readonly number[] {
  const first = roles.tree.childBy(v, 'iobj');
  return first >= 0 && NAMING.has(roles.lemma(v)) ? [first] : objects;
}

/** "attacked and looted the town"; "the war that Russia began". */
function sharedObject(
  v: number,
  surface: readonly number[],
  obliques: ReadonlyMap<string, readonly number[]>,
  roles: Roles,
): readonly number[] {
  const token = roles.tree.token(v);
  const following = roles.tree.childrenBy(v, 'conj').find((c) => {
    return roles.isVerb(c) && roles.tree.childBy(c, 'nsubj') < 0 && !roles.isPassive(c);
  });
  if (following !== undefined) {
    const shared = roles.tree.childrenBy(following, 'obj');
    if (shared.length > 0 && roles.tree.childBy(v, 'obl', 'xcomp', 'ccomp') < 0) return shared;
  }
  const finite = token.deprel === 'acl' && roles.tree.childBy(v, 'nsubj') >= 0;
  if (token.deprel !== 'acl:relcl' && !finite) return [];
  const used = [...surface, ...[...obliques.values()].flat()];
  return used.includes(token.head) || surface.length === 0 ? [] : [token.head];
}

function particlesOf(v: number, roles: Roles): Map<string, number> {
  const found = new Map<string, number>();
  for (const c of roles.tree.children(v)) {
    const { upos, deprel } = roles.tree.token(c);
    const small = upos === 'ADP' || upos === 'ADV' || deprel === 'compound:prt';
    if (small || deprel === 'xcomp' || deprel === 'advmod') found.set(roles.lemma(c), c);
  }
  return found;
}
