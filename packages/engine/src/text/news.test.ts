import { describe, expect, test } from 'vitest';
import { segment } from './segment.js';

/** Sentences of headline and body, their tokens joined by spaces. */
function read(text: string): string[] {
  return segment(text)
    .sentences.filter(({ block }) => block === 'headline' || block === 'body')
    .map(({ tokens }) => tokens.map(({ form }) => form).join(' '));
}

describe('news as it comes', () => {
  test.each([
    'PYONGYANG, June 12 (Meridian) — The envoy left.',
    'PYONGYANG (Meridian) - The envoy left.',
    'PYONGYANG -- The envoy left.',
    'PYONGYANG, June 12. /MERIDIAN/. The envoy left.',
  ])('the dateline of "%s" is no part of its sentence', (text) => {
    expect(read(text)).toEqual(['The envoy left .']);
    expect(segment(text).dateline?.place?.text).toBe('PYONGYANG');
  });

  test('titles, initials, acronyms and places keep their stops', () => {
    expect(
      read('Gen. J.R. Orr and Lt. Col. M. V. Lind of the U.N. met Sen. Orr at St. Anne. He left.'),
    ).toEqual([
      'Gen. J.R. Orr and Lt. Col. M. V. Lind of the U.N. met Sen. Orr at St. Anne .',
      'He left .',
    ]);
  });

  test('an abbreviation before a capital ends a sentence only where one plainly begins', () => {
    expect(read('He left the U.S. In May he came to Orr Corp. Lind ran it.')).toEqual([
      'He left the U.S.',
      'In May he came to Orr Corp. Lind ran it .',
    ]);
    expect(read('Many states, e.g. The Gambia, and others (b. March 1990) agreed.')).toHaveLength(
      1,
    );
    expect(read('They met at 5 p.m. Friday. Talks, Orr et al. wrote, failed.')).toHaveLength(2);
  });

  test('a headline in capitals is one sentence', () => {
    expect(read('ENVOYS LEAVE U.N. OVER ARMS\n\nThe talks failed, officials said.')).toEqual([
      'ENVOYS LEAVE U.N. OVER ARMS',
      'The talks failed , officials said .',
    ]);
  });

  test.each([
    ['straight', '"', '"'],
    ['curly', '“', '”'],
    ['single', "'", "'"],
    ['typewritten', '``', "''"],
    ['Windows-1252', '\u0093', '\u0094'],
  ])('%s quotation marks close the sentence they end', (_, open, close) => {
    const text = `${open}We agree. We did,${close} he said. ${open}Go now.${close} He left.`;
    expect(read(text)).toEqual([
      `${open} We agree .`,
      `We did , ${close} he said .`,
      `${open} Go now . ${close}`,
      'He left .',
    ]);
  });

  test('a question within a quotation, a title or an aside does not end the sentence', () => {
    expect(read('“Why now?” Lind asked. “Why now?”: a history of the talks.')).toHaveLength(2);
    expect(read('That claim, like so many others! — comes from a rumour.')).toHaveLength(1);
  });

  test('stops inside names and codes are no ends', () => {
    expect(read('The rapper will.i.am sang. See draft(2).doc for more.')).toHaveLength(2);
  });

  test('figures keep their points, commas and signs apart', () => {
    expect(
      read('Growth was 3.5 percent, or $1.2bn; 1,250 of 4.25% left at 5.30 p.m. on May 3.'),
    ).toEqual([
      'Growth was 3.5 percent , or $ 1.2 bn ; 1,250 of 4.25 % left at 5.30 p.m. on May 3 .',
    ]);
  });

  test('list items are sentences of their own', () => {
    expect(read('The demands:\n- Free the crew\n• Open the port\n2. Pay the debt')).toEqual([
      'The demands :',
      '- Free the crew',
      '• Open the port',
      '2 . Pay the debt',
    ]);
  });

  test('a hyphen at the end of a wrapped line parts its words as any hyphen does', () => {
    expect(
      read(
        'The republic has asked for talks on a long-\nterm pact with its neighbour across the river.',
      ),
    ).toEqual([
      'The republic has asked for talks on a long - term pact with its neighbour across the river .',
    ]);
  });

  test('a compound wrapped at its hyphen is no word broken off', () => {
    expect(
      read('They met at the table of the long and so-\ncalled UN-\nbacked talks in May.')[0],
    ).toContain('so - called UN - backed');
  });

  test('line ends of all systems are the same', () => {
    const unix = 'Bridge reopens\n\nThe bridge is open.\n\nIt held.';
    expect(read(unix.replaceAll('\n', '\r\n'))).toEqual(read(unix));
    expect(read(unix.replaceAll('\n', '\r'))).toEqual(read(unix));
  });

  test('non-breaking, thin and zero-width spaces part words', () => {
    expect(read('The\u00a0U.N.\u202fenvoy\u2009left.\u00a0He\u200bsmiled.')).toEqual([
      'The U.N. envoy left .',
      'He smiled .',
    ]);
  });

  test('UTF-8 read as Windows-1252 is cut as the marks it was', () => {
    expect(read('Lindâ€™s aide said â€œWe agree.â€\u009d It held â€” for now.')).toEqual([
      'Lind â€™s aide said â€œ We agree . â€',
      'It held â€” for now .',
    ]);
  });

  test('replacement characters, lone surrogates and control characters end nothing', () => {
    expect(read('The Ministry\ufffds aide left\u0000 \ud83d today. He smiled.')).toEqual([
      'The Ministry \ufffds aide left \ud83d today .',
      'He smiled .',
    ]);
  });

  test('emoji stand alone, whatever they are joined of', () => {
    expect(read('Peace 👍🏽 at last! 🇺🇳🎉 They signed.')[0]).toBe('Peace 👍🏽 at last !');
    expect(read('The 👨‍👩‍👧 family left.')).toEqual(['The 👨‍👩‍👧 family left .']);
  });

  test('a word broken off in speech keeps its hyphen', () => {
    expect(read('“We w- we agreed,” he said of the co- and free-trade plans.')).toEqual([
      '“ We w- we agreed , ” he said of the co - and free - trade plans .',
    ]);
  });
});
