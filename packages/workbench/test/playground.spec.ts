import { expect, test } from './desk.js';

const TEXT =
  'The European Union imposed sanctions on Russia on Thursday, according to a spokesman.';

test.describe('the playground', () => {
  // The engine's files are some 25 MB.
  test.slow();

  test('codes a pasted sentence with the network cut off', async ({ page, context, errors }) => {
    await page.goto('/playground');
    await expect(page.getByText('Ready.')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.getByLabel('Text to code').fill(TEXT);
    await page.getByRole('button', { name: 'Code it' }).click();

    const event = page.locator('.reading-events li', { hasText: 'Sanction' });
    await expect(event).toHaveCount(1, { timeout: 60_000 });
    await expect(event).toContainText('European Union to Russia');
    await event.getByRole('link').click();
    await expect(page.locator('.why')).toContainText('SANCTION');
    await expect(page.locator('.why .chain')).toContainText('spokesman');
    await context.setOffline(false);
    // The browser asks for the tab's icon when the address changes, in vain; nothing else does.
    expect(
      errors.splice(0).filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED')),
    ).toEqual([]);
  });

  test('sends the text nowhere', async ({ page }) => {
    const asked: string[] = [];
    await page.goto('/playground');
    await expect(page.getByText('Ready.')).toBeVisible({ timeout: 60_000 });
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('Text to code').fill(TEXT);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.reading-text')).toContainText('imposed sanctions', {
      timeout: 60_000,
    });
    // The browser may ask for the tab's icon again when the address changes.
    expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
  });

  test('keeps the text behind the # of the address', async ({ page }) => {
    await page.goto(`/playground#text=${encodeURIComponent(TEXT)}`);
    await expect(page.getByLabel('Text to code')).toHaveValue(TEXT);
    await expect(page.locator('.reading-text')).toContainText('imposed sanctions', {
      timeout: 60_000,
    });
  });

  test('offers three examples, each of which holds events', async ({ page }) => {
    await page.goto('/playground');
    const examples = page.locator('.examples button');
    await expect(examples).toHaveCount(3);
    for (const example of await examples.all()) {
      await example.click();
      const opening = (await page.getByLabel('Text to code').inputValue()).slice(0, 30);
      await expect(page.locator('.reading-text')).toContainText(opening, { timeout: 60_000 });
      await expect(page.locator('.reading-events li').first()).toBeVisible();
    }
  });
});
