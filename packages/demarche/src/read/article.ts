import { type Article, contentHash } from '@demarche/engine';
import { type ReadItem, refused, warned } from './item.js';
import { MAX_ARTICLE_CHARS } from './limits.js';
import type { Place } from './place.js';
import { parsePublished } from './published.js';

/** What a reader found: the article before its date is understood and its id is made. */
export interface Found extends Omit<Article, 'id' | 'published'> {
  /** `null` where the input names none: it becomes the content hash. */
  readonly id: string | null;
  /** As it stands in the input; a number counts seconds or milliseconds since 1970. */
  readonly published: string | number | null;
}

/** What a reader found, as an article; or why it is none. A date not understood is a warning. */
export function* articleOf(found: Found, place: Place): Iterable<ReadItem> {
  if (found.text.trim() === '') {
    yield refused(place, 'no-text', 'it has no text', 'give the article in the field "text"');
    return;
  }
  if (found.text.length > MAX_ARTICLE_CHARS) {
    const reason = `the text has ${found.text.length} characters, the limit is ${MAX_ARTICLE_CHARS}`;
    yield refused(place, 'too-large', reason, 'split it into articles');
    return;
  }
  const published = found.published === null ? null : parsePublished(found.published);
  if (found.published !== null && published === null) {
    const reason = `the date "${found.published}" is not understood and left empty`;
    yield warned(place, 'date-unknown', reason);
  }
  yield { kind: 'article', place, article: withId({ ...found, published }, found.id) };
}

function withId(article: Omit<Article, 'id'>, id: string | null): Article {
  const { publisher, url, title, byline, dateline, published, language } = article;
  const text = wellFormed(article.text);
  return {
    id: id ?? contentHash([publisher, url, title, published, text]),
    publisher,
    url,
    title,
    byline,
    dateline,
    published,
    language,
    text,
  };
}

/** Half a surrogate pair cannot be written as UTF-8; U+FFFD in its place keeps all offsets. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
