import { hasFeature } from '../syntax/tree.js';
import type { Roles } from './roles.js';
import {
  DOCUMENTS,
  OBJECT_GERUND_MARKS,
  OBLIQUE_CONTROL,
  SPEECH,
  SUBJECT_CONTROL,
} from './word-classes.js';

/**
 * What stands in subject position of a verb or predicate, or would if its clause were spelled out:
 * control, raising, coordination, gerunds and relative clauses are undone.
 */
export function subjectOf(v: number, roles: Roles): readonly number[] {
  // Two subjects are one too many: the nearer is more often right.
  const own = roles.tree.childrenBy(v, 'nsubj').at(-1);
  if (own !== undefined) return [roles.antecedent(own, v)];
  const { deprel, head } = roles.tree.token(v);
  if (head < 0) return fronted(v, roles);
  switch (deprel) {
    case 'conj':
      return sharedSubject(v, head, roles);
    case 'xcomp':
      return controller(head, roles);
    case 'advcl':
      return adverbialSubject(v, head, roles);
    case 'acl:relcl':
      return roles.tree.childBy(v, 'csubj') >= 0 ? [] : [roles.predicateSubject(head)];
    case 'acl':
      return adnominalSubject(v, head, roles);
    default:
      return [];
  }
}

/** "Ali, who had left, later wrote": a name before a finite verb that lacks a subject. */
function fronted(v: number, roles: Roles): readonly number[] {
  if (hasFeature(roles.tree.token(v), 'Mood', 'Imp')) return [];
  const names = roles.tree.childrenBy(v, 'vocative', 'dislocated').filter((c) => {
    return c < v && roles.tree.token(c).upos === 'PROPN';
  });
  return names.slice(0, 1);
}

/**
 * "said that X had erred and demanded that ...": a verb of speech that follows a content clause
 * told in another tense goes on with what the speaker says.
 */
function sharedSubject(v: number, first: number, roles: Roles): readonly number[] {
  const { deprel, head } = roles.tree.token(first);
  const speaks =
    deprel === 'ccomp' &&
    head >= 0 &&
    SPEECH.has(roles.lemma(v)) &&
    !SPEECH.has(roles.lemma(first)) &&
    roles.tree.childBy(first, 'aux', 'cop') >= 0 &&
    roles.tree.childBy(v, 'aux', 'cop') < 0;
  return roles.surfaceSubject(speaks ? head : first);
}

function controller(head: number, roles: Roles): readonly number[] {
  const control = OBLIQUE_CONTROL.get(roles.lemma(head));
  const addressee =
    control &&
    roles.tree.childrenBy(head, 'obl').find((o) => {
      return control.includes(roles.tree.preposition(o) ?? '');
    });
  if (addressee !== undefined) return [addressee];
  const iobj = roles.tree.childBy(head, 'iobj');
  if (iobj >= 0) return [iobj];
  const obj = roles.tree.childBy(head, 'obj');
  if (obj >= 0 && !SUBJECT_CONTROL.has(roles.lemma(head))) return [roles.antecedent(obj, head)];
  return roles.surfaceSubject(head);
}

function adverbialSubject(v: number, head: number, roles: Roles): readonly number[] {
  const token = roles.tree.token(v);
  const mark = roles.tree.childBy(v, 'mark', 'case');
  const finite = hasFeature(token, 'VerbForm', 'Fin');
  if (finite) return [];
  const marked = mark >= 0 && OBJECT_GERUND_MARKS.has(roles.lemma(mark));
  const object = roles.tree.childBy(head, 'obj');
  if (marked && roles.isPassive(head)) return roles.surfaceSubject(head);
  if (marked && object >= 0) return [object];
  const control = OBLIQUE_CONTROL.get(roles.lemma(head));
  return control ? controller(head, roles) : roles.surfaceSubject(head);
}

function adnominalSubject(v: number, noun: number, roles: Roles): readonly number[] {
  const infinitive = hasFeature(roles.tree.token(v), 'VerbForm', 'Inf');
  if (!infinitive && !DOCUMENTS.has(roles.lemma(noun))) {
    // "two generals are among those sanctioned"
    const among = roles.isPredicate(noun) && roles.tree.preposition(noun) === 'among';
    const member = among ? roles.tree.childBy(noun, 'nsubj') : -1;
    return [member >= 0 ? member : noun];
  }
  const agent = roles.agentOf(noun);
  return agent.length > 0 ? agent : [roles.predicateSubject(noun)];
}
