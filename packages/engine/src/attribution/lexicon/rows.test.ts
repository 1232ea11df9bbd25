import { expect, test } from 'vitest';
import { readCues } from './rows.js';

test('a word may have a sense for each complement, the first row of a kind counting', () => {
  const cues = readCues([
    ['asserts', 'clause', 'report say'],
    ['mentions', 'object', 'report'],
    ['alleges', 'clause', 'report'],
  ]);
  expect(cues.get('report')).toEqual({
    clause: { stance: 'asserts', prepositions: [] },
    object: { stance: 'mentions', prepositions: [] },
  });
});

test('prepositions stand behind @ and add up over rows', () => {
  const cues = readCues([
    ['asserts', 'oblique', 'warn@of,about'],
    ['mentions', 'oblique', 'warn@against'],
  ]);
  expect(cues.get('warn')?.oblique).toEqual({
    stance: 'asserts',
    prepositions: ['of', 'about', 'against'],
  });
});
