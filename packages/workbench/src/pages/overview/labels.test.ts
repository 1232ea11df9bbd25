import { describe, expect, it } from 'vitest';
import { report } from '../../testing/records.js';
import { labels, specimenOf } from './labels.js';

const plain = report({
  sentence: 'Chile banned fish.',
  type: 'SANCTION',
  trigger: 'banned',
  actor: ['Chile', 'CHL', 'Chile'],
});
const rich = report(
  {
    sentence: 'Chile banned fish from Peru, according to El Puerto.',
    type: 'SANCTION',
    trigger: 'banned',
    actor: ['Chile', 'CHL', 'Chile'],
    recipient: ['Peru', 'PER', 'Peru'],
    source: ['El Puerto', 'according to', 'Chile banned fish from Peru'],
  },
  500,
);

describe('the specimen sentence', () => {
  it('names each part once', () => {
    expect(labels(rich).flatMap(({ text, role }) => (role ? [[text, role]] : []))).toEqual([
      ['Chile', 'who'],
      ['banned', 'did what'],
      ['Peru', 'to whom'],
      ['El Puerto', 'who says so'],
    ]);
  });

  it('keeps the whole sentence', () => {
    expect(
      labels(rich)
        .map(({ text }) => text)
        .join(''),
    ).toBe(rich.evidence.sentence);
  });

  it('is the report that shows most parts', () => {
    expect(specimenOf([plain, rich])).toBe(rich);
    expect(specimenOf([])).toBeNull();
  });

  it('leaves out a party that another sentence names', () => {
    const [party] = rich.event.recipients;
    if (!party) throw new Error('a recipient was told');
    const away = { ...party, mention: { text: 'it', span: [3, 5] as const } };
    const roles = labels({ ...rich, event: { ...rich.event, recipients: [away] } }).map(
      (l) => l.role,
    );
    expect(roles).not.toContain('to whom');
  });
});
