import { actorOfEntity, actorOfSector } from '../actors/actor-of.js';
import type { Reference } from '../actors/reference.js';
import type { Sector } from '../plover.js';
import { relation, type Tree } from '../syntax/tree.js';
import { since } from './antecedents.js';
import type { ResolutionContext } from './resolution-context.js';

/** How far back, in sentences, each kind of force or bench is looked for; a war's rebels stay the same. */
const REACH: Partial<Readonly<Record<Sector, number>>> = { JUD: 3, MIL: 3, REB: 12, UAF: 12 };

/**
 * A force or bench that no word places: judges and prosecutors of the court told before, "the
 * troops" and "the rebels" of the only such ones told before, and soldiers of whoever sends them.
 */
export function sameSector(
  reference: Reference,
  before: readonly Reference[],
  text: ResolutionContext,
): Reference | undefined {
  const { noun } = reference;
  const sector = noun?.sectors[0];
  if (!noun || !sector || noun.class === 'body' || noun.class === 'office') return undefined;
  const sender = sector === 'MIL' ? senderOf(reference, before, text) : undefined;
  if (sender) return placed(reference, sender, text);
  const reach = REACH[sector];
  if (reach === undefined || (sector !== 'JUD' && !reference.definite)) return undefined;
  const told = since(before, reference.sentence - reach).filter(
    ({ actor, being }) => actor?.sectors.includes(sector) && ownerKey(actor) && being !== 'country',
  );
  if (sector === 'JUD') return told.length > 0 ? placed(reference, told.at(-1)!, text) : undefined;
  const owners = new Set(told.map(({ actor }) => ownerKey(actor)));
  return owners.size === 1 ? placed(reference, told.at(-1)!, text) : undefined;
}

const ownerKey = (actor: Reference['actor']): string | null =>
  actor?.country ?? (actor && /^(?:org|group):/.test(actor.id) ? actor.id.split('/')[0]! : null);

/** What one does with one's own forces and not with another's. */
const SEND = /^(?:send|deploy|withdraw|mobili[sz]e|dispatch|redeploy|commit|station|mass|recall)$/;

/** "Lutea sent soldiers": the one land that is the subject of sending. */
function senderOf(
  { head, sentence }: Reference,
  before: readonly Reference[],
  { trees }: ResolutionContext,
): Reference | undefined {
  const tree = trees[sentence]!;
  const { head: verb, deprel } = tree.token(head);
  if (relation(deprel) !== 'obj' || verb < 0 || !SEND.test(tree.token(verb).lemma))
    return undefined;
  const subject = subjectOf(tree, verb);
  return since(before, sentence).find(
    ({ start, end, actor }) => actor?.country && start <= subject && subject < end,
  );
}

/** The verb's own subject; of "to send", that of the verb above it. */
function subjectOf(tree: Tree, verb: number): number {
  const own = tree.childBy(verb, 'nsubj');
  const { deprel, head } = tree.token(verb);
  return own < 0 && (deprel === 'xcomp' || deprel === 'conj') ? tree.childBy(head, 'nsubj') : own;
}

function placed(
  reference: Reference,
  { actor, sentence, start, end }: Reference,
  { knowledge }: ResolutionContext,
): Reference {
  const noun = reference.noun!;
  const whole = actor!.country ? undefined : knowledge.entities.get(actor!.id.split('/')[0]!);
  const mine = whole
    ? { ...actorOfEntity(whole), sectors: [...noun.sectors, ...whole.sectors] }
    : actorOfSector(actor!.country, noun, noun.sectors, knowledge);
  const detail = `${noun.where}: ${noun.noun}; as in sentence ${sentence}, tokens ${start}-${end - 1}`;
  return { ...reference, actor: mine, evidence: { by: 'rule', detail } };
}
