import { z } from 'zod';
import { articleOf, type Found } from './article.js';
import { type ReadItem, type Refused, refused } from './item.js';
import type { Place } from './place.js';

const text = z.string().nullish();
const names = z.union([z.string(), z.array(z.string()).transform((list) => list.join(', '))]);

/** An article as it stands in others' JSON or CSV. Fields of other names are ignored. */
const RECORD = z.object({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  text,
  body: text,
  title: text,
  headline: text,
  published: z.union([z.string(), z.number()]).nullish(),
  date: z.union([z.string(), z.number()]).nullish(),
  publisher: text,
  source: z.union([z.string(), z.object({ name: text }).transform(({ name }) => name)]).nullish(),
  url: text,
  byline: names.nullish(),
  dateline: text,
  language: text,
});

const FIELDS =
  'fields: text (or body), and optionally id, title, published (or date), publisher, url, byline, dateline, language';

/** Other names that data sets give our fields; ours wins where both are there. */
function fieldsOf(record: z.infer<typeof RECORD>): Found {
  return {
    id: blankToNull(record.id),
    text: record.text ?? record.body ?? '',
    title: blankToNull(record.title ?? record.headline),
    published: record.published ?? record.date ?? null,
    publisher: blankToNull(record.publisher ?? record.source),
    url: blankToNull(record.url),
    byline: blankToNull(record.byline),
    dateline: blankToNull(record.dateline),
    language: blankToNull(record.language),
  };
}

/** A record from outside as an article, or why it is none; warnings come first. */
export function* readRecord(value: unknown, place: Place): Iterable<ReadItem> {
  const found = recordFields(value, place);
  if ('kind' in found) yield found;
  else yield* articleOf(found, place);
}

/** The facts of a record from outside, under our names. */
export function recordFields(value: unknown, place: Place): Found | Refused {
  const parsed = RECORD.safeParse(value);
  if (parsed.success) return fieldsOf(parsed.data);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(place, 'bad-record', `expected an object, found ${nameOf(value)}`, FIELDS);
  }
  const issue = parsed.error.issues[0];
  const reason = `field "${issue?.path.join('.')}": ${issue?.message ?? 'not understood'}`;
  return refused(place, 'bad-record', reason, `correct the field or leave it out; ${FIELDS}`);
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function blankToNull(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
