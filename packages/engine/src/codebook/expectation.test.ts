import { expect, test } from 'vitest';
import { readCodes } from './expectation.js';

test('the type of the file is understood', () => {
  expect(readCodes('RUS, BLR > UKR', 'ASSAULT')).toEqual({
    type: 'ASSAULT',
    present: true,
    mode: null,
    auxiliary: [],
    actors: ['RUS', 'BLR'],
    recipients: ['UKR'],
  });
});

test('type, mode and auxiliary modes may be told', () => {
  expect(readCodes('THREATEN/violence +future PRK > USA, KOR', 'ASSAULT')).toMatchObject({
    type: 'THREATEN',
    mode: 'violence',
    auxiliary: ['future'],
    actors: ['PRK'],
    recipients: ['USA', 'KOR'],
  });
  expect(readCodes('/aerial RUS > -', 'ASSAULT')).toMatchObject({ mode: 'aerial' });
});

test('"none" is no event of the file\'s type', () => {
  expect(readCodes('none', 'AID')).toMatchObject({ type: 'AID', present: false });
});

test('what cannot be read is answered with what is expected', () => {
  expect(readCodes('RUS UKR', 'AID')).toBe('ACTORS > RECIPIENTS');
  expect(readCodes('RUS >', 'AID')).toMatch(/a side/);
  expect(readCodes('+soon RUS > UKR', 'AID')).toMatch(/an auxiliary mode/);
});
