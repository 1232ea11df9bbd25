import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotations } from './quotations.js';

const quotes = (text: string) =>
  findQuotations(text, paragraphs(text)).map((q) => text.slice(...q.span));

function paragraphs(text: string): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const part of text.split('\n')) {
    found.push([from, from + part.length]);
    from += part.length + 1;
  }
  return found;
}

test('curly and straight quotations are found with their marks', () => {
  expect(quotes('He said “no” and then "yes".')).toEqual(['“no”', '"yes"']);
});

test('an apostrophe does not close a single-quoted passage', () => {
  expect(quotes('She said ‘we don’t know’ twice.')).toEqual(['‘we don’t know’']);
});

test('a quotation left open at the end of its paragraph is continued by the next', () => {
  const text = '“First we talk.\n“Then we sign,” he said.';
  expect(findQuotations(text, paragraphs(text)).map((q) => q.continues)).toEqual([false, true]);
});

test('inches and stray marks after a word open nothing', () => {
  expect(quotes('a 16" pipe burst')).toEqual([]);
});

test('spans are ordered and stay inside the text, whatever the marks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('“', '”', '"', '‘', '’', 'a', ' ', '\n', '«', '»')),
      (c) => {
        const text = c.join('');
        let last = 0;
        for (const { span } of findQuotations(text, paragraphs(text))) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          last = span[1];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
