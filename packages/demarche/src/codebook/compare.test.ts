import type { Article, Report } from '@demarche/engine';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.js';

const article = { id: 'a', title: 'A title' } as Article;

/** A report of an event at a place of the text, RUS to UKR. */
function report(type: string, at: number, options: { to?: string; sentence?: number } = {}) {
  const { to = 'UKR', sentence = 0 } = options;
  return {
    event: { type, modes: [], auxiliary: [], actors: [{ id: 'RUS' }], recipients: [{ id: to }] },
    evidence: {
      sentence: 'Words.',
      span: [sentence, sentence + 50],
      trigger: { text: 'word', span: [at, at + 4] },
    },
    why: { frame: `${type}/x`, where: 'X.yaml:1' },
  } as unknown as Report;
}

const kinds = (before: Report[], after: Report[]) =>
  compare(article, before, after).changes.map(({ kind }) => kind);

describe('compare', () => {
  it('counts an event that both tell alike as the same', () => {
    expect(compare(article, [report('AID', 5)], [report('AID', 5)])).toEqual({
      same: 1,
      changes: [],
    });
  });

  it('calls another type at the same word retyped, other sides of the same type changed', () => {
    expect(kinds([report('AID', 5)], [report('AGREE', 5)])).toEqual(['retyped']);
    expect(kinds([report('AID', 5)], [report('AID', 5, { to: 'GEO' })])).toEqual(['changed']);
  });

  it('follows an event to another word of its sentence by its sides', () => {
    expect(kinds([report('AID', 5)], [report('AGREE', 20)])).toEqual(['retyped']);
    expect(kinds([report('AID', 5)], [report('AID', 60, { sentence: 51 })])).toEqual([
      'dropped',
      'added',
    ]);
  });

  it('keeps two events at one word apart by their types', () => {
    const both = [report('SANCTION', 5), report('COERCE', 5)];
    expect(compare(article, both, [report('COERCE', 5)])).toMatchObject({
      same: 1,
      changes: [{ kind: 'dropped', before: { type: 'SANCTION' } }],
    });
  });
});
