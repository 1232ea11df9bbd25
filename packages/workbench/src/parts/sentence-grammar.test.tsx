import type { FrameCandidate, SentenceExplanation, Token } from '@demarche/engine';
import { describe, expect, it } from 'vitest';
import { markup, words } from '../testing/render.js';
import { GrammarOf } from './sentence-grammar.js';

const token = (form: string, at: number, head: number, deprel: string, upos: Token['upos']) => ({
  span: [at, at + form.length] as const,
  form,
  lemma: form,
  upos,
  feats: '_',
  head,
  deprel,
});
const candidate = (one: Partial<FrameCandidate>): FrameCandidate => ({
  trigger: 1,
  frame: 'SANCTION/ban',
  where: 'SANCTION.yaml:1',
  pattern: 'ban',
  specificity: 0,
  outcome: 'won',
  reason: null,
  type: 'SANCTION',
  modes: [],
  auxiliary: [],
  rulings: [],
  matched: [],
  actors: [],
  recipients: [],
  ...one,
});
const explanation: SentenceExplanation = {
  sentence: 0,
  tokens: [
    token('Chile', 0, 1, 'nsubj', 'PROPN'),
    token('banned', 6, -1, 'root', 'VERB'),
    token('fish', 13, 1, 'obj', 'NOUN'),
  ],
  mentions: [],
  candidates: [
    candidate({}),
    candidate({ frame: 'COERCE/ban', outcome: 'lost', reason: 'needs a recipient' }),
    candidate({ frame: 'AID/fish', trigger: 2, outcome: 'missed', reason: 'no noun' }),
  ],
};

describe('GrammarOf', () => {
  it('hangs each word below its head and marks the trigger', () => {
    const html = markup(<GrammarOf explanation={explanation} />);
    expect(html).toMatch(/<b>banned<\/b>.*<ul><li>Chile .*<li>fish /);
  });

  it('tells what ruled a frame out, and keeps those that only share a word apart', () => {
    const text = words(<GrammarOf explanation={explanation} />);
    expect(text).toContain('ruled out: needs a recipient');
    expect(text).toContain('More that only share a word with it: 1');
    expect(text).toContain('lacks: no noun');
  });
});
