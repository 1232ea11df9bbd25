import { expect, test } from './desk.js';

test.describe('search', () => {
  test('/ leads to the field, words to the hits, a hit to its article', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.event-row').first()).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('sanctions');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search?q=sanctions');
    const hits = page.locator('.hit');
    await expect(hits.first()).toBeVisible();
    await expect(hits.first().locator('.m-hit').first()).toHaveText(/sanction/i);
    await page.keyboard.press('j');
    await expect(hits.first().getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/articles\//);
    await expect(page.locator('.reading-text')).toContainText(/sanction/i);
  });

  test('a publisher narrows the hits and stands in the address', async ({ page }) => {
    await page.goto('/search?q=sanctions');
    const first = page.locator('.hit .small b').first();
    await expect(first).toBeVisible();
    const publisher = (await first.textContent()) ?? '';
    await page.getByLabel('Publisher').selectOption(publisher);
    await expect(page).toHaveURL(/publisher=/);
    const publishers = () => page.locator('.hit .small b').allTextContents();
    await expect.poll(async () => [...new Set(await publishers())]).toEqual([publisher]);
  });

  test('coded events can be searched as well', async ({ page }) => {
    await page.goto('/search?q=sanctions');
    await page.getByRole('button', { name: 'Coded events' }).click();
    await expect(page).toHaveURL(/in=events/);
    await expect(page.locator('.event-row').first()).toContainText(/sanctions/i);
  });

  test('what is not found says what to try', async ({ page }) => {
    await page.goto('/search?q=zxqvbn');
    await expect(page.getByText('Try fewer words')).toBeVisible();
  });
});
