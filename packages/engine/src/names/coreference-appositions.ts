import type { Reference } from '../actors/reference.js';
import type { Tree } from '../syntax/tree.js';

/**
 * "Geert Holm, the agency's director": the two are one. A person whom no table knows takes role,
 * sectors and country from the noun; a role noun whose holder is not known takes the person.
 *
 * @param references of one sentence
 */
export function joinAppositions(references: readonly Reference[], tree: Tree): Reference[] {
  const joined = [...references];
  joined.forEach((reference, i) => {
    const { deprel, head } = tree.token(reference.head);
    if (deprel !== 'appos') return;
    const j = joined.findIndex(({ start, end }, at) => at !== i && start <= head && head < end);
    if (j < 0) return;
    const [name, noun] = reference.form === 'name' ? [i, j] : [j, i];
    [joined[name], joined[noun]] = join(joined[name]!, joined[noun]!);
  });
  return joined;
}

function join(name: Reference, noun: Reference): [Reference, Reference] {
  if (
    name.form !== 'name' ||
    name.being !== 'person' ||
    !name.actor ||
    noun.form !== 'noun' ||
    noun.plural ||
    !noun.noun
  )
    return [name, noun];
  const evidence = { by: 'coreference' as const, detail: `apposition of ${name.actor.name}` };
  if (name.evidence?.by !== 'name')
    return [name, isOpen(noun) ? { ...noun, actor: name.actor, evidence, being: 'person' } : noun];
  const told = noun.actor;
  const actor = {
    ...name.actor,
    country: name.actor.country ?? told?.country ?? null,
    sectors:
      name.actor.sectors.length > 0 ? name.actor.sectors : (told?.sectors ?? noun.noun.sectors),
    office: name.actor.office ?? noun.noun.noun,
  };
  return [
    { ...name, actor, noun: noun.noun, sex: name.sex ?? noun.sex },
    isOpen(noun) ? { ...noun, actor, evidence, being: 'person' } : noun,
  ];
}

/** No actor yet, or a sector of a land rather than someone. */
const isOpen = ({ actor }: Reference): boolean => actor === null || actor.id.includes('/');
