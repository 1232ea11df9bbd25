import { expect, test } from 'vitest';
import { features, markFeatures, plain, shape, vectorKey } from './forms.js';

test('typographic quotes, dashes and dots are read as plain ones', () => {
  expect(plain('Macron’s')).toBe("Macron's");
  expect(['“', '”', '``', "''", '«'].map(plain)).toEqual(['"', '"', '"', '"', '"']);
  expect(['—', '–', '…'].map(plain)).toEqual(['-', '-', '...']);
});

test('a shape collapses runs of the same class', () => {
  expect(shape('Pyongyang')).toBe('Xx');
  expect(shape('U.N.')).toBe('X.X.');
  expect(shape('3,500')).toBe('d,d');
  expect(shape('K9')).toBe('Xd');
});

test('shapes are at most six classes long', () => {
  expect(shape('a.b.c.d.e.f')).toBe('x.x.x.');
});

test('features are the word, its shape, its length and its ends, digits as 0', () => {
  expect(features('Kim')).toEqual(['wkim', 'hXx', 'n3', 'pk', 'pki', 'pkim', 'sm', 'sim', 'skim']);
  expect(features('1987')).toContain('w0000');
});

test('pretrained vectors are looked up by the lowered plain form', () => {
  expect(vectorKey('O’Brien')).toBe("o'brien");
});

test('what lists know a word as are features of its own', () => {
  expect(markFeatures(0)).toEqual([]);
  expect(markFeatures(0b0000_0110)).toEqual(['lf', 'lc']);
  expect(markFeatures(0b1000_0001)).toEqual(['lg', 'lw']);
});
