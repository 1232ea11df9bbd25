import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, mayBeOne, reasonsFor } from './likeness.js';
import { brief, type Telling } from './testing/told.js';

const STRIKE: Telling = {
  id: 'strike',
  sentence: 'Missiles struck the harbour of Vell and burned two grain stores.',
  trigger: 'struck',
  recipients: ['UKR'],
  when: '2024-06-15',
};

test('reasons add up to the likeness, and likeness goes both ways', () => {
  const words = fc.constantFrom('harbour', 'grain', 'vote', 'treaty', 'Friday', 'the');
  const telling = fc.record({
    words: fc.array(words, { minLength: 1 }),
    when: fc.constantFrom('2024-06-15', '2024-06-14', '2024-06', undefined),
    type: fc.constantFrom('ASSAULT' as const, 'MOBILIZE' as const),
  });
  const made = telling.map(({ words, when, type }) =>
    brief({
      id: words.join(),
      type,
      sentence: words.join(' '),
      trigger: words[0]!,
      ...(when !== undefined && { when }),
    }),
  );
  fc.assert(
    fc.property(made, made, (a, b) => {
      const sum = reasonsFor(a, b).reduce((total, { weight }) => total + weight, 0);
      expect(likeness(a, b)).toBeCloseTo(sum, 9);
      expect(likeness(b, a)).toBeCloseTo(sum, 9);
      expect(mayBeOne(a, b)).toBe(mayBeOne(b, a));
    }),
  );
});

test('other persons of one side speak against one event', () => {
  const by = (id: string, article: string) => {
    const { over: _, ...rest } = STRIKE;
    const made = brief({ ...rest, id: article, article });
    return { ...made, persons: [id] };
  };
  const [same, other] = [by('wd:Q1', 'a'), by('wd:Q2', 'b')];
  expect(reasonsFor(same, other).map(({ feature }) => feature)).toContain('persons differ');
  expect(likeness(same, other)).toBeLessThan(likeness(same, by('wd:Q1', 'c')));
});

test('a report is not one event with itself, and needs a party in its role where one is left out', () => {
  const strike = brief(STRIKE);
  expect(mayBeOne(strike, strike)).toBe(false);
  const lone = (actors: readonly string[], recipients: readonly string[]) =>
    brief({ ...STRIKE, id: 'lone', sentence: 'They hit it.', trigger: 'hit', actors, recipients });
  expect(mayBeOne(strike, lone(['RUS'], []))).toBe(true);
  expect(mayBeOne(strike, lone([], ['UKR']))).toBe(true);
  expect(mayBeOne(strike, lone(['UKR'], []))).toBe(false);
});
