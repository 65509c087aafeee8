import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askedFirst, buildPane } from './built-pane.ts';
import { REPORT } from './pane-page.ts';

const pane = buildPane();

const shoot = (page: Page, name: string) =>
  page.screenshot({ path: join(REPORT, `engines-${name}.png`) });

describe('who writes the notes', () => {
  it('stands in the footer, and is chosen there', async () => {
    const page = await pane.pages.open({ scene: 'listening', language: 'da', theme: 'light' });
    const foot = page.getByRole('contentinfo').getByRole('button');
    await foot.click();
    await page.getByRole('heading', { name: 'Hvem skriver noterne?' }).waitFor();
    // The settings as shipped have no address: there is nothing to choose.
    expect(await page.getByRole('button', { name: 'Sprogtjenesten' }).isDisabled()).toBe(true);
    await shoot(page, 'menu');
    await page.getByRole('button', { name: 'Browserens egen model' }).click();
    expect(await askedFirst(page, 'setEngine')).toEqual(['browser']);
    await page.close();
  });

  it('is chosen in the settings, with what it may cost', async () => {
    const page = await pane.pages.openSettings('da', 'light');
    await page.getByRole('radio', { name: /Browserens egen model/u }).check();
    await page.getByText('Modellen skal hentes først.').waitFor();
    await page.getByRole('button', { name: 'Hent modellen' }).click();
    await page.getByText('Modellen er klar.').waitFor();
    expect(await askedFirst(page, 'loadBrowserModel')).toEqual(['da']);
    await page.getByLabel('Tokens pr. samtale').fill('50000');
    await page.getByLabel('Pris for en million tokens, der sendes').fill('2.75');
    await page.getByRole('checkbox', { name: 'Skjul også navne' }).check();
    await page.getByText('Hvem skriver noterne', { exact: true }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(REPORT, 'engines-settings.png'), fullPage: true });
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.').waitFor();
    expect(await askedFirst(page, 'save')).toMatchObject([
      {
        engine: 'browser',
        limits: { callTokens: 50_000, dayTokens: 5_000_000 },
        price: { prompt: 2.75 },
        privacy: { hidesNames: true },
      },
    ]);
    await page.close();
  });
});

describe('the receipt', () => {
  it('is made when it is opened, holds numbers, and can be copied', async () => {
    const page = await pane.pages.open({ scene: 'ended', language: 'da', theme: 'light' });
    const fold = page.locator('details.receipt');
    expect(await fold.locator('dt').count()).toBe(0);
    await fold.locator('summary').click();
    await fold.getByText('Sendt ud af maskinen').waitFor();
    await fold.scrollIntoViewIfNeeded();
    await shoot(page, 'receipt');
    expect(await fold.textContent()).toContain('CPR-numre: 1');
    await fold.getByRole('button', { name: 'Kopiér kvitteringen' }).click();
    const [copied] = await askedFirst(page, 'copy');
    expect(copied).toMatch(/^Kvittering\nSamtale: \S+\n(?:.+: .+\n)+Lyden: .+$/u);
    await page.close();
  });
});
