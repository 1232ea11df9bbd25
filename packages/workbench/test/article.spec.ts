import { attributedReport, expect, test } from './desk.js';

test.describe('the article page', () => {
  test('a click on an event shows why it was coded', async ({ page, request }) => {
    const { article, evidence, event, ...report } = await attributedReport(request);
    await page.goto(`/articles/${article.id}`);
    const answer = await page.request.get(`/api/reports/${report.id}`);
    const { why } = await answer.json();

    const trigger = page.locator(`.reading-text a[href*="event=${report.id}"]`).first();
    await expect(trigger).toHaveText(evidence.trigger.text);
    await trigger.click();

    const panel = page.getByRole('region', { name: new RegExp(event.type, 'i') });
    await expect(panel).toContainText(why.frame);
    await expect(panel).toContainText(why.where);
    await expect(panel).toContainText(why.certainty);
    await expect(panel.locator('.matched')).toContainText(evidence.trigger.text);
    await expect(panel.locator('.matched ruby.trigger')).toHaveCount(1);
    for (const party of [...event.actors, ...event.recipients]) {
      await expect(panel).toContainText(party.evidence.detail);
    }
    for (const attribution of report.attributions) {
      await expect(panel.locator('.chain')).toContainText(attribution.cueText);
    }
    await expect(page).toHaveURL(new RegExp(`event=${report.id}`));
    await expect(trigger).toHaveAttribute('aria-current', 'true');

    await page.goBack();
    await expect(panel).toHaveCount(0);
  });

  test('keys alone open the reasons, read them and close them again', async ({ page, request }) => {
    const { article, id } = await attributedReport(request);
    await page.goto(`/articles/${article.id}`);
    await expect(page.locator('.reading-text')).toBeVisible();
    const trigger = page.locator(`.reading-text a[href*="event=${id}"][data-row]`);
    const rows = page.locator('[data-row]');
    await expect(rows.first()).toBeVisible();
    for (let i = 0; i < (await rows.count()); i++) {
      await page.keyboard.press('j');
      if (await trigger.evaluate((node) => node === document.activeElement)) break;
    }
    await expect(trigger).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#why-title')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.why')).toHaveCount(0);
    await expect(trigger).toBeFocused();
  });

  test('the legend switches layers, and the address remembers', async ({ page, request }) => {
    const { article } = await attributedReport(request);
    await page.goto(`/articles/${article.id}`);
    const actors = page.locator('.reading-text .m-actor');
    await expect(actors.first()).toBeVisible();
    await page.getByRole('button', { name: 'Actors' }).click();
    await expect(actors).toHaveCount(0);
    await expect(page).toHaveURL(/hide=actors/);
    await page.reload();
    await expect(page.locator('.reading-text .m-trigger').first()).toBeVisible();
    await expect(actors).toHaveCount(0);
    await page.getByRole('button', { name: 'Actors' }).click();
    await expect(actors.first()).toBeVisible();
  });

  test('the text on screen is the text that was read', async ({ page, request }) => {
    const { article } = await attributedReport(request);
    const answer = await page.request.get(`/api/articles/${article.id}`);
    const stored = await answer.json();
    await page.goto(`/articles/${article.id}`);
    await expect(page.locator('.reading-text .block').first()).toBeVisible();
    const shown = await page.locator('.reading-text').evaluate((node) => node.textContent);
    const squeezed = (text: string | null) => (text ?? '').replaceAll(/\s+/g, '');
    expect(squeezed(shown)).toBe(squeezed(stored.article.text));
  });
});

test('an article that is not there says what to do', async ({ page, errors }) => {
  await page.goto('/articles/no-such-article');
  await expect(page.getByRole('alert')).toContainText(/there is no article no-such-article/i);
  await expect(page.getByRole('link', { name: 'search the articles' })).toBeVisible();
  // The browser itself logs the 404.
  expect(errors.splice(0).join()).toMatch(/404/);
});
