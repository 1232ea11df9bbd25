import { describe, expect, it } from 'vitest';
import { CodebookError } from './error.js';
import { type CodebookFile, readCodebook } from './read.js';

const ASSAULT = `type: ASSAULT
title: Force
score: -9
recipient: optional
definition: Force against people.
not: []
modes:
  aerial: { score: -9.5, definition: From the air. }
frames:
  - id: invade
    verbs: [invade, open + @fire]
    recipient: [object, on]
    nouns: [invasion]
    example: A invaded B.
    codes: RUS > UKR
examples:
  - { text: A invaded B., codes: RUS > UKR }
  - { text: A invaded B., codes: /aerial +future RUS > "-" }
  - { text: A invaded B., codes: "? > UKR" }
  - { text: A invaded B., codes: none }
neighbours:
  - { text: A met B., codes: CONSULT RUS > UKR }
  - { text: A met B., codes: none }
`.replace('RUS > "-"', 'RUS > -');
const LISTS = 'fire: [fire, tear gas]\n';
const files = (assault: string): CodebookFile[] => [
  { name: 'ASSAULT.yaml', text: assault },
  { name: 'lists.yaml', text: LISTS },
];

function problemsOf(assault: string) {
  try {
    readCodebook(files(assault));
  } catch (error) {
    if (error instanceof CodebookError) return error.problems;
    throw error;
  }
  return [];
}

describe('readCodebook', () => {
  it('indexes frames by the kind and lemma of their trigger', () => {
    const codebook = readCodebook(files(ASSAULT));
    expect(codebook.index.get('verb:invade')?.[0]?.frame.id).toBe('ASSAULT/invade');
    expect(codebook.index.get('noun:invasion')?.[0]?.frame.line).toBe(10);
    expect(codebook.index.get('verb:open')?.[0]?.noun?.get('gas')?.[0]?.words).toEqual([
      'tear',
      'gas',
    ]);
  });

  it('reads what examples must code as', () => {
    const [first, , second] = readCodebook(files(ASSAULT)).expectations;
    expect(first).toMatchObject({ frame: 'ASSAULT/invade', actors: ['RUS'], recipients: ['UKR'] });
    expect(second).toMatchObject({ mode: 'aerial', auxiliary: ['future'], recipients: ['-'] });
  });

  it('does not depend on the order of files', () => {
    const there = readCodebook(files(ASSAULT));
    const back = readCodebook(files(ASSAULT).reverse());
    expect(back.hash).toBe(there.hash);
  });

  it('lists every problem with its line, what was found and what was expected', () => {
    const broken = ASSAULT.replace('@fire', '@flames')
      .replace('score: -9\n', 'score: -90\n')
      .replace('codes: none', 'codes: nobody');
    expect(problemsOf(broken)).toEqual([
      expect.objectContaining({ file: 'ASSAULT.yaml', line: 3, found: '-90' }),
    ]);
    const semantic = ASSAULT.replace('@fire', '@flames').replace('codes: none', 'codes: nobody');
    expect(problemsOf(semantic)).toEqual([
      expect.objectContaining({ line: 11, found: 'the list @flames' }),
      expect.objectContaining({ line: 20, found: '"nobody"', expected: 'ACTORS > RECIPIENTS' }),
    ]);
  });

  it('points at YAML that cannot be parsed', () => {
    const [problem] = problemsOf(ASSAULT.replace('[invade', '[[invade'));
    expect(problem).toMatchObject({ file: 'ASSAULT.yaml', expected: 'valid YAML' });
    expect(problem?.line).toBeGreaterThanOrEqual(11);
  });

  it('refuses a type twice and a frame id twice', () => {
    const twice = readTwice();
    expect(twice.map((p) => p.found)).toContain('a second file for ASSAULT');
    expect(twice.map((p) => p.found)).toContain('ASSAULT/invade again');
  });
});

function readTwice() {
  try {
    readCodebook([...files(ASSAULT), { name: 'SECOND.yaml', text: ASSAULT }]);
  } catch (error) {
    if (error instanceof CodebookError) return error.problems;
  }
  return [];
}
