import { expect, test } from 'vitest';
import { conlluProblems } from './conllu-check.js';

const row = (id: string, form: string, head: string, deprel: string, misc = '_') =>
  [id, form, form, 'NOUN', '_', '_', head, deprel, '_', misc].join('\t');

const text = (...lines: readonly string[]) =>
  `# newdoc id = d\n# newpar\n# sent_id = d-1\n# text = Orr waits\n${lines.join('\n')}\n\n`;

test('a valid text has no problems', () => {
  const valid = text(
    row('1', 'Orr', '2', 'nsubj', 'Entity=(e1-person-1)'),
    row('2', 'waits', '0', 'root'),
  );
  expect(conlluProblems(valid)).toEqual([]);
});

test.each([
  ['two roots', [row('1', 'Orr', '0', 'root'), row('2', 'waits', '0', 'root')], '2 roots'],
  ['a cycle', [row('1', 'Orr', '2', 'dep'), row('2', 'waits', '1', 'dep')], 'a cycle'],
  [
    'a gap in the ids',
    [row('1', 'Orr', '0', 'root'), row('3', 'waits', '1', 'dep')],
    'id 3, not 2',
  ],
  [
    'MISC without a value',
    [row('1', 'Orr', '2', 'dep', 'SpaceAfter'), row('2', 'waits', '0', 'root')],
    'MISC SpaceAfter',
  ],
  [
    'a mention that does not end',
    [row('1', 'Orr', '2', 'dep', 'Entity=(e1-person-1'), row('2', 'waits', '0', 'root')],
    'e1 not closed',
  ],
  [
    'forms that are not the text',
    [row('1', 'Orr', '2', 'dep', 'SpaceAfter=No'), row('2', 'waits', '0', 'root')],
    'text and forms differ',
  ],
])('finds %s', (_, rows, problem) => {
  expect(conlluProblems(text(...rows)).join('\n')).toContain(problem);
});
