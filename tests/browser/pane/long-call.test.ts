import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percentile } from '../../e2e/support/percentile.ts';
import { PanePage } from './pane-page.ts';
import type { EventCost } from './page/long-call.tsx';

/** Of two hours, the first ten minutes and the last. */
const SHARE = 10 / 120;

let pages: PanePage;
let page: Page;
let costs: EventCost[];
beforeAll(async () => {
  pages = await PanePage.build();
  page = await pages.openLongCall();
  costs = await page.evaluate(() => window.hearAll());
});
afterAll(() => pages.close());

function firstAndLast(of: (cost: EventCost) => number): [number[], number[]] {
  const count = Math.floor(costs.length * SHARE);
  return [costs.slice(0, count).map(of), costs.slice(-count).map(of)];
}

describe('a call of two hours', () => {
  it('is drawn line by line, to its end', async () => {
    const box = page.getByRole('region', { name: 'Udskrift' });
    expect(await box.getByRole('listitem').count()).toBe(60);
    await expect.poll(() => box.getByText('119:57').count()).toBe(1);
  });

  it('changes no more of the page at its end than at its beginning', () => {
    const [first, last] = firstAndLast(({ touched }) => touched);
    expect(Math.max(...last)).toBeLessThanOrEqual(Math.max(...first));
    const microseconds = firstAndLast(({ ms }) => ms * 1_000);
    const [median, p95] = [0.5, 0.95].map((share) =>
      microseconds.map((some) => percentile(some, share)).join(' → '),
    );
    console.log(`µs per event, first → last ten minutes: median ${median}, p95 ${p95}`);
  });

  it('touches the meters and nothing else when somebody gets louder', async () => {
    await page.evaluate(() => window.hearLevels(0.2, true));
    expect(await page.evaluate(() => window.hearLevels(0.8, true))).toEqual([
      'meter caller style',
      'meter caller aria-valuenow',
      'meter agent style',
      'meter agent aria-valuenow',
    ]);
    expect(await page.evaluate(() => window.hearLevels(0.8, true))).toEqual([]);
  });
});
