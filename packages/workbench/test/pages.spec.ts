import {
  attributedReport,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  layoutShift,
  PAIR,
  settled,
  test,
} from './desk.js';

const PAGES = [
  { name: 'overview', path: '/', heading: /Who did what to whom/ },
  { name: 'relations', path: '/relations', heading: 'Relations' },
  { name: 'relation', path: `/relations/${PAIR.join('/')}`, heading: /Russia and North Korea/ },
  { name: 'search', path: '/search?q=sanctions', heading: 'Search' },
  { name: 'playground', path: '/playground', heading: 'Playground' },
  { name: 'not found', path: '/no/such/page', heading: 'There is no such page' },
] as const;
const WINDOWS = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
/** web.dev calls 0.1 good; nothing of ours comes near it. */
const LITTLE_SHIFT = 0.05;

for (const { name, path, heading } of PAGES) {
  for (const [size, viewport] of Object.entries(WINDOWS)) {
    test(`${name} opens by its address, ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await settled(page);
      expect(await layoutShift(page)).toBeLessThan(LITTLE_SHIFT);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }

  test(`${name} in the dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    await settled(page);
    await expectAccessible(page);
  });
}

for (const [size, viewport] of Object.entries(WINDOWS)) {
  test(`an article with its event opens by its address, ${size}`, async ({ page, request }) => {
    const report = await attributedReport(request);
    await page.setViewportSize(viewport);
    await page.goto(`/articles/${report.article.id}?event=${report.id}`);
    await expect(
      page.getByRole('heading', { level: 1, name: report.article.title ?? '' }),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Why this type' })).toBeVisible();
    await settled(page);
    expect(await layoutShift(page)).toBeLessThan(LITTLE_SHIFT);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });
}
