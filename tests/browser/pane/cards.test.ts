import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildPane, facts } from './built-pane.ts';

const pane = buildPane();
const { withScene } = pane;

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.className ?? '');
/** Buttons that write ask to be seen, which takes the browser a moment to say. */
const seen = (page: Page) => page.locator('.whisper button[data-seen="true"]').waitFor();

describe('a question card', () => {
  it('takes no focus by itself, and is read out', () =>
    withScene('card-question', async (page) => {
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      const status = page.getByRole('status').filter({ hasText: 'Spørg: Er det kun dig' });
      expect(await status.count()).toBe(1);
    }));

  it('goes into the notes with Tab, and waits there for its answer', () =>
    withScene('card-question', async (page) => {
      await seen(page);
      await page.locator('.whisper').focus();
      await page.keyboard.press('Tab');
      await page.locator('.note-group.asked').getByText('Er det kun dig').waitFor();
      await page.getByRole('img', { name: 'Venter på svar' }).waitFor();
      expect(await page.locator('.whisper').count()).toBe(0);
      expect(await facts(page)).toEqual([
        { kind: 'card-settled', cardId: 'question:impact#1', how: { kind: 'used' } },
      ]);
      expect(await focused(page)).toBe('card-area');
    }));

  it('is refused with Escape, and not noted', () =>
    withScene('card-question', async (page) => {
      await page.locator('.whisper').focus();
      await page.keyboard.press('Escape');
      await page.locator('.whisper').waitFor({ state: 'detached' });
      expect(await facts(page)).toEqual([
        { kind: 'card-settled', cardId: 'question:impact#1', how: { kind: 'dismissed' } },
      ]);
      expect(await page.locator('.note-group.asked').count()).toBe(0);
    }));

  it('is no trap: walking through the pane meets its two buttons and goes on', () =>
    withScene('card-question', async (page) => {
      const spurgt = page.getByRole('button', { name: 'Spurgt' });
      await spurgt.focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Ikke mere om det i denne samtale (Esc)',
      );
      await page.keyboard.press('Tab');
      expect(await page.locator('.whisper :focus').count()).toBe(0);
      expect(await facts(page)).toEqual([]);
    }));

  it('is not taken by the page’s own hand', () =>
    withScene('card-question', async (page) => {
      await seen(page);
      await page.evaluate(() => {
        document.querySelector<HTMLButtonElement>('.whisper button')?.click();
        document
          .querySelector('.whisper')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
      });
      expect(await facts(page)).toEqual([]);
      await page.getByRole('button', { name: 'Spurgt' }).click();
      expect(await facts(page)).toHaveLength(1);
    }));
});

describe('an answer', () => {
  it('is ticked, and leads to the line it was said in', () =>
    withScene('card-answered', async (page) => {
      const row = page.locator('.note-group.asked .answered');
      await row.getByRole('img', { name: 'Besvaret' }).waitFor();
      await row.getByText('Rådhuset', { exact: true }).waitFor();
      await row.getByRole('button', { name: /^Kilde/u }).click();
      await page.getByText('Jeg kan ikke komme på VPN mere.').last().waitFor();
    }));
});

describe('a quiet agent', () => {
  it('sees no card and no articles, and asks for the next by a button', () =>
    withScene('card-quiet', async (page) => {
      expect(await page.locator('.whisper').count()).toBe(0);
      await page.getByRole('button', { name: 'Vis et forslag' }).click();
      expect(await facts(page)).toEqual([{ kind: 'card-asked' }]);
    }));
});

describe('the next likely values', () => {
  it('fill the field with one click, and take the place of the first', () =>
    withScene('top-three', async (page) => {
      const category = page.locator('.field').filter({ hasText: 'Kategori' }).first();
      expect(await category.locator('.other-value').allTextContents()).toEqual([
        'Software',
        'Adgang',
      ]);
      const other = category.getByRole('button', { name: 'Udfyld Kategori med Adgang' });
      await other.and(page.locator('[data-seen="true"]')).waitFor();
      await other.click();
      await category.locator('.field-value').getByText('Adgang').waitFor();
      const orders = await page.evaluate(() => window.asked.filter(([name]) => name === 'fill'));
      expect(orders).toMatchObject([
        [
          'fill',
          {},
          { field: 'category', value: 'access', displayValue: 'Adgang', mayWrite: true },
        ],
      ]);
      const filled = await facts(page);
      expect(filled).toMatchObject([
        { kind: 'field-filled', field: 'category', after: { value: 'access' } },
      ]);
      expect(await category.locator('.other-value').allTextContents()).toEqual([
        'Netværk',
        'Software',
      ]);
    }));
});

describe('the settings', () => {
  it('say how much is whispered', async () => {
    const page = await pane.pages.openSettings('da', 'light');
    await page.getByRole('radio', { name: 'Ny i jobbet' }).check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.').waitFor();
    const saved = await page.evaluate(() => window.asked.map(([, value]) => value));
    expect(saved).toContainEqual(expect.objectContaining({ profile: 'novice' }));
    await page.close();
  });
});
