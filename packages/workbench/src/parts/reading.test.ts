import { describe, expect, it } from 'vitest';
import { reading } from '../testing/records.js';
import { shownLayers } from './layer-switches.js';
import { marksOf } from './reading.js';

const coded = reading([
  {
    id: 'r1',
    sentence: 'Chile banned fish from Peru, according to El Puerto.',
    type: 'SANCTION',
    trigger: 'banned',
    actor: ['Chile', 'CHL', 'Chile'],
    recipient: ['Peru', 'PER', 'Peru'],
    source: ['El Puerto', 'according to', 'Chile banned fish from Peru'],
  },
]);
const kinds = (hide?: string, chosen: string | null = null) =>
  marksOf(coded, shownLayers(hide), chosen, (id) => `/?event=${id}`).map((mark) => mark.as);

describe('marksOf', () => {
  it('marks every layer by default', () => {
    expect(kinds().sort()).toEqual(['actor', 'actor', 'content', 'cue', 'source', 'trigger']);
  });

  it('leaves hidden layers out', () => {
    expect(kinds('actors,quotes').sort()).toEqual(['cue', 'source', 'trigger']);
  });

  it('marks the sentence of the chosen event beneath all else', () => {
    expect(kinds(undefined, 'r1')[0]).toBe('sentence');
  });

  it('joins two actors named by the same words into one mark', () => {
    const both = {
      ...coded,
      mentions: coded.mentions.map((m) => ({ ...m, span: [0, 5] as const })),
    };
    const marks = marksOf(both, new Set(['actors']), null, String);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ note: expect.stringContaining('\n') });
  });
});
