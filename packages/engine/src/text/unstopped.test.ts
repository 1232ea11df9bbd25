import { describe, expect, test } from 'vitest';
import { segment } from './segment.js';

function sentences(text: string): string[] {
  return segment(text).sentences.map(({ span }) => text.slice(...span));
}

/** The text is the sentences with a space between them. */
function check(...expected: string[]): void {
  expect(sentences(expected.join(' '))).toEqual(expected);
}

describe('sentences that end without a stop', () => {
  test('end at a web address before a capital or another address, not in running text', () => {
    check('The list is at https://example.org/list', 'It is long.');
    check('See www.example.org/a', 'https://example.org/b', 'https://example.org/c');
    check('The list at https://example.org/list names ten firms.');
  });

  test('end at a rule drawn in the text, not at a dash', () => {
    check('The vote is on Friday -----', 'Orr comes tomorrow.');
    check('The vote -- Orr asked for it -- is on Friday.');
  });

  test('a time stamp of a message stands apart', () => {
    check('Mara Lind', '06/12/2022 10:31 AM', 'The port is open.');
    check('Mara Lind <mlind@example.org>', '06/12/2022 10:31', 'the port is open.');
    check('On 06/12/2022 10:31 was the time of the blast.');
    check('The blast was at 10:31 AM on 06/12/2022 in Orville.');
  });

  test('end at the close of a letter, not at a comma after thanks', () => {
    check('Best regards,', 'Mara Lind');
    check('Thanks, Minister Orr said, were due.');
  });
});
