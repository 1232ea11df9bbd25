import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesHash, contentHash } from './hash.js';

const oracle = (data: string) => createHash('sha256').update(data).digest('hex').slice(0, 16);

test('a content hash is the first 16 hex digits of the SHA-256 of the JSON array', () => {
  expect(contentHash(['Kremlin', 3, null])).toBe(oracle('["Kremlin",3,null]'));
});

test('where one part ends and the next begins changes the hash', () => {
  expect(contentHash(['ab', 'c'])).not.toBe(contentHash(['a', 'bc']));
});

test('lone surrogates do not throw', () => {
  expect(contentHash(['\ud800'])).toHaveLength(16);
});

test('bytes are hashed as they are', () => {
  expect(bytesHash(new TextEncoder().encode('abc'))).toBe(oracle('abc'));
});
