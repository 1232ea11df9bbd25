import type { Knowledge } from '../knowledge/knowledge.js';
import { unknownPerson } from './actor-of.js';
import type { ArticleContext } from './article-context.js';
import { isActingBody, type NameRun, nameRuns } from './name-runs.js';
import { formsOf, nameReference, personReference } from './read-names.js';
import { type Role, readRole, roleReferences } from './read-nouns.js';
import { byRun, joinedName, nameAfter, titledReference, unknownReference } from './read-people.js';
import { backReferences } from './read-pronouns.js';
import type { Reference } from './reference.js';
import { headOf, type NameHit, type NounHit, type Scanned } from './scan.js';

/**
 * All that refers to an actor in one sentence, in text order. Titles take the names after them,
 * role nouns the countries before and after them; what is left stands for itself.
 */
export function readSentence(
  scanned: Scanned,
  context: ArticleContext,
  knowledge: Knowledge,
): Reference[] {
  const reader = new SentenceReader(scanned, context, knowledge);
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
  ) {
    this.#taken = new Array<boolean>(scanned.sentence.tokens.length).fill(false);
    this.#runs = nameRuns(scanned, knowledge);
  }

  readRoles(): void {
    const { scanned, context, knowledge } = this;
    for (const hit of this.scanned.nouns) {
      if (this.#isTaken(hit) || !this.#isHead(hit)) continue;
      const role = readRole(scanned, hit, context, knowledge);
      const name = nameAfter(role, scanned.names, this.#runs);
      if (name) {
        this.#take(role.start, name.end);
        this.found.push(titledReference(scanned, role, name, context, knowledge));
      } else if (!this.#isModifier(hit)) this.#readBareRole(role);
    }
  }

  #readBareRole(role: Role): void {
    const { scanned, context, knowledge } = this;
    if (ABBREVIATED.test(role.noun.noun)) return;
    if (role.owners.length === 0 && this.#isNamedBody(role)) return;
    const references = roleReferences(scanned, role, context, knowledge);
    this.#take(role.start, Math.max(role.end, role.phrase.noun.end));
    this.found.push(...references);
  }

  /** "Congress" alone is a name of bodies.tsv; with an owner it is that land's. */
  #isNamedBody(role: Role): boolean {
    const { start, end } = role.phrase.noun;
    return this.scanned.names.some((name) => name.start <= start && end <= name.end);
  }

  readNames(): void {
    const { scanned, context, knowledge } = this;
    for (const hit of scanned.names) {
      if (this.#isTaken(hit) || this.#isPartOfName(hit)) continue;
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
    if (!/^['’]s?$/.test(scanned.sentence.tokens[hit.end]?.form ?? '')) return undefined;
    const countries = hit.senses.flatMap((s) =>
      'entity' in s && s.entity.kind === 'country' ? [s.entity.id] : [],
    );
    if (countries.length === 0) return undefined;
    const next = hit.end + 1;
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
      const person = run.kind === 'ORG' ? undefined : byRun(scanned, run, context, knowledge);
      const reference = person
        ? personReference(scanned, run.start, run.end, person, context, knowledge)
        : this.#unknown(run);
      if (!reference) continue;
      this.#take(run.start, run.end);
      this.found.push(reference);
    }
  }

  #unknown(run: NameRun): Reference | undefined {
    const { scanned, knowledge } = this;
    const length = run.end - run.start;
    if (run.kind === 'PER' || (run.kind === null && this.#isTitled(run)))
      return unknownReference(
        scanned,
        this.#isTitled(run) ? run.start - 1 : run.start,
        run,
        undefined,
        knowledge,
      );
    const last = scanned.sentence.tokens[run.end - 1]!.form;
    if (run.kind !== 'ORG' || (length > 1 && !isActingBody(last) && !this.#taggedOrg(run)))
      return undefined;
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
      actor: unknownPerson(name, null, null, []),
      evidence: { by: 'name', detail: `body named ${name}` },
      noun: null,
      definite: true,
      name,
      word: '',
    };
  }

  readBack(): void {
    this.found.push(...backReferences(this.scanned, this.#taken));
  }

  /** "Mr Dickinson": a courtesy title makes a name of a person out of any word. */
  #isTitled({ start }: NameRun): boolean {
    return /^(?:mr|mrs|ms|dr|miss|sir|lord|lady|dame)\.?$/i.test(
      this.scanned.sentence.tokens[start - 1]?.form ?? '',
    );
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
    const next = sentence.tokens[end];
    const joined =
      next !== undefined &&
      /^\p{Lu}/u.test(next.form) &&
      next.upos === 'PROPN' &&
      next.deprel === 'flat' &&
      tree.token(end).head === start;
    return joined && !this.scanned.nouns.some((noun) => noun.start === end);
  }

  /** An adjective ("official visit") or a verb form is no role; a word inside a name of the tables is none. */
  #isHead(hit: NounHit): boolean {
    const { tree, names } = this.scanned;
    const head = headOf(tree, hit.start, hit.end);
    const { upos } = tree.token(head);
    if (upos === 'ADJ' && hit.end - hit.start === 1) return false;
    const inside = names.find((name) => name.start <= hit.start && hit.end <= name.end);
    return !inside || (inside.start === hit.start && inside.end === hit.end);
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

  #take(start: number, end: number): void {
    this.#taken.fill(true, start, end);
  }
}

const ABBREVIATED =
  /^(?:Sen|Rep|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Pres|Lt Gen|Lt Col|Maj Gen|Brig Gen|Ayatollah)$/;
