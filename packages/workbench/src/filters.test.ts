import { describe, expect, it } from 'vitest';
import { changed, holds, readFilters, toggled } from './filters.js';

describe('filters in the address', () => {
  const params = new URLSearchParams('type=AID,AGREE&from=&other=1');

  it('reads the named values and takes empty ones for absent', () => {
    expect(readFilters(params, ['type', 'from', 'to'])).toEqual({ type: 'AID,AGREE' });
  });

  it('sets and takes out values and leaves the rest', () => {
    expect(changed(params, { type: null, to: '2024' }).toString()).toBe('from=&other=1&to=2024');
  });

  it('toggles one value of a list', () => {
    expect(toggled('AID,AGREE', 'AID')).toBe('AGREE');
    expect(toggled('AGREE', 'AID')).toBe('AGREE,AID');
    expect(toggled(undefined, 'AID')).toBe('AID');
    expect(toggled('AID', 'AID')).toBe('');
  });

  it('does not take part of a value for the value', () => {
    expect(holds('RETREAT', 'TREAT')).toBe(false);
    expect(holds(undefined, 'AID')).toBe(false);
    expect(holds('AID,AGREE', 'AGREE')).toBe(true);
  });
});
