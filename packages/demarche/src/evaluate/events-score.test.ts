import { expect, test } from 'vitest';
import { compareEvents } from './events-score.js';

const veto = { type: 'REJECT', actors: ['RUS', 'CHN'], recipients: ['USA'] } as const;

test('an event told twice counts once', () => {
  expect(compareEvents([veto], [veto, veto]).event).toEqual({ gold: 1, system: 1, correct: 1 });
});

test('the order of actors does not count', () => {
  const turned = { ...veto, actors: ['CHN', 'RUS'] };
  expect(compareEvents([veto], [turned]).event.correct).toBe(1);
});

test('one of two actors gives the type and half of the dyads, but not the event', () => {
  const half = { ...veto, actors: ['RUS'] };
  const { type, dyad, event } = compareEvents([veto], [half]);
  expect(type.correct).toBe(1);
  expect(dyad).toEqual({ gold: 2, system: 1, correct: 1 });
  expect(event.correct).toBe(0);
});

test('a direction reversed is no match', () => {
  const reversed = { type: 'REJECT', actors: ['USA'], recipients: ['RUS', 'CHN'] } as const;
  expect(compareEvents([veto], [reversed]).dyad.correct).toBe(0);
});
