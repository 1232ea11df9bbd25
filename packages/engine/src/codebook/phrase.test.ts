import { expect, test } from 'vitest';
import type { Token, Upos } from '../document.js';
import { handParsed } from '../testing/hand-parsed.js';
import { memberAt, phraseAt, phraseOf, phraseSet, wordsOf } from './phrase.js';

const token = (form: string, upos: Upos, lemma = form): Token => ({
  span: [0, form.length],
  form,
  lemma,
  upos,
  feats: '_',
  head: -1,
  deprel: 'root',
});

test('a phrase heads at the noun before its preposition, else at its last word', () => {
  expect(phraseOf('state of emergency').head).toBe(0);
  expect(phraseOf('air strike').head).toBe(1);
  expect(phraseOf('on strike').head).toBe(1);
  expect(phraseOf('Cease-fire')).toEqual({ words: ['cease', 'fire'], head: 1 });
});

test('words must stand in a row; hyphens between them do not count', () => {
  const tokens = handParsed(`cease VERB 3 compound
    +- PUNCT 1 punct
    +fires NOUN 0 root fire`).sentences[0]!.tokens;
  expect(phraseAt(tokens, 2, phraseOf('cease-fire'))).toEqual([0, 2]);
  expect(phraseAt(tokens, 2, phraseOf('bush fire'))).toBeNull();
});

test('the longest member of a set wins', () => {
  const tokens = [token('air', 'NOUN'), token('strikes', 'NOUN', 'strike')];
  expect(memberAt(tokens, 1, phraseSet(['strike', 'air strike']))).toEqual([0, 1]);
  expect(memberAt(tokens, 1, phraseSet(['raid']))).toBeNull();
});

test('names and sums of money can be asked for as such', () => {
  expect(memberAt([token('Macron', 'PROPN')], 0, phraseSet(['<name>']))).toEqual([0]);
  expect(memberAt([token('$', 'SYM')], 0, phraseSet(['<sum>']))).toEqual([0]);
  expect(memberAt([token('dollars', 'NOUN', 'dollar')], 0, phraseSet(['<sum>']))).toEqual([0]);
  expect(memberAt([token('man', 'NOUN')], 0, phraseSet(['<name>', '<sum>']))).toBeNull();
});

test('regular endings come off where the lemma is not what the codebook calls it', () => {
  expect(wordsOf(token('troops', 'NOUN'))).toContain('troop');
  expect(wordsOf(token('shelled', 'VERB', 'shel'))).toContain('shell');
  expect(wordsOf(token('freed', 'VERB', 'fre'))).toContain('free');
  expect(wordsOf(token('bombing', 'VERB', 'bombe'))).toContain('bomb');
  expect(wordsOf(token('aides', 'NOUN', 'aide'))).not.toContain('aid');
});
