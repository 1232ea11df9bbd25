import type { Reference } from '../actors/reference.js';
import type { Tree } from '../syntax/tree.js';

/** Of those whose sex no table tells, officeholders are men far more often than not. */
export function agrees({ sex, evidence }: Reference, anaphor: Reference): boolean {
  if (sex !== null) return sex === anaphor.sex;
  return anaphor.sex === 'male' || evidence?.by !== 'table';
}

/** A place is meant by a clause that hangs on it: "to Turkey, which said its envoy …". */
export const isThing = ({ being, form, plural, actor }: Reference, dominates: boolean): boolean =>
  form !== 'modifier' &&
  (form !== 'place' || dominates) &&
  (being === 'body' ||
    being === 'country' ||
    (being === 'people' && (!plural || actor?.id.startsWith('group:') === true)));

/** One of several joined by "and" is not "it". */
export const isCoordinated = (tree: Tree, i: number): boolean =>
  tree.token(i).deprel === 'conj' || tree.childBy(i, 'conj') >= 0;
