import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
import { readKnowledge } from '../knowledge/knowledge.js';
import { handParsed, joined } from '../testing/hand-parsed.js';
import { findMentions } from './find.js';

const knowledge = readKnowledge(packagedTables());

const mentions = (lines: string, day = '2023-06-01') =>
  findMentions(handParsed(lines), knowledge, day);
const told = (lines: string, day?: string) =>
  mentions(lines, day).map(({ text, actor }) => `${text} = ${actor.id}`);

describe('countries', () => {
  test('a country name is one mention, with the token that heads it', () => {
    const [mention] = mentions(`
      North  PROPN 2 compound
      Korea  PROPN 3 nsubj
      fired  VERB  0 root fire
      a      DET   5 det
      rocket NOUN  3 obj`);
    expect(mention).toMatchObject({
      text: 'North Korea',
      start: 0,
      end: 2,
      head: 1,
      actor: { id: 'PRK' },
    });
  });
  test('a demonym with a role noun is that part of the land', () => {
    expect(
      told(`
      Israeli ADJ  2 amod
      jets    NOUN 3 nsubj jet Number=Plur
      struck  VERB 0 root strike`),
    ).toEqual(['Israeli jets = ISR/MIL']);
  });
  test('a demonym before another noun is the land, marked as a modifier', () => {
    const [mention] = mentions(`
      the      DET  3 det
      Russian  ADJ  3 amod
      invasion NOUN 0 root`);
    expect(mention).toMatchObject({ text: 'Russian', actor: { id: 'RUS' } });
    expect(mention!.evidence.detail).toContain('modifier');
  });
  test('who backs is not who acts', () => {
    expect(
      told(`
      Iran      PROPN 3 compound
      +-        PUNCT 1 punct
      +backed   VERB  4 amod back
      militias  NOUN  5 nsubj militia Number=Plur
      attacked  VERB  0 root attack
      a         DET   7 det
      convoy    NOUN  5 obj`),
    ).not.toContain('Iran = IRN');
  });
  test('what happens in a land tells the land and that it is only the place', () => {
    const [mention] = mentions(`
      Shells NOUN  2 nsubj
      fell   VERB  0 root fall
      in     ADP   4 case
      Ukraine PROPN 2 obl`);
    expect(mention!.actor.id).toBe('UKR');
    expect(mention!.evidence.detail).toContain('locative');
  });
});

describe('seats of government', () => {
  test('a capital that acts is its government', () => {
    expect(
      told(`
      Moscow  PROPN 2 nsubj
      denied  VERB  0 root deny
      it      PRON  2 obj`),
    ).toContain('Moscow = RUS/GOV');
  });
  test('a capital that is gone to is a place', () => {
    expect(
      told(`
      Envoys PROPN 2 nsubj envoy
      flew   VERB  0 root fly
      to     ADP   4 case
      Moscow PROPN 2 obl`),
    ).toContain('Moscow = RUS');
  });
});

describe('people and offices', () => {
  const leader = `
    The     DET  3 det
    French  ADJ  3 amod
    president NOUN 4 nsubj president
    spoke   VERB 0 root speak`;
  test('an office is its holder on the day', () => {
    expect(mentions(leader, '2010-01-01')[0]!.actor.name).toBe('Nicolas Sarkozy');
    expect(mentions(leader, '2013-01-01')[0]!.actor.name).toBe('François Hollande');
    expect(mentions(leader, '2020-01-01')[0]!.actor).toMatchObject({
      name: 'Emmanuel Macron',
      office: 'President of France',
    });
  });
  test('a title takes the name after it into one mention', () => {
    expect(
      told(`
      Russian   ADJ   2 amod
      President PROPN 3 nmod:desc
      Vladimir  PROPN 5 nsubj
      Putin     PROPN 3 flat
      spoke     VERB  0 root speak`),
    ).toEqual(['Russian President Vladimir Putin = wd:Q7747']);
  });
  test('out of office a president is no government', () => {
    const trump = `
      Trump PROPN 2 nsubj
      spoke VERB  0 root speak`;
    expect(mentions(trump, '2019-01-01')[0]!.actor.sectors).toEqual(['GOV']);
    expect(mentions(trump, '2021-06-01')[0]!.actor.sectors).toEqual(['ELI']);
    expect(mentions(trump, '2025-06-01')[0]!.actor.sectors).toEqual(['GOV']);
  });
  test('a person in no table keeps name and role', () => {
    expect(
      mentions(`
      analyst NOUN  2 nmod:desc
      Marek   PROPN 4 nsubj
      Dobrow  PROPN 2 flat
      said    VERB  0 root say`)[0],
    ).toMatchObject({
      text: 'analyst Marek Dobrow',
      actor: { name: 'Marek Dobrow', country: null, sectors: ['EDU'], office: 'analyst' },
    });
  });
  test('an apposition gives its role to the name', () => {
    expect(
      mentions(`
      Marek   PROPN 7 nsubj
      Dobrow  PROPN 1 flat
      +,      PUNCT 6 punct
      Poland  PROPN 6 nmod:poss
      +'s     PART  4 case
      envoy   NOUN  1 appos
      left    VERB  0 root leave`)[0]!.actor,
    ).toMatchObject({ name: 'Marek Dobrow', country: 'POL', sectors: ['GOV'] });
  });
});

describe('coordination', () => {
  test('two demonyms before one noun are two actors over the same words', () => {
    expect(
      told(`
      US     PROPN 5 compound
      and    CCONJ 4 cc
      South  ADJ   5 amod
      Korean ADJ   5 amod
      forces NOUN  6 nsubj force Number=Plur
      met    VERB  0 root meet`).sort(),
    ).toEqual(['US and South Korean forces = KOR/MIL', 'US and South Korean forces = USA/MIL']);
  });
});

describe('where a crowd is', () => {
  test('a preposition after the noun gives it its land', () => {
    expect(
      told(`
      Protesters NOUN 4 nsubj protester Number=Plur
      in   ADP   3 case
      Tehran PROPN 1 nmod
      sang VERB  0 root sing`),
    ).toEqual(['Protesters in Tehran = IRN/CVL']);
  });
});

describe('blocs, groups and bodies', () => {
  test.each([
    ['NATO', 'org:NATO'],
    ['Hezbollah', 'group:hezbollah'],
    ['Xinhua', 'media:xinhua'],
    ['Gazprom', 'body:RUS-gazprom'],
  ])('%s is %s', (name, id) => {
    expect(
      told(`
      ${name} PROPN 2 nsubj
      acted VERB 0 root act`),
    ).toEqual([`${name} = ${id}`]);
  });
  test('a country inside an organisation is not told apart', () => {
    expect(
      told(`
      Bank PROPN 4 nsubj
      of ADP 3 case
      England PROPN 1 nmod
      acted VERB 0 root act`),
    ).toEqual(['Bank of England = body:GBR-bank-of-england']);
  });
});

test('without mentions of its own an article gives none', () => {
  expect(findMentions(joined([]), knowledge, null)).toEqual([]);
});

test('the same article gives the same mentions', () => {
  const lines = `
    Putin PROPN 2 nsubj
    met VERB 0 root meet
    Xi PROPN 2 obj`;
  expect(mentions(lines)).toEqual(mentions(lines));
});

describe('a people of several lands', () => {
  const fighters = (place: string) => `
    Turkey   PROPN 2 nsubj
    fought   VERB  0 root fight
    Kurdish  ADJ   4 amod
    fighters NOUN  2 obj fighter Number=Plur
    in       ADP   6 case
    ${place} PROPN ${place === 'Syria' ? '4 nmod' : '2 obl'}`;
  test('is of the land that it is told to be in', () => {
    expect(told(fighters('Syria'))).toContain('Kurdish fighters = SYR/UAF');
  });
  test('is of no land where the text is on two of them alike', () => {
    expect(told(fighters('Iraq'))).not.toContain('Kurdish fighters = TUR/UAF');
  });
});

test('the leader of a part of a land does not lead the land', () => {
  const lines = `
    The       DET  2 det
    leader    NOUN 6 nsubj leader
    of        ADP  5 case
    French    ADJ  5 amod
    rebels    NOUN 2 nmod rebel Number=Plur
    left      VERB 0 root leave`;
  expect(told(lines)).toContain('The leader = FRA/REB');
});
