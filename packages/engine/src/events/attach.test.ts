import { expect, test } from 'vitest';
import { Tree } from '../syntax/tree.js';
import { handParsed } from '../testing/hand-parsed.js';
import { attached } from './attach.js';

function treeOf(lines: string) {
  const doc = handParsed(lines);
  const tree = new Tree(doc.sentences[0]!);
  const at = (form: string) => tree.tokens.findIndex((token) => token.form === form);
  return { tree, at, expression: (form: string) => ({ span: tree.token(at(form)).span, form }) };
}

test('an expression that the trigger governs is its own', () => {
  const { tree, at, expression } = treeOf(`
    Seoul   PROPN 2 nsubj
    struck  VERB  0 root strike
    on      ADP   4 case
    Friday  PROPN 2 obl`);
  expect(attached(tree, at('struck'), [expression('Friday')])?.form).toBe('Friday');
});

test('the day of saying is not the day of what was said', () => {
  const { tree, at, expression } = treeOf(`
    Kyiv     PROPN 2 nsubj
    said     VERB  0 root say
    on       ADP   4 case
    Sunday   PROPN 2 obl
    that     SCONJ 7 mark
    Moscow   PROPN 7 nsubj
    attacked VERB  2 ccomp attack`);
  expect(attached(tree, at('attacked'), [expression('Sunday')])).toBeUndefined();
  expect(attached(tree, at('said'), [expression('Sunday')])?.form).toBe('Sunday');
});

test('a participle shares the day of the verb above it', () => {
  const { tree, at, expression } = treeOf(`
    Kim            PROPN 2 nsubj
    wrote          VERB  0 root write
    on             ADP   4 case
    Monday         PROPN 2 obl
    congratulating VERB  2 advcl congratulate
    Putin          PROPN 5 obj`);
  expect(attached(tree, at('congratulating'), [expression('Monday')])?.form).toBe('Monday');
});
