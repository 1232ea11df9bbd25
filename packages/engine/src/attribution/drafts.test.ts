import { expect, test } from 'vitest';
import { textOf } from '../span.js';
import { handParsed, joined } from '../testing/hand-parsed.js';
import type { Attribution } from './attribution.js';
import { findAttributions } from './find.js';

type Doc = ReturnType<typeof handParsed>;

/** "source | cue | content", an absent source as "-". */
function shown(doc: Doc): string[] {
  const words = (spans: Attribution['source']) =>
    spans.map((span) => textOf(doc.text, span)).join(' … ') || '-';
  return findAttributions(doc, []).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  );
}

test('a clause below a verb of saying is its content, "that" included', () => {
  const doc = handParsed(`
    The DET 2 det
    envoy NOUN 3 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    that SCONJ 7 mark
    talks NOUN 7 nsubj
    had AUX 7 aux have
    failed VERB 3 ccomp fail
    +. PUNCT 3 punct`);
  expect(shown(doc)).toEqual(['The envoy | said | that talks had failed']);
});

test('"according to" takes the clause it stands in', () => {
  const doc = handParsed(`
    Troops NOUN 2 nsubj
    crossed VERB 0 root cross
    the DET 4 det
    river NOUN 2 obj
    +, PUNCT 8 punct
    according VERB 8 case accord
    to ADP 6 fixed
    Seoul PROPN 2 obl
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Seoul | according to | Troops crossed the river']);
});

test('a judgement takes its object, with the reason given for it', () => {
  const doc = handParsed(`
    Oslo PROPN 2 nsubj
    condemned VERB 0 root condemn Mood=Ind|Tense=Past|VerbForm=Fin
    the DET 4 det
    raid NOUN 2 obj
    as ADP 6 case
    reckless ADJ 2 obl
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Oslo | condemned | the raid as reckless']);
  expect(findAttributions(doc, [])[0]?.stance).toBe('judges');
});

test('"called it a mistake" takes what is called and what it is called', () => {
  const doc = handParsed(`
    Critics NOUN 2 nsubj critic
    called VERB 0 root call Mood=Ind|Tense=Past|VerbForm=Fin
    the DET 4 det
    deal NOUN 2 obj
    a DET 6 det
    mistake NOUN 2 xcomp
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Critics | called | the deal a mistake']);
});

test('the preposition of "called for" belongs to the cue', () => {
  const doc = handParsed(`
    Hanoi PROPN 2 nsubj
    called VERB 0 root call Mood=Ind|Tense=Past|VerbForm=Fin
    for ADP 5 case
    new ADJ 5 amod
    talks NOUN 2 obl
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Hanoi | called for | new talks']);
});

test('who urges somebody to act says that this one should act', () => {
  const doc = handParsed(`
    Ankara PROPN 2 nsubj
    urged VERB 0 root urge Mood=Ind|Tense=Past|VerbForm=Fin
    both DET 4 det
    sides NOUN 2 obj side
    to PART 6 mark
    stop VERB 2 xcomp
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Ankara | urged | both sides to stop']);
});

test('a vow is the source’s own act to come', () => {
  const doc = handParsed(`
    Kim PROPN 2 nsubj
    vowed VERB 0 root vow Mood=Ind|Tense=Past|VerbForm=Fin
    to PART 4 mark
    retaliate VERB 2 xcomp
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Kim | vowed | to retaliate']);
  expect(findAttributions(doc, [])[0]?.stance).toBe('intends');
});

test('what one would praise is no attribution', () => {
  const doc = handParsed(`
    Kim PROPN 3 nsubj
    would AUX 3 aux
    praise VERB 0 root
    the DET 5 det
    pact NOUN 3 obj
    +. PUNCT 3 punct`);
  expect(shown(doc)).toEqual([]);
});

test('a noun of saying has its possessor for source', () => {
  const doc = handParsed(`
    Minsk PROPN 3 nmod:poss
    +'s PART 1 case
    claim NOUN 7 nsubj
    that SCONJ 6 mark
    NATO PROPN 6 nsubj
    attacked VERB 3 acl attack
    surprised VERB 0 root surprise
    many ADJ 7 obj
    +. PUNCT 7 punct`);
  expect(shown(doc)).toEqual(["Minsk's | claim | that NATO attacked"]);
});

test('in "expressed concern about X" the noun is the cue and the verb lends its subject', () => {
  const doc = handParsed(`
    Paris PROPN 2 nsubj
    expressed VERB 0 root express Mood=Ind|Tense=Past|VerbForm=Fin
    concern NOUN 2 obj
    about ADP 6 case
    the DET 6 det
    arrests NOUN 3 nmod arrest
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['Paris | concern about | the arrests']);
});

test('an adjective of belief takes the clause below it', () => {
  const doc = handParsed(`
    Tokyo PROPN 3 nsubj
    is AUX 3 cop be
    confident ADJ 0 root
    that SCONJ 7 mark
    ties NOUN 7 nsubj tie
    will AUX 7 aux
    improve VERB 3 ccomp
    +. PUNCT 3 punct`);
  expect(shown(doc)).toEqual(['Tokyo | is confident | that ties will improve']);
});

test('"…, adding that …" goes back to the first speaker and is no part of the first content', () => {
  const doc = handParsed(`
    She PRON 2 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    he PRON 4 nsubj
    left VERB 2 ccomp leave
    +, PUNCT 6 punct
    adding VERB 4 advcl add VerbForm=Ger
    that SCONJ 9 mark
    nobody PRON 9 nsubj
    knew VERB 6 ccomp know
    why ADV 9 advmod
    +. PUNCT 2 punct`);
  expect(shown(doc)).toEqual(['She | said | he left', 'She | adding | that nobody knew why']);
});

test('a relative pronoun is the source in its own clause', () => {
  const doc = handParsed(`
    Officials NOUN 8 nsubj official
    who PRON 3 nsubj who PronType=Rel
    said VERB 1 acl:relcl say Mood=Ind|Tense=Past|VerbForm=Fin
    shells NOUN 6 nsubj shell
    had AUX 6 aux
    fallen VERB 3 ccomp fall
    were AUX 8 cop be
    wrong ADJ 0 root
    +. PUNCT 8 punct`);
  expect(shown(doc)).toEqual(['who | said | shells had fallen']);
});

test('the source is the whole phrase with title and apposition', () => {
  const doc = handParsed(`
    Foreign ADJ 2 amod
    Minister NOUN 3 compound
    Rossi PROPN 7 nsubj
    +, PUNCT 6 punct
    a DET 6 det
    lawyer NOUN 3 appos
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    Rome PROPN 9 nsubj
    agreed VERB 7 ccomp agree VerbForm=Fin
    +. PUNCT 7 punct`);
  expect(shown(doc)[0]).toBe('Foreign Minister Rossi, a lawyer | said | Rome agreed');
});

test('a passive with no agent has no source', () => {
  const doc = handParsed(`
    He PRON 3 nsubj:pass
    is AUX 3 aux:pass be
    said VERB 0 root say Tense=Past|VerbForm=Part|Voice=Pass
    to PART 6 mark
    have AUX 6 aux
    fled VERB 3 xcomp flee
    +. PUNCT 3 punct`);
  expect(shown(doc)).toEqual(['- | is said | He … to have fled']);
});

test('behind a quotation the name next to the verb speaks, wherever the tree looks', () => {
  const doc = handParsed(`
    “ PUNCT 3 punct
    +Borders NOUN 8 nsubj border
    open VERB 8 ccomp
    tonight NOUN 3 obl
    +, PUNCT 3 punct
    +” PUNCT 3 punct
    Mayor PROPN 3 obj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 8 punct`);
  expect(shown(doc)).toEqual(['Mayor | said | “Borders open tonight,”']);
});

test('a quotation of the same speaker goes on in the next sentence of the paragraph', () => {
  const first = `
    “ PUNCT 2 punct
    +Wait VERB 6 ccomp wait
    +, PUNCT 2 punct
    +” PUNCT 2 punct
    she PRON 6 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 6 punct`;
  const second = `
    “ PUNCT 3 punct
    +We PRON 3 nsubj
    listen VERB 0 root
    +. PUNCT 3 punct
    +” PUNCT 3 punct`;
  expect(shown(joined([first, second]))).toEqual(['she | said | “Wait,” … “We listen.”']);
});

test('who is quoted says nothing of what stands outside of the quotation', () => {
  const doc = handParsed(`
    “ PUNCT 3 punct
    +I PRON 3 nsubj
    think VERB 8 ccomp think Mood=Ind|Tense=Pres|VerbForm=Fin
    so ADV 3 advmod
    +, PUNCT 3 punct
    +” PUNCT 3 punct
    he PRON 8 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 8 punct`);
  expect(shown(doc)).toEqual(['he | said | “I think so,”']);
});

test('nested attributions know what they stand in', () => {
  const doc = handParsed(`
    Reuters PROPN 2 nsubj
    reported VERB 0 root report Mood=Ind|Tense=Past|VerbForm=Fin
    that SCONJ 5 mark
    officials NOUN 5 nsubj official
    said VERB 2 ccomp say Mood=Ind|Tense=Past|VerbForm=Fin
    talks NOUN 7 nsubj talk
    failed VERB 5 ccomp fail
    +. PUNCT 2 punct`);
  const found = findAttributions(doc, []);
  expect(found.map(({ within }) => within)).toEqual([null, 0]);
});

test('a pronoun stands for the named source before it', () => {
  const speech = (source: string, upos: string) => `
    ${source} ${upos} 2 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    it PRON 4 nsubj
    rained VERB 2 ccomp rain
    +. PUNCT 2 punct`;
  const doc = joined([speech('Novak', 'PROPN'), speech('she', 'PRON')]);
  expect(findAttributions(doc, []).map((a) => a.sourceName)).toEqual(['Novak', 'Novak']);
});
