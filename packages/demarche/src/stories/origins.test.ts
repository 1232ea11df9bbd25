import type { ReportedAttribution } from '@demarche/engine';
import { expect, test } from 'vitest';
import { actor, attribution, chainLink } from '../store/testing/build.js';
import { originsOf } from './origins.js';
import { quotationsIn, shareQuotation } from './quotations.js';
import { type Telling, told } from './testing/told.js';

const said = (over: Partial<ReportedAttribution>): ReportedAttribution => ({
  ...attribution(),
  sourceText: over.sourceName ?? 'officials',
  cueText: 'said',
  ...over,
});

const SEEN: Readonly<Record<string, string>> = {
  Post: 'A reporter of ours saw trucks cross the ford before dawn.',
  Courier: 'The first lorries to cross came at five, people in Orlen told our man.',
};

const own = (publisher: string, over: Partial<Telling> = {}): Telling => ({
  id: publisher,
  publisher,
  published: '2024-06-20',
  sentence: SEEN[publisher] ?? 'Trucks cross the ford.',
  trigger: 'cross',
  over: { chain: [chainLink({ name: publisher })] },
  ...over,
});

const voices = (...tellings: readonly Telling[]) =>
  originsOf(tellings.map(told)).map(
    ({ voice, reports, because }) => `${voice}: ${reports.join(' ')} (${because.join(' ')})`,
  );

test('two papers that saw it are two origins, one paper twice is one', () => {
  expect(voices(own('Post'), own('Courier', { id: 'x' }))).toEqual([
    'outlet:post: Post ()',
    'outlet:courier: x ()',
  ]);
  expect(voices(own('Post'), own('Post', { id: 'again' }))).toEqual([
    'outlet:post: Post again (voice)',
  ]);
});

test('papers that cite one government, by whomever it speaks, are one origin', () => {
  const by = (id: string, name: string) =>
    own(id, {
      over: {
        attributions: [
          said({ sourceName: name, sourceActor: actor('UKR', { id: `UKR/GOV`, name }) }),
        ],
      },
    });
  expect(voices(by('Post', 'Kyiv'), by('Courier', 'the ministry'))).toEqual([
    'UKR: Courier Post (voice)',
  ]);
});

test('"according to an outlet" makes the outlet the origin where its own source is unnamed', () => {
  const link = chainLink({ kind: 'outlet', place: 'hearer', name: 'Fox News', attribution: 0 });
  const unnamed = said({ sourceName: null, sourceActor: null });
  const citing = own('Times', { over: { attributions: [unnamed], chain: [link] } });
  expect(voices(citing)).toEqual(['outlet:fox news: Times ()']);
});

test('the wire whose credit the article bears is the origin of both', () => {
  const wire = chainLink({ kind: 'agency', place: 'dateline', name: 'Hinge' });
  const printed = (id: string) => own(id, { over: { chain: [chainLink({ name: id }), wire] } });
  expect(voices(printed('Post'), printed('Courier'))).toEqual([
    'outlet:hinge: Courier Post (voice)',
  ]);
});

test('a sentence taken over without credit is no second witness', () => {
  const sentence = 'A column of some forty trucks crossed the ford near Orlen before dawn.';
  const edited = sentence.replace('some forty', '40').replace('before dawn', 'early on Monday');
  expect(
    voices(
      own('Wire', { sentence, trigger: 'crossed' }),
      own('Paper', { sentence: edited, trigger: 'crossed', published: '2024-06-21' }),
    ),
  ).toEqual(['outlet:wire: Wire Paper (sentence)']);
});

test('a short sentence may be like another by chance', () => {
  const sentence = 'Trucks crossed the ford on Monday.';
  expect(
    voices(
      own('Wire', { sentence, trigger: 'crossed' }),
      own('Paper', { sentence, trigger: 'crossed' }),
    ),
  ).toHaveLength(2);
});

test('those who quote the same words heard one speaker', () => {
  const quoting = (id: string, before: string) =>
    own(id, {
      sentence: `${before} "we shall not leave this bank of the river" as trucks crossed.`,
      trigger: 'crossed',
    });
  expect(voices(quoting('Post', 'He said'), quoting('Courier', 'Words such as'))).toHaveLength(1);
});

test('a copied article makes its own words one with the original’s, and leaves its sources theirs', () => {
  const reports = [
    own('Wire', { article: 'w', published: '2024-06-19' }),
    own('Paper', { article: 'p', sentence: 'At night the ford was full.', trigger: 'full' }),
    own('Paper', {
      id: 'cited',
      article: 'p',
      sentence: 'Kyiv denied it.',
      trigger: 'denied',
      over: { attributions: [said({ sourceName: 'Kyiv', sourceActor: actor('UKR') })] },
    }),
  ].map(told);
  const copyOf = (article: string) => (article === 'p' ? 'w' : null);
  expect(originsOf(reports, { copyOf }).map(({ voice }) => voice)).toEqual(['outlet:wire', 'UKR']);
});

test('an origin that only denies is marked', () => {
  const [origin] = originsOf([told(own('Post', { over: { certainty: 'denied' } }))]);
  expect(origin!.denies).toBe(true);
});

test('only quotations of four words or more count, and one may be part of the other', () => {
  const [long] = quotationsIn('He called it “a sacred fight of two peoples against the West”.');
  expect(quotationsIn('He called it "sacred" and "a fight".')).toEqual([]);
  expect(shareQuotation([long!], quotationsIn('"a fight of two peoples"'))).toBe(false);
  expect(shareQuotation([long!], quotationsIn('"Sacred fight of two peoples"'))).toBe(true);
  expect(quotationsIn(`"${'word '.repeat(50_000)}`)).toEqual([]);
});
