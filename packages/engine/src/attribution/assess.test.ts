import { expect, test } from 'vitest';
import { Tree } from '../syntax/tree.js';
import { handParsed } from '../testing/hand-parsed.js';
import { assess } from './assess.js';
import { findAttributions } from './find.js';

/** The assessment of the event that a word triggers. */
function assessed(lines: string, trigger: string) {
  const doc = handParsed(lines);
  const [sentence] = doc.sentences;
  if (!sentence) throw new Error('no sentence');
  const at = sentence.tokens.findIndex((token) => token.form === trigger);
  return assess(new Tree(sentence), at, findAttributions(doc, []));
}

const SAID = (cue: string, lemma: string, source = 'Seoul') => `
  ${source} PROPN 2 nsubj
  ${cue} VERB 0 root ${lemma} Mood=Ind|Tense=Past|VerbForm=Fin
  that SCONJ 5 mark
  troops NOUN 5 nsubj troop
  crossed VERB 2 ccomp cross Mood=Ind|Tense=Past|VerbForm=Fin
  +. PUNCT 2 punct`;

test('what a source says is reported, with the source in the chain', () => {
  const { certainty, chain } = assessed(SAID('said', 'say'), 'crossed');
  expect(certainty).toBe('reported');
  expect(chain.map((a) => a.sourceName)).toEqual(['Seoul']);
});

test('what a source denies is denied', () => {
  expect(assessed(SAID('denied', 'deny'), 'crossed').certainty).toBe('denied');
});

test('a belief is an opinion', () => {
  const { certainty, opinion } = assessed(SAID('believed', 'believe'), 'crossed');
  expect([certainty, opinion]).toEqual(['reported', true]);
});

test('what analysts say is an opinion', () => {
  expect(assessed(SAID('said', 'say', 'Analysts'), 'crossed').opinion).toBe(true);
  expect(assessed(SAID('said', 'say'), 'crossed').opinion).toBe(false);
});

test('the act of the cue verb itself is stated by the publisher', () => {
  const condemned = `
    Oslo PROPN 2 nsubj
    condemned VERB 0 root condemn Mood=Ind|Tense=Past|VerbForm=Fin
    the DET 4 det
    raid NOUN 2 obj
    +. PUNCT 2 punct`;
  expect(assessed(condemned, 'condemned').certainty).toBe('stated');
});

test('what is praised or condemned is as sure as the publisher has it', () => {
  const condemned = `
    Oslo PROPN 2 nsubj
    condemned VERB 0 root condemn Mood=Ind|Tense=Past|VerbForm=Fin
    the DET 4 det
    raid NOUN 2 obj
    +. PUNCT 2 punct`;
  const { certainty, chain } = assessed(condemned, 'raid');
  expect(certainty).toBe('stated');
  expect(chain).toEqual([]);
});

test('what is only asked or left unconfirmed is unknown', () => {
  expect(assessed(SAID('asked', 'ask'), 'crossed').certainty).toBe('unknown');
  const unconfirmed = `
    Seoul PROPN 4 nsubj
    did AUX 4 aux do
    not PART 4 advmod not Polarity=Neg
    confirm VERB 0 root confirm VerbForm=Inf
    that SCONJ 7 mark
    troops NOUN 7 nsubj troop
    crossed VERB 4 ccomp cross Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 4 punct`;
  expect(assessed(unconfirmed, 'crossed').certainty).toBe('unknown');
});

test('to reject an allegation is to deny it, to reject an offer is not', () => {
  const rejected = (noun: string) => `
    Minsk PROPN 2 nsubj
    rejected VERB 0 root reject Mood=Ind|Tense=Past|VerbForm=Fin
    ${noun}s NOUN 2 obj ${noun}
    of ADP 5 case
    attacks NOUN 3 nmod attack
    +. PUNCT 2 punct`;
  expect(assessed(rejected('allegation'), 'attacks').certainty).toBe('denied');
  expect(assessed(rejected('offer'), 'attacks').certainty).toBe('stated');
});

test('adverbs, modals and raising verbs hedge, and a hedge outweighs a report', () => {
  const hedged = (word: string, upos: string, deprel: string) => `
    Reuters PROPN 2 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    Kim PROPN 5 nsubj
    ${word} ${upos} 5 ${deprel}
    left VERB 2 ccomp leave
    +. PUNCT 2 punct`;
  expect(assessed(hedged('reportedly', 'ADV', 'advmod'), 'left').certainty).toBe('hedged');
  expect(assessed(hedged('may', 'AUX', 'aux'), 'left').certainty).toBe('hedged');
  const raising = `
    Ties NOUN 2 nsubj tie
    appear VERB 0 root appear
    to PART 4 mark
    deepen VERB 2 xcomp deepen
    +. PUNCT 2 punct`;
  expect(assessed(raising, 'deepen').certainty).toBe('hedged');
});

test('prediction and evaluation are told apart from opinion, and fact is none of them', () => {
  const kind = (lines: string) => assessed(lines, 'crossed').judgement?.kind ?? null;
  expect(kind(SAID('said', 'say'))).toBe(null);
  expect(kind(SAID('believed', 'believe'))).toBe('opinion');
  expect(kind(SAID('predicted', 'predict'))).toBe('prediction');
  expect(
    kind(`
    Troops NOUN 3 nsubj troop
    recklessly ADV 3 advmod
    crossed VERB 0 root cross Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 3 punct`),
  ).toBe('evaluation');
});
