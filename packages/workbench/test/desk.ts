import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';
import type { Events, ReportRow } from 'demarche/client';

/**
 * The tests run against `demarche start` over the sample newsroom; the address is the `baseURL` of
 * the Playwright configuration. Any page that logs an error (a script's, or one that the content
 * security policy refused) fails its test.
 */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(errors);
      expect(errors, 'errors in the page’s console').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The pair that the sample newsroom tells most about. */
export const PAIR = ['RUS', 'PRK'] as const;

/** An article with a coded event whose source is named, taken from the store itself. */
export async function attributedReport(request: APIRequestContext): Promise<ReportRow> {
  const answer = await request.get(`/api/events?pair=${PAIR.join()}&certainty=reported&limit=50`);
  const { rows }: Events = await answer.json();
  const found = rows.find((row) => row.attributions.length > 0 && row.event.recipients.length > 0);
  if (!found) throw new Error('no report of the pair names its source');
  return found;
}

/** Accessibility by axe: WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, help, nodes }) => [
    id,
    help,
    nodes.map((n) => n.html).slice(0, 3),
  ]);
  expect(told).toEqual([]);
}

/** No page may be wider than its window. */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, 'pixels wider than the window').toBeLessThanOrEqual(0);
}

/** Sum of layout shifts so far that no input caused (web.dev/cls). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as PerformanceEntry & {
              readonly value: number;
              readonly hadRecentInput: boolean;
            };
            if (!hadRecentInput) sum += value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

/** Wait until a page shows what it fetched. */
export async function settled(page: Page) {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.loading')).toHaveCount(0);
}
