import { EVENT_TYPES } from '@demarche/engine';
import { expect, test } from 'vitest';
import { typesNear } from './near-types.js';

test('a type is near itself, and nearness goes both ways', () => {
  for (const type of EVENT_TYPES) {
    expect(typesNear(type)[0]).toBe(type);
    expect(new Set(typesNear(type)).size).toBe(typesNear(type).length);
    for (const near of typesNear(type)) expect(typesNear(near)).toContain(type);
  }
});

test('what one paper calls a refusal another calls a sanction; a talk is no blow', () => {
  expect(typesNear('REJECT')).toContain('SANCTION');
  expect(typesNear('CONSULT')).not.toContain('ASSAULT');
});
