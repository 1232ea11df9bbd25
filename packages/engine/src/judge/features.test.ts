import { expect, test } from 'vitest';
import { Roles } from '../events/roles.js';
import { Tree } from '../syntax/tree.js';
import { handParsed } from '../testing/hand-parsed.js';
import { seenOf } from './features.js';
import { linksOf, pathOf } from './paths.js';

const PASSIVE = `Two NUM 2 nummod
  reporters NOUN 5 nsubj:pass reporter
  were AUX 5 aux:pass be
  not PART 5 advmod
  detained VERB 0 root detain Tense=Past|VerbForm=Part|Voice=Pass
  by ADP 7 case
  police NOUN 5 obl:agent
  near ADP 9 case
  Minsk PROPN 5 obl`;

function pairIn(lines: string, actor: readonly number[], recipient: readonly number[]) {
  const sentence = handParsed(lines).sentences[0];
  if (!sentence) throw new RangeError('no sentence');
  const roles = new Roles(new Tree(sentence));
  return { roles, pair: { actor: new Set(actor), recipient: new Set(recipient) } };
}

test('a passive links its sides by their deep slots', () => {
  const { roles, pair } = pairIn(PASSIVE, [6], [0, 1]);
  expect(linksOf(roles, pair)[0]).toEqual({ token: 4, actor: 'subject', recipient: 'object' });
  expect(pathOf(roles, pair)).toMatchObject({ actor: 6, recipient: 1, top: 4, up: [], down: [] });
});

test('features name the link, its slots, what stands around it, and the sides', () => {
  const { roles, pair } = pairIn(PASSIVE, [6], [0, 1]);
  const { features, words } = seenOf(roles, pair);
  const names = [...features.keys()];
  expect(names).toContain('link: detain');
  expect(names).toContain('link: detain subject>object');
  expect(names).toContain('link: detain advmod not');
  expect(names).toContain('link has passive');
  expect(names).toContain('actor: police');
  expect(names).toContain('recipient first');
  expect(words.link).toEqual(['detain']);
});

test('names of places and people are not learned by heart', () => {
  const { roles, pair } = pairIn(PASSIVE, [6], [0, 1]);
  expect([...seenOf(roles, pair).features.keys()].join()).not.toMatch(/minsk/i);
});

test('a pair with one side, or none, is seen too', () => {
  const { roles, pair } = pairIn(PASSIVE, [6], []);
  expect(seenOf(roles, pair).features.has('recipient not marked')).toBe(true);
  expect(() => seenOf(roles, { actor: new Set(), recipient: new Set() })).not.toThrow();
});
