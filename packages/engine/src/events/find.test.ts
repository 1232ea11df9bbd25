import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../actors/actor.js';
import { describeEvent } from '../codebook/check.js';
import { readCodebook } from '../codebook/read.js';
import type { Document } from '../document.js';
import { handParsed, joined } from '../testing/hand-parsed.js';
import { findEvents } from './find.js';

const folder = new URL('../../codebook/', import.meta.url);
const codebook = readCodebook(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

/** Names known to these tests; each token of such a form is a mention of its country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Russia: 'RUS',
  Russian: 'RUS',
  Putin: 'RUS',
  He: 'RUS',
  Ukraine: 'UKR',
  Kim: 'PRK',
  its: 'PRK',
  Israel: 'ISR',
  Israeli: 'ISR',
  Iran: 'IRN',
  France: 'FRA',
  Syria: 'SYR',
  Turkey: 'TUR',
  West: 'west',
  them: 'PRK',
  Jordan: 'JOR',
  Sudan: 'SDN',
};

function mentionsOf(doc: Document): Mention[] {
  return doc.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, i): Mention[] => {
      const country = COUNTRIES[token.form];
      if (!country) return [];
      const actor = {
        id: country,
        country,
        sectors: [],
        name: token.form,
        wikidata: null,
        office: null,
      };
      const evidence = { by: 'table', detail: 'test' } as const;
      const { index } = sentence;
      return [
        {
          sentence: index,
          start: i,
          end: i + 1,
          head: i,
          span: token.span,
          text: token.form,
          actor,
          evidence,
        },
      ];
    }),
  );
}

function coded(lines: string): string[] {
  const doc = handParsed(lines);
  return findEvents(doc, mentionsOf(doc), codebook).map((event) =>
    describeEvent(event).replace(/ \(.*/, ''),
  );
}

const INF = 'VerbForm=Inf';
const PASS = 'Tense=Past|VerbForm=Part|Voice=Pass';

describe('findEvents', () => {
  it('takes subject and object of an active verb', () => {
    expect(
      coded(`Russia PROPN 2 nsubj
             invaded VERB 0 root invade
             Ukraine PROPN 2 obj`),
    ).toEqual(['ASSAULT RUS > UKR']);
  });

  it('turns a passive round', () => {
    expect(
      coded(`Ukraine PROPN 3 nsubj:pass
             was AUX 3 aux:pass be
             invaded VERB 0 root invade ${PASS}
             by ADP 5 case
             Russia PROPN 3 obl:agent`),
    ).toEqual(['ASSAULT RUS > UKR']);
  });

  it('reads a nominal event by possessive and "of"', () => {
    expect(
      coded(`Russia PROPN 3 nmod:poss
             +'s PART 1 case
             invasion NOUN 6 nsubj
             of ADP 5 case
             Ukraine PROPN 3 nmod
             continued VERB 0 root continue`),
    ).toEqual(['ASSAULT RUS > UKR']);
  });

  it('marks what stands behind "since" as historical', () => {
    expect(
      coded(`Prices NOUN 2 nsubj price
             rose VERB 0 root rise
             since ADP 5 case
             Russian ADJ 5 amod
             invasion NOUN 2 obl
             of ADP 7 case
             Ukraine PROPN 5 nmod`),
    ).toEqual(['ASSAULT +historical RUS > UKR']);
  });

  it('reads a reduced relative clause with its agent', () => {
    expect(
      coded(`the DET 2 det
             sanctions NOUN 0 root sanction
             placed VERB 2 acl place ${PASS}
             upon ADP 5 case
             them PRON 3 obl they
             by ADP 8 case
             the DET 8 det
             West PROPN 3 obl:agent`),
    ).toEqual(['SANCTION west > PRK']);
  });

  it('lends a noun the subject of its light verb', () => {
    expect(
      coded(`Israel PROPN 2 nsubj
             launched VERB 0 root launch
             an DET 4 det
             attack NOUN 2 obj
             on ADP 6 case
             Syria PROPN 4 nmod`),
    ).toEqual(['ASSAULT ISR > SYR']);
  });

  it('reverses the light verbs of those who suffer', () => {
    expect(
      coded(`Syria PROPN 2 nsubj
             came VERB 0 root come
             under ADP 4 case
             attack NOUN 2 obl
             from ADP 6 case
             Israel PROPN 2 obl`),
    ).toEqual(['ASSAULT ISR > SYR']);
  });

  it('finds whose act is condemned, not whom it hit', () => {
    expect(
      coded(`France PROPN 2 nsubj
             condemned VERB 0 root condemn
             the DET 4 det
             attack NOUN 2 obj
             on ADP 6 case
             Syria PROPN 4 nmod
             by ADP 8 case
             Israel PROPN 4 nmod`),
    ).toContain('ACCUSE/disapprove FRA > ISR');
  });

  it('takes a rejected proposal for its owner', () => {
    expect(
      coded(`Israel PROPN 2 nsubj
             rejected VERB 0 root reject
             Iran PROPN 5 nmod:poss
             +'s PART 3 case
             proposal NOUN 2 obj`),
    ).toEqual(['REJECT ISR > IRN']);
  });

  it('makes a promise of cooperation to come AGREE', () => {
    expect(
      coded(`Iran PROPN 3 nsubj
             will AUX 3 aux
             help VERB 0 root
             Syria PROPN 3 obj`),
    ).toEqual(['AGREE IRN > SYR']);
  });

  it('makes a threatened attack one THREATEN with the target of the attack', () => {
    expect(
      coded(`Iran PROPN 2 nsubj
             threatened VERB 0 root threaten
             to PART 4 mark
             attack VERB 2 xcomp attack ${INF}
             Israel PROPN 4 obj`),
    ).toEqual(['THREATEN/violence IRN > ISR']);
  });

  it('composes rulings from the inside out', () => {
    expect(
      coded(`France PROPN 2 nsubj
             refused VERB 0 root refuse
             to PART 4 mark
             lift VERB 2 xcomp lift ${INF}
             sanctions NOUN 4 obj sanction
             on ADP 7 case
             Iran PROPN 5 nmod`),
    ).toEqual(['REJECT/yield FRA > IRN']);
  });

  it('makes the end of aid SANCTION and the end of sanctions CONCEDE', () => {
    const sentence = (noun: string) => `France PROPN 2 nsubj
      ended VERB 0 root end
      ${noun} NOUN 2 obj
      to ADP 5 case
      Iran PROPN 3 nmod`;
    expect(coded(sentence('aid'))).toEqual(['SANCTION/discontinue FRA > IRN']);
    expect(coded(sentence('sanctions').replace(/sanctions NOUN 2 obj/, '$& sanction'))).toEqual([
      'CONCEDE FRA > IRN',
    ]);
  });

  it('asks the object of "urge" and does not count what is asked', () => {
    expect(
      coded(`Turkey PROPN 2 nsubj
             urged VERB 0 root urge
             Israel PROPN 2 obj
             to PART 5 mark
             attack VERB 2 xcomp attack ${INF}
             Iran PROPN 5 obj`),
    ).toEqual(['REQUEST TUR > ISR']);
  });

  it('reads "says that Israel must" as a request', () => {
    expect(
      coded(`Turkey PROPN 2 nsubj
             says VERB 0 root say
             Israel PROPN 5 nsubj
             must AUX 5 aux
             leave VERB 2 ccomp leave
             Syria PROPN 5 obj`),
    ).toContain('REQUEST TUR > ISR');
  });

  it('lists all sides of a reciprocal event as actors', () => {
    expect(
      coded(`Jordan PROPN 2 nsubj
             met VERB 0 root meet
             Sudan PROPN 2 obj`),
    ).toEqual(['CONSULT JOR, SDN > -']);
  });

  it('keeps compound subjects in one event and shares them with a second verb', () => {
    expect(
      coded(`Jordan PROPN 4 nsubj
             and CCONJ 3 cc
             Sudan PROPN 1 conj
             condemned VERB 0 root condemn
             Iran PROPN 4 obj
             and CCONJ 7 cc
             sued VERB 4 conj sue
             Turkey PROPN 7 obj`),
    ).toEqual(['ACCUSE/disapprove JOR, SDN > IRN', 'ACCUSE/allege JOR, SDN > TUR']);
  });

  it('follows control through "has been able to"', () => {
    expect(
      coded(`He PRON 4 nsubj
             has AUX 4 aux have
             been AUX 4 cop be
             able ADJ 0 root
             to PART 6 mark
             imprison VERB 4 xcomp imprison ${INF}
             critics NOUN 6 obj critic`),
    ).toEqual(['COERCE/arrest RUS > -']);
  });

  it('takes the antecedent for the subject of a relative clause', () => {
    expect(
      coded(`Kim PROPN 4 nsubj
             is AUX 4 cop be
             the DET 4 det
             one NUM 0 root
             who PRON 6 nsubj who PronType=Rel
             praised VERB 4 acl:relcl praise
             Russia PROPN 6 obj`),
    ).toEqual(['SUPPORT PRK > RUS']);
  });

  it('does not code a condition as a fact', () => {
    expect(
      coded(`Oil NOUN 2 nsubj
             rises VERB 0 root rise
             if SCONJ 5 mark
             Iran PROPN 5 nsubj
             attacks VERB 2 advcl attack VerbForm=Fin
             Israel PROPN 5 obj`),
    ).toEqual(['ASSAULT +hypothetical IRN > ISR']);
  });

  it('needs an actor', () => {
    expect(
      coded(`They PRON 2 nsubj they
             bombed VERB 0 root bomb
             Syria PROPN 2 obj`),
    ).toEqual([]);
  });

  it('takes a war that is only named as known', () => {
    expect(
      coded(`France PROPN 2 nsubj
             supported VERB 0 root support
             Israel PROPN 5 nmod:poss
             's PART 3 case
             invasion NOUN 2 obj
             of ADP 7 case
             Syria PROPN 5 nmod`),
    ).toEqual(['SUPPORT FRA > ISR', 'ASSAULT +historical ISR > SYR']);
  });

  it('gives an alleged act to the accused', () => {
    expect(
      coded(`France PROPN 2 nsubj
             accused VERB 0 root accuse
             Iran PROPN 2 obj
             of ADP 6 case
             an DET 6 det a
             attack NOUN 2 obl
             on ADP 8 case
             Israel PROPN 6 nmod`),
    ).toEqual(['ACCUSE/allege FRA > IRN', 'ASSAULT IRN > ISR']);
  });

  it('takes a noun that sums up a clause for the act of its subject', () => {
    expect(
      coded(`Iran PROPN 2 nsubj
             withdrew VERB 0 root withdraw
             , PUNCT 5 punct
             a DET 5 det a
             step NOUN 2 obj
             France PROPN 7 nsubj
             called VERB 5 acl:relcl call
             a DET 9 det a
             provocation NOUN 7 obj`),
    ).toContain('ACCUSE/disapprove FRA > IRN');
  });

  it('codes no denied accusation as a refusal', () => {
    expect(
      coded(`Iran PROPN 2 nsubj
             rejected VERB 0 root reject
             accusations NOUN 2 obj accusation
             by ADP 5 case
             France PROPN 3 nmod`),
    ).not.toContain('REJECT IRN > FRA');
  });

  it('answers whoever acted against the speaker just before', () => {
    const doc = joined([
      `Russia PROPN 2 nsubj
       sanctioned VERB 0 root sanction
       Turkey PROPN 2 obj`,
      `Turkey PROPN 2 nsubj
       expressed VERB 0 root express
       anger NOUN 2 obj`,
    ]);
    const [, answer] = findEvents(doc, mentionsOf(doc), codebook);
    expect(answer && describeEvent(answer)).toContain('ACCUSE/disapprove TUR > RUS');
  });

  it('explains the losers', () => {
    const doc = handParsed(`Iran PROPN 2 nsubj
      opened VERB 0 root open
      fire NOUN 2 obj
      on ADP 5 case
      Israel PROPN 2 obl`);
    const [event] = findEvents(doc, mentionsOf(doc), codebook);
    expect(event?.frame).toBe('ASSAULT/open-fire');
    expect(event?.where).toMatch(/^ASSAULT\.yaml:\d+$/);
    expect(event?.matched.map(({ as }) => as)).toEqual(['verb', 'object']);
  });
});
