import { EVENT_TYPES } from '@demarche/engine';
import { describe, expect, it } from 'vitest';
import { cameoCode, cameoOf, DEPARTURES, ploverOf, quadClassOf } from './cameo.js';
import { goldsteinOf } from './goldstein.js';

describe('CAMEO codes', () => {
  it('give back the zero that a spreadsheet ate', () => {
    expect(cameoCode('43')).toBe('043');
    expect(cameoCode('841')).toBe('0841');
    expect(cameoCode('112')).toBe('112');
    expect(cameoCode('1124')).toBe('1124');
    expect(cameoCode('10')).toBe('010');
  });

  it('are refused where the manual has none', () => {
    for (const text of ['', '4', '00', '000', '---', '99999', '2111', '04a']) {
      expect(cameoCode(text), text).toBeNull();
    }
  });

  it('are read as the longest beginning that the table has', () => {
    expect(ploverOf('1042')).toEqual({ type: 'REQUEST', mode: 'change' });
    expect(ploverOf('061')).toEqual({ type: 'COOPERATE', mode: null });
    expect(ploverOf('1823')).toEqual({ type: 'ASSAULT', mode: null });
  });

  it('of public statements are no event of PLOVER', () => {
    expect(ploverOf('013')).toBeNull();
  });

  it('split yielding into words and deeds', () => {
    expect(ploverOf('0831')?.type).toBe('CONCEDE');
    expect(ploverOf('0871')).toEqual({ type: 'RETREAT', mode: 'ceasefire' });
  });

  it('say why they depart from the published conversion', () => {
    expect(DEPARTURES.get('085')).toMatch(/sanctions/);
    expect(DEPARTURES.has('042')).toBe(false);
  });

  it('lead back to the type that they were made from', () => {
    const modes = ['visit', 'phone', 'third-party', 'withdraw', 'release', 'allege', 'investigate'];
    const more = ['convict', 'expel', 'discontinue', 'seize', 'arrest', 'destroy', 'crowd-control'];
    const others = ['drone', 'aerial', 'withhold', 'riot', 'troops', 'territory', 'meet', 'cyber'];
    for (const type of EVENT_TYPES) {
      for (const mode of [...modes, ...more, ...others, 'any', 'no-such-mode', 'constructor']) {
        const code = cameoOf(type, [mode]);
        expect(cameoCode(code), code).toBe(code);
        expect(ploverOf(code)?.type, `${type} ${mode}: ${code}`).toBe(type);
      }
    }
  });

  it('keep a mode that both know', () => {
    expect(ploverOf(cameoOf('RETREAT', ['ceasefire']))?.mode).toBe('ceasefire');
    expect(cameoOf('CONSULT', ['multilateral', 'visit'])).toBe('042');
  });

  it('have GDELT quad classes and Goldstein scores', () => {
    expect([
      quadClassOf('051'),
      quadClassOf('084'),
      quadClassOf('112'),
      quadClassOf('190'),
    ]).toEqual([1, 2, 3, 4]);
    expect(goldsteinOf('0874')).toBe(10);
    expect(goldsteinOf('1125')).toBe(-2);
    expect(goldsteinOf('1821')).toBe(-9);
  });
});
