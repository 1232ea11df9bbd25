import type { Document, Token } from '../../document.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { relation, type Tree } from '../../syntax/tree.js';
import {
  genderOfKind,
  kindOfNameTag,
  kindOfNoun,
  kindOfSense,
  numberOf,
  sexOfWords,
} from './agreement.js';
import type { ChainMention, EntityKind, Gender, MentionClass, MentionRole } from './mention.js';
import { type NounPhrase, nounPhrases } from './noun-phrases.js';
import { pronounOf } from './pronouns.js';
import type { Voices } from './quotes.js';

/** Every phrase of a document that may refer, with what the links between them are judged by. */
export function readMentions(
  doc: Document,
  trees: readonly Tree[],
  voices: Voices,
  knowledge: Knowledge,
): ChainMention[] {
  const mentions: ChainMention[] = [];
  trees.forEach((tree, sentence) => {
    let edge = 0;
    for (const phrase of nounPhrases(tree, doc.sentences[sentence]!.names)) {
      // Phrases come as brackets nest: what ends within the longest so far is a part of one.
      const isPart = phrase.end <= edge;
      edge = Math.max(edge, phrase.end);
      const place = { index: mentions.length, sentence, ...phrase, isPart };
      const voice = voices[sentence]![phrase.head]!;
      mentions.push({ ...place, ...described(doc, tree, sentence, phrase, knowledge), voice });
    }
  });
  return mentions;
}

type Description = Omit<
  ChainMention,
  'index' | 'sentence' | 'voice' | 'start' | 'end' | 'head' | 'isPart'
>;

function described(
  doc: Document,
  tree: Tree,
  sentence: number,
  phrase: NounPhrase,
  knowledge: Knowledge,
): Description {
  const token = tree.token(phrase.head);
  const role = roleOf(tree, phrase.head);
  const words = wordsOf(tree, phrase);
  const name = nameOf(tree, phrase);
  const lemma = token.lemma.toLowerCase();
  const modifiers = modifiersOf(tree, phrase);
  const pronoun = pronounOf(token);
  if (pronoun) {
    const { class: kind, number, gender } = pronoun;
    const isPerson = gender === 'male' || gender === 'female' || /^(?:I|you|we)$/.test(kind);
    return {
      class: kind,
      role,
      kind: isPerson ? 'person' : null,
      number,
      gender,
      lemma,
      words,
      modifiers,
      entity: null,
    };
  }
  const isName = token.upos === 'PROPN';
  const known = isName ? knownAs(name, knowledge) : null;
  const tag = doc.sentences[sentence]!.names.find(
    ({ start, end }) => start <= phrase.head && phrase.head < end,
  );
  const kind = known?.kind ?? (tag ? kindOfNameTag(tag) : null) ?? kindByWords(token, knowledge);
  const sex =
    kind === null || kind === 'person'
      ? sexOfWords(isName ? [...titlesOf(tree, phrase), ...name] : [lemma], isName, knowledge)
      : 'unknown';
  const gender: Gender = sex === 'unknown' ? genderOfKind(kind) : sex;
  return {
    class: isName ? 'name' : nounClass(tree, phrase),
    role,
    kind: gender === 'male' || gender === 'female' ? 'person' : kind,
    number: isName && kind !== 'person' ? 'unknown' : numberOf(token, kind),
    gender,
    lemma,
    words: isName ? name.map((word) => word.toLowerCase()) : words,
    modifiers,
    entity: known?.id ?? null,
  };
}

function kindByWords(token: Token, knowledge: Knowledge): EntityKind | null {
  if (token.upos === 'NUM') return /^(?:1[0-9]|20)\d\d$/.test(token.form) ? 'time' : null;
  if (TIMES.test(token.form)) return 'time';
  return token.upos === 'PROPN' ? null : kindOfNoun(token.lemma.toLowerCase(), knowledge);
}

const TIMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|today|yesterday|tomorrow|tonight)$/;

/** The name itself, without article, titles, and the phrases around it. */
function nameOf(tree: Tree, { start, end, head }: NounPhrase): string[] {
  let from = head;
  let to = head + 1;
  while (from > start && isNamePart(tree, from - 1)) from--;
  while (to < end && isNamePart(tree, to)) to++;
  return tree.tokens.slice(from, to).map(({ form }) => form);
}

function isNamePart(tree: Tree, i: number): boolean {
  const { upos, deprel, form } = tree.token(i);
  if (deprel === 'nmod:desc') return false;
  return upos === 'PROPN' || relation(deprel) === 'flat' || (upos === 'ADJ' && CAPITAL.test(form));
}

const CAPITAL = /^\p{Lu}/u;

const titlesOf = (tree: Tree, { head }: NounPhrase): string[] =>
  tree.childrenBy(head, 'nmod:desc').map((i) => tree.token(i).form);

function knownAs(
  words: readonly string[],
  knowledge: Knowledge,
): { readonly id: string; readonly kind: EntityKind } | null {
  const [sense] = knowledge.names.get(words.join(' '));
  if (!sense) return null;
  const kind = kindOfSense(sense);
  if (sense.as === 'person') return { id: sense.person.id, kind };
  if ('place' in sense) return { id: `${sense.place.name}, ${sense.place.country}`, kind };
  // A capital is a place, and means its land's government as often.
  return { id: sense.as === 'capital' ? `capital of ${sense.entity.id}` : sense.entity.id, kind };
}

function roleOf(tree: Tree, i: number): MentionRole {
  const { deprel, head } = tree.token(i);
  switch (relation(deprel)) {
    case 'nsubj':
    case 'csubj':
      return 'subject';
    case 'obj':
    case 'iobj':
      return 'object';
    case 'obl':
      return 'oblique';
    case 'conj':
    case 'appos':
      return head >= 0 ? roleOf(tree, head) : 'other';
    case 'nmod':
      return deprel === 'nmod:poss' ? 'possessor' : 'modifier';
    case 'compound':
      return 'modifier';
    default:
      return 'other';
  }
}

const ARTICLE = /^(?:the|a|an)$/i;

function wordsOf(tree: Tree, { start, end }: NounPhrase): string[] {
  return tree.tokens
    .slice(start, end)
    .filter(({ form, upos }) => upos !== 'PUNCT' && upos !== 'PART' && !ARTICLE.test(form))
    .map(({ form }) => form.toLowerCase());
}

const MODIFYING = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB']);

function modifiersOf(tree: Tree, { head }: NounPhrase): ReadonlySet<string> {
  const own = tree.children(head).filter((i) => MODIFYING.has(tree.token(i).upos));
  const found = own.filter((i) => {
    const role = relation(tree.token(i).deprel);
    return role === 'amod' || role === 'compound' || role === 'nummod' || role === 'nmod';
  });
  return new Set(found.map((i) => tree.token(i).lemma.toLowerCase()));
}

function nounClass(tree: Tree, { head, start }: NounPhrase): MentionClass {
  if (tree.childBy(head, 'nmod:poss') >= 0) return 'whose noun';
  const determiner = tree.childrenBy(head, 'det').find((i) => i >= start && i < head);
  if (determiner === undefined) return 'bare noun';
  const word = tree.token(determiner).form.toLowerCase();
  if (word === 'the' || word === 'both') return 'the noun';
  return /^(?:this|that|these|those)$/.test(word) ? 'this noun' : 'a noun';
}
