import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOf } from '../../test/list.js';
import { type JsonPiece, splitJson } from './json-values.js';

/** The pieces of a document that arrives in chunks of `size` bytes. */
async function pieces(text: string, size = 7, limit = 1000): Promise<JsonPiece[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  return listOf(splitJson(chunks(), limit));
}

function values(found: readonly JsonPiece[]): unknown[] {
  return found.flatMap((piece) =>
    piece.kind === 'value' ? [JSON.parse(piece.bytes.toString())] : [],
  );
}

const indents = fc.constantFrom(undefined, 2);
const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));

test('the elements of any array come back, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      indents,
      fc.integer({ min: 1, max: 9 }),
      async (list, indent, size) => {
        const found = await pieces(JSON.stringify(list, null, indent), size, 100_000);
        expect(values(found)).toEqual(JSON.parse(JSON.stringify(list)));
      },
    ),
  );
});

test('objects one after another come back, however they are laid out', async () => {
  await fc.assert(
    fc.asyncProperty(objects, indents, async (list, indent) => {
      const text = list.map((value) => JSON.stringify(value, null, indent)).join('\n');
      const found = await pieces(text, 5, 100_000);
      expect(values(found)).toEqual(JSON.parse(JSON.stringify(list)));
    }),
  );
});

test('a value over the limit is passed over, the next is read', async () => {
  const found = await pieces(`[{"a":"${'x'.repeat(50)}"},\n{"b":1}]`, 7, 20);
  expect(found.map(({ kind, line }) => [kind, line])).toEqual([
    ['too-long', 1],
    ['value', 2],
  ]);
});

test('a document that ends early says where the open value began', async () => {
  expect(await pieces('[{"a":1},\n{"b":')).toMatchObject([
    { kind: 'value', line: 1 },
    { kind: 'unfinished', line: 2 },
  ]);
  expect(await pieces('[{"a":1},\n')).toMatchObject([{ kind: 'value' }, { kind: 'unfinished' }]);
});

test('words outside any value end the document with their line', async () => {
  expect(await pieces('{"a":1}\nhello {"b":2}')).toMatchObject([
    { kind: 'value', line: 1 },
    { kind: 'stray', line: 2 },
  ]);
});
