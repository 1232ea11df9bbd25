import type { Reference } from '../actors/reference.js';
import type { Tree } from '../syntax/tree.js';
import { isQuoted, isSpeaker } from './coreference-speakers.js';

/**
 * What only words after it tell, once all else is resolved: "we" in a quotation is of its speaker, and
 * a person whom no table knows is of the land of whoever a pronoun beside the name stands for ("Ada
 * Quist, its envoy", "his wife, Ada").
 */
export function resolveLate(resolved: readonly Reference[], trees: readonly Tree[]): Reference[] {
  const lands = landsOfNames(resolved, trees);
  const bySentence: Reference[][] = trees.map(() => []);
  for (const reference of resolved) bySentence[reference.sentence]!.push(reference);
  return resolved.map((reference) => {
    const { actor, word, sentence, form } = reference;
    if (form === 'pronoun' && word === 'we')
      return asSpeaker(reference, bySentence[sentence]!, trees[sentence]!);
    const land = actor && actor.country === null ? lands.get(actor.id) : undefined;
    return land ? { ...reference, actor: { ...actor!, country: land } } : reference;
  });
}

/** Lands of people known by name alone, where a pronoun in apposition tells them. */
function landsOfNames(
  resolved: readonly Reference[],
  trees: readonly Tree[],
): ReadonlyMap<string, string> {
  const lands = new Map<string, string>();
  const owners = new Map<string, Reference>();
  for (const reference of resolved)
    if (reference.form === 'pronoun' && reference.actor?.country)
      owners.set(`${reference.sentence} ${reference.head}`, reference);
  for (const { being, actor, sentence, head, evidence } of resolved) {
    if (being !== 'person' || actor?.country !== null || !actor.id.startsWith('name:')) continue;
    if (lands.has(actor.id) || evidence === null) continue;
    for (const owner of ownersBeside(trees[sentence]!, head)) {
      const land = owners.get(`${sentence} ${owner}`)?.actor?.country;
      if (land) lands.set(actor.id, land);
    }
  }
  return lands;
}

/** Possessors of the nouns that stand in apposition to a name, or that it stands in apposition to. */
function ownersBeside(tree: Tree, name: number): readonly number[] {
  const { deprel, head } = tree.token(name);
  const nouns = [...tree.childrenBy(name, 'appos'), ...(deprel === 'appos' ? [head] : [])];
  return nouns.flatMap((noun) => tree.childrenBy(noun, 'nmod:poss'));
}

/** "We will not yield," the envoy said: the subject of the verb of speaking outside the quotation. */
function asSpeaker(we: Reference, here: readonly Reference[], tree: Tree): Reference {
  if (!isQuoted(tree, we.head)) return we;
  const speakers = here.filter(
    ({ head, actor }) => actor?.country && !isQuoted(tree, head) && isSpeaker(tree, head),
  );
  const [speaker] = speakers;
  if (!speaker || speakers.some(({ actor }) => actor!.id !== speaker.actor!.id)) return we;
  const { sentence, start, end, actor } = speaker;
  const detail = `speaker in sentence ${sentence}, tokens ${start}-${end - 1}: ${actor!.name}`;
  return { ...we, actor, evidence: { by: 'coreference', detail } };
}
