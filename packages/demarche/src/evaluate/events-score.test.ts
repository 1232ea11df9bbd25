import { expect, test } from 'vitest';
import { compareEvents, f1 } from './events-score.js';

const veto = { type: 'REJECT', actors: ['RUS', 'CHN'], recipients: ['USA'] } as const;

test('an event told twice counts once', () => {
  expect(compareEvents([veto], [veto, veto]).event).toEqual({ gold: 1, predicted: 1, matched: 1 });
});

test('the order of actors does not count', () => {
  const turned = { ...veto, actors: ['CHN', 'RUS'] };
  expect(compareEvents([veto], [turned]).event.matched).toBe(1);
});

test('one of two actors gives the type and half of the dyads, but not the event', () => {
  const half = { ...veto, actors: ['RUS'] };
  const { type, dyad, event } = compareEvents([veto], [half]);
  expect(type.matched).toBe(1);
  expect(dyad).toEqual({ gold: 2, predicted: 1, matched: 1 });
  expect(event.matched).toBe(0);
});

test('a direction reversed is no match', () => {
  const reversed = { type: 'REJECT', actors: ['USA'], recipients: ['RUS', 'CHN'] } as const;
  expect(compareEvents([veto], [reversed]).dyad.matched).toBe(0);
});

test('precision and recall of nothing are 0', () => {
  expect(f1({ gold: 0, predicted: 0, matched: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(f1({ gold: 4, predicted: 2, matched: 2 }).f1).toBeCloseTo(2 / 3);
});
