import type { APIRequestContext } from '@playwright/test';
import type { Account, Events } from 'demarche/client';
import {
  attributedReport,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  layoutShift,
  settled,
  test,
} from './desk.js';

const PHONE = { width: 390, height: 844 };

/** A happening of the sample newsroom that was alleged, then denied, then confirmed. */
async function disputed(request: APIRequestContext): Promise<Account> {
  const answer = await request.get('/api/events?certainty=denied&limit=50');
  const { rows }: Events = await answer.json();
  for (const { id } of rows) {
    const account: Account = await (await request.get(`/api/reports/${id}/claims`)).json();
    if (account.life.length >= 3) return account;
  }
  throw new Error('no happening with a life of three steps');
}

test.describe('the event page', () => {
  test('shows the life of the claim, who says what, and both tellings', async ({
    page,
    request,
  }) => {
    const account = await disputed(request);
    await page.goto(`/events/${account.report}`);
    const steps = page.locator('.life li');
    await expect(steps).toHaveCount(account.life.length);
    for (const [i, { standing }] of account.life.entries()) {
      await expect(steps.nth(i)).toContainText(standing);
    }
    const claims = page.locator('.claims > li');
    await expect(claims).toHaveCount(account.claims.length);
    for (const [i, claim] of account.claims.entries()) {
      await expect(claims.nth(i)).toContainText(claim.position);
      await expect(claims.nth(i).getByRole('link')).toHaveCount(claim.tellings.length);
    }
    const tellings = page.locator('.tellings article');
    await expect(tellings).toHaveCount(account.tellings.length);
    for (const [i, telling] of account.tellings.entries()) {
      for (const { name } of telling.publishers) await expect(tellings.nth(i)).toContainText(name);
    }
    await expect(page.locator('.event-row')).toHaveCount(account.reports.length);
  });

  test('a claim leads to the sentence that tells it', async ({ page, request }) => {
    const account = await disputed(request);
    await page.goto(`/events/${account.report}`);
    await page.locator('.claims a').first().click();
    await expect(page).toHaveURL(/\/articles\/.+event=/);
    await expect(page.getByRole('heading', { name: 'Who says so' })).toBeVisible();
  });

  test('a row and the reasons lead to it', async ({ page, request }) => {
    const { article, id } = await attributedReport(request);
    await page.goto(`/articles/${article.id}?event=${id}`);
    await page.getByRole('link', { name: 'What others say of it' }).click();
    await expect(page).toHaveURL(`/events/${id}`);
    await expect(page.getByRole('heading', { name: 'How each side tells it' })).toBeVisible();
    await page.locator('.event-row').getByRole('link', { name: 'What others say' }).first().click();
    await expect(page.getByRole('heading', { name: 'Who says what' })).toBeVisible();
  });

  for (const [size, viewport] of Object.entries({
    desk: { width: 1440, height: 900 },
    phone: PHONE,
  })) {
    test(`is accessible and keeps within its window, ${size}`, async ({ page, request }) => {
      const account = await disputed(request);
      await page.setViewportSize(viewport);
      await page.goto(`/events/${account.report}`);
      await expect(page.locator('.life')).toBeVisible();
      await settled(page);
      expect(await layoutShift(page)).toBeLessThan(0.05);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    });
  }

  test('an event that is not there says what to do', async ({ page, errors }) => {
    await page.goto('/events/no-such-report');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('link', { name: 'search the events' })).toBeVisible();
    // The browser itself logs the 404.
    expect(errors.splice(0).join()).toMatch(/404/);
  });
});

test.describe('whose words', () => {
  test('hovering what is said lights its parts and tells the chain', async ({ page, request }) => {
    const { article, attributions } = await attributedReport(request);
    await page.goto(`/articles/${article.id}`);
    const [said] = attributions;
    const part = page.locator(`.reading-text [data-said~="${said?.index}"]`);
    const strip = page.getByRole('status').filter({ hasText: 'Who says this' });
    await expect(part.first()).toBeVisible();
    await expect(strip).toHaveCount(0);
    await page.locator(`.reading-text button[data-said^="${said?.index}"]`).first().hover();
    await expect(strip).toContainText(article.publisher ?? '');
    await expect(strip).toContainText(said?.cueText ?? '');
    for (const one of await part.all()) await expect(one).toHaveClass(/\blit\b/);
    await page.locator('.article-head').hover();
    await expect(strip).toHaveCount(0);
    await expect(page.locator('.lit')).toHaveCount(0);
  });

  test('the keyboard comes to each cue, and Escape puts the chain away', async ({
    page,
    request,
  }) => {
    const { article } = await attributedReport(request);
    await page.setViewportSize(PHONE);
    await page.goto(`/articles/${article.id}`);
    const cue = page.locator('.reading-text button.m-cue').first();
    const strip = page.getByRole('status').filter({ hasText: 'Who says this' });
    await cue.focus();
    await expect(strip).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(strip).toHaveCount(0);
  });
});

test.describe('filters by who says so', () => {
  test('independent origins and state media narrow the list and stand in the address', async ({
    page,
  }) => {
    await page.goto('/relations/RUS/UKR');
    const heading = page.locator('#reports');
    const api = async (query: string) =>
      (await (await page.request.get(`/api/events?pair=RUS,UKR&${query}`)).json()).total;
    await expect(heading).toHaveText(/^\d+ reports?/);
    await page.getByLabel('Independent origins').selectOption('2');
    await expect(page).toHaveURL(/origins=2/);
    await expect(heading).toHaveText(new RegExp(`^${await api('origins=2')} report`));
    await page.getByLabel('State media of').selectOption('RUS');
    await expect(page).toHaveURL(/stateMedia=RUS/);
    const both = await api('origins=2&stateMedia=RUS');
    await expect(heading).toHaveText(new RegExp(`^${both} report`));
    await page.reload();
    await expect(page.getByLabel('State media of')).toHaveValue('RUS');
    await expect(heading).toHaveText(new RegExp(`^${both} report`));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page).not.toHaveURL(/origins|stateMedia/);
  });
});
