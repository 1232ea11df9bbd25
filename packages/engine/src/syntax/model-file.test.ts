import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MODEL_VERSION, openModel } from './model-file.js';

const shipped = new Uint8Array(
  readFileSync(new URL('../../models/annotator.bin', import.meta.url)),
);

test('the shipped model opens, and its hash is that of its sections', () => {
  const { header } = openModel(shipped);
  const start = 12 + new DataView(shipped.buffer, shipped.byteOffset).getUint32(8, true);
  const body = shipped.subarray(start);
  expect(createHash('sha256').update(body).digest('hex')).toBe(header.sha256);
});

test('a file of another kind is refused by its first bytes', () => {
  expect(() => openModel(new TextEncoder().encode('{"weights": []}'))).toThrow(/"DMAN"/);
});

test('another version is refused, naming both', () => {
  const other = shipped.slice();
  new DataView(other.buffer).setUint32(4, 99, true);
  expect(() => openModel(other)).toThrow(new RegExp(`version 99.*version ${MODEL_VERSION}`));
});

test('a file cut short is refused', () => {
  expect(() => openModel(shipped.slice(0, shipped.length >> 1))).toThrow(/cut short/);
  expect(() => openModel(shipped.slice(0, 40))).toThrow(/cut short/);
});

test('sections are read from anywhere in memory', () => {
  const moved = new Uint8Array(shipped.length + 1);
  moved.set(shipped, 1);
  const header = openModel(moved.subarray(1)).header;
  expect(header.tags).toEqual(openModel(shipped).header.tags);
});
