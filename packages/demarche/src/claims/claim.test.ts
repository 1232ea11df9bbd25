import { describe, expect, it } from 'vitest';
import { claimsOf } from './claim.js';
import { noted } from './testing/noted.js';

const positions = (...notes: Parameters<typeof noted>[0][]) =>
  claimsOf(notes.map(noted)).map(({ source, position }) => `${source.name} ${position}`);

describe('claims', () => {
  it('of a happening alleged, denied and confirmed come in the order told, whatever the input’s', () => {
    const notes = [
      noted({ id: 'c', day: '2024-05-04', by: [['RUS', 'confirms']] }),
      noted({ id: 'a', day: '2024-05-01', by: [['UKR', 'alleges']] }),
      noted({ id: 'b', day: '2024-05-02', by: [['RUS', 'denies']], certainty: 'denied' }),
    ];
    expect(claimsOf(notes)).toMatchObject([
      { source: { voice: 'UKR' }, position: 'alleges', day: '2024-05-01', reverses: false },
      { source: { voice: 'RUS' }, position: 'denies', day: '2024-05-02', reverses: false },
      { source: { voice: 'RUS' }, position: 'confirms', day: '2024-05-04', reverses: true },
    ]);
    expect(claimsOf(notes.toReversed())).toEqual(claimsOf(notes));
  });

  it('of one voice in several papers are one, with every telling', () => {
    const [claim, ...rest] = claimsOf([
      noted({ id: 'a', day: '2024-05-01', by: [['UKR', 'asserts']], publisher: 'A' }),
      noted({ id: 'b', day: '2024-05-02', by: [['UKR', 'asserts']], publisher: 'B' }),
    ]);
    expect(rest).toEqual([]);
    expect(claim?.tellings.map(({ publisher, day }) => [publisher, day])).toEqual([
      ['A', '2024-05-01'],
      ['B', '2024-05-02'],
    ]);
  });

  it('are retracted by who denies what it said, in other words too', () => {
    expect(
      positions(
        { id: 'a', day: '2024-05-01', by: [['POL', 'asserts']] },
        { id: 'b', day: '2024-05-02', by: [['POL', 'denies']], certainty: 'denied' },
      ),
    ).toEqual(['POL asserts', 'POL retracts']);
    expect(
      positions(
        { id: 'a', day: '2024-05-01' },
        { id: 'b', day: '2024-05-02', event: { auxiliary: ['negation'] } },
      ),
    ).toEqual(['The Harbour Gazette asserts', 'The Harbour Gazette retracts']);
  });

  it('of the side that acted confirm what others said of it first, and only then', () => {
    const said = { id: 'b', day: '2024-05-02', by: [['RUS', 'asserts']] } as const;
    expect(positions(said)).toEqual(['RUS asserts']);
    expect(positions({ id: 'a', day: '2024-05-01', by: [['UKR', 'asserts']] }, said)).toEqual([
      'UKR asserts',
      'RUS confirms',
    ]);
    expect(positions(said, { id: 'c', day: '2024-05-03', by: [['UKR', 'asserts']] }, said)).toEqual(
      ['RUS asserts', 'UKR asserts'],
    );
    expect(positions({ id: 'a', day: '2024-05-01' }, said)).toEqual([
      'The Harbour Gazette asserts',
      'RUS asserts',
    ]);
  });

  it('within one article start with what was said before: “had denied”', () => {
    const one = noted({ id: 'x', day: '2024-05-04', by: [['RUS', 'confirms', 'admitted']] });
    const two = noted({ id: 'y', day: '2024-05-04', by: [['RUS', 'denies', 'had denied']] });
    const span = [90, 99] as const;
    const later = { ...two, article: one.article, evidence: { ...two.evidence, span } };
    expect(claimsOf([one, later]).map((c) => c.position)).toEqual(['denies', 'confirms']);
  });

  it('are taken by the innermost source and by those around it that deny or confirm', () => {
    const around = (stance: 'asserts' | 'denies') =>
      positions({
        id: 'a',
        day: '2024-05-01',
        by: [
          ['GBR', 'alleges'],
          ['RUS', stance],
        ],
        event: { auxiliary: stance === 'denies' ? ['negation'] : [] },
      });
    expect(around('asserts')).toEqual(['GBR alleges']);
    expect(around('denies')).toEqual(['GBR alleges', 'RUS denies']);
  });

  it('are denials where the source says that it did not happen', () => {
    const negated = { auxiliary: ['negation'] as const };
    expect(
      positions({ id: 'a', day: '2024-05-01', by: [['RUS', 'asserts']], event: negated }),
    ).toEqual(['RUS denies']);
  });

  it.each([
    { opinion: true },
    { certainty: 'unknown' as const },
    { event: { auxiliary: ['hypothetical' as const] } },
    { event: { auxiliary: ['future' as const] } },
  ])('are not made by %o', (over) => {
    expect(positions({ id: 'a', day: '2024-05-01', ...over })).toEqual([]);
  });

  it('are alleged in the publisher’s own voice where it hedges', () => {
    expect(positions({ id: 'a', day: '2024-05-01', certainty: 'hedged' })).toEqual([
      'The Harbour Gazette alleges',
    ]);
  });
});
