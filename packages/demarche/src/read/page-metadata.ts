/** What a page says about itself beyond what Readability reads (JSON-LD, OpenGraph, Dublin Core). */

/** What is used of a DOM document. */
interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/** The address that the page gives itself. */
export function canonicalUrl(page: Page): string | null {
  const url =
    attribute(page, 'link[rel="canonical"]', 'href') ??
    attribute(page, 'meta[property="og:url"]', 'content');
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** Places of a publication date, the most explicit first. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['meta[name="parsely-pub-date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="publishdate"]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="dcterms.created"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['time[pubdate][datetime]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
];

/** The publication date as the page writes it. */
export function publishedOf(page: Page): string | null {
  for (const [selector, name] of DATES) {
    const value = attribute(page, selector, name);
    if (value !== null) return value;
  }
  return null;
}

function attribute(page: Page, selector: string, name: string): string | null {
  const value = page.querySelector(selector)?.getAttribute(name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** The charset of `<meta charset>` or `<meta http-equiv="Content-Type">` among the first bytes. */
export function declaredCharset(head: string): string | null {
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:.-]{1,40})/i.exec(head)?.[1] ?? null;
}
