import type { Tree } from '../syntax/tree.js';

/** Prepositions that say where. */
const PLACE = new Set(
  'in at near inside outside around across throughout within along via over above off into onto towards toward beyond'.split(
    ' ',
  ),
);
/** "to" and "from" say where beside verbs and nouns of going; else to whom and by whom. */
const MOVING =
  /^(?:travel|fly|go|arrive|return|come|head|drive|sail|move|flee|walk|visit|trip|journey|flight|tour|escape|deport|fly|march|cross|depart|leave|withdraw|evacuate|bring|take|transfer|route|way|road|bound|relocate|extradite|rush|march|retreat|migrate)$/;

/** True if the words headed by token `i` only say where something happened. */
export function isLocative(tree: Tree, i: number): boolean {
  const token = tree.token(i);
  if (/^(?:nsubj|obj|iobj|nmod:poss|obl:agent|compound|amod|root|vocative)/.test(token.deprel))
    return false;
  if (token.deprel === 'conj') return isLocative(tree, token.head) && tree.preposition(i) === null;
  const preposition = tree.preposition(i);
  if (preposition === null) return false;
  if (PLACE.has(preposition)) return true;
  if (preposition !== 'to' && preposition !== 'from') return false;
  const governor = token.head >= 0 ? tree.token(token.head) : undefined;
  return governor !== undefined && MOVING.test(governor.lemma);
}
