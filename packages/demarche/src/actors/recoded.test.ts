import { expect, test } from 'vitest';
import { actor, article, coded, event } from '../store/testing/build.js';
import { changeBetween } from './recoded.js';

const mention = (text: string, at: number, id: string) => ({
  span: [at, at + text.length] as const,
  text,
  actor: actor('RUS', { id }),
  evidence: { by: 'table' as const, detail: '' },
});
const told = (mentions: ReturnType<typeof mention>[] = [], events = [event()]) =>
  coded(article(), events, { mentions });

test('the same coding is no change', () => {
  expect(
    changeBetween(told([mention('Russia', 0, 'RUS')]), told([mention('Russia', 0, 'RUS')])),
  ).toBeNull();
});

test('words that mean somebody else are told with both', () => {
  const change = changeBetween(
    told([mention('Larches', 0, 'name:larches')]),
    told([mention('Larches', 0, 'org:LLL')]),
  );
  expect(change?.actors).toEqual([{ text: 'Larches', before: 'name:larches', after: 'org:LLL' }]);
});

test('words that mean somebody at last, or nobody any more', () => {
  const one = told([mention('Larches', 0, 'org:LLL')]);
  expect(changeBetween(told(), one)?.actors[0]).toMatchObject({ before: null, after: 'org:LLL' });
  expect(changeBetween(one, told())?.actors[0]).toMatchObject({ before: 'org:LLL', after: null });
});

test('an event with another recipient is changed; of another type it is gone and added', () => {
  const before = told();
  const other = told([], [event({ recipients: [actor('KOR')] })]);
  expect(changeBetween(before, other)?.reports).toMatchObject({
    added: [],
    gone: [],
    changed: [{}],
  });
  const type = changeBetween(before, told([], [event({ type: 'ACCUSE' })]))?.reports;
  expect([type?.added.length, type?.gone.length, type?.changed.length]).toEqual([1, 1, 0]);
});
