import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { codebookPages } from './pages.js';

const CODEBOOK = new URL('../../../engine/codebook/', import.meta.url);
const DOCS = new URL('../../../../docs/codebook/', import.meta.url);

async function files() {
  const names = (await readdir(CODEBOOK)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, CODEBOOK), 'utf8') })),
  );
}

describe('docs/codebook', () => {
  it('is what the codebook makes; run `npm run docs:codebook` after a change', async () => {
    const pages = codebookPages(await files());
    const there = await Promise.all(
      pages.map(async ({ name }) => {
        const text = await readFile(new URL(name, DOCS), 'utf8').catch(() => null);
        return { name, text };
      }),
    );
    const stale = pages.filter(({ text }, i) => there[i]?.text !== text).map(({ name }) => name);
    expect(stale).toEqual([]);
    expect((await readdir(DOCS)).sort()).toEqual(pages.map(({ name }) => name).sort());
  });

  it('has a page a type with its frames and examples, and all words', async () => {
    const pages = new Map(codebookPages(await files()).map(({ name, text }) => [name, text]));
    const sanction = pages.get('SANCTION.md') ?? '';
    expect(sanction).toContain('## Modes');
    expect(sanction).toContain('### impose-sanctions');
    expect(sanction).toContain('## Neighbours');
    expect(pages.get('words.md')).toContain('SANCTION/impose-sanctions');
    expect(pages.get('contexts.md')).toContain('## peacekeeping');
    expect(pages.get('rulings.md')).toContain('## refusal');
  });
});
