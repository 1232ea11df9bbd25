import { expect, test } from 'vitest';
import { extractArticle } from './page.js';
import { PageSizeError } from './page-size.js';

const SENTENCE =
  'The minister of trade said on Monday that both governments would sign the accord in spring.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Accord near</title>${head}</head><body>${body}</body></html>`;
}

test('an article page gives its paragraphs without menu, caption and script', () => {
  const menu = '<nav><ul><li><a href="/a">World</a></li><li><a href="/b">Sport</a></li></ul></nav>';
  const figure = '<figure><img src="x.jpg"><figcaption>The minister arrives.</figcaption></figure>';
  const article = `<article><h1>Accord near</h1><p>${SENTENCE}</p>${figure}<p>${SENTENCE}<script>x()</script></p></article>`;
  const found = extractArticle(page(menu + article));
  expect(found?.text).toBe(`${SENTENCE}\n\n${SENTENCE}`);
});

test('the facts of an article come from JSON-LD', () => {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Accord near, minister says',
    datePublished: '2024-03-04T09:00:00+01:00',
    author: { '@type': 'Person', name: 'Ana Ruiz' },
    publisher: { '@type': 'Organization', name: 'The Harbour Post' },
  };
  const head = `<script type="application/ld+json">${JSON.stringify(facts)}</script><link rel="canonical" href="https://post.example/accord">`;
  expect(extractArticle(page(`<article><p>${SENTENCE}</p></article>`, head))).toMatchObject({
    title: 'Accord near, minister says',
    published: '2024-03-04T09:00:00+01:00',
    byline: 'Ana Ruiz',
    publisher: 'The Harbour Post',
    url: 'https://post.example/accord',
    language: 'en-GB',
  });
});

test('the date may stand in a time element, the publisher in OpenGraph', () => {
  const head = '<meta property="og:site_name" content="The Harbour Post">';
  const body = `<article><time datetime="2024-03-04">4 March</time><p>${SENTENCE}</p></article>`;
  expect(extractArticle(page(body, head))).toMatchObject({
    published: '2024-03-04',
    publisher: 'The Harbour Post',
  });
});

test('two line breaks end a paragraph', () => {
  const found = extractArticle(page(`<div>${SENTENCE}<br><br>${SENTENCE}<br>More.</div>`));
  expect(found?.text).toBe(`${SENTENCE}\n\n${SENTENCE} More.`);
});

test.each([
  ['a menu', '<ul><li><a href="/a">World</a></li><li><a href="/b">Sport</a></li></ul>'],
  ['an empty body', ''],
])('%s is no article', (_, body) => {
  expect(extractArticle(page(body))).toBeNull();
});

test.each([
  ['nested too deep', '<b>'.repeat(300)],
  ['of too many elements', '<br>'.repeat(60_000)],
])('a page %s is not searched', (_, body) => {
  expect(() => extractArticle(page(body))).toThrow(PageSizeError);
});
