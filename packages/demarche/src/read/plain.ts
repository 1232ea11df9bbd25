import { segment } from '@demarche/engine';
import { articleOf } from './article.js';
import type { ReadItem } from './item.js';
import { MAX_ARTICLE_CHARS, MAX_TEXT_BYTES } from './limits.js';
import type { Source } from './source.js';
import { readWhole } from './whole.js';

/** A text file: one article, its text unchanged so that offsets point into the file. */
export async function* readPlain(source: Source): AsyncIterable<ReadItem> {
  const whole = await readWhole(source, MAX_TEXT_BYTES);
  if (whole.kind === 'refused') return yield whole;
  yield* whole.warnings;
  const { text } = whole;
  yield* articleOf({ ...UNKNOWN, publisher: publisherOf(text), text }, source.place);
}

/** The copyright line names the publisher, where there is one. */
function publisherOf(text: string): string | null {
  if (text.length > MAX_ARTICLE_CHARS || !/©|\(c\)|copyright|all rights reserved/i.test(text)) {
    return null;
  }
  return segment(text).publisher;
}

/** A text says nothing about itself beyond its words. */
const UNKNOWN = {
  id: null,
  url: null,
  title: null,
  byline: null,
  dateline: null,
  published: null,
  language: null,
} as const;
