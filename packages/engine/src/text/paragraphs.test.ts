import { describe, expect, test } from 'vitest';
import { findParagraphs } from './paragraphs.js';

function paragraphs(text: string): string[] {
  return findParagraphs(text).map(([start, end]) => text.slice(start, end));
}

const LONG =
  'The two governments said on Tuesday that they would open their border again before winter came, and that the envoys of both sides would meet.';

describe('paragraphs', () => {
  test('are set apart by empty lines, whatever the line ends', () => {
    expect(paragraphs('One.\n\nTwo.\r\n\r\nThree.\r\rFour.')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ]);
  });

  test('are set apart by single newlines where each line is a paragraph', () => {
    expect(paragraphs(`${LONG}\n${LONG}\nShort one.`)).toEqual([LONG, LONG, 'Short one.']);
  });

  test('of hard-wrapped text are joined again', () => {
    const first =
      'Envoys of the two countries met in the border town on Sunday and\nagreed to reopen the bridge, the foreign ministry of Ruritania\nsaid in a statement.';
    const second = 'Trade had stopped in March after a quarrel over fishing rights\nin the strait.';
    expect(paragraphs(`${first}\n\n${second}`)).toEqual([first, second]);
  });

  test('of hard-wrapped text may be set apart by indents alone', () => {
    const first =
      'Envoys of the two countries met in the border town on Sunday and\nagreed to reopen the bridge, the ministry of\nRuritania said.';
    const second = 'Trade had stopped in March after a quarrel over fishing rights\nin the strait.';
    expect(paragraphs(`${first}\n\t   ${second}`)).toEqual([first, second]);
  });

  test('list items stand alone', () => {
    expect(paragraphs('They agreed to:\n- open the border\n- free the crew\n• hold talks')).toEqual(
      ['They agreed to:', '- open the border', '- free the crew', '• hold talks'],
    );
  });

  test('a line that starts small carries on the sentence before it', () => {
    expect(paragraphs(`${LONG.slice(0, -1)} in\nthe old capital.`)).toHaveLength(1);
  });

  test('a heading in capitals and a byline are not joined to the text below', () => {
    const text =
      'RURITANIA AND BORDURIA REOPEN THE BRIDGE OVER THE RIVER SAVE\nBy Mara Lind\nEnvoys of the two countries met in the border town on Sunday and\nagreed to reopen the bridge.\n\nThe end.';
    expect(paragraphs(text)).toHaveLength(4);
  });
});
