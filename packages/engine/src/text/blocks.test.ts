import { describe, expect, test } from 'vitest';
import { segment } from './segment.js';

const BODY = 'Envoys of Ruritania and Borduria met on Sunday and agreed to reopen the bridge.';

/** Kinds of the paragraphs, which are given one by one. */
function kinds(...paragraphs: string[]): string[] {
  return segment(paragraphs.join('\n\n')).blocks.map((block) => block.kind);
}

describe('blocks', () => {
  test('a first short line without a stop is the headline', () => {
    expect(kinds('Ruritania reopens the bridge', BODY)).toEqual(['headline', 'body']);
    expect(kinds('Will the bridge open?', BODY)).toEqual(['headline', 'body']);
    expect(kinds(BODY, BODY)).toEqual(['body', 'body']);
  });

  test('a text of one paragraph is body, ended or not', () => {
    expect(kinds('Ruritania attacked Borduria')).toEqual(['body']);
  });

  test('a given title finds its own paragraph', () => {
    const text = `Example Daily\n\nRuritania Reopens Bridge.\n\n${BODY}`;
    const { blocks } = segment(text, { title: 'Ruritania reopens bridge' });
    expect(blocks[1]!.kind).toBe('headline');
  });

  test('bylines and desk credits', () => {
    expect(kinds('Bridge reopens', 'By Mara Lind and Tomas Orr', BODY)[1]).toBe('byline');
    expect(kinds(BODY, '(Reporting by Mara Lind; editing by Tomas Orr)')[1]).toBe('byline');
    expect(
      kinds(BODY, 'By nightfall the town was empty, and the bridge was closed again.')[1],
    ).toBe('body');
  });

  test('captions: by an image id, a credit, an opening', () => {
    expect(kinds(BODY, 'GettyImages-1234567890', 'The bridge at dawn')).toEqual([
      'body',
      'caption',
      'caption',
    ]);
    expect(kinds(BODY, 'The bridge at dawn. Mara Lind/Getty Images.')[1]).toBe('caption');
    expect(kinds(BODY, 'Envoys shake hands. (AP Photo/Mara Lind)')[1]).toBe('caption');
    expect(kinds(BODY, 'FILE PHOTO: Envoys shake hands in May.')[1]).toBe('caption');
  });

  test('an agency named in the body makes no caption', () => {
    expect(kinds(BODY, 'The bridge was closed again on Monday, according to Reuters.')[1]).toBe(
      'body',
    );
    expect(kinds(BODY, 'The army/navy rivalry went on in the AP report.')[1]).toBe('body');
  });

  test('copyright lines', () => {
    expect(kinds(BODY, '© 2024 Example Times. All rights reserved.')[1]).toBe('copyright');
    expect(kinds(BODY, 'Copyright Office officials met the envoys on Sunday evening.')[1]).toBe(
      'body',
    );
  });

  test('rules, prompts, sign-offs, stamps and table rows are furniture', () => {
    const others = [
      '* * *',
      'Read more: The bridge',
      'Advertisement',
      'Reuter',
      'Published 12 June 2022 at 10:31 BST',
      'Net 1.2 mln vs 3.4 mln',
      'https://example.org/a',
    ];
    expect(kinds(BODY, ...others)).toEqual(['body', ...others.map(() => 'other')]);
  });

  test('a subhead between paragraphs is not coded', () => {
    expect(kinds(BODY, 'A long quarrel', BODY)).toEqual(['body', 'other', 'body']);
  });
});
