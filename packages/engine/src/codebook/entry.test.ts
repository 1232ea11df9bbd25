import { describe, expect, it } from 'vitest';
import { readNouns, readVerb, readVerbs } from './entry.js';

const lists = new Map([['fire', ['fire', 'tear gas']]]);
const rows = (text: string) =>
  readVerbs(text, lists).map(({ phrase, particles }) => [phrase.words.join(' '), ...particles]);

describe('readVerbs', () => {
  it('takes particles and prepositions from among what the verb governs', () => {
    expect(rows('crack down on')).toEqual([['crack', 'down', 'on']]);
    expect(rows('hold + talk + with')).toEqual([['hold', 'with']]);
  });

  it('reads other words as governed, and in a row too', () => {
    expect(rows('shoot dead')).toEqual([['shoot', 'dead'], ['shoot dead']]);
    expect(rows('set foot in')).toEqual([['set', 'foot', 'in'], ['set foot in']]);
  });

  it('keeps apart the preposition that the noun follows', () => {
    expect(rows('put hold on + @fire')).toEqual([
      ['put', 'hold', 'on'],
      ['put hold', 'on'],
    ]);
  });

  it('reads several last prepositions one by one', () => {
    expect(rows('close + rank + around|behind')).toEqual([
      ['close', 'around'],
      ['close', 'behind'],
    ]);
  });

  it('cuts hyphenated verbs as the tokenizer does and heads them at their last part', () => {
    expect(readVerb('cold-shoulder', lists).phrase).toEqual({
      words: ['cold', 'shoulder'],
      head: 1,
    });
    expect(readVerb('re-arm', lists).phrase).toEqual({ words: ['re-arm'], head: 0 });
  });

  it('heads a verb with an adverb before it at the verb', () => {
    expect(readVerbs('jointly build', lists)[1]?.phrase).toEqual({
      words: ['jointly', 'build'],
      head: 1,
    });
  });

  it('reads what an object is called', () => {
    const [entry] = readVerbs('brand = crime|outrage', lists);
    expect([...(entry?.predicate?.keys() ?? [])]).toEqual(['crime', 'outrage']);
  });

  it('refuses a noun where the last preposition stands, and a list that is not there', () => {
    expect(() => readVerbs('raise + flag + embassy', lists)).toThrow(RangeError);
    expect(() => readVerbs('open + @flames', lists)).toThrow(RangeError);
  });
});

describe('readNouns', () => {
  it('lets either part head a hyphenated noun that ends in a particle', () => {
    expect(readNouns('troop build-up').map(({ phrase }) => phrase.head)).toEqual([2, 1]);
    expect(readNouns('cease-fire')).toHaveLength(1);
  });
});
