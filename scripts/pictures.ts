/**
 * Pictures of every page at desk and phone width, light and dark, into docs/pictures/.
 *
 *     node --import tsx scripts/pictures.ts [ADDRESS] [PAGE...]
 *
 * ADDRESS is where `demarche start` serves, over the sample newsroom for the pictures of the docs.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';

const [address = 'http://127.0.0.1:8100', ...wanted] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Debian's browser where there is one, else Playwright's own. */
const DEBIAN = '/usr/bin/chromium';

const WINDOWS = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;
/** What a page shows once it is whole, where that takes longer than its heading. */
const AWAITED: Readonly<Record<string, string>> = {
  overview: '.event-row',
  relations: '.movers',
  relation: '.event-row',
  article: '.reading-text',
  why: '.matched',
  said: '.reading-text button.m-cue',
  event: '.life',
  search: '.hit',
  playground: '.reading-desk',
};
const THEMES = ['light', 'dark'] as const;

/** A report of the pair whose source is named makes the better picture of an article. */
async function articlePath(): Promise<string> {
  const answer = await fetch(
    `${address}/api/events?pair=RUS,PRK&certainty=hedged,reported&limit=100`,
  );
  const { rows } = (await answer.json()) as {
    readonly rows: readonly {
      readonly id: string;
      readonly article: { readonly id: string };
      readonly attributions: readonly unknown[];
    }[];
  };
  const best = rows.toSorted((a, b) => b.attributions.length - a.attributions.length)[0];
  if (!best)
    throw new Error(`no report of Russia and North Korea at ${address}: code the samples first`);
  return `/articles/${best.article.id}?event=${best.id}`;
}

/** A happening with the longest life: alleged, denied, confirmed. */
async function eventPath(): Promise<string> {
  const answer = await fetch(`${address}/api/events?certainty=denied&limit=100`);
  const { rows } = (await answer.json()) as { readonly rows: readonly { readonly id: string }[] };
  let best: { readonly id: string; readonly steps: number } | null = null;
  for (const { id } of rows) {
    const account = await fetch(`${address}/api/reports/${id}/claims`);
    const { life } = (await account.json()) as { readonly life: readonly unknown[] };
    if (life.length > (best?.steps ?? 0)) best = { id, steps: life.length };
  }
  if (!best) throw new Error(`nothing denied at ${address}: code the samples first`);
  return `/events/${best.id}`;
}

async function pages(): Promise<Readonly<Record<string, string>>> {
  const article = await articlePath();
  return {
    overview: '/',
    relations: '/relations',
    relation: '/relations/RUS/PRK',
    article: article.replace(/\?.*/, ''),
    said: article.replace(/\?.*/, ''),
    why: article,
    event: await eventPath(),
    search: '/search?q=sanctions',
    playground: '/playground',
    'not-found': '/no/such/page',
  };
}

async function take(browser: Browser, name: string, path: string): Promise<void> {
  for (const [size, window] of Object.entries(WINDOWS)) {
    for (const colorScheme of THEMES) {
      const page = await browser.newPage({ ...window, colorScheme });
      await page.goto(address + path, { waitUntil: 'networkidle' });
      await page.waitForSelector(AWAITED[name] ?? 'h1', { timeout: 60_000 });
      await page.waitForFunction(() => !document.querySelector('.loading'));
      await page.evaluate(() => document.fonts.ready);
      if (name === 'said') await page.locator('.reading-text button.m-cue').first().focus();
      const file = `${name}-${size}-${colorScheme}.png`;
      await page.screenshot({ path: folder + file });
      await page.close();
      process.stderr.write(`${file}\n`);
    }
  }
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {});
try {
  for (const [name, path] of Object.entries(await pages())) {
    if (wanted.length === 0 || wanted.includes(name)) await take(browser, name, path);
  }
} finally {
  await browser.close();
}
