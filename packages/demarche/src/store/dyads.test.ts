import { describe, expect, it } from 'vitest';
import { dyadKey, dyadsOf, eventKey, sideOf } from './dyads.js';
import { actor, event } from './testing/build.js';

const eu = actor('', { id: 'org:EU', country: null });

describe('sideOf', () => {
  it('is the country, whatever the office; or the organisation or bloc', () => {
    expect(sideOf(actor('RUS', { id: 'wd:Q7747' }))).toBe('RUS');
    expect(sideOf(eu)).toBe('org:EU');
    expect(sideOf(actor('', { id: 'org:EU/council', country: null }))).toBe('org:EU');
    expect(sideOf(actor('', { id: 'bloc:west', country: null }))).toBe('bloc:west');
  });

  it('is unknown for a person without a country', () => {
    expect(sideOf(actor('', { id: 'name:someone', country: null }))).toBeNull();
  });
});

describe('dyadsOf', () => {
  it('pairs every actor’s side with every recipient’s, each once', () => {
    const many = event({
      actors: [actor('USA'), actor('USA', { id: 'USA/MIL' }), eu],
      recipients: [actor('RUS'), actor('PRK')],
    });
    expect(dyadsOf(many).map((d) => `${d.actor}>${d.recipient}`)).toEqual([
      'USA>PRK',
      'USA>RUS',
      'org:EU>PRK',
      'org:EU>RUS',
    ]);
  });

  it('pairs all sides of a mutual event', () => {
    const met = event({ actors: [actor('USA'), actor('CHN'), actor('RUS')], recipients: [] });
    expect(dyadsOf(met)).toEqual([
      { actor: 'CHN', recipient: 'RUS', mutual: true },
      { actor: 'CHN', recipient: 'USA', mutual: true },
      { actor: 'RUS', recipient: 'USA', mutual: true },
    ]);
  });

  it('finds none where a side is unknown or alone', () => {
    expect(dyadsOf(event({ recipients: [] }))).toEqual([]);
    const unknown = actor('', { id: 'name:crowd', country: null });
    expect(dyadsOf(event({ actors: [actor('RUS'), actor('PRK')], recipients: [unknown] }))).toEqual(
      [],
    );
  });
});

describe('keys', () => {
  const dyad = { actor: 'RUS', recipient: 'PRK', mutual: false };

  it('are equal for type, direction and day, and part all else', () => {
    const key = dyadKey('AID', dyad, '2024-01-01', 'r1');
    expect(dyadKey('AID', dyad, '2024-01-01', 'r2')).toBe(key);
    expect(dyadKey('AID', dyad, '2024-01-02', 'r1')).not.toBe(key);
    expect(dyadKey('SUPPORT', dyad, '2024-01-01', 'r1')).not.toBe(key);
    const back = { actor: 'PRK', recipient: 'RUS', mutual: false };
    expect(dyadKey('AID', back, '2024-01-01', 'r1')).not.toBe(key);
  });

  it('part undated reports', () => {
    expect(dyadKey('AID', dyad, null, 'r1')).not.toBe(dyadKey('AID', dyad, null, 'r2'));
    expect(eventKey(event(), null, 'r1')).not.toBe(eventKey(event(), null, 'r2'));
  });

  it('join an event’s reports whoever of a government is named', () => {
    const a = event({ actors: [actor('RUS', { id: 'wd:Q7747' })] });
    const b = event({ actors: [actor('RUS')] });
    expect(eventKey(a, '2024-01-01', 'r1')).toBe(eventKey(b, '2024-01-01', 'r2'));
  });
});
