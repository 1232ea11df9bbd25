import { expect, test } from 'vitest';
import { findMultiwords } from './multiwords.js';
import { segment } from './segment.js';

/** The words written as one, their parts joined by "|". */
function multiwords(text: string): string[] {
  const { tokens } = segment(text).sentences[0]!;
  return findMultiwords(tokens).map(([start, end]) =>
    tokens
      .slice(start, end)
      .map((token) => token.form)
      .join('|'),
  );
}

test('contractions and possessives are written as one word', () => {
  expect(
    multiwords("She can't; Lind's aides cannot, couldn't've, gonna, the workers' vote"),
  ).toEqual(["ca|n't", "Lind|'s", 'can|not', "could|n't|'ve", 'gon|na', "workers|'"]);
});

test('words cut at hyphens, units and punctuation are not', () => {
  expect(multiwords('The Ruritania-Borduria pact, 5km off, "held".')).toEqual([]);
});

test('a tag tells a closing quotation mark from a possessive', () => {
  const { tokens } = segment("workers' vote").sentences[0]!;
  expect(findMultiwords(tokens, ['NOUN', 'PUNCT', 'NOUN'])).toEqual([]);
  expect(findMultiwords(tokens, ['NOUN', 'PART', 'NOUN'])).toEqual([[0, 2]]);
});
