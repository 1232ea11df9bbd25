import type { Sense } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { unknownPerson } from './actor-of.js';
import type { ArticleContext } from './article-context.js';
import { CALENDAR, COURTESY, isActingBody, type NameRun, nameRuns } from './name-runs.js';
import { isCutOff, isLed } from './noun-phrase.js';
import { formsOf, nameReference, personReference } from './read-names.js';
import { type Role, readRole, roleReferences } from './read-nouns.js';
import { byRun, joinedName, nameAfter, titledReference, unknownReference } from './read-people.js';
import { backReferences } from './read-pronouns.js';
import type { Reference } from './reference.js';
import { headOf, type NameHit, type NounHit, type Scanned } from './scan.js';

/**
 * All that refers to an actor in one sentence, in text order. Titles take the names after them,
 * role nouns the countries before and after them; what is left stands for itself.
 *
 * @param familyNames of people met in the article so far who are in no table; added to
 */
export function readSentence(
  scanned: Scanned,
  context: ArticleContext,
  knowledge: Knowledge,
  familyNames: Set<string>,
): Reference[] {
  const reader = new SentenceReader(scanned, context, knowledge, familyNames);
  reader.readRoles();
  reader.readNames();
  reader.readRuns();
  reader.readBack();
  return reader.found.sort((a, b) => a.start - b.start || a.end - b.end);
}

class SentenceReader {
  readonly found: Reference[] = [];
  readonly #taken: boolean[];
  readonly #runs: readonly NameRun[];

  constructor(
    readonly scanned: Scanned,
    readonly context: ArticleContext,
    readonly knowledge: Knowledge,
    readonly familyNames: Set<string>,
  ) {
    this.#taken = new Array<boolean>(scanned.sentence.tokens.length).fill(false);
    this.#runs = nameRuns(scanned, knowledge);
  }

  readRoles(): void {
    const { scanned, context, knowledge } = this;
    for (const hit of this.scanned.nouns) {
      if (this.#isTaken(hit) || !this.#isHead(hit) || this.#isMeasure(hit)) continue;
      const role = readRole(scanned, hit, context, knowledge);
      const name = nameAfter(scanned, role, this.#runs);
      if (name) {
        this.#takeRole(role, name.end);
        const titled = titledReference(scanned, role, name, context, knowledge);
        this.#remember(titled);
        this.found.push(titled);
      } else if (!this.#isModifier(hit)) this.#readBareRole(role);
    }
  }

  #readBareRole(role: Role): void {
    const { scanned, context, knowledge } = this;
    if (ABBREVIATED.test(role.noun.noun)) return;
    if (
      role.owners.length === 0 &&
      (this.#isNamedBody(role) || this.#isAbstract(role) || isOfAll(role))
    )
      return;
    const named = role.owners.length === 0 ? this.#namedBody(role) : undefined;
    const references = named ? [named] : roleReferences(scanned, role, context, knowledge);
    this.#takeRole(role, Math.max(role.end, role.phrase.noun.end));
    this.found.push(...references);
  }

  /** "Congress" alone is a name of bodies.tsv; with an owner it is that land's. */
  #isNamedBody(role: Role): boolean {
    const { start, end } = role.phrase.noun;
    return this.scanned.names.some((name) => name.start <= start && end <= name.end);
  }

  /** "Harvard University": names before a noun for a body make it one that no table knows. */
  #namedBody({ phrase, noun }: Role): Reference | undefined {
    const { tokens } = this.scanned.sentence;
    if (phrase.noun.plural || !/^\p{Lu}/u.test(tokens[phrase.noun.start]!.form)) return undefined;
    if (noun.class !== 'body' && !isActingBody(tokens[phrase.noun.end - 1]!.form)) return undefined;
    let start = phrase.noun.start;
    while (start > 0 && tokens[start - 1]!.upos === 'PROPN' && !this.#taken[start - 1]) start--;
    if (start === phrase.noun.start) return undefined;
    const body = this.#unknownBody({ start, end: phrase.noun.end, kind: 'ORG' });
    return { ...body, noun, actor: { ...body.actor!, sectors: noun.sectors } };
  }

  /** "any opposition to the war", "no government": nobody in particular. */
  #isAbstract({ phrase, noun }: Role): boolean {
    if (['any', 'no', 'every', 'some', 'such', 'another'].some((word) => phrase.words.has(word)))
      return true;
    const { tree } = this.scanned;
    const to = tree
      .childrenBy(phrase.head, 'nmod', 'acl')
      .some((c) => tree.preposition(c) === 'to');
    return noun.noun === 'opposition' && to;
  }

  readNames(): void {
    const { scanned, context, knowledge } = this;
    for (const hit of scanned.names) {
      if (this.#isTaken(hit) || this.#isPartOfName(hit) || isBacker(scanned, hit)) continue;
      const follower = this.#nameOf(hit);
      const reference = nameReference(scanned, hit, context, knowledge);
      if (!reference) continue;
      if (follower && reference.being === 'country') {
        this.found.push({ ...follower, start: hit.start });
        this.#take(hit.start, follower.end);
        continue;
      }
      this.#take(hit.start, hit.end);
      this.found.push(reference);
    }
  }

  /** "France's Macron", "North Korea's Kim Jong-un": the person, with the country as a clue. */
  #nameOf(hit: NameHit): Reference | undefined {
    const { scanned, context, knowledge } = this;
    const genitive = /^['’]s?$/.test(scanned.sentence.tokens[hit.end]?.form ?? '');
    if (!genitive && !hit.senses.some(({ as }) => as === 'adjective')) return undefined;
    const countries = hit.senses.flatMap((s) =>
      'entity' in s && s.entity.kind === 'country' ? [s.entity.id] : [],
    );
    if (countries.length === 0) return undefined;
    const next = hit.end + (genitive ? 1 : 0);
    const full = scanned.names.find(({ start }) => start === next);
    const person = full?.senses.find((s) => s.as === 'person');
    if (full && person?.as === 'person') {
      const [of] = person.person.tenures.slice(-1);
      if (!countries.includes(of?.of ?? '')) return undefined;
      return personReference(scanned, full.start, full.end, person.person, context, knowledge);
    }
    const run = this.#runs.find(({ start, end }) => start === next && end - start === 1);
    const found = run && knowledge.people.byFamily(formsOf(scanned, run.start, run.end));
    const held = found?.filter((p) => {
      const tenure = knowledge.people.tenureOn(p, context.day);
      return tenure !== undefined && countries.includes(tenure.of);
    });
    if (!run || held?.length !== 1) return undefined;
    return personReference(scanned, run.start, run.end, held[0]!, context, knowledge);
  }

  readRuns(): void {
    const { scanned, context, knowledge } = this;
    for (const run of this.#runs) {
      if (this.#isTaken(run)) continue;
      const person = this.#mayBePerson(run) ? byRun(scanned, run, context, knowledge) : undefined;
      const reference = person
        ? personReference(scanned, run.start, run.end, person, context, knowledge)
        : this.#unknown(run);
      if (!reference) continue;
      this.#take(run.start, run.end);
      this.#remember(reference);
      this.found.push(reference);
    }
  }

  /** A single name of a person may be tagged as an organisation's, an acronym is none. */
  #mayBePerson({ start, end, kind }: NameRun): boolean {
    if (kind !== 'ORG') return true;
    const { form } = this.scanned.sentence.tokens[start]!;
    return end - start === 1 && /^\p{Lu}\p{Ll}/u.test(form) && !isActingBody(form);
  }

  #unknown(run: NameRun): Reference | undefined {
    const { scanned, knowledge } = this;
    const length = run.end - run.start;
    const last = scanned.sentence.tokens[run.end - 1]!.form;
    const isMet = length === 1 && this.familyNames.has(last);
    if (run.kind === 'PER' || isMet || (run.kind === null && this.#isTitled(run)))
      return unknownReference(
        scanned,
        this.#isTitled(run) ? run.start - 1 : run.start,
        run,
        undefined,
        knowledge,
      );
    if (run.kind !== 'ORG') return undefined;
    const acts =
      length === 1
        ? this.#taggedOrg(run) && /^\p{Lu}{2,}$/u.test(last)
        : isActingBody(last) || this.#taggedOrg(run);
    if (!acts) return undefined;
    return this.#unknownBody(run);
  }

  #unknownBody({ start, end }: NameRun): Reference {
    const { scanned } = this;
    const name = joinedName(scanned, start, end);
    return {
      sentence: scanned.sentence.index,
      start,
      end,
      head: headOf(scanned.tree, start, end),
      form: 'name',
      being: 'body',
      plural: false,
      sex: null,
      actor: unknownPerson(name, this.#landBefore(start), null, []),
      evidence: { by: 'name', detail: `body named ${name}` },
      noun: null,
      definite: true,
      name,
      word: '',
    };
  }

  /** "Estonian Defence Institute", "Ghana's Cocoa Board": the land right before a body's name. */
  #landBefore(start: number): string | null {
    const { sentence, names } = this.scanned;
    const at = /^['’]s?$/.test(sentence.tokens[start - 1]?.form ?? '') ? start - 1 : start;
    const hit = names.find(({ end }) => end === at);
    const lands = hit?.senses.flatMap((s) =>
      'entity' in s && s.entity.kind === 'country' ? [s.entity.id] : [],
    );
    return lands?.length === 1 ? lands[0]! : null;
  }

  /** The last word of a full name that only the text knows may stand alone later on. */
  #remember({ being, name, evidence }: Reference): void {
    if (being === 'person' && evidence?.by === 'name' && name && /\s/.test(name))
      this.familyNames.add(name.split(/\s+/).at(-1)!);
  }

  readBack(): void {
    this.found.push(...backReferences(this.scanned, this.#taken));
  }

  /** "Mr Dickinson": a courtesy title makes a name of a person out of any word. */
  #isTitled({ start }: NameRun): boolean {
    return COURTESY.test(this.scanned.sentence.tokens[start - 1]?.form ?? '');
  }

  #taggedOrg({ start, end }: NameRun): boolean {
    return this.scanned.sentence.names.some(
      (n) => n.kind === 'ORG' && n.start <= start && end <= n.end,
    );
  }

  /** A one-word place or land inside a longer name that no table knows: "Paris Hilton", "Jordan Peele". */
  #isPartOfName({ start, end, senses }: NameHit): boolean {
    if (senses.some(({ as }) => as === 'adjective' || as === 'person')) return false;
    const { sentence, tree } = this.scanned;
    const tag = sentence.names.find(
      (n) => n.start <= start && end <= n.end && n.end - n.start > end - start,
    );
    if (tag?.kind === 'PER') return true;
    if (senses.every(isWeakName) && this.#runsOn(start, end)) return true;
    const next = sentence.tokens[end];
    if (next === undefined || !/^\p{Lu}/u.test(next.form) || next.upos !== 'PROPN') return false;
    // "Cuba Gooding", where the land is a part of the name, and "Jordan Peele".
    const { deprel, head } = tree.token(end - 1);
    // No verb has two subjects side by side: "India Walton" is one.
    const twice = deprel === 'nsubj' && next.deprel === 'nsubj' && next.head === head;
    const joined =
      (next.deprel === 'flat' && next.head === start) ||
      (deprel === 'compound' && head === end) ||
      twice;
    return (
      joined && !CALENDAR.test(next.form) && !this.scanned.nouns.some((noun) => noun.start === end)
    );
  }

  /** A town's name with another capitalised name right beside it is a part of that one. */
  #runsOn(start: number, end: number): boolean {
    const { tokens } = this.scanned.sentence;
    const isName = (i: number) =>
      tokens[i]?.upos === 'PROPN' &&
      !this.#taken[i] &&
      !this.scanned.nouns.some((noun) => noun.start <= i && i < noun.end);
    return isName(end) || (start > 0 && isName(start - 1));
  }

  /** An adjective ("official visit") or a verb form is no role; a word inside a name of the tables is none. */
  #isHead(hit: NounHit): boolean {
    const { tree, names } = this.scanned;
    const head = headOf(tree, hit.start, hit.end);
    const { upos, form, deprel } = tree.token(head);
    const titles =
      /^\p{Lu}/u.test(form) &&
      names.some((name) => name.start === hit.end && name.senses.some(({ as }) => as === 'person'));
    if (upos === 'ADJ' && hit.end - hit.start === 1 && !titles && !ARGUMENT.test(deprel))
      return false;
    const inside = names.find((name) => name.start <= hit.start && hit.end <= name.end);
    return !inside || (inside.start === hit.start && inside.end === hit.end);
  }

  /** "thousands of troops" are troops; "thousands marched" are people. */
  #isMeasure({ noun, start, end }: NounHit): boolean {
    const { tree } = this.scanned;
    if (noun.role !== 'crowd') return false;
    const head = headOf(tree, start, end);
    return tree.childBy(head, 'nmod') >= 0 || /^(?:nummod|compound)/.test(tree.token(head).deprel);
  }

  /** "army base", "police station": what the noun describes is something else. */
  #isModifier(hit: NounHit): boolean {
    const { tree } = this.scanned;
    const { deprel, head } = tree.token(headOf(tree, hit.start, hit.end));
    return (
      (deprel === 'compound' || deprel === 'amod' || deprel === 'nmod:desc') && head >= hit.end
    );
  }

  #isTaken({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return this.#taken.slice(start, end).includes(true);
  }

  /** All but a pronoun that owns the noun: "his government" also refers to him. */
  #takeRole({ start, noun, phrase: { possessor, genitive } }: Role, end: number): void {
    this.#take(start, end);
    if (possessor !== null) this.#taken[possessor] = false;
    // "Mubarak's sons": nobody of the tables but him.
    if (genitive !== null && noun.class === 'people') this.#taken[genitive] = false;
  }

  #take(start: number, end: number): void {
    this.#taken.fill(true, start, end);
  }
}

/** "The Chinese military" as subject or object is a noun, whatever its tag. */
const ARGUMENT = /^(?:nsubj|obj|iobj|obl|nmod)(?::|$)/;

/** "International monitors", "foreign leaders": of no land that the article is about. */
const isOfAll = ({ phrase: { words } }: Role): boolean =>
  ['international', 'foreign', 'global', 'multinational', 'overseas'].some((w) => words.has(w));

/** Towns and outlets of one word are parts of longer names as often as not. */
const isWeakName = (sense: Sense): boolean =>
  sense.as === 'city' ||
  sense.as === 'region' ||
  ('entity' in sense && sense.entity.kind === 'media');

/** "Iran-backed": who backs is not who acts; who leads ("U.S.-led") is. */
function isBacker(scanned: Scanned, hit: NameHit): boolean {
  return isCutOff(scanned, hit) && !isLed(scanned, hit);
}

const ABBREVIATED =
  /^(?:Sen|Rep|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Pres|Lt Gen|Lt Col|Maj Gen|Brig Gen|Ayatollah)$/;
