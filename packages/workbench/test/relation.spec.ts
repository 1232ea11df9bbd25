import { expect, PAIR, test } from './desk.js';

const path = `/relations/${PAIR.join('/')}`;

test.describe('the relation page', () => {
  test('draws cooperation and conflict, and as many events as the series holds', async ({
    page,
  }) => {
    await page.goto(`${path}?draw=all`);
    const chart = page.getByRole('img', { name: /Events between Russia and North Korea by month/ });
    await expect(chart).toBeVisible();
    const answer = await page.request.get(`/api${path}?by=month`);
    const { series } = await answer.json();
    const filled = (quads: readonly string[]) =>
      series.reduce(
        (n: number, point: { readonly counts: Readonly<Record<string, number>> }) =>
          n + quads.filter((quad) => (point.counts[quad] ?? 0) > 0).length,
        0,
      );
    const bars = (hue: string) => chart.locator(`.bars rect[stroke="var(--${hue}-fill)"]`);
    await expect(bars('coop')).toHaveCount(filled(['verbal-cooperation', 'material-cooperation']));
    await expect(bars('conf')).toHaveCount(filled(['verbal-conflict', 'material-conflict']));
    expect(filled(['verbal-cooperation', 'material-cooperation'])).toBeGreaterThan(0);
    await expect(page.getByRole('img', { name: /Mean score/ }).locator('circle')).not.toHaveCount(
      0,
    );
  });

  test('lists the reports with sentence, publisher, source and certainty', async ({ page }) => {
    await page.goto(path);
    const rows = page.locator('.event-row');
    await expect(rows.first()).toBeVisible();
    const answer = await page.request.get(`/api/events?pair=${PAIR.join()}`);
    const { rows: told } = await answer.json();
    await expect(rows).toHaveCount(told.length);
    await expect(rows.first()).toContainText(told[0].evidence.sentence);
    await expect(rows.first()).toContainText(told[0].article.publisher);
    await expect(rows.first()).toContainText(told[0].certainty);
  });

  test('a filter narrows the list, stands in the address, and back undoes it', async ({ page }) => {
    await page.goto(path);
    const heading = page.locator('#reports');
    await expect(heading).toHaveText(/^\d+ reports?/);
    const all = await heading.textContent();
    await page
      .locator('.filters')
      .getByRole('checkbox', { name: /^Verbal cooperation/ })
      .check();
    await expect(page).toHaveURL(/quad=verbal-cooperation/);
    await expect(heading).not.toHaveText(all ?? '');
    const marks = page.locator('.event-row .quad-mark');
    for (const mark of await marks.all()) await expect(mark).toHaveClass(/verbal-cooperation/);
    await page.goBack();
    await expect(heading).toHaveText(all ?? '');
  });

  test('a period chosen in the table lists its reports alone', async ({ page }) => {
    await page.goto(path);
    await page.getByText('As a table').click();
    const row = page.locator('.series-table tbody tr').first();
    const reports = Number(await row.locator('td').nth(4).textContent());
    await row.getByRole('button').press('Enter');
    await expect(page).toHaveURL(/at=\d{4}-\d\d-\d\d/);
    const listed = await page.locator('.event-row').count();
    expect(listed).toBeGreaterThanOrEqual(Math.min(reports, 1));
    await expect(page.locator('#reports')).toHaveText(/,/);
    await row.getByRole('button').press('Enter');
    await expect(page).not.toHaveURL(/at=/);
  });

  test('a bar answers to the pointer', async ({ page }) => {
    await page.goto(path);
    const bar = page.locator('.figure .bars rect').last();
    await bar.click();
    await expect(page).toHaveURL(/at=\d{4}-\d\d-\d\d/);
  });

  test('the picker opens another pair', async ({ page }) => {
    await page.goto(path);
    await page.getByLabel('Other side').selectOption({ label: 'Ukraine' });
    await expect(page).toHaveURL('/relations/RUS/UKR');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russia and Ukraine');
  });

  test('the period can be counted by year and cut to a day', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'year', exact: true }).click();
    await expect(page.getByRole('img', { name: /by year/ }).first()).toBeVisible();
    await page.goto(`${path}?from=1999-01-01&to=1999-01-02`);
    await expect(page.getByText('Widen it above')).toBeVisible();
  });
});
