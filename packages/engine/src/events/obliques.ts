import type { Roles } from './roles.js';
import { OPENING } from './word-classes.js';

/** Prepositional phrases of `i`, then those one level down in its objects and obliques. */
export function obliquesOf(
  i: number,
  direct: readonly number[],
  objects: readonly number[],
  roles: Roles,
): Map<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const add = (heads: readonly number[]) => {
    for (const raw of heads) {
      const preposition = roles.tree.preposition(raw);
      if (!preposition || roles.isCircumstance(raw)) continue;
      const head = roles.antecedent(raw, i);
      for (const key of keysOf(preposition)) {
        const same = found.get(key);
        if (!same) found.set(key, [head]);
        else if (!same.includes(head)) same.push(head);
      }
    }
  };
  // "to Taiwan by the United States": a name has nobody who does it.
  const isStrayAgent = (phrase: number) =>
    roles.tree.preposition(phrase) === 'by' &&
    roles.tree.token(roles.tree.token(phrase).head).upos === 'PROPN';
  add(direct);
  for (const inner of [...objects, ...direct]) {
    for (const each of roles.conjuncts(inner)) {
      const nested = roles.tree.childrenBy(each, 'nmod');
      add(nested);
      // "sent a message of support to Russia": what follows "of" may hold the rest.
      for (const deeper of nested) {
        const below = roles.tree.childrenBy(deeper, 'nmod');
        add(roles.tree.preposition(deeper) === 'of' ? below : below.filter(isStrayAgent));
      }
    }
  }
  return found;
}

/** "out of" is found as "out of" and as "of"; "due to" only as itself. */
function keysOf(preposition: string): readonly string[] {
  const words = preposition.split(' ');
  const opens = words.length > 1 && OPENING.has(words[0] ?? '');
  return opens ? [preposition, words.at(-1) ?? preposition] : [preposition];
}
