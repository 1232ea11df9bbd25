import type { Actor } from '../actors/actor.js';
import type { ArticleContext } from '../actors/article-context.js';
import { MET } from '../actors/met.js';
import type { Reference } from '../actors/reference.js';
import type { Document } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Tree } from '../syntax/tree.js';
import { type Candidate, candidatesBefore, isCoargument, prominence } from './antecedents.js';
import { ChainAntecedents } from './chain-antecedents.js';
import { joinAppositions } from './coreference-appositions.js';
import { chainAntecedent } from './coreference-chains.js';
import { resolveLate } from './coreference-late.js';
import { isNameVariant, lastKey } from './coreference-names.js';
import { nounAntecedent, placeOfNoun } from './coreference-nouns.js';
import { personMet } from './coreference-others.js';
import { pairOf } from './coreference-pairs.js';
import { sameSector } from './coreference-sectors.js';
import { isQuoted, isSpeaker, lastSpeaker } from './coreference-speakers.js';
import { agrees, isCoordinated, isThing } from './reference-agreement.js';
import type { ResolutionContext } from './resolution-context.js';

/**
 * Gives an actor to what refers back, by sieves from the surest to the least sure, in text order
 * (after Lee et al. 2013, "Deterministic Coreference Resolution Based on Entity-Centric,
 * Precision-Ranked Rules"): variants of a name, the speaker who goes on, pairs ("the two
 * leaders"), role nouns, pronouns. What no sieve decides keeps no actor.
 *
 * @param references of the whole document, in text order
 */
export function resolveReferences(
  doc: Document,
  trees: readonly Tree[],
  references: readonly Reference[],
  context: ArticleContext,
  knowledge: Knowledge,
): Reference[] {
  const bySentence: Reference[][] = trees.map(() => []);
  for (const reference of references) bySentence[reference.sentence]!.push(reference);
  const joined = bySentence.map((own, sentence) => joinAppositions(own, trees[sentence]!));
  const people = new Map<string, Reference>();
  const found = new Map<string, Reference>();
  const chains = new ChainAntecedents(doc, knowledge);
  const text = { doc, trees, bySentence: joined, people, found, chains, context, knowledge };
  const resolved: Reference[] = [];
  for (const reference of joined.flat())
    for (const answer of resolve(reference, resolved, text)) {
      resolved.push(answer);
      found.set(`${answer.sentence} ${answer.head}`, answer);
      remember(answer, people);
    }
  return resolveLate(resolved, trees);
}

/** The last bearer of each family name: what a shorter form of the name refers to. */
function remember(reference: Reference, people: Map<string, Reference>): void {
  if (reference.being !== 'person' || reference.form !== 'name' || !reference.name) return;
  people.set(lastKey(reference.name), reference);
}

function resolve(
  reference: Reference,
  before: readonly Reference[],
  text: ResolutionContext,
): readonly Reference[] {
  if (reference.form === 'name' && reference.being === 'person') return [sameName(reference, text)];
  if (reference.actor) return [reference];
  if (reference.form === 'pronoun') return pronoun(reference, before, text);
  const pair = pairOf(reference, before, text);
  if (pair.length > 0) return pair.map((other) => withActor(reference, other));
  const met = personMet(reference, before, text);
  if (met) return [withActor(reference, met)];
  if (MET.test(reference.word)) return [reference];
  const antecedent = nounAntecedent(reference, before, text);
  if (antecedent) return [withActor(reference, antecedent)];
  const placed = sameSector(reference, before, text) ?? placeOfNoun(reference, before, text);
  if (placed) return [placed];
  const isBody = reference.being === 'body' && reference.definite && !reference.plural;
  const known = isBody ? chainAntecedent(reference, text) : undefined;
  return [known ? withActor(reference, known) : reference];
}

/** "Dickinson" after "Peter Dickinson" is he, with his role; a table's person needs no help. */
function sameName(reference: Reference, { people }: ResolutionContext): Reference {
  if (reference.evidence?.by !== 'name' || !reference.name) return reference;
  const longer = people.get(lastKey(reference.name));
  if (!longer?.actor || !isNameVariant(reference, longer)) return reference;
  const actor = richer(longer.actor, reference.actor);
  const name = longer.name;
  return {
    ...reference,
    actor,
    name,
    sex: reference.sex ?? longer.sex,
    evidence: coreferent(longer),
  };
}

/** The earlier telling of a person, with what the later one adds. */
function richer(known: Actor, told: Actor | null): Actor {
  if (!told) return known;
  return {
    ...known,
    country: known.country ?? told.country,
    sectors: known.sectors.length > 0 ? known.sectors : told.sectors,
    office: known.office ?? told.office,
  };
}

function pronoun(
  reference: Reference,
  before: readonly Reference[],
  text: ResolutionContext,
): readonly Reference[] {
  if (reference.being === 'person') {
    const speaker = lastSpeaker(reference, before, text);
    const found = speaker ?? person(reference, before, text) ?? chainAntecedent(reference, text);
    return [found ? withActor(reference, found) : reference];
  }
  if (reference.plural) {
    const several = pairOf(reference, before, text);
    return several.length > 0 ? several.map((other) => withActor(reference, other)) : [reference];
  }
  const thing = singular(reference, before, text);
  return [thing ? withActor(reference, thing) : reference];
}

/** He or she: the most prominent person of that sex in the nearest sentence that has one. */
function person(
  reference: Reference,
  before: readonly Reference[],
  { doc, trees }: ResolutionContext,
): Reference | undefined {
  const tree = trees[reference.sentence]!;
  const agreeing = candidatesBefore(doc, trees, before, reference, 'he').filter(
    ({ reference: other }) =>
      other.being === 'person' &&
      agrees(other, reference) &&
      !isCoargument(tree, other, reference) &&
      !isInsideHisWords(tree, other, reference),
  );
  return onlyOne(agreeing, (r) => r.actor?.id ?? '', reference);
}

/** Who says a sentence is seldom told by what is said in it: "We want Quist's release," he said. */
const isInsideHisWords = (tree: Tree, other: Reference, speaker: Reference): boolean =>
  other.sentence === speaker.sentence &&
  isSpeaker(tree, speaker.head) &&
  !isQuoted(tree, speaker.head) &&
  isQuoted(tree, other.head);

/** It and its: a country, body or group; a place that something happened in only if nothing else. */
function singular(
  reference: Reference,
  before: readonly Reference[],
  { doc, trees }: ResolutionContext,
): Reference | undefined {
  const tree = trees[reference.sentence]!;
  const { deprel } = tree.token(reference.head);
  if (reference.word === 'it' && !/^(?:nsubj|expl)/.test(deprel)) return undefined;
  const agreeing = candidatesBefore(doc, trees, before, reference, 'it').filter(
    ({ reference: other }) =>
      isThing(
        other,
        other.sentence === reference.sentence && tree.dominates(other.head, reference.head),
      ) &&
      !isCoordinated(trees[other.sentence]!, other.head) &&
      !isCoargument(tree, other, reference),
  );
  const [first] = agreeing;
  // From the sentence before only its subject is taken up, and only by a subject that acts.
  const acts =
    /^(?:nsubj|expl)$/.test(deprel) && tree.childBy(tree.token(reference.head).head, 'cop') < 0;
  const fronted =
    reference.word === 'it' ? acts : prominence(tree, topOf(tree, reference.head)) === 0;
  if (first && first.distance > 0 && (first.prominence > 0 || !fronted)) return undefined;
  return onlyOne(agreeing, (r) => r.actor?.id ?? '', reference);
}

/** The first candidate, if no other actor is as near and as prominent. */
function onlyOne(
  candidates: readonly Candidate[],
  key: (reference: Reference) => string,
  anaphor: Reference,
): Reference | undefined {
  const [first] = candidates;
  if (!first) return undefined;
  const rivals = candidates.filter(
    (c) =>
      c.distance === first.distance &&
      c.prominence === first.prominence &&
      key(c.reference) !== key(first.reference),
  );
  if (rivals.length === 0 || first.prominence === 0) return first.reference;
  // A known sex beats an unknown one.
  const sure = candidates.filter(
    (c) => c.reference.sex !== null && c.reference.sex === anaphor.sex,
  );
  return new Set(sure.map((c) => key(c.reference))).size === 1 ? sure[0]!.reference : undefined;
}

/** The noun that a possessive belongs to; else the token itself. */
function topOf(tree: Tree, i: number): number {
  return tree.token(i).deprel === 'nmod:poss' ? tree.token(i).head : i;
}

export function withActor(reference: Reference, antecedent: Reference): Reference {
  return {
    ...reference,
    actor: antecedent.actor,
    sex: reference.sex ?? antecedent.sex,
    being: antecedent.being,
    name: antecedent.name,
    evidence: coreferent(antecedent),
  };
}

function coreferent(antecedent: Reference) {
  const { sentence, start, end, actor } = antecedent;
  const where = `sentence ${sentence}, tokens ${start}-${end - 1}`;
  return { by: 'coreference' as const, detail: `${where}: ${actor?.name ?? ''}` };
}
