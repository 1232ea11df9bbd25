import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
import { findMentions } from '../actors/find.js';
import { readKnowledge } from '../knowledge/knowledge.js';
import { joined } from '../testing/hand-parsed.js';

const knowledge = readKnowledge(packagedTables());

/** Who each mention with the given words is, in the last sentence. */
function who(words: string, ...sentences: string[]): string[] {
  const doc = joined(sentences);
  return findMentions(doc, knowledge, '2024-06-13')
    .filter(({ sentence, text }) => sentence === sentences.length - 1 && text === words)
    .map(({ actor }) => actor.name)
    .sort();
}

const PUTIN = `
  Putin PROPN 2 nsubj
  praised VERB 0 root praise
  Russia PROPN 2 obj`;
const MELONI = `
  Meloni PROPN 2 nsubj
  praised VERB 0 root praise
  Italy PROPN 2 obj`;

describe('he and she', () => {
  test('refer to the last person of the sex', () => {
    const he = `
      He PRON 2 nsubj
      left VERB 0 root leave`;
    expect(who('He', PUTIN, he)).toEqual(['Vladimir Putin']);
    expect(who('He', MELONI, he)).toEqual([]);
    expect(who('She', MELONI, he.replace('He', 'She'))).toEqual(['Giorgia Meloni']);
  });
  test('are not the object of their own subject', () => {
    expect(
      who(
        'him',
        `
      Putin PROPN 2 nsubj
      praised VERB 0 root praise
      him PRON 2 obj`,
      ),
    ).toEqual([]);
  });
});

describe('a speaker who goes on', () => {
  test('is the subject of the last speech', () => {
    const quote = `
      " PUNCT 2 punct
      Nonsense NOUN 7 ccomp
      " PUNCT 2 punct
      analyst NOUN 5 nmod:desc
      Marek PROPN 7 nsubj
      Dobrow PROPN 5 flat
      said VERB 0 root say`;
    const onward = `
      " PUNCT 2 punct
      Russia PROPN 4 nsubj
      will AUX 4 aux
      wait VERB 7 ccomp
      " PUNCT 4 punct
      he PRON 7 nsubj
      continued VERB 0 root continue`;
    expect(who('he', PUTIN, quote, onward)).toEqual(['Marek Dobrow']);
  });
});

describe('names', () => {
  test('a family name is the full name before it', () => {
    const full = `
      Journalist NOUN 2 nmod:desc
      Helena PROPN 4 nsubj
      Quist PROPN 2 flat
      waited VERB 0 root wait`;
    const short = `
      Quist PROPN 2 nsubj
      left VERB 0 root leave`;
    expect(who('Quist', full, short)).toEqual(['Helena Quist']);
  });
});

describe('pairs', () => {
  const MEETING = `
    Putin PROPN 4 nsubj
    and CCONJ 3 cc
    Kim PROPN 1 conj
    met VERB 0 root meet
    in ADP 6 case
    Pyongyang PROPN 4 obl`;
  const KIM = `
    Kim PROPN 4 nsubj
    Jong PROPN 1 flat
    Un PROPN 1 flat
    waited VERB 0 root wait`;
  const two = (noun: string) => `
    The DET 3 det
    two NUM 3 nummod
    ${noun} NOUN 4 nsubj ${noun.replace(/ies$/, 'y').replace(/s$/, '')} Number=Plur
    agreed VERB 0 root agree`;
  test('"the two leaders" are the people, "the two countries" their lands', () => {
    expect(who('The two leaders', KIM, MEETING, two('leaders'))).toEqual([
      'Kim Jong-un',
      'Vladimir Putin',
    ]);
    expect(who('The two countries', KIM, MEETING, two('countries'))).toEqual([
      'North Korea',
      'Russia',
    ]);
  });
  test('one person is no pair', () => {
    expect(who('The two leaders', PUTIN, two('leaders'))).not.toContain('Vladimir Putin');
  });
});

describe('it and its', () => {
  test('are the land that is the subject of the clause', () => {
    expect(
      who(
        'its',
        `
      Iran PROPN 2 nsubj
      recalled VERB 0 root recall
      its PRON 4 nmod:poss
      convoy NOUN 2 obj`,
      ),
    ).toEqual(['Iran']);
  });
  test('an object "it" is left open', () => {
    expect(
      who(
        'it',
        PUTIN,
        `
      China PROPN 2 nsubj
      opposed VERB 0 root oppose
      it PRON 2 obj`,
      ),
    ).toEqual([]);
  });
});

describe('bodies', () => {
  test('"the court" is the court by name, not a court of the land in play', () => {
    expect(
      who(
        'The court',
        PUTIN,
        `
      The DET 4 det
      International PROPN 4 amod
      Criminal PROPN 4 amod
      Court PROPN 5 nsubj
      met VERB 0 root meet`,
        `
      The DET 2 det
      court NOUN 3 nsubj
      agreed VERB 0 root agree`,
      ),
    ).toEqual(['International Criminal Court']);
  });
});
