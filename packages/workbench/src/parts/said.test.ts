import { describe, expect, it } from 'vitest';
import { reading } from '../testing/records.js';
import { chainTo, linkName } from './said.js';

const coded = reading([
  {
    sentence: 'Chile banned fish from Peru, according to El Puerto.',
    type: 'SANCTION',
    trigger: 'banned',
    actor: ['Chile', 'CHL', 'Chile'],
    recipient: ['Peru', 'PER', 'Peru'],
    source: ['El Puerto', 'according to', 'Chile banned fish from Peru'],
  },
]);
const [said] = coded.attributions;
if (!said) throw new Error('one attribution was told');
const names = (index: number, of = coded) => chainTo(of, index).map(linkName);

describe('chainTo', () => {
  it('leads from the publisher to the source, with what a report knows of the links', () => {
    expect(names(0)).toEqual(['The Harbour Post', 'El Puerto']);
  });

  it('takes the attributions around an inner one along, the outermost first', () => {
    const inner = { ...said, index: 1, within: 0, sourceName: 'a miller', sourceText: 'he' };
    const nested = { ...coded, attributions: [said, inner] };
    expect(names(1, nested)).toEqual(['The Harbour Post', 'El Puerto', 'a miller (“he”)']);
  });

  it('begins with the publisher even in a text without events', () => {
    expect(names(0, { ...coded, reports: [] })).toEqual(['The Harbour Post', 'El Puerto']);
  });

  it('ends where attributions hold each other in a ring', () => {
    const ring = [
      { ...said, within: 1 },
      { ...said, index: 1, within: 0 },
    ];
    expect(names(0, { ...coded, attributions: ring })).toHaveLength(3);
  });
});
