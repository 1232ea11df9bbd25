import { describe, expect, it } from 'vitest';
import { asSentence, counted, signed, spoken } from './words.js';

describe('words', () => {
  it('signs a number with a true minus and leaves zero bare', () => {
    expect([1.25, -0.44, 0, -0.04].map(signed)).toEqual(['+1.3', '−0.4', '0.0', '0.0']);
  });

  it('counts in the singular, the plural and the thousands', () => {
    expect([0, 1, 1204].map((n) => counted(n, 'report'))).toEqual([
      '0 reports',
      '1 report',
      '1,204 reports',
    ]);
  });

  it('makes a sentence of a line', () => {
    expect(asSentence('no such day')).toBe('No such day.');
    expect(asSentence('Gone.')).toBe('Gone.');
    expect(asSentence('')).toBe('.');
  });

  it('reads codes as words', () => {
    expect(spoken('martial-law')).toBe('martial law');
    expect(spoken('rights_freedoms')).toBe('rights freedoms');
  });
});
