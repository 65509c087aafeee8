import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { articles, explained } from './case-cast.ts';
import { buildPane } from './built-pane.ts';

const { withScene } = buildPane();

const danish = (da: string): string => da;
const FACT = explained(danish);
const SNIPPET = articles(danish).flatMap((fact) =>
  fact.kind === 'articles-found' ? fact.articles : [],
)[1]?.snippet;

const why = (page: Page) => page.locator('.article:has([aria-expanded=true]) .article-why');
const comes = (page: Page, text: string) =>
  page.evaluate((soFar) => window.hearExplaining(soFar), text);
const tells = (page: Page, fact: CallFact) => page.evaluate((one) => window.tellFact(one), fact);

describe('an explanation', () => {
  it('takes the place of the article’s sentence while it comes, and is replaced by what was checked', () =>
    withScene('articles', async (page) => {
      expect(await why(page).innerText()).toBe(SNIPPET);
      for (const soFar of [
        'Fejl 809',
        'Fejl 809 betyder, at alt',
        'Fejl 809 betyder, at alt er tabt.',
      ]) {
        await comes(page, soFar);
        expect(await why(page).innerText()).toBe(`${soFar} …`);
      }
      // Nobody is read every word of it.
      expect(await why(page).locator('[aria-live]').count()).toBe(0);
      expect(await why(page).locator('[aria-busy=true]').count()).toBe(1);
      await tells(page, FACT);
      const text = await why(page).innerText();
      expect(text).not.toContain('tabt');
      expect(text).toBe(
        'Fejl 809 betyder, at routeren derhjemme har lukket port 500 eller 4500.[1] Virker VPN på mobilens hotspot, er det routeren.[2][1]',
      );
      // What is told late is not shown.
      await comes(page, 'Fejl 809 betyder');
      expect(await why(page).innerText()).toBe(text);
    }));

  it('shows the sentence of the article that it rests on, by keyboard, too', () =>
    withScene('articles', async (page) => {
      await tells(page, FACT);
      const mark = page.getByRole('button', { name: 'Kilde: sætning i artiklen, 2' });
      await mark.press('Enter');
      const quote = page.locator('.popover:popover-open q');
      expect(await quote.innerText()).toContain('Prøv at gå på nettet med mobilens hotspot');
      await page.keyboard.press('Escape');
      expect(await quote.count()).toBe(0);
    }));

  it('leaves the article’s own sentence where nothing comes of it', () =>
    withScene('articles', async (page) => {
      await comes(page, 'Fejl 809 betyder');
      await comes(page, '');
      expect(await why(page).innerText()).toBe(SNIPPET);
      await comes(page, 'Fejl 809 betyder');
      const usage = { prompt: 1, cached: 0, answer: 1, requests: 1 };
      await tells(page, { kind: 'thinking-wasted', engine: 'x', usage, sysId: 'k2' });
      expect(await why(page).innerText()).toBe(SNIPPET);
    }));

  it('stays with its article when that is attached, and hides CPR numbers', () =>
    withScene('articles', async (page) => {
      const sentences = [{ text: 'Brug 010190-1234 til prøven.', quotes: ['Brug 010190-1234.'] }];
      if (FACT.kind !== 'article-explained') throw new Error('An explanation is needed');
      await tells(page, { ...FACT, sentences });
      await page.getByRole('button', { name: 'Vedhæft KB0010232' }).click();
      await page.getByRole('button', { name: /^Fejl 809/u }).click();
      const row = page.locator('.article:has-text("KB0010232") .article-why');
      expect(await row.innerText()).toContain('til prøven.');
      expect(await page.content()).not.toContain('010190-1234');
    }));
});
