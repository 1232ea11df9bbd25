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
  test('"both leaders" are the two people of two lands told last, side by side or not', () => {
    const visit = `
      Meloni PROPN 2 nsubj
      received VERB 0 root receive
      Tusk PROPN 2 obj`;
    const both = two('leaders')
      .replace('The DET 3 det', 'Both DET 3 det')
      .replace('two NUM', 'top ADJ');
    expect(who('Both top leaders', visit, both)).toEqual(['Donald Tusk', 'Giorgia Meloni']);
  });
  const LANDS = `
    Peru PROPN 4 nsubj
    and CCONJ 3 cc
    Chile PROPN 1 conj
    quarrelled VERB 0 root quarrel`;
  test('both sides are not the one who appeals to them', () => {
    const appeal = `
      Brazil PROPN 2 nsubj
      urged VERB 0 root urge
      all DET 4 det
      sides NOUN 2 obj side Number=Plur
      to PART 6 mark
      wait VERB 2 xcomp`;
    expect(who('all sides', LANDS, LANDS, appeal)).toEqual(['Chile', 'Peru']);
  });
  test('"its two allies" are others than itself', () => {
    const asked = `
      Brazil PROPN 2 nsubj
      asked VERB 0 root ask
      its PRON 5 nmod:poss
      two NUM 5 nummod
      allies NOUN 2 obj ally Number=Plur`;
    expect(who('two allies', LANDS, LANDS, asked)).toEqual(['Chile', 'Peru']);
  });
  test('"the two" alone may be a pair', () => {
    const sign = `
      The DET 2 det
      two NUM 3 nsubj
      signed VERB 0 root sign`;
    expect(who('The two', LANDS, sign)).toEqual(['Chile', 'Peru']);
  });
  test('what one verb has just joined goes before the two lands that the article is on', () => {
    const hosted = `
      Brazil PROPN 2 nsubj
      hosted VERB 0 root host
      Bolivia PROPN 2 obj`;
    expect(who('The two countries', LANDS, LANDS, hosted, two('countries'))).toEqual([
      'Bolivia',
      'Brazil',
    ]);
    const near = `
      Talks NOUN 2 nsubj
      ended VERB 0 root end
      in ADP 4 case
      Brazil PROPN 2 obl`;
    expect(who('The two countries', LANDS, LANDS, near, near, two('countries'))).toEqual([
      'Chile',
      'Peru',
    ]);
  });
  test('of three lands told alike no two are the pair', () => {
    const third = LANDS.replace('quarrelled VERB 0 root quarrel', 'left VERB 0 root leave')
      .replace('Peru', 'Brazil')
      .replace('Chile', 'Bolivia');
    const apart = `
      Talks NOUN 2 nsubj
      ended VERB 0 root end`;
    const far = [apart, apart, apart, apart, apart];
    const all = [LANDS, LANDS, third, third, ...far, two('countries')];
    expect(who('The two countries', ...all)).toEqual([]);
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

describe('bodies and unions', () => {
  const said = (noun: string) => `
    The DET 2 det
    ${noun} NOUN 3 nsubj
    waited VERB 0 root wait`;
  test('the bloc is a union of states, told by its leaders or not, and no land', () => {
    const leaders = `
      Leaders NOUN 6 nsubj leader Number=Plur
      of ADP 5 case
      the DET 5 det
      European PROPN 5 compound
      Union PROPN 1 nmod
      met VERB 0 root meet`;
    expect(who('The bloc', leaders, PUTIN, said('bloc'))).toEqual(['European Union']);
    expect(who('The bloc', PUTIN, said('bloc'))).toEqual([]);
  });
  test('the council is the one that members were told of', () => {
    const members = `
      Members NOUN 6 nsubj member Number=Plur
      of ADP 5 case
      the DET 5 det
      Security PROPN 5 compound
      Council PROPN 1 nmod
      met VERB 0 root meet`;
    expect(who('The council', members, said('council'))).toEqual(['UN Security Council']);
  });
  test("a national body is its owner's", () => {
    const owned = `
      Japan PROPN 2 nsubj
      convened VERB 0 root convene
      its PRON 6 nmod:poss
      National PROPN 6 amod
      Security PROPN 6 compound
      Council PROPN 2 obj`;
    expect(who('its National Security Council', owned)).toEqual(['Japan']);
  });
});

describe('forces, benches and crowds', () => {
  test('soldiers are of the land that sends them, and "the troops" are the same', () => {
    const sent = `
      Japan PROPN 2 nsubj
      sent VERB 0 root send
      soldiers NOUN 2 obj soldier Number=Plur`;
    const troops = `
      The DET 2 det
      troops NOUN 3 nsubj troop Number=Plur
      waited VERB 0 root wait`;
    expect(who('soldiers', PUTIN, sent)).toEqual(['Japan']);
    expect(who('The troops', PUTIN, sent, troops)).toEqual(['Japan']);
  });
  test('judges are of the court told before', () => {
    const court = `
      A DET 3 det
      Chilean ADJ 3 amod
      court NOUN 4 nsubj
      met VERB 0 root meet`;
    const judges = `
      Judges NOUN 2 nsubj judge Number=Plur
      waited VERB 0 root wait`;
    expect(who('Judges', PUTIN, court, judges)).toEqual(['Chile']);
  });
  test('whom police detain are of their land, whom an army shoots are not', () => {
    const act = (force: string, verb: string) => `
      Chilean ADJ 2 amod
      ${force} NOUN 3 nsubj
      ${verb} VERB 0 root ${verb.replace(/(?:ed|t)$/, '')}
      40 NUM 5 nummod
      people NOUN 3 obj people Number=Plur`;
    expect(who('40 people', act('police', 'detained'))).toEqual(['Chile']);
    expect(who('40 people', act('army', 'shot'))).toEqual([]);
  });
});

describe('citizens', () => {
  const warned = (subject: string) => `
    ${subject} NOUN 2 nsubj
    warned VERB 0 root warn
    citizens NOUN 2 obj citizen Number=Plur`;
  test('whom a government warns are its own; whom somebody warns are nobody', () => {
    expect(who('citizens', warned('Japan').replace('NOUN', 'PROPN'))).toEqual(['Japan']);
    expect(who('citizens', warned('rain'))).toEqual([]);
  });
});

describe('guests, speakers', () => {
  test('a guest is the other person, never the host', () => {
    const greeted = `
      Putin PROPN 2 nsubj
      greeted VERB 0 root greet
      his PRON 4 nmod:poss
      guest NOUN 2 obj`;
    expect(who('guest', MELONI, greeted)).toEqual(['Giorgia Meloni']);
    expect(who('guest', greeted)).toEqual([]);
  });
  test('"we" in a quotation is whoever says it', () => {
    const we = `
      " PUNCT 3 punct
      We PRON 3 nsubj
      wait VERB 6 ccomp
      " PUNCT 3 punct
      Meloni PROPN 6 nsubj
      said VERB 0 root say`;
    expect(who('We', we)).toEqual(['Giorgia Meloni']);
    expect(who('We', we.replaceAll('"', ','))).toEqual([]);
  });
  test('the understood subject is not its own object', () => {
    const told = `
      Putin PROPN 2 nsubj
      met VERB 0 root meet
      Kishida PROPN 2 obj
      and CCONJ 5 cc
      told VERB 2 conj tell
      him PRON 5 obj`;
    expect(who('him', told)).toEqual(['Fumio Kishida']);
  });
});
