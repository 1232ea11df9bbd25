import { expect, test } from 'vitest';
import { packagedTables } from '../../../node/knowledge.js';
import type { Article } from '../../article.js';
import type { Document } from '../../document.js';
import { readKnowledge } from '../../knowledge/knowledge.js';
import { textOf } from '../../span.js';
import { segment } from '../../text/segment.js';
import { originOf } from './origin.js';

const knowledge = readKnowledge(packagedTables());
const BODY = 'Troops crossed the river on Monday, and nobody stopped them at the bridge.';

/** "kind (place) name" of what stands before the speakers, its words where it says they stand. */
function origin(text: string, publisher: string | null = 'The Meridian'): string[] {
  const document: Document = { text, blocks: segment(text).blocks, sentences: [] };
  const article: Article = {
    id: 'a',
    publisher,
    url: null,
    title: null,
    byline: null,
    dateline: null,
    published: null,
    language: null,
    text,
  };
  return originOf(article, document, knowledge).map(({ kind, place, name, text: words, span }) => {
    if (span) expect(textOf(text, span)).toBe(words);
    return `${kind} (${place}) ${name}`;
  });
}

test('a byline in the text names the outlet beside its writer', () => {
  expect(origin(`By Mara Lind, AFP\n\n${BODY}\n\n${BODY}`)).toEqual([
    'publisher (record) The Meridian',
    'agency (byline) Agence France-Presse',
  ]);
});

test('a dateline in the text names the wire', () => {
  expect(origin(`SEOUL, June 12 (Reuters) - ${BODY}\n\n${BODY}`)).toEqual([
    'publisher (record) The Meridian',
    'agency (dateline) Reuters',
  ]);
});

test('a credit below the text or behind its last sentence names the wire', () => {
  const credited = ['publisher (record) The Meridian', 'agency (credit) TASS'];
  expect(origin(`${BODY}\n\n${BODY}\n\nSource: TASS`)).toEqual(credited);
  expect(origin(`${BODY}\n\n${BODY} (TASS)`)).toEqual(credited);
});

test('an outlet that the body names is no credit', () => {
  expect(origin(`${BODY}\n\nThe editors of TASS met on Monday.`)).toHaveLength(1);
});

test('one wire named twice is one link, and the publisher is never its own', () => {
  const text = `SEOUL, June 12 (Reuters) - ${BODY}\n\n${BODY} (Reuters)`;
  expect(origin(text)).toHaveLength(2);
  expect(origin(text, 'Reuters')).toHaveLength(1);
});
