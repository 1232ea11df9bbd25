import type { Mention } from '../actors/actor.js';
import type { Codebook } from '../codebook/codebook.js';
import { triggerKey } from '../codebook/codebook.js';
import { type EventType, QUAD_CLASS_OF } from '../plover.js';
import type { EventParticipant } from './candidate.js';
import { type Filler, OWNER } from './match.js';
import type { Roles } from './roles.js';
import { UNDERGONE } from './word-classes.js';

/** How deep inside a noun phrase its owner is looked for ("the home of the aide of the president"). */
const DEPTH = 4;

/** Prepositions that name whose a thing is, and those that only name where. */
const OWNERS = ['by', 'from', 'of', 'between', 'with'];
/** People who are somebody's: "an adviser to the president". */
const ADVISERS: ReadonlySet<string> = new Set(['adviser', 'advisor', 'aide', 'assistant', 'envoy']);

/** What a deal does for one of its sides. */
const GRANTING: ReadonlySet<string> = new Set(['let', 'allow', 'enable', 'permit', 'entitle']);

/** Nouns for what somebody said. */
const SPOKEN: ReadonlySet<string> = new Set([
  'allegation',
  'accusation',
  'assertion',
  'charge',
  'claim',
  'demand',
  'offer',
  'proposal',
  'request',
  'threat',
]);

const PLACES = [
  'in',
  'on',
  'at',
  'near',
  'inside',
  'outside',
  'along',
  'around',
  'across',
  'over',
  'into',
];

/**
 * From the tokens that fill a slot to the actors they name. The noun itself first; else whose
 * it is ("Iran's proposal", "the attack by Israel"); for material acts also where it stands
 * ("an airport in Syria"). Nearness plays no part.
 */
export class Participants {
  readonly #mentions: readonly Mention[];

  constructor(
    readonly roles: Roles,
    readonly codebook: Codebook,
    mentions: readonly Mention[],
  ) {
    const { index } = roles.tree.sentence;
    this.#mentions = mentions.filter((mention) => mention.sentence === index);
  }

  /**
   * Actors named in the first slot that names any, each once, in text order; people of no known
   * land give way to a later slot's: "handed the general to Chad".
   *
   * @param others participants found before, who are passed over: of "along its border with X",
   *   after "its", X is left
   */
  of(
    fillers: readonly Filler[],
    type: EventType,
    others: readonly EventParticipant[] = [],
  ): EventParticipant[] {
    const taken = new Set(others.map(({ mention }) => mention.actor.id));
    let found: EventParticipant[] = [];
    let vague: EventParticipant[] = [];
    for (const { head, slot } of fillers) {
      if (found[0] && found[0].slot !== slot) {
        if (!found.every(({ mention }) => isUnplaced(mention))) break;
        if (slot !== 'to' && slot !== 'from') continue;
        if (vague.length === 0) vague = found;
        found = [];
      }
      for (const token of this.roles.conjuncts(head)) {
        const owners = slot === OWNER ? this.#strangers(token, type, others) : null;
        for (const mention of owners ?? this.#owners(token, type, taken, 0)) {
          const known = found.some((p) => p.mention.actor.id === mention.actor.id);
          if (!known) found.push({ mention, slot });
        }
      }
    }
    const better = found.length > 0 && !found.every(({ mention }) => isUnplaced(mention));
    return better || vague.length === 0 ? found : vague;
  }

  /** Owners of a noun from another land than the actors: "its objection to Sweden". */
  #strangers(
    token: number,
    type: EventType,
    others: readonly EventParticipant[],
  ): readonly Mention[] {
    const taken = new Set(others.map(({ mention }) => mention.actor.id));
    const lands = new Set(others.map(({ mention }) => mention.actor.country));
    for (const next of this.#ownerTokens(token, type)) {
      const found = this.#owners(next, type, taken, 1);
      const foreign = found.filter((m) => !lands.has(m.actor.country));
      if (foreign.length > 0) return foreign;
    }
    return [];
  }

  #owners(
    token: number,
    type: EventType,
    taken: ReadonlySet<string>,
    depth: number,
  ): readonly Mention[] {
    const here = this.#at(token).filter((m) => {
      return !taken.has(m.actor.id) && (depth === 0 || isPlaced(m));
    });
    if (here.length > 0 || depth >= DEPTH) return here;
    for (const next of this.#ownerTokens(token, type)) {
      const found = this.roles
        .conjuncts(next)
        .flatMap((conjunct) => this.#owners(conjunct, type, taken, depth + 1));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Mentions that a token heads, else the smallest it lies in, and those coordinated inside. */
  #at(token: number): readonly Mention[] {
    const headed = this.#mentions.filter((m) => m.head === token);
    const origin = headed.some((m) => this.#isVague(m)) ? this.#origin(token) : [];
    if (origin.length > 0) return origin;
    if (headed.length > 0) return [...headed, ...headed.flatMap((m) => this.#coordinated(m))];
    const around = this.#mentions
      .filter((m) => m.start <= token && token < m.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const smallest = around[0];
    return around.filter((m) => m.start === smallest?.start && m.end === smallest.end);
  }

  /** A common noun whose country was only guessed: "two journalists". */
  #isVague(mention: Mention): boolean {
    if (mention.evidence.by !== 'rule') return false;
    const { tree } = this.roles;
    for (let i = mention.start; i < mention.end; i++) {
      if (tree.token(i).upos === 'PROPN' || (i > 0 && /^[A-Z]/.test(tree.token(i).form))) {
        return false;
      }
    }
    return true;
  }

  /** "two journalists from Germany", where the tree hangs the origin on the verb. */
  #origin(noun: number): readonly Mention[] {
    const { obliques } = this.roles.of(noun);
    const origins = [...(obliques.get('from') ?? []), ...(obliques.get('of') ?? [])];
    return this.#mentions.filter((m) => origins.includes(m.head));
  }

  /** "the leaders of Iran and Iraq": the second country hangs within the first's mention. */
  #coordinated(mention: Mention): readonly Mention[] {
    const { tree } = this.roles;
    const inside = (i: number) => mention.start <= i && i < mention.end;
    return this.#mentions.filter((other) => {
      const { deprel, head } = tree.token(other.head);
      return deprel === 'conj' && !inside(other.head) && inside(head) && head !== mention.head;
    });
  }

  #ownerTokens(noun: number, type: EventType): readonly number[] {
    const { tree } = this.roles;
    const { possessive, modifier, obliques } = this.roles.of(noun);
    const undergone = UNDERGONE.has(this.roles.lemma(noun));
    const actions = tree.childrenBy(noun, 'acl').flatMap((v) => {
      return this.roles.isVerb(v) && this.roles.isPassive(v) ? this.roles.of(v).subject : [];
    });
    // "condemned the killing of X": X is not whose act it is.
    const material = QUAD_CLASS_OF[type].startsWith('material');
    const doers = material ? ['by', 'from', 'with', 'between'] : ['by', 'from'];
    const prepositions = undergone || this.#isDeed(noun) ? doers : OWNERS;
    const places = material ? PLACES : [];
    const advised = ADVISERS.has(this.roles.lemma(noun)) ? (obliques.get('to') ?? []) : [];
    return [
      ...possessive,
      ...advised,
      ...(obliques.get('by') ?? []),
      ...actions,
      ...modifier,
      ...modifier.flatMap((m) => this.#before(m)),
      ...tree.childrenBy(noun, 'appos'),
      ...(this.roles.lemma(noun) === 'what' ? this.#named(noun) : []),
      ...this.#resumed(noun),
      ...this.#beneficiaries(noun),
      ...this.#addressed(noun),
      ...[...prepositions, ...places].flatMap((word) => obliques.get(word) ?? []),
    ];
  }

  /** "a U.S.-drafted text", "Russian-backed forces": whose the participle is. */
  #before(participle: number): readonly number[] {
    const { tree } = this.roles;
    if (tree.token(participle).upos !== 'VERB') return [];
    return tree.childrenBy(participle, 'compound', 'obl', 'nmod', 'nsubj', 'amod', 'advmod');
  }

  /**
   * "Spain closed its border, a step that Chad called reckless": the noun sums up what was said
   * before, and is the act of that verb's subject; a noun of speech, that of the main verb's.
   */
  #resumed(noun: number): readonly number[] {
    const { tree } = this.roles;
    const det = tree.childrenBy(noun, 'det').find((d) => tree.token(d).lemma === 'a');
    const starts = det !== undefined && tree.tokens[det - 1]?.form === ',';
    if (!starts || tree.childBy(noun, 'acl', 'acl:relcl') < 0) return [];
    const verbs = tree.ancestors(noun).filter((v) => v < noun && this.roles.isVerb(v));
    const verb = SPOKEN.has(this.roles.lemma(noun)) ? verbs.at(-1) : verbs[0];
    return verb === undefined ? [] : this.roles.of(verb).subject;
  }

  /** "its demand that Chad pay": whoever is to pay. */
  #addressed(noun: number): readonly number[] {
    if (!SPOKEN.has(this.roles.lemma(noun))) return [];
    const clauses = this.roles.tree.childrenBy(noun, 'acl', 'ccomp');
    return clauses.flatMap((clause) => this.roles.tree.childrenBy(clause, 'nsubj'));
  }

  /** "the deal that lets Chad export oil": Chad has a part in it. */
  #beneficiaries(noun: number): readonly number[] {
    const { tree } = this.roles;
    return tree
      .childrenBy(noun, 'acl:relcl')
      .filter((verb) => GRANTING.has(this.roles.lemma(verb)))
      .flatMap((verb) => tree.childrenBy(verb, 'obj', 'iobj'));
  }

  /** "what it called Russia's fight": the fight. */
  #named(what: number): readonly number[] {
    const { tree } = this.roles;
    return tree
      .childrenBy(what, 'acl:relcl')
      .flatMap((verb) => tree.childrenBy(verb, 'xcomp', 'obj'));
  }

  /** A noun that names an act of conflict done to what follows "of" or "on". */
  #isDeed(noun: number): boolean {
    const patterns = this.codebook.index.get(triggerKey('noun', this.roles.lemma(noun))) ?? [];
    return patterns.some((p) => QUAD_CLASS_OF[p.frame.type].endsWith('conflict'));
  }
}

/** "the general", "troops": a common noun of no known land. */
function isUnplaced({ actor, evidence }: Mention): boolean {
  return actor.country === null && evidence.by === 'rule';
}

/** Known for more than a name: "the Kakhovka dam" stands for nobody called Kakhovka. */
function isPlaced({ actor }: Mention): boolean {
  return actor.country !== null || !actor.id.startsWith('name:');
}
