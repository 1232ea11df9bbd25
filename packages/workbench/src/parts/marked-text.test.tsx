import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup, words } from '../testing/render.js';
import { MarkedText, type TextMark } from './marked-text.js';

const text = 'Peru freed two sailors, Chile said.';
const show = (marks: readonly TextMark[]) =>
  markup(<MarkedText text={text} range={[0, text.length]} marks={marks} />);

describe('MarkedText', () => {
  it('sets overlapping marks as one piece with both classes', () => {
    const html = show([
      { as: 'content', span: [0, 22], said: 3 },
      { as: 'actor', span: [0, 4], note: 'Peru' },
    ]);
    expect(html).toBe(
      '<span class="m-content m-actor" title="Peru" data-said="3">Peru</span>' +
        '<span class="m-content" data-said="3"> freed two sailors</span>, Chile said.',
    );
  });

  it('links a trigger to its event and names the event', () => {
    const html = show([
      {
        as: 'trigger',
        span: [5, 10],
        quad: 'material-cooperation',
        href: '/x?event=1',
        label: 'Retreat, Peru',
      },
    ]);
    expect(html).toContain('href="/x?event=1"');
    expect(html).toContain('aria-label="freed: Retreat, Peru"');
    expect(html).toContain('class="m-trigger coop"');
  });

  it('gives a trigger that is cut in two a single stop for the keyboard', () => {
    const html = show([
      { as: 'trigger', span: [5, 14], quad: 'material-cooperation', href: '/x', label: 'Retreat' },
      { as: 'cue', span: [10, 35], said: 0 },
    ]);
    expect(html.match(/href=/g)).toHaveLength(2);
    expect(html.match(/tabindex="-1"/g)).toHaveLength(1);
    expect(html.match(/aria-label=/g)).toHaveLength(1);
  });

  it('makes a cue a stop for the keyboard that knows its attribution and those around it', () => {
    const html = show([
      { as: 'content', span: [0, 35], said: 1 },
      { as: 'source', span: [24, 29], said: 2 },
      { as: 'cue', span: [30, 34], said: 2 },
    ]);
    expect(html).toContain('<span class="m-content m-source" data-said="2 1">Chile</span>');
    expect(html).toContain(
      '<button type="button" class="m-content m-cue" data-said="2 1">said</button>',
    );
  });

  it('shows the chosen one of two events on the same word', () => {
    const trigger = { as: 'trigger', span: [5, 10], quad: 'material-conflict' } as const;
    const html = show([
      { ...trigger, href: '/first', chosen: true },
      { ...trigger, href: '/second' },
    ]);
    expect(html).toContain('href="/first"');
    expect(html).toContain('aria-current="true"');
  });

  it('never loses or adds a character, whatever is marked', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40));
    const mark = fc.oneof(
      fc.record({ as: fc.constantFrom('actor', 'source', 'content', 'hit'), span }),
      fc.record({
        as: fc.constant('trigger'),
        span,
        quad: fc.constant('verbal-conflict'),
        href: fc.constant('/e'),
      }),
    ) as fc.Arbitrary<TextMark>;
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        expect(words(<MarkedText text={text} range={[0, text.length]} marks={marks} />)).toBe(text);
      }),
    );
  });

  it('escapes markup in the text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const html = markup(
      <MarkedText
        text={hostile}
        range={[0, hostile.length]}
        marks={[{ as: 'hit', span: [0, 4] }]}
      />,
    );
    expect(html).not.toContain('<img');
  });
});
