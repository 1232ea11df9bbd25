import type { Reference } from '../actors/reference.js';
import type { Tree } from '../syntax/tree.js';
import { landOfSetting } from './land-of-setting.js';
import type { ResolutionContext } from './resolution-context.js';

/** Verbs of crowds that meet where they live, and of what police do to those at home. */
const GATHER = /^(?:gather|rally|march|demonstrate|protest|assemble|chant)$/;
const DETAIN = /^(?:detain|arrest|disperse|hold|beat|jail|imprison|round)$/;

const ADDRESS = /^(?:warn|urge|ask|tell|advise|call|order|instruct)$/;

/** "Thousands gathered": at home in the article's land; "police arrested 40 people": in theirs. */
export function landOfCrowd(reference: Reference, text: ResolutionContext): string | null {
  const tree = text.trees[reference.sentence]!;
  const top = measureOf(tree, reference.head);
  const { head, deprel } = tree.token(top);
  if (head < 0) return null;
  const verb = tree.token(head).lemma;
  if (deprel === 'nsubj' && GATHER.test(verb)) return landOfSetting(reference, text);
  if (deprel !== 'obj') return null;
  const subject = text.bySentence[reference.sentence]!.find(
    ({ head: at, actor }) =>
      actor?.country && tree.token(at).head === head && tree.token(at).deprel === 'nsubj',
  );
  const isPolice = DETAIN.test(verb) && subject?.actor?.sectors[0] === 'COP';
  // A government warns its own citizens; residents may be those of another's town.
  const isOwn = ADDRESS.test(verb) && /^(?:citizen|national|voter)$/.test(reference.noun!.noun);
  return isPolice || isOwn ? (subject?.actor?.country ?? null) : null;
}

/** "hundreds of people": the verb's own argument is the number. */
function measureOf(tree: Tree, i: number): number {
  const { deprel, head } = tree.token(i);
  return deprel === 'nmod' && head >= 0 && tree.preposition(i) === 'of' ? head : i;
}
