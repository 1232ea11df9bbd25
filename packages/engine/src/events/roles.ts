import { hasFeature, relation, type Tree } from '../syntax/tree.js';
import {
  BLAMING,
  CIRCUMSTANCES,
  DOCUMENTS,
  NAMING,
  NOMINAL,
  OBJECT_GERUND_MARKS,
  OBLIQUE_CONTROL,
  OCCASIONS,
  OPENING,
  PARTITIVES,
  RELATIVE_PRONOUNS,
  SPEECH,
  SUBJECT_CONTROL,
} from './word-classes.js';

/**
 * Deep roles in one sentence: who is subject and object of each verb once passives, control,
 * raising, coordination and relative clauses are undone. Results are token indexes and are kept,
 * so that all frames of a sentence share one analysis.
 */
export interface Arguments {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly iobject: readonly number[];
  readonly possessive: readonly number[];
  readonly modifier: readonly number[];
  /** Heads of prepositional phrases, by preposition. */
  readonly obliques: ReadonlyMap<string, readonly number[]>;
  readonly particles: ReadonlyMap<string, number>;
  /** Heads of dependent clauses. */
  readonly clauses: readonly number[];
}

const EMPTY: Arguments = {
  subject: [],
  object: [],
  iobject: [],
  possessive: [],
  modifier: [],
  obliques: new Map(),
  particles: new Map(),
  clauses: [],
};

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
    if (this.tree.childBy(v, 'aux:pass', 'nsubj:pass') >= 0) return true;
    // The tree outweighs the features: an active subject has an active verb.
    if (this.tree.childBy(v, 'nsubj') >= 0) return false;
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

  /** First of a chain of conjuncts that `i` stands in. */
  chainHead(i: number): number {
    let at = i;
    while (this.tree.token(at).deprel === 'conj') at = this.tree.token(at).head;
    return at;
  }

  /** `i` and what is coordinated with it. */
  conjuncts(i: number): number[] {
    return [i, ...this.tree.childrenBy(i, 'conj').flatMap((c) => this.conjuncts(c))];
  }

  /** What stands in subject position, or would if the clause were spelled out. */
  surfaceSubject(v: number): readonly number[] {
    const known = this.#subjects.get(v);
    if (known) return known;
    if (this.#open.has(v)) return [];
    this.#open.add(v);
    const found = this.#findSubject(v);
    this.#open.delete(v);
    this.#subjects.set(v, found);
    return found;
  }

  #findSubject(v: number): readonly number[] {
    // Two subjects are one too many: the nearer is more often right.
    const own = this.tree.childrenBy(v, 'nsubj').at(-1);
    if (own !== undefined) return [this.antecedent(own, v)];
    const { deprel, head } = this.tree.token(v);
    if (head < 0) return this.#fronted(v);
    switch (deprel) {
      case 'conj':
        return this.#sharedSubject(v, head);
      case 'xcomp':
        return this.#controller(head);
      case 'advcl':
        return this.#adverbialSubject(v, head);
      case 'acl:relcl':
        return this.tree.childBy(v, 'csubj') >= 0 ? [] : [this.predicateSubject(head)];
      case 'acl':
        return this.#adnominalSubject(v, head);
      default:
        return [];
    }
  }

  /** "Ali, who had left, later wrote": a name before a finite verb that lacks a subject. */
  #fronted(v: number): readonly number[] {
    if (hasFeature(this.tree.token(v), 'Mood', 'Imp')) return [];
    const names = this.tree.childrenBy(v, 'vocative', 'dislocated').filter((c) => {
      return c < v && this.tree.token(c).upos === 'PROPN';
    });
    return names.slice(0, 1);
  }

  /**
   * "said that X had erred and demanded that ...": a verb of speech that follows a content clause
   * told in another tense goes on with what the speaker says.
   */
  #sharedSubject(v: number, first: number): readonly number[] {
    const { deprel, head } = this.tree.token(first);
    const speaks =
      deprel === 'ccomp' &&
      head >= 0 &&
      SPEECH.has(this.lemma(v)) &&
      !SPEECH.has(this.lemma(first)) &&
      this.tree.childBy(first, 'aux', 'cop') >= 0 &&
      this.tree.childBy(v, 'aux', 'cop') < 0;
    return this.surfaceSubject(speaks ? head : first);
  }

  #controller(head: number): readonly number[] {
    const control = OBLIQUE_CONTROL.get(this.lemma(head));
    const addressee =
      control &&
      this.tree.childrenBy(head, 'obl').find((o) => {
        return control.includes(this.tree.preposition(o) ?? '');
      });
    if (addressee !== undefined) return [addressee];
    const iobj = this.tree.childBy(head, 'iobj');
    if (iobj >= 0) return [iobj];
    const obj = this.tree.childBy(head, 'obj');
    if (obj >= 0 && !SUBJECT_CONTROL.has(this.lemma(head))) return [this.antecedent(obj, head)];
    return this.surfaceSubject(head);
  }

  #adverbialSubject(v: number, head: number): readonly number[] {
    const token = this.tree.token(v);
    const mark = this.tree.childBy(v, 'mark', 'case');
    const finite = hasFeature(token, 'VerbForm', 'Fin');
    if (finite) return [];
    const marked = mark >= 0 && OBJECT_GERUND_MARKS.has(this.lemma(mark));
    const object = this.tree.childBy(head, 'obj');
    if (marked && this.isPassive(head)) return this.surfaceSubject(head);
    if (marked && object >= 0) return [object];
    const control = OBLIQUE_CONTROL.get(this.lemma(head));
    return control ? this.#controller(head) : this.surfaceSubject(head);
  }

  #adnominalSubject(v: number, noun: number): readonly number[] {
    const infinitive = hasFeature(this.tree.token(v), 'VerbForm', 'Inf');
    if (!infinitive && !DOCUMENTS.has(this.lemma(noun))) {
      // "two generals are among those sanctioned"
      const among = this.isPredicate(noun) && this.tree.preposition(noun) === 'among';
      const member = among ? this.tree.childBy(noun, 'nsubj') : -1;
      return [member >= 0 ? member : noun];
    }
    const agent = this.agentOf(noun);
    return agent.length > 0 ? agent : [this.predicateSubject(noun)];
  }

  /** What a relative pronoun stands for; other tokens stand for themselves. */
  antecedent(i: number, verb: number): number {
    const token = this.tree.token(i);
    const relative =
      hasFeature(token, 'PronType', 'Rel') ||
      (token.upos === 'PRON' && RELATIVE_PRONOUNS.has(token.lemma.toLowerCase()));
    if (!relative) return i;
    for (const at of [verb, ...this.tree.ancestors(verb)]) {
      if (this.tree.token(at).deprel === 'acl:relcl')
        return this.predicateSubject(this.tree.token(at).head);
    }
    return i;
  }

  /** "X is one of the few who ...": what is said of the few is said of X. */
  predicateSubject(noun: number): number {
    let at = noun;
    if (!this.isPredicate(at)) {
      const { head, deprel } = this.tree.token(at);
      if (relation(deprel) !== 'nmod' || head < 0 || !this.isPartitive(head)) return noun;
      at = head;
    }
    const subject =
      this.isPredicate(at) && this.isPartitive(at) ? this.tree.childBy(at, 'nsubj') : -1;
    return subject >= 0 ? subject : noun;
  }

  /** Whose act a noun names: possessor, "by" phrase, or subject of the verb it is object of. */
  agentOf(noun: number): readonly number[] {
    const own = this.tree.childrenBy(noun, 'nmod:poss');
    if (own.length > 0) return own;
    const by = this.tree.childrenBy(noun, 'nmod').filter((n) => this.tree.preposition(n) === 'by');
    if (by.length > 0) return by;
    const { head, deprel } = this.tree.token(this.chainHead(noun));
    if (head >= 0 && this.isVerb(head) && (deprel === 'obj' || deprel === 'obl')) {
      return this.of(head).subject;
    }
    return [];
  }

  /** Subject of the verb of speech whose content the clause of `i` is: above it, or an aside. */
  speaker(i: number): readonly number[] {
    for (const at of [i, ...this.tree.ancestors(i)]) {
      const { deprel, head } = this.tree.token(at);
      if (deprel === 'ccomp' && head >= 0) return this.of(head).subject;
      const aside = this.tree
        .childrenBy(at, 'parataxis')
        .find((c) => SPEECH.has(this.lemma(c)) || this.lemma(c) === 'tell');
      if (aside !== undefined) return this.of(aside).subject;
    }
    return [];
  }

  /** A day, a date, or the noun of a preposition ("in regard to"): never a participant. */
  isCircumstance(i: number): boolean {
    const { form, upos } = this.tree.token(i);
    return CIRCUMSTANCES.has(this.lemma(i)) || (upos === 'NUM' && /^(1[5-9]|20)\d\d$/.test(form));
  }

  /** Deep arguments of a verb, noun or adjective. */
  of(i: number): Arguments {
    const known = this.#arguments.get(i);
    if (known) return known;
    // A cycle of sharing (coordination under control) ends in an empty reading.
    this.#arguments.set(i, EMPTY);
    const found = this.isVerb(i) ? this.#verbArguments(i) : this.#nominalArguments(i);
    this.#arguments.set(i, found);
    return found;
  }

  #verbArguments(v: number): Arguments {
    const surface = this.surfaceSubject(v);
    const own = this.tree.childrenBy(v, 'obj').map((o) => this.antecedent(o, v));
    const objects = this.#isNaming(v) ? [this.tree.token(v).head] : this.#named(v, own);
    const indirect = this.tree.childrenBy(v, 'iobj').map((o) => this.antecedent(o, v));
    const obliques = this.#obliques(v, this.tree.childrenBy(v, 'obl'), objects);
    const rest = {
      possessive: [],
      modifier: [],
      obliques,
      particles: this.#particles(v),
      clauses: this.tree.childrenBy(v, 'xcomp', 'ccomp', 'advcl'),
    };
    if (this.isPassive(v)) {
      const agents = this.tree.childrenBy(v, 'obl:agent').filter((a) => {
        return this.tree.preposition(a) === 'by';
      });
      const subject = agents.length > 0 ? agents : (obliques.get('by') ?? []);
      return objects.length > 0
        ? { subject, object: objects, iobject: surface, ...rest }
        : { subject, object: surface, iobject: [], ...rest };
    }
    const object = objects.length > 0 ? objects : this.#sharedObject(v, surface, obliques);
    return { subject: surface, object, iobject: indirect, ...rest };
  }

  /** "a step that Chad called a crime": what is called is the noun above. */
  #isNaming(v: number): boolean {
    if (!NAMING.has(this.lemma(v)) || this.tree.childrenBy(v, 'obj').length !== 1) return false;
    const relative = ['acl', 'acl:relcl'].includes(this.tree.token(v).deprel);
    return relative && this.tree.childBy(v, 'nsubj') >= 0;
  }

  /** "branded Chad an aggressor": whom the verb names stands first. */
  #named(v: number, objects: readonly number[]): readonly number[] {
    const first = this.tree.childBy(v, 'iobj');
    return first >= 0 && NAMING.has(this.lemma(v)) ? [first] : objects;
  }

  /** "attacked and looted the town"; "the war that Russia began". */
  #sharedObject(
    v: number,
    surface: readonly number[],
    obliques: ReadonlyMap<string, readonly number[]>,
  ): readonly number[] {
    const token = this.tree.token(v);
    const following = this.tree.childrenBy(v, 'conj').find((c) => {
      return this.isVerb(c) && this.tree.childBy(c, 'nsubj') < 0 && !this.isPassive(c);
    });
    if (following !== undefined) {
      const shared = this.tree.childrenBy(following, 'obj');
      if (shared.length > 0 && this.tree.childBy(v, 'obl', 'xcomp', 'ccomp') < 0) return shared;
    }
    const finite = token.deprel === 'acl' && this.tree.childBy(v, 'nsubj') >= 0;
    if (token.deprel !== 'acl:relcl' && !finite) return [];
    const used = [...surface, ...[...obliques.values()].flat()];
    return used.includes(token.head) || surface.length === 0 ? [] : [token.head];
  }

  #nominalArguments(n: number): Arguments {
    const nmods = this.tree.childrenBy(n, 'nmod', 'obl').filter((c) => {
      return this.tree.token(c).deprel !== 'nmod:poss';
    });
    const bare = nmods.filter((c) => this.tree.preposition(c) === null);
    return {
      subject: this.#nominalSubject(n),
      object: [],
      iobject: [],
      possessive: this.tree.childrenBy(n, 'nmod:poss'),
      modifier: [...this.tree.childrenBy(n, 'amod', 'compound'), ...bare],
      obliques: this.#obliques(n, [...nmods, ...this.#adjacent(n), ...this.#counted(n)], []),
      particles: new Map(),
      clauses: this.tree.childrenBy(n, 'acl', 'xcomp', 'ccomp', 'advcl'),
    };
  }

  /** "an act of piracy by Chad": phrases of the word that only counts the noun. */
  #counted(n: number): readonly number[] {
    const { head, deprel } = this.tree.token(n);
    if (relation(deprel) !== 'nmod' || head < 0 || !this.isPartitive(head)) return [];
    return this.tree.childrenBy(head, 'nmod').filter((c) => c > n && c !== n);
  }

  /**
   * Phrases that follow a verb's argument at once and may as well belong to it: in "shelled
   * villages in Syria" the tree decides for the verb or the noun almost by chance.
   */
  #adjacent(n: number): readonly number[] {
    const { head, deprel } = this.tree.token(n);
    if (head < 0 || !this.isVerb(head) || (deprel !== 'obj' && deprel !== 'nsubj:pass')) return [];
    const end = this.tree.subtree(n).at(-1) ?? n;
    return this.tree.childrenBy(head, 'obl').filter((o) => {
      const first = this.tree.subtree(o)[0];
      return first === end + 1 && NOMINAL.has(this.tree.preposition(o) ?? '');
    });
  }

  #nominalSubject(n: number): readonly number[] {
    const { upos, deprel, head } = this.tree.token(n);
    if (upos === 'ADJ' && deprel === 'amod') return [head];
    if (relation(deprel) === 'nmod' && this.#isBlamed(head)) {
      if (OBJECT_GERUND_MARKS.has(this.tree.preposition(n) ?? '')) return [head];
    }
    if (relation(deprel) === 'obl' && head >= 0 && this.isVerb(head)) {
      const subject = this.#obliqueSubject(n, head);
      if (subject.length > 0) return subject;
    }
    if (this.isPredicate(n) || upos === 'ADJ') return this.surfaceSubject(n);
    return this.tree.childrenBy(n, 'nsubj');
  }

  /** "accused Iran of an attack", where the tree hangs the attack on Iran. */
  #isBlamed(i: number): boolean {
    const { deprel, head } = this.tree.token(i);
    return deprel === 'obj' && head >= 0 && BLAMING.has(this.lemma(head));
  }

  /** Whose act a noun under a verb's preposition is, by the verb's own participants. */
  #obliqueSubject(n: number, verb: number): readonly number[] {
    const preposition = this.tree.preposition(n) ?? '';
    // "met in order to voice support", with the verb taken for a part of the noun.
    const infinitive = this.tree.childrenBy(n, 'compound').some((c) => {
      return this.tree.tokens[c - 1]?.form.toLowerCase() === 'to';
    });
    if (infinitive || preposition.startsWith('in order')) return this.surfaceSubject(verb);
    if (this.tree.childBy(n, 'nmod:poss') >= 0) return [];
    // "accused Iran of an attack on ...": the attack is Iran's.
    if (BLAMING.has(this.lemma(verb)) && OBJECT_GERUND_MARKS.has(preposition)) {
      return this.of(verb).object;
    }
    // "wrote after talks with Iran": the talks are the writer's.
    const partners = this.tree.childrenBy(n, 'nmod').map((c) => this.tree.preposition(c));
    const shared = OCCASIONS.has(preposition) && partners.includes('with');
    return shared && !partners.includes('between') ? this.surfaceSubject(verb) : [];
  }

  /** Prepositional phrases of `i`, then those one level down in its objects and obliques. */
  #obliques(
    i: number,
    direct: readonly number[],
    objects: readonly number[],
  ): Map<string, readonly number[]> {
    const found = new Map<string, number[]>();
    const add = (heads: readonly number[]) => {
      for (const raw of heads) {
        const preposition = this.tree.preposition(raw);
        if (!preposition || this.isCircumstance(raw)) continue;
        const head = this.antecedent(raw, i);
        for (const key of keysOf(preposition)) {
          const same = found.get(key);
          if (!same) found.set(key, [head]);
          else if (!same.includes(head)) same.push(head);
        }
      }
    };
    add(direct);
    for (const inner of [...objects, ...direct]) {
      for (const each of this.conjuncts(inner)) {
        const nested = this.tree.childrenBy(each, 'nmod');
        add(nested);
        // "sent a message of support to Russia": what follows "of" may hold the rest.
        for (const deeper of nested) {
          if (this.tree.preposition(deeper) === 'of') add(this.tree.childrenBy(deeper, 'nmod'));
        }
      }
    }
    return found;
  }

  #particles(v: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const c of this.tree.children(v)) {
      const { upos, deprel } = this.tree.token(c);
      const small = upos === 'ADP' || upos === 'ADV' || deprel === 'compound:prt';
      if (small || deprel === 'xcomp' || deprel === 'advmod') found.set(this.lemma(c), c);
    }
    return found;
  }
}

/** "out of" is found as "out of" and as "of"; "due to" only as itself. */
function keysOf(preposition: string): readonly string[] {
  const words = preposition.split(' ');
  const opens = words.length > 1 && OPENING.has(words[0] ?? '');
  return opens ? [preposition, words.at(-1) ?? preposition] : [preposition];
}
