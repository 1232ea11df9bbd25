import { expect, test } from 'vitest';
import { readMarked } from './attribution-marks.js';

const words = (line: string) => {
  const read = readMarked(line);
  if (typeof read === 'string') return read;
  const show = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([from, to]) => read.text.slice(from, to)).join(' … ');
  return read.attributions.map((a) => [show(a.source), show(a.cue), show(a.content)]);
};

test('marks come out of the text and leave the spans of their parts', () => {
  const read = readMarked('indirect\t{s:Oslo} {c:said} {x:it rained}.');
  expect(read).toMatchObject({ shown: 'indirect', text: 'Oslo said it rained.' });
  expect(words('indirect\t{s:Oslo} {c:said} {x:it rained}.')).toEqual([
    ['Oslo', 'said', 'it rained'],
  ]);
});

test('parts of one number belong together, in pieces and inside each other', () => {
  expect(
    words('nested\t{x1:{s2:She} {c2:hoped} {x2:to go}}, {s1:he} {c1:said}, {x1:soon}.'),
  ).toEqual([
    ['She', 'hoped', 'to go'],
    ['he', 'said', 'She hoped to go … soon'],
  ]);
});

test('paragraphs are parted by a pilcrow', () => {
  expect(readMarked('none\tOne. ¶ Two.')).toMatchObject({ text: 'One.\n\nTwo.' });
});

test.each([
  ['gossip\tIt rained.', '"gossip" is none of'],
  ['indirect\t{s:Oslo} {c:said} {x:it rained.', 'a brace is not closed'],
  ['indirect\tOslo} said it rained.', 'a brace closes nothing'],
  ['indirect\t{t:Oslo} said it rained.', 'an unknown mark'],
  ['indirect\t{s:Oslo} {c:said} it rained.', 'needs a cue and a content'],
  ['indirect\tOslo said it rained.', 'nothing is marked'],
  ['none\t{c:said} {x:it rained}.', '"none" marks something'],
  ['indirect\t{s:Oslo} {c:said}{x: it rained}.', 'white space at the edge'],
])('%s is refused', (line, reason) => {
  expect(readMarked(line)).toContain(reason);
});
