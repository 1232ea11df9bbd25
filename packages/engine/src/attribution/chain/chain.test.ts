import { expect, test } from 'vitest';
import { packagedTables } from '../../../node/knowledge.js';
import { findMentions } from '../../actors/find.js';
import type { Article } from '../../article.js';
import { readKnowledge } from '../../knowledge/knowledge.js';
import { textOf } from '../../span.js';
import { Tree } from '../../syntax/tree.js';
import { handParsed } from '../../testing/hand-parsed.js';
import { assess } from '../assess.js';
import { credenceOf } from '../credence.js';
import { findAttributions } from '../find.js';
import { Chains } from './chain.js';

const knowledge = readKnowledge(packagedTables());
const FINITE = 'Mood=Ind|Tense=Past|VerbForm=Fin';

/** The chain of what the word `trigger` tells, and its credence. */
function told(lines: string, trigger = 'crossed', over: Partial<Article> = {}) {
  const document = handParsed(lines);
  const mentions = findMentions(document, knowledge, '2024-06-12');
  const article: Article = {
    id: 'a',
    publisher: 'The Meridian',
    url: null,
    title: null,
    byline: null,
    dateline: null,
    published: '2024-06-12',
    language: 'en',
    text: document.text,
    ...over,
  };
  const tree = new Tree(document.sentences[0]!);
  const at = tree.tokens.findIndex(({ form }) => form === trigger);
  const assessment = assess(tree, at, findAttributions(document, mentions));
  const chains = new Chains({ article, document, mentions, knowledge, tree: () => tree });
  const links = chains.of(assessment);
  for (const { span, text } of links) if (span) expect(textOf(document.text, span)).toBe(text);
  const shown = links.map(({ kind, place, name }) => `${kind} (${place}) ${name}`);
  return { links, shown, credence: credenceOf(assessment, links), assessment };
}

const OWN = `
  Troops NOUN 2 nsubj troop
  crossed VERB 0 root cross ${FINITE}
  +. PUNCT 2 punct`;
const SAID = `
  Seoul PROPN 2 nsubj
  said VERB 0 root say ${FINITE}
  troops NOUN 4 nsubj troop
  crossed VERB 2 ccomp cross ${FINITE}
  +. PUNCT 2 punct`;
const PUBLISHER = 'publisher (record) The Meridian';

test('in its own voice the chain is the publisher alone, named or not', () => {
  expect(told(OWN).shown).toEqual([PUBLISHER]);
  expect(told(OWN, 'crossed', { publisher: null }).shown).toEqual(['publisher (record) null']);
  expect(told(OWN).credence.value).toBe(0.95);
});

test('byline and dateline of the record name the wire, and the publisher is not its own wire', () => {
  const wire = (over: Partial<Article>) => told(OWN, 'crossed', over).shown;
  expect(wire({ byline: 'Mara Lind | Associated Press' })).toEqual([
    PUBLISHER,
    'agency (byline) Associated Press',
  ]);
  expect(wire({ dateline: 'SEOUL, June 12 (Reuters)' })).toEqual([
    PUBLISHER,
    'agency (dateline) Reuters',
  ]);
  expect(wire({ publisher: 'Reuters', dateline: 'SEOUL, June 12 (Reuters)' })).toEqual([
    'publisher (record) Reuters',
  ]);
  expect(wire({ byline: 'Mara Lind' })).toEqual([PUBLISHER]);
});

test('a wire that the dateline names in brackets is one though no table knows it', () => {
  expect(told(OWN, 'crossed', { dateline: 'SEOUL, June 12 (Hinge)' }).shown[1]).toBe(
    'agency (dateline) Hinge',
  );
});

test('a speaker is a link with the words that name it', () => {
  const { shown, links } = told(SAID);
  expect(shown[0]).toBe(PUBLISHER);
  expect(links[1]).toMatchObject({ kind: 'speaker', place: 'source', text: 'Seoul', span: [0, 5] });
});

test('an outlet that heard the speaker stands before it, the document behind it', () => {
  const { shown } = told(`
    Troops NOUN 2 nsubj troop
    crossed VERB 0 root cross ${FINITE}
    +, PUNCT 6 punct
    a DET 5 det
    spokesman NOUN 6 nsubj
    told VERB 2 parataxis tell ${FINITE}
    Interfax PROPN 6 obj
    in ADP 10 case
    a DET 10 det
    letter NOUN 6 obl
    +. PUNCT 2 punct`);
  expect(shown).toEqual([
    PUBLISHER,
    'agency (hearer) Interfax',
    'speaker (source) a spokesman',
    'document (medium) a letter',
  ]);
});

test('who was quoted by an outlet as saying speaks; the outlet is a link', () => {
  const { shown } = told(`
    Lavrov PROPN 3 nsubj:pass
    was AUX 3 aux:pass be
    quoted VERB 0 root quote Tense=Past|VerbForm=Part|Voice=Pass
    by ADP 5 case
    TASS PROPN 3 obl:agent
    as SCONJ 7 mark
    saying VERB 3 advcl say VerbForm=Ger
    troops NOUN 9 nsubj troop
    crossed VERB 7 ccomp cross ${FINITE}
    +. PUNCT 3 punct`);
  expect(shown.slice(0, 2)).toEqual([PUBLISHER, 'agency (hearer) TASS']);
  expect(shown[2]).toContain('speaker (source)');
  expect(shown).toHaveLength(3);
});

test('a document may be the source itself', () => {
  const { shown } = told(`
    A DET 2 det
    survey NOUN 3 nsubj
    said VERB 0 root say ${FINITE}
    troops NOUN 5 nsubj troop
    crossed VERB 3 ccomp cross ${FINITE}
    +. PUNCT 3 punct`);
  expect(shown[1]).toBe('document (source) A survey');
});

test('sources without a name and "reportedly" are unnamed links', () => {
  expect(
    told(SAID.replace('Seoul PROPN', 'Sources NOUN').replace('nsubj', 'nsubj source')).links[1],
  ).toMatchObject({ kind: 'unnamed', text: 'Sources' });
  const { links, credence } = told(`
    Troops NOUN 3 nsubj troop
    reportedly ADV 3 advmod
    crossed VERB 0 root cross ${FINITE}
    +. PUNCT 3 punct`);
  expect(links[1]).toMatchObject({ kind: 'unnamed', place: 'hedge', text: 'reportedly' });
  expect(credence.factors.map(({ name }) => name)).toEqual(['own voice', 'unnamed (hedge)']);
});

test('the article’s own "I" is its author, no speaker', () => {
  const { links, assessment } = told(`
    I PRON 2 nsubj
    think VERB 0 root think Mood=Ind|Tense=Pres|VerbForm=Fin
    troops NOUN 4 nsubj troop
    crossed VERB 2 ccomp cross ${FINITE}
    +. PUNCT 2 punct`);
  expect(links[1]?.kind).toBe('author');
  expect(assessment.judgement?.kind).toBe('opinion');
});

/** "Yonhap reported Seoul said Kim claimed Minsk hinted troops crossed." */
const NESTED = `
  Yonhap PROPN 2 nsubj
  reported VERB 0 root report ${FINITE}
  Seoul PROPN 4 nsubj
  said VERB 2 ccomp say ${FINITE}
  Kim PROPN 6 nsubj
  claimed VERB 4 ccomp claim ${FINITE}
  Minsk PROPN 8 nsubj
  hinted VERB 6 ccomp hint ${FINITE}
  troops NOUN 10 nsubj troop
  crossed VERB 8 ccomp cross ${FINITE}
  +. PUNCT 2 punct`;

test('four who cite each other are four links, the outermost first', () => {
  const { links } = told(NESTED, 'crossed', { dateline: 'TOKYO, June 12 (Reuters)' });
  expect(links.map(({ text }) => text)).toEqual([
    'The Meridian',
    'Reuters',
    'Yonhap',
    'Seoul',
    'Kim',
    'Minsk',
  ]);
  expect(links.map(({ kind }) => kind).slice(0, 3)).toEqual(['publisher', 'agency', 'agency']);
});

test('each hand takes from the credence, and the sum of its factors is its log-odds', () => {
  const { value, factors } = told(NESTED).credence;
  const sum = factors.reduce((total, { weight }) => total + weight, 0);
  expect(value).toBe(Math.round(100 / (1 + Math.exp(-sum))) / 100);
  expect(value).toBeLessThan(told(SAID).credence.value);
  expect(told(SAID).credence.value).toBeLessThan(told(OWN).credence.value);
  expect(
    told(SAID.replace('said VERB 0 root say', 'denied VERB 0 root deny')).credence.value,
  ).toBeLessThan(0.1);
});
