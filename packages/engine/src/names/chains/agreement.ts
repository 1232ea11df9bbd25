import type { Name, Token } from '../../document.js';
import type { Entity, NounClass, Sense } from '../../knowledge/entities.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { piecesOf } from '../../knowledge/pieces.js';
import { hasFeature } from '../../syntax/tree.js';
import type { EntityKind, Gender, GrammaticalNumber } from './mention.js';
import { NOUN_KINDS } from './noun-kinds.js';

const MEN =
  /^(?:man|boy|father|dad|son|brother|husband|uncle|nephew|grandfather|king|prince|lord|gentleman|guy|spokesman|chairman|businessman|congressman|policeman|fisherman|actor|waiter|monk|priest|pope|emperor|sir|mr|mr\.|sultan|emir|bishop|boyfriend|widower|duke|baron|grandson|stepfather|salesman|fireman|mister|statesman)$/;
const WOMEN =
  /^(?:woman|girl|mother|mom|mum|daughter|sister|wife|aunt|niece|grandmother|queen|princess|lady|spokeswoman|chairwoman|businesswoman|congresswoman|policewoman|actress|waitress|nun|empress|mrs|mrs\.|ms|ms\.|miss|madam|madame|ma'am|girlfriend|widow|duchess|dame|granddaughter|stepmother|heroine|goddess)$/;

/** Male or female by the words: a gendered noun, a courtesy title, a given name of the table. */
export function sexOfWords(
  words: readonly string[],
  isName: boolean,
  knowledge: Knowledge,
): Gender {
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (MEN.test(last)) return 'male';
  if (WOMEN.test(last)) return 'female';
  if (!isName) return 'unknown';
  for (const written of words.slice(0, 3)) {
    const word = written.toLowerCase();
    if (MEN.test(word)) return 'male';
    if (WOMEN.test(word)) return 'female';
    const sex = knowledge.givenNames.get(piecesOf(word)[0]?.key ?? '');
    if (sex) return sex;
  }
  return 'unknown';
}

/** Singular or plural by the head's features; what is joined by "and" is not one phrase here. */
export function numberOf(token: Token, kind: EntityKind | null): GrammaticalNumber {
  if (hasFeature(token, 'Number', 'Plur') || hasFeature(token, 'Number', 'Ptan')) return 'plural';
  if (kind === 'organization' && token.upos === 'NOUN') return 'unknown';
  return hasFeature(token, 'Number', 'Sing') ? 'singular' : 'unknown';
}

const OF_NAME: Readonly<Record<Name['kind'], EntityKind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
};

const OF_ENTITY: Readonly<Record<Entity['kind'], EntityKind>> = {
  country: 'place',
  organisation: 'organization',
  body: 'organization',
  bloc: 'organization',
  group: 'organization',
  media: 'organization',
};

const OF_CLASS: Readonly<Record<NounClass, EntityKind>> = {
  office: 'person',
  person: 'person',
  people: 'person',
  body: 'organization',
  force: 'organization',
  group: 'organization',
};

export function kindOfSense(sense: Sense): EntityKind {
  if (sense.as === 'person' || sense.as === 'people') return 'person';
  return 'place' in sense ? 'place' : OF_ENTITY[sense.entity.kind];
}

export const kindOfNameTag = ({ kind }: Name): EntityKind => OF_NAME[kind];

/** By the table of nouns counted in training data, else by the coder's role nouns. */
export function kindOfNoun(lemma: string, knowledge: Knowledge): EntityKind | null {
  const counted = NOUN_KINDS.get(lemma);
  if (counted) return counted;
  const pieces = piecesOf(lemma);
  const hit = pieces.length === 0 ? undefined : knowledge.nouns.hits(pieces, 0)[0];
  const [form] = hit?.values ?? [];
  if (form) return OF_CLASS[form.noun.class];
  if (/(?:man|woman|men|women|ist|er|or|ian|ee)$/.test(lemma) && lemma.length > 5) return 'person';
  return /(?:tion|ment|ness|ity|ism|ance|ence|ing)$/.test(lemma) ? 'abstract' : null;
}

export function genderOfKind(kind: EntityKind | null): Gender {
  return kind === null || kind === 'person' || kind === 'animal' ? 'unknown' : 'neuter';
}
