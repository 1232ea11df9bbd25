import { articleOf } from './article.js';
import type { ReadItem } from './item.js';
import { MAX_TEXT_BYTES } from './limits.js';
import type { Source } from './source.js';
import { readWhole } from './whole.js';

/** A text file: one article, its text unchanged so that offsets point into the file. */
export async function* readPlain(source: Source): AsyncIterable<ReadItem> {
  const whole = await readWhole(source, MAX_TEXT_BYTES);
  if (whole.kind === 'refused') return yield whole;
  yield* whole.warnings;
  yield* articleOf({ ...UNKNOWN, text: whole.text }, source.place);
}

/** A text says nothing about itself beyond its words. */
const UNKNOWN = {
  id: null,
  publisher: null,
  url: null,
  title: null,
  byline: null,
  dateline: null,
  published: null,
  language: null,
} as const;
