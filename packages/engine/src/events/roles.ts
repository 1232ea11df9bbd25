import { hasFeature, type Tree } from '../syntax/tree.js';
import { agentOf, speakerOf } from './agents.js';
import { antecedent, predicateSubject } from './antecedents.js';
import { type Arguments, NO_ARGUMENTS } from './arguments.js';
import { nominalArguments } from './noun-arguments.js';
import { subjectOf } from './subjects.js';
import { verbArguments } from './verb-arguments.js';
import { CIRCUMSTANCES, PARTITIVES, REPLIES, STATIVE } from './word-classes.js';

export type { Arguments } from './arguments.js';

/**
 * Deep roles in one sentence: who is subject and object of each verb once passives, control,
 * raising, coordination and relative clauses are undone. Results are token indexes and are kept,
 * so that all frames of a sentence share one analysis.
 */
export class Roles {
  readonly #arguments = new Map<number, Arguments>();
  readonly #subjects = new Map<number, readonly number[]>();
  readonly #open = new Set<number>();

  constructor(readonly tree: Tree) {}

  lemma(i: number): string {
    return this.tree.token(i).lemma.toLowerCase();
  }

  isVerb(i: number): boolean {
    const { upos } = this.tree.token(i);
    return upos === 'VERB' || upos === 'AUX';
  }

  isPartitive(i: number): boolean {
    return PARTITIVES.has(this.lemma(i)) || this.tree.token(i).upos === 'NUM';
  }

  /** Has a copula: "is critical of", "is a supporter of". */
  isPredicate(i: number): boolean {
    return this.tree.childBy(i, 'cop') >= 0;
  }

  isPassive(v: number): boolean {
    const token = this.tree.token(v);
    if (STATIVE.has(this.lemma(v)) && this.#isState(v)) return false;
    if (this.tree.childBy(v, 'aux:pass', 'nsubj:pass') >= 0) return true;
    // The tree outweighs the features: an active subject has an active verb.
    if (this.tree.childBy(v, 'nsubj') >= 0) return false;
    // "soldiers killed in the raid": a past form that only describes is a participle.
    if (token.deprel === 'acl' && hasFeature(token, 'Tense', 'Past')) return true;
    // "welcomed the deal and called for talks": a finite verb's conjunct is finite.
    const first = token.deprel === 'conj' && token.head >= 0 ? this.tree.token(token.head) : null;
    if (first && hasFeature(first, 'VerbForm', 'Fin') && first.upos === 'VERB') return false;
    // A root with an object is active, whatever its ending.
    if (token.head < 0 && this.tree.childBy(v, 'obj') >= 0) return false;
    if (hasFeature(token, 'Voice', 'Pass')) return true;
    if (!hasFeature(token, 'VerbForm', 'Part') || !hasFeature(token, 'Tense', 'Past')) return false;
    if (this.tree.childBy(v, 'aux', 'nsubj') >= 0) return false;
    if (token.deprel === 'acl' || token.deprel === 'xcomp') return true;
    return token.deprel === 'conj' && token.head >= 0 && this.isPassive(token.head);
  }

  /** "is engaged in a war", without anybody who engages it. */
  #isState(v: number): boolean {
    const phrases = this.tree.childrenBy(v, 'obl').map((o) => this.tree.preposition(o));
    return phrases.includes('in') && !phrases.includes('by');
  }

  /** First of a chain of conjuncts that `i` stands in. */
  chainHead(i: number): number {
    let at = i;
    while (this.tree.token(at).deprel === 'conj') at = this.tree.token(at).head;
    return at;
  }

  /** `i` and what is coordinated with it. */
  conjuncts(i: number): number[] {
    const conjuncts = this.tree.childrenBy(i, 'conj').filter((c) => !this.#isExcluded(c));
    const next = [...conjuncts, ...this.#listed(i)];
    return [i, ...next.flatMap((c) => this.conjuncts(c))];
  }

  /** "by Kenya and not by Chad". */
  #isExcluded(conjunct: number): boolean {
    if (this.isVerb(conjunct)) return false;
    const marks = this.tree.childrenBy(conjunct, 'advmod', 'cc');
    return marks.some((m) => m < conjunct && ['not', 'never'].includes(this.lemma(m)));
  }

  /** "Japan, Vietnam sign pact": headlines put a comma for "and", and none after the last. */
  #listed(i: number): number[] {
    const { upos, deprel, head } = this.tree.token(i);
    if (upos !== 'PROPN' || deprel !== 'nsubj') return [];
    return this.tree.childrenBy(i, 'appos').filter((c) => {
      const end = (this.tree.subtree(c).at(-1) ?? c) + 1;
      const verb = end === head || this.tree.childrenBy(head, 'aux', 'advmod').includes(end);
      return this.tree.token(c).upos === 'PROPN' && verb && this.tree.tokens[i + 1]?.form === ',';
    });
  }

  /** What stands in subject position, or would if the clause were spelled out. */
  surfaceSubject(v: number): readonly number[] {
    const known = this.#subjects.get(v);
    if (known) return known;
    if (this.#open.has(v)) return [];
    this.#open.add(v);
    const found = subjectOf(v, this);
    this.#open.delete(v);
    this.#subjects.set(v, found);
    return found;
  }

  /** What a relative pronoun stands for; other tokens stand for themselves. */
  antecedent(i: number, verb: number): number {
    return antecedent(i, verb, this);
  }

  /** "X is one of the few who ...": what is said of the few is said of X. */
  predicateSubject(noun: number): number {
    return predicateSubject(noun, this);
  }

  /** Whose act a noun names: possessor, "by" phrase, or subject of the verb it is object of. */
  agentOf(noun: number): readonly number[] {
    return agentOf(noun, this);
  }

  /** Subject of the verb of speech whose content the clause of `i` is: above it, or an aside. */
  speaker(i: number): readonly number[] {
    return speakerOf(i, this);
  }

  /** A day, a date, or the noun of a preposition ("in regard to"): never a participant. */
  isCircumstance(i: number): boolean {
    const { form, upos } = this.tree.token(i);
    if (REPLIES.has(this.lemma(i))) return this.tree.preposition(i) !== 'with';
    return CIRCUMSTANCES.has(this.lemma(i)) || (upos === 'NUM' && /^(1[5-9]|20)\d\d$/.test(form));
  }

  /** Deep arguments of a verb, noun or adjective. */
  of(i: number): Arguments {
    const known = this.#arguments.get(i);
    if (known) return known;
    // A cycle of sharing (coordination under control) ends in an empty reading.
    this.#arguments.set(i, NO_ARGUMENTS);
    const found = this.isVerb(i) ? verbArguments(i, this) : nominalArguments(i, this);
    this.#arguments.set(i, found);
    return found;
  }
}
