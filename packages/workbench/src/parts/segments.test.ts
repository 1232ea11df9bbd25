import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from './segments.js';

const named = (name: string, start: number, end: number) => ({ name, span: [start, end] as const });
const show = (text: string, marks: readonly ReturnType<typeof named>[]) =>
  segments(text, [0, text.length], marks).map((s) => [s.text, s.marks.map((m) => m.name).join()]);

describe('segments', () => {
  it('leaves unmarked text whole', () => {
    expect(show('Kim wrote.', [])).toEqual([['Kim wrote.', '']]);
  });

  it('cuts overlapping marks at each boundary', () => {
    expect(show('abcdef', [named('x', 0, 4), named('y', 2, 6)])).toEqual([
      ['ab', 'x'],
      ['cd', 'x,y'],
      ['ef', 'y'],
    ]);
  });

  it('lists the longest mark first where marks nest', () => {
    expect(show('abc', [named('inner', 1, 2), named('outer', 0, 3)])).toEqual([
      ['a', 'outer'],
      ['b', 'outer,inner'],
      ['c', 'outer'],
    ]);
  });

  it('keeps to the range, whatever the marks reach', () => {
    const cut = segments('abcdef', [2, 4], [named('x', 0, 3), named('y', 5, 99)]);
    expect(cut.map((s) => [s.span, s.text, s.marks.length])).toEqual([
      [[2, 3], 'c', 1],
      [[3, 4], 'd', 0],
    ]);
  });

  it('gives nothing for an empty range', () => {
    expect(segments('abc', [1, 1], [named('x', 0, 3)])).toEqual([]);
  });

  const span = fc.tuple(fc.nat(60), fc.nat(60));
  const cases = fc.record({
    text: fc.string({ maxLength: 40, unit: 'grapheme' }),
    range: span,
    marks: fc.array(fc.record({ span }), { maxLength: 12 }),
  });

  it('concatenates back to the text of the range', () => {
    fc.assert(
      fc.property(cases, ({ text, range, marks }) => {
        const joined = segments(text, range, marks)
          .map((s) => s.text)
          .join('');
        expect(joined).toBe(text.slice(range[0], Math.max(range[0], range[1])));
      }),
    );
  });

  it('shows a mark on exactly the units it covers', () => {
    fc.assert(
      fc.property(cases, ({ text, marks }) => {
        const cut = segments(text, [0, text.length], marks);
        for (const mark of marks) {
          for (const { span, marks: here } of cut) {
            for (let at = span[0]; at < span[1]; at++) {
              expect(here.includes(mark)).toBe(mark.span[0] <= at && at < mark.span[1]);
            }
          }
        }
      }),
    );
  });
});
