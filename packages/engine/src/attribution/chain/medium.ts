import type { Mention } from '../../actors/actor.js';
import type { Tree } from '../../syntax/tree.js';
import { DOCUMENT_NOUNS } from '../lexicon/media.js';
import { isPassive, nounPhrase } from '../phrases.js';

/** What carried a speaker's words, as token indexes of one sentence. */
export interface Medium {
  readonly place: 'hearer' | 'medium';
  readonly words: readonly number[];
  readonly head: number;
}

/** Who is named at a token: the mentions of one sentence by their head. */
export type NamedAt = (token: number) => Mention | undefined;

/** Prepositions before the text or the outlet: "in a letter", "on state television", "to TASS". */
const CARRIERS = /^(in|on|via|through|by|to|with|from|at)$/;

/** Verbs by which one outlet passes on what somebody said: "was quoted by TASS as saying". */
const QUOTING = new Set(['quote', 'cite', 'report', 'paraphrase', 'record', 'show', 'air']);

/**
 * What a speaker's words came by, as the tree around the cue shows it: the outlet that heard or
 * quoted them ("told Reuters", "quoted by TASS as saying"), then the document that they stand in
 * ("said in a letter to ..."), with an outlet named below it ("in an interview with TASS").
 */
export function mediaOf(tree: Tree, cue: number, named: NamedAt): Medium[] {
  const outlets = [...quoters(tree, cue), ...hearers(tree, cue)].filter((c) => isOutlet(named(c)));
  const documents = tree
    .childrenBy(cue, 'obl', 'nmod')
    .filter((c) => DOCUMENT_NOUNS.has(tree.token(c).lemma.toLowerCase()))
    .filter((c) => CARRIERS.test(tree.preposition(c) ?? ''));
  const below = documents.flatMap((c) => outletsBelow(tree, c, named));
  return [
    ...[...outlets, ...below].map((head) => medium(tree, 'hearer', head)),
    ...documents.map((head) => medium(tree, 'medium', head)),
  ];
}

export function isOutlet(mention: Mention | undefined): boolean {
  return mention?.actor.id.startsWith('media:') === true;
}

function medium(tree: Tree, place: Medium['place'], head: number): Medium {
  // "in a report that ...": the clause is what the report says, not its name.
  const clause = tree.childBy(head, 'acl', 'ccomp');
  return { place, head, words: nounPhrase(tree, head, clause) };
}

/** "told Reuters", "said to Reuters", "said on CNN". */
function hearers(tree: Tree, cue: number): number[] {
  return tree.childrenBy(cue, 'obj', 'iobj', 'obl').filter((c) => {
    const preposition = tree.preposition(c);
    return preposition === null || CARRIERS.test(preposition);
  });
}

/** Who quotes the speaker: the agent or subject of the verb that governs the cue. */
function quoters(tree: Tree, cue: number): number[] {
  const above = [cue, tree.token(cue).head].filter((v) => v >= 0);
  return above
    .filter((v) => QUOTING.has(tree.token(v).lemma))
    .flatMap((v) => {
      if (isPassive(tree, v))
        return tree.childrenBy(v, 'obl').filter((c) => tree.preposition(c) === 'by');
      return v === cue ? [] : tree.childrenBy(v, 'nsubj');
    });
}

function outletsBelow(tree: Tree, document: number, named: NamedAt): number[] {
  return tree.subtree(document).filter((c) => c !== document && isOutlet(named(c)));
}
