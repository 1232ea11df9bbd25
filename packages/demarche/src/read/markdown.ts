import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import { articleOf } from './article.js';
import { type DomNode, paragraphsOf } from './blocks.js';
import { type ReadItem, refused } from './item.js';
import { MAX_MARKDOWN_BYTES } from './limits.js';
import { checkPageSize } from './page-size.js';
import { recordFields } from './record.js';
import type { Source } from './source.js';
import { readWhole } from './whole.js';

/**
 * A Markdown file: one article. YAML front matter gives its facts (the fields of a JSON record);
 * without a title there, a first heading of level one is the title.
 */
export async function* readMarkdown(source: Source): AsyncIterable<ReadItem> {
  const whole = await readWhole(source, MAX_MARKDOWN_BYTES);
  if (whole.kind === 'refused') return yield whole;
  yield* whole.warnings;
  const { matter, body } = splitFrontMatter(whole.text);
  const facts = parseFrontMatter(matter);
  if (facts instanceof Error) {
    const reason = `the front matter is not YAML: ${facts.message}`;
    return yield refused(source.place, 'bad-markdown', reason, 'correct it or take it out');
  }
  const found = recordFields(facts, source.place);
  if ('kind' in found) return yield found;
  const { title, text } = markdownText(body);
  yield* articleOf({ ...found, title: found.title ?? title, text }, source.place);
}

/** Front matter stands between two lines `---` at the very start. */
function splitFrontMatter(text: string): { matter: string; body: string } {
  const lines = text.split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) return { matter: '', body: text };
  return { matter: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n') };
}

function parseFrontMatter(matter: string): unknown {
  if (matter.trim() === '') return {};
  try {
    return parseYaml(matter);
  } catch (error) {
    return new Error(String(error instanceof Error ? error.message : error).split('\n')[0]);
  }
}

const markdownIt = new MarkdownIt({ html: true });

/** The words of a Markdown text, without its marks. */
export function markdownText(markdown: string): { title: string | null; text: string } {
  const html = markdownIt.render(markdown);
  checkPageSize(html);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const first = document.body.firstElementChild;
  const heading = first?.tagName === 'H1' ? first : null;
  const title = heading?.textContent?.trim() || null;
  if (title !== null) heading?.remove();
  return { title, text: paragraphsOf(document.body as DomNode).join('\n\n') };
}
