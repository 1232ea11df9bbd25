import { expect, test } from 'vitest';
import { listOf } from '../../test/list.js';
import { asUtf8, decodeUtf8, decodeWhole, sniffEncoding } from './encoding.js';

test('UTF-8 is read as it is', () => {
  expect(decodeUtf8(Buffer.from('Zürich – “yes”'))).toEqual({
    text: 'Zürich – “yes”',
    warning: null,
  });
});

test('latin-1 text is read as windows-1252', () => {
  const bytes = Buffer.from('Z\xfcrich \x93yes\x94', 'latin1');
  expect(decodeUtf8(bytes)).toEqual({ text: 'Zürich “yes”', warning: 'not-utf8' });
});

test('a broken byte in UTF-8 text is replaced, the rest stays', () => {
  const bytes = Buffer.concat([Buffer.from('Zürich – '), Buffer.from([0xc3]), Buffer.from(' é')]);
  expect(decodeUtf8(bytes)).toEqual({ text: 'Zürich – \ufffd é', warning: 'bytes-replaced' });
});

test.each([
  ['utf-16le with mark', Buffer.from('\ufeffParis said', 'utf16le')],
  ['utf-16le without mark', Buffer.from('Paris said', 'utf16le')],
  ['utf-16be with mark', Buffer.from('\ufeffParis said', 'utf16le').swap16()],
  ['utf-16be without mark', Buffer.from('Paris said', 'utf16le').swap16()],
  ['utf-8 with mark', Buffer.from('\ufeffParis said')],
])('%s is told by its first bytes', async (_, bytes) => {
  const sniffed = sniffEncoding(bytes);
  expect(decodeWhole(bytes, sniffed, null).text).toBe('Paris said');
  async function* chunks() {
    yield bytes.subarray(0, 5);
    yield bytes.subarray(5);
  }
  expect(Buffer.concat(await listOf(asUtf8(chunks(), sniffed))).toString()).toBe('Paris said');
});

test('the encoding that a page declares is used, a name that nobody knows is not', () => {
  const bytes = Buffer.from([0xcc, 0xe8, 0xf0]);
  expect(decodeWhole(bytes, sniffEncoding(bytes), 'windows-1251').text).toBe('Мир');
  expect(decodeWhole(Buffer.from('a'), { kind: 'utf-8', bom: 0 }, 'klingon').text).toBe('a');
});

test.each([
  ['%PDF-1.7', 'a PDF document'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['ab\0cd', 'binary data (it holds NUL bytes)'],
  ['\x01\x02\x03\x04', 'binary data'],
])('%j is binary', (start, what) => {
  expect(sniffEncoding(Buffer.from(start, 'latin1'))).toEqual({ kind: 'binary', what });
});
