import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { articleOf, type Found } from './article.js';
import { type DomNode, paragraphsOf } from './blocks.js';
import { type ReadItem, refused } from './item.js';
import { MAX_PAGE_BYTES } from './limits.js';
import { canonicalUrl, declaredCharset, publishedOf } from './page-metadata.js';
import { checkPageSize } from './page-size.js';
import type { Source } from './source.js';
import { readWhole } from './whole.js';

/** An HTML page: its article, without menus, advertisements and captions. */
export async function* readPage(source: Source): AsyncIterable<ReadItem> {
  const whole = await readWhole(source, MAX_PAGE_BYTES, declaredCharset);
  if (whole.kind === 'refused') return yield whole;
  const found = extractArticle(whole.text);
  if (found === null) {
    yield refused(
      source.place,
      'no-article',
      'the page holds no article',
      'give the article page itself, not a front page, a menu or a login page',
    );
    return;
  }
  yield* whole.warnings;
  yield* articleOf(found, source.place);
}

/** A paragraph this long that is not mostly links is running text; shorter ones may be a menu's. */
const MIN_PARAGRAPH = 60;

/**
 * The article of a page, by Mozilla's Readability; `null` if there is none.
 * @throws PageSizeError on a page too large to search
 */
export function extractArticle(html: string): Found | null {
  checkPageSize(html);
  const { document } = parseHTML(html);
  if (!document.documentElement) return null;
  const url = canonicalUrl(document);
  const published = publishedOf(document);
  const parsed = new Readability<DomNode>(document, {
    serializer: (node) => node as DomNode,
  }).parse();
  if (!parsed?.content) return null;
  const paragraphs = paragraphsOf(parsed.content);
  if (!paragraphs.some((paragraph) => paragraph.length >= MIN_PARAGRAPH)) return null;
  return {
    id: null,
    publisher: filled(parsed.siteName),
    url,
    title: filled(parsed.title),
    byline: filled(parsed.byline),
    dateline: null,
    published: filled(parsed.publishedTime) ?? published,
    language: filled(parsed.lang),
    text: paragraphs.join('\n\n'),
  };
}

function filled(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}
