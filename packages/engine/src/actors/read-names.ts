import type { Entity, Person, Sense, Sex } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { piecesOf } from '../knowledge/pieces.js';
import type { Actor } from './actor.js';
import { actorOfEntity, actorOfPerson, standing } from './actor-of.js';
import { type ArticleContext, countryOf, isSharedSeat } from './article-context.js';
import { chooseSense } from './choose-sense.js';
import { isLocative } from './locative.js';
import type { Being, Reference } from './reference.js';
import { headOf, type NameHit, type Scanned } from './scan.js';
import { type NameClues, whichPerson } from './who.js';

export const formsOf = ({ sentence }: Scanned, start: number, end: number): string =>
  sentence.tokens
    .slice(start, end)
    .map((token) => token.form)
    .join(' ');

/** A name that a table knows, as a reference; none where it is a part of something else. */
export function nameReference(
  scanned: Scanned,
  hit: NameHit,
  context: ArticleContext,
  knowledge: Knowledge,
  clues?: NameClues,
): Reference | undefined {
  const sense = chooseSense(sensesHere(scanned, hit, context), context);
  if (!sense) return undefined;
  if (sense.as === 'person') {
    const people = hit.senses.flatMap((s) => (s.as === 'person' ? [s.person] : []));
    const person = whichPerson(people, context, knowledge, clues);
    return person && personReference(scanned, hit.start, hit.end, person, context, knowledge);
  }
  if ('place' in sense) return placeReference(scanned, hit, sense, context, knowledge);
  if (isCompassPoint(scanned, hit)) return undefined;
  if (sense.as === 'byname' && !isByname(scanned, hit)) return undefined;
  const entity = standing(sense.entity, context.day, knowledge);
  return entityReference(scanned, hit, { ...sense, entity });
}

/** "the North", "North and South Korea", and in headlines "North": never "North of the river". */
function isByname({ sentence, tree }: Scanned, { start, end }: NameHit): boolean {
  const { tokens, block } = sentence;
  if (tree.childBy(end - 1, 'nmod') >= 0 || tokens[end]?.upos === 'PROPN') return false;
  if (/^the$/i.test(tokens[start - 1]?.form ?? '')) return true;
  const isPair = tokens[end]?.form === 'and' && /^South$/.test(tokens[end + 1]?.form ?? '');
  return isPair || (block === 'headline' && start === 0);
}

/** "the west" in small letters acts as a bloc; elsewhere it is a direction. */
function isCompassPoint({ tree }: Scanned, { start, end }: NameHit): boolean {
  const last = tree.token(end - 1);
  if (last.form !== 'west') return false;
  return (
    !/^(?:nsubj|nmod:poss|obl:agent)/.test(tree.token(headOf(tree, start, end)).deprel) ||
    tree.childBy(end - 1, 'nmod') >= 0
  );
}

/** "in Brussels" is in Belgium; "Brussels fined the firm" is the Union, unless Belgium is in play. */
function sensesHere({ tree }: Scanned, hit: NameHit, context: ArticleContext): readonly Sense[] {
  if (!isSharedSeat(hit.senses)) return hit.senses;
  const country = hit.senses.map(countryOf).find((code) => code !== null) ?? '';
  const isPlace =
    isLocative(tree, headOf(tree, hit.start, hit.end)) || context.countries.has(country);
  return hit.senses.filter((sense) => (countryOf(sense) === null) !== isPlace);
}

export function personReference(
  scanned: Scanned,
  start: number,
  end: number,
  person: Person,
  context: ArticleContext,
  knowledge: Knowledge,
): Reference {
  const written = formsOf(scanned, start, end);
  return {
    ...at(scanned, start, end),
    form: 'name',
    being: 'person',
    plural: false,
    sex: sexOfPerson(person, knowledge),
    actor: actorOfPerson(person, context.day, knowledge),
    evidence: {
      by: 'table',
      detail: `${person.where}: ${written} -> ${person.name}, as of ${context.day}`,
    },
    noun: null,
    definite: true,
    name: person.name,
    word: '',
  };
}

/** From the given name, or from a title in the office held. */
export function sexOfPerson(person: Person, knowledge: Knowledge): Sex | null {
  if (person.tenures.some(({ office }) => /woman|queen|princess/i.test(office))) return 'female';
  if (
    person.tenures.some(({ office }) =>
      /spokesman|\bking\b|\bprince\b|\bpope\b|emir|sultan/i.test(office),
    )
  )
    return 'male';
  return sexOfName([person.name, ...person.names], knowledge);
}

export function sexOfName(names: readonly string[], knowledge: Knowledge): Sex | null {
  for (const name of names)
    for (const { key } of piecesOf(name).slice(0, 2)) {
      const sex = knowledge.givenNames.get(key);
      if (sex) return sex;
    }
  return null;
}

const at = ({ sentence, tree }: Scanned, start: number, end: number) => ({
  sentence: sentence.index,
  start,
  end,
  head: headOf(tree, start, end),
});

const BEINGS: Readonly<Record<Entity['kind'], Being>> = {
  country: 'country',
  organisation: 'body',
  body: 'body',
  bloc: 'people',
  group: 'people',
  media: 'body',
};

function entityReference(
  scanned: Scanned,
  hit: NameHit,
  sense: Extract<Sense, { entity: Entity }>,
): Reference {
  const { entity, as } = sense;
  if (isOwnedBody(scanned, hit, entity)) return ownedBody(scanned, hit, entity);
  const place = at(scanned, hit.start, hit.end);
  const written = formsOf(scanned, hit.start, hit.end);
  const locative =
    (entity.kind === 'country' || as === 'seat') &&
    (scanned.sentence.block === 'other' || isLocative(scanned.tree, place.head));
  const modifier = (as === 'adjective' || as === 'ethnic') && isModifier(scanned, place.head);
  const how = locative
    ? ', locative'
    : modifier
      ? ', modifier'
      : as === 'capital'
        ? ', seat of government'
        : '';
  return {
    ...place,
    form: locative ? 'place' : modifier ? 'modifier' : 'name',
    being: as === 'people' || as === 'ethnic' ? 'people' : BEINGS[entity.kind],
    plural:
      ((as === 'people' || as === 'ethnic') && sense.plural) ||
      entity.kind === 'bloc' ||
      isPluralGroup(entity),
    sex: null,
    actor: actorOfSense(sense, scanned, hit, locative),
    evidence: { by: 'table', detail: `${entity.where}: ${written} -> ${entity.id}${how}` },
    noun: null,
    definite: true,
    name: null,
    word: '',
  };
}

/** "Its National Security Council": a body of that name is of whoever "its" stands for. */
function isOwnedBody({ tree }: Scanned, { start, end }: NameHit, entity: Entity): boolean {
  const { upos, deprel, head } = tree.token(Math.max(0, start - 1));
  const owns =
    start > 0 && upos === 'PRON' && deprel === 'nmod:poss' && head >= start && head < end;
  return owns && entity.id.startsWith('body:') && entity.country !== null;
}

function ownedBody(scanned: Scanned, { start, end }: NameHit, entity: Entity): Reference {
  const { name, sectors, where } = entity;
  const noun = { noun: name.toLowerCase(), class: 'body', role: 'ministry', land: null } as const;
  return {
    ...at(scanned, start - 1, end),
    form: 'noun',
    being: 'body',
    plural: false,
    sex: null,
    actor: null,
    evidence: null,
    noun: { ...noun, sectors, where },
    definite: true,
    name: null,
    word: noun.noun,
  };
}

const isPluralGroup = ({ kind, name }: Entity): boolean => kind === 'group' && /s$/.test(name);

/** A capital that acts is its government; peoples are civilians unless all of them are meant. */
function actorOfSense(
  sense: Extract<Sense, { entity: Entity }>,
  scanned: Scanned,
  hit: NameHit,
  locative: boolean,
): Actor {
  const actor = actorOfEntity(sense.entity);
  if (sense.as === 'capital' && !locative)
    return { ...actor, id: `${actor.country}/GOV`, sectors: ['GOV'] };
  if (sense.as === 'ethnic') return { ...actor, id: `${actor.country}/CVL`, sectors: ['CVL'] };
  const { tree } = scanned;
  const article = tree.childBy(headOf(tree, hit.start, hit.end), 'det');
  const all = article >= 0 && tree.token(article).form.toLowerCase() === 'the';
  if (sense.as === 'people' && !all)
    return { ...actor, id: `${actor.country}/CVL`, sectors: ['CVL'] };
  return actor;
}

function isModifier({ tree }: Scanned, head: number): boolean {
  const { deprel, upos } = tree.token(head);
  return deprel === 'amod' || deprel === 'compound' || (upos === 'ADJ' && deprel !== 'root');
}

function placeReference(
  scanned: Scanned,
  hit: NameHit,
  sense: Extract<Sense, { as: 'region' | 'city' }>,
  context: ArticleContext,
  knowledge: Knowledge,
): Reference | undefined {
  const { place } = sense;
  const entity = knowledge.entities.get(place.country);
  const inPlay = (context.countries.get(place.country) ?? 0) > 0;
  if (!entity || !isSurePlace(scanned, hit, sense, inPlay)) return undefined;
  const position = at(scanned, hit.start, hit.end);
  const locative = isLocative(scanned.tree, position.head);
  const written = formsOf(scanned, hit.start, hit.end);
  return {
    ...position,
    form: 'place',
    being: 'country',
    plural: false,
    sex: null,
    actor: actorOfEntity(entity),
    evidence: {
      by: 'table',
      detail: `${place.where}: ${written} -> ${place.country}, ${locative ? 'locative' : 'place'}`,
    },
    noun: null,
    definite: true,
    name: null,
    word: '',
  };
}

/** Towns share their names with people: a place preposition, a name tag or great size must speak for it. */
function isSurePlace(
  { sentence, tree }: Scanned,
  { start, end }: NameHit,
  { as, place }: Extract<Sense, { as: 'region' | 'city' }>,
  inPlay: boolean,
): boolean {
  const tag = sentence.names.find((name) => name.start < end && start < name.end);
  if (tag && (tag.start < start || tag.end > end)) return false;
  if (inPlay && place.population > 50_000) return true;
  if (tag?.kind === 'PER' && as === 'city') return false;
  if (as === 'region' || place.population > 400_000 || end - start > 1) return true;
  return tag?.kind === 'LOC' || isLocative(tree, headOf(tree, start, end));
}
