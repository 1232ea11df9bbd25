import { gzipSync } from 'node:zlib';
import { expect, settled, test } from './desk.js';

test('the first Tab leads past the masthead to the content', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('keys alone lead from the overview to the sentence behind an event', async ({ page }) => {
  await page.goto('/');
  const rows = page.locator('.event-row .sentence a');
  await expect(rows.first()).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.first()).toBeFocused();
  const sentence = await rows.first().textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('.matched')).toBeVisible();
  await expect(page.locator('.reading-text .m-sentence').first()).toBeInViewport();
  const marked = await page.locator('.reading-text .m-sentence').allTextContents();
  expect(marked.join('')).toBe(sentence);
});

test('? shows the keys, and they can be switched off', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.event-row').first()).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await keys.getByLabel('Single keys are on').uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('p');
  await expect(page).toHaveURL('/');
});

test('a chosen theme holds over pages and reloads', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const white = await paper();
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.click();
  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: dark');
  expect(await paper()).not.toBe(white);
  await page.goto('/search');
  expect(await paper()).not.toBe(white);
  await expect(theme).toHaveAccessibleName('Theme: dark');
});

test('a pair that moved leads to its relation', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  const mover = page.locator('.movers tbody a').first();
  const names = ((await mover.textContent()) ?? '').split(/\s–\s/);
  await mover.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.join(' and '));
});

test('the overview of another period has its own address', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '1 year' }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('a page opens with less than 350 kB of script and style', async ({ request }) => {
  const html = await (await request.get('/', { headers: { accept: 'text/html' } })).text();
  const addresses = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(
    ([, url]) => url ?? '',
  );
  expect(addresses.length).toBeGreaterThan(1);
  let bytes = 0;
  for (const url of addresses) bytes += gzipSync(await (await request.get(url)).body()).length;
  expect(bytes).toBeLessThan(350_000);
});

test('a server that went away says how to start it', async ({ page, errors }) => {
  await page.goto('/search');
  await expect(page.getByText('What are you looking for?')).toBeVisible();
  await page.route('**/api/**', (route) => route.abort());
  await page.getByLabel('Words to search for').fill('sanctions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('demarche start');
  errors.length = 0;
});
