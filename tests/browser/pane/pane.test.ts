import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FilingPlan } from '../../../utils/servicenow/filing.ts';
import { LANGUAGES } from '../../../utils/settings/settings.ts';
import { asked, askedFirst, buildPane, facts } from './built-pane.ts';
import { SCENE_NAMES } from './fixture-logs.ts';
import { REPORT } from './pane-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'dark'] as const;
const ANSWERS = ['granted', 'refused', 'blocked', 'missing', 'busy'] as const;

const pane = buildPane();
const { withScene } = pane;
/** One page for all that is only looked at. */
let looked: Page;
beforeAll(async () => {
  looked = await pane.pages.prepare(AXE);
});

/** What axe calls serious or critical, one line each; the picture goes where people look. */
async function faultsOf(page: Page, picture: string): Promise<string[]> {
  await page.screenshot({ path: `${REPORT}/${picture}.png`, animations: 'disabled' });
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const plansOrdered = async (page: Page): Promise<FilingPlan[]> =>
  (await facts(page)).flatMap((fact) => (fact.kind === 'filing-ordered' ? [fact.plan] : []));

describe.each(LANGUAGES)('by everyone, in %s', (language) => {
  describe.each(THEMES)('in %s', (theme) => {
    it.each(SCENE_NAMES)('%s can be used', async (scene) => {
      const page = await pane.pages.open({ scene, language, theme }, looked);
      expect(await faultsOf(page, `${scene}-${language}-${theme}`)).toEqual([]);
    });

    it.each(['pages', 'none'] as const)('the self-test can be used (%s)', async (found) => {
      const page = await pane.pages.openSelfTest(language, theme, found, looked);
      const run = page.getByRole('button').first();
      if (await run.isEnabled()) await run.click();
      expect(await faultsOf(page, `self-test-${found}-${language}-${theme}`)).toEqual([]);
    });

    it.each(['shipped', 'used'] as const)('the settings can be used (%s)', async (as) => {
      const page = await pane.pages.openSettings(language, theme, as, looked);
      expect(await faultsOf(page, `settings-${as}-${language}-${theme}`)).toEqual([]);
    });

    it.each(ANSWERS)('the microphone page can be used (%s)', async (answer) => {
      const page = await pane.pages.openMicrophone(language, theme, answer, looked);
      expect(await faultsOf(page, `microphone-${answer}-${language}-${theme}`)).toEqual([]);
    });
  });
});

describe('writing to the record', () => {
  it('is one key away', () =>
    withScene('ended', async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.getByText('Skrevet i INC0012408').waitFor();
      const [plan] = await plansOrdered(page);
      expect(plan).toMatchObject({ sysId: 'a1', changes: [{ field: 'work_notes' }] });
    }));

  it('is one click away', () =>
    withScene('ended', async (page) => {
      await page.getByRole('button', { name: 'Skriv i sagen' }).click();
      await page.getByText('Skrevet i INC0012408').waitFor();
      await page.getByRole('button', { name: 'Klar til næste opkald' }).click();
      expect(await asked(page, 'clear')).toHaveLength(1);
    }));

  it('takes with it what was typed a moment before', () =>
    withScene('ended', async (page) => {
      await page.getByRole('textbox', { name: 'Resultat, sætning 1' }).click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Alt er godt.');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Skrevet i INC0012408').waitFor();
      const [plan] = await plansOrdered(page);
      expect(plan?.changes[0]?.after.value).toContain('VPN virker. Alt er godt.');
    }));

  it('is not done by the page’s own hand', () =>
    withScene('ended', async (page) => {
      await page.evaluate(() => {
        document.querySelector<HTMLButtonElement>('.button.primary')?.click();
        const key = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true });
        document.body.dispatchEvent(key);
      });
      expect(await plansOrdered(page)).toEqual([]);
    }));

  it('is not done through something that covers the button', () =>
    withScene('ended', async (page) => {
      await page.addInitScript(() => {
        const lid = document.createElement('div');
        lid.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff;pointer-events:none';
        addEventListener('DOMContentLoaded', () => document.documentElement.append(lid));
      });
      await page.reload();
      await page.getByRole('button', { name: 'Skriv i sagen' }).click();
      await page.getByText('Noget dækker knappen').waitFor();
      expect(await plansOrdered(page)).toEqual([]);
    }));
});

describe('by keyboard', () => {
  async function focused(page: Page): Promise<string> {
    return page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  }

  it('the fields come in reading order, each with what can be done', () =>
    withScene('listening', async (page) => {
      const passed: string[] = [];
      for (let step = 0; step < 10; step += 1) {
        await page.keyboard.press('Tab');
        passed.push(await focused(page));
      }
      expect(passed).toEqual([
        'Uden for referat (Alt+P)',
        'Afslut samtalen',
        'Fold sammen',
        'Dig: vælg mikrofon',
        'CPR-nummer skjult. Hold for at vise',
        'Overskrift',
        'Udfyld alle (3)',
        'Kategori: Foreslå. Skift',
        'Udfyld Kategori',
        'Afvis forslaget til Kategori',
      ]);
    }));

  it('a source opens and closes, and focus stays where it was', () =>
    withScene('ended', async (page) => {
      const source = page.getByRole('button', { name: 'Kilde: linje 7, 0:35' });
      await source.focus();
      await page.keyboard.press('Enter');
      await page.locator('.popover:popover-open').getByText('Det hjælper ikke').waitFor();
      await page.screenshot({ path: `${REPORT}/source.png` });
      await page.keyboard.press('Escape');
      await page.locator('.popover:popover-open').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Kilde: linje 7, 0:35');
    }));

  it('Enter begins the next sentence, and an empty one goes away again', () =>
    withScene('ended', async (page) => {
      await page.getByRole('textbox', { name: 'Problem, sætning 1' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Gælder kun hjemmefra.');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('textbox', { name: /^Problem/u }).count()).toBe(4);
      await page.keyboard.press('Tab');
      await expect.poll(() => page.getByRole('textbox', { name: /^Problem/u }).count()).toBe(3);
      expect(JSON.stringify(await facts(page))).toContain(
        '"Gælder kun hjemmefra.","segmentIds":[]',
      );
    }));
});

describe('the transcript', () => {
  it('stays at the newest words, and stands still for one who reads back', () =>
    withScene('long', async (page) => {
      const box = page.getByRole('region', { name: 'Udskrift' });
      const fromEnd = (): Promise<number> =>
        box.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
      await expect.poll(fromEnd).toBeLessThan(2);
      expect(await box.getByRole('listitem').count()).toBe(60);
      await box.evaluate((one) => one.scrollTo(0, 0));
      await page.getByRole('button', { name: 'Nyeste' }).waitFor();
      await page.getByRole('button', { name: 'Vis tidligere' }).click();
      await expect.poll(() => box.getByRole('listitem').count()).toBeGreaterThan(60);
      await page.screenshot({ path: `${REPORT}/read-back.png` });
      await page.getByRole('button', { name: 'Nyeste' }).click();
      await expect.poll(fromEnd).toBeLessThan(2);
    }));
});

describe('the agent’s own words', () => {
  it('a headline that is touched is the agent’s from then on', () =>
    withScene('listening', async (page) => {
      const headline = page.getByRole('textbox', { name: 'Overskrift' });
      await headline.fill('VPN efter kodeskift');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.headline.by-machine').count()).toBe(0);
      expect(await asked(page, 'append')).toEqual([
        [{ kind: 'headline-edited', text: 'VPN efter kodeskift' }],
      ]);
    }));

  it('a no to being written down ends the listening', () =>
    withScene('consent', async (page) => {
      await page.getByRole('button', { name: 'Nej tak' }).click();
      expect(await asked(page, 'end')).toEqual([['consent-declined']]);
    }));

  it('fills all that is proposed, the category before what hangs on it', () =>
    withScene('listening', async (page) => {
      await page.getByRole('button', { name: 'Udfyld alle (3)' }).click();
      await expect.poll(() => page.getByText('udfyldt').count()).toBe(3);
      const filled = await asked(page, 'fill');
      expect(filled.map(([, order]) => (order as { field: string }).field)).toEqual([
        'category',
        'assignment_group',
        'subcategory',
      ]);
    }));
});

describe('the settings', () => {
  it('are saved, and the browser is asked for the address', async () => {
    const page = await pane.pages.openSettings('da', 'light');
    await page
      .getByRole('group', { name: 'Sprogtjeneste' })
      .getByLabel('Adresse')
      .fill('http://x.dk');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Skriv hele adressen').waitFor();
    await page.getByRole('group', { name: 'Sprogtjeneste' }).getByLabel('Adresse').fill('');
    await page.getByRole('radio', { name: 'English' }).last().check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await asked(page, 'askForHosts')).toEqual([[['https://speech.example/v1']]]);
    expect(await asked(page, 'save')).toHaveLength(1);
    await page.close();
  });

  it('take pairs of words by keyboard, and keep those that are whole', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    await page.getByRole('textbox', { name: 'Der skal stå, linje 1' }).press('Enter');
    await page.keyboard.type('opus');
    await page.keyboard.press('Tab');
    await page.keyboard.type('OPUS ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('halv');
    await page.getByRole('button', { name: 'Fjern linje 1' }).press('Enter');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.').waitFor();
    const [saved] = await askedFirst(page, 'save');
    expect(saved).toMatchObject({ corrections: [{ heard: 'opus', correct: 'OPUS' }] });
    await page.close();
  });

  it('say how speech is written down, in which microphone, and how long anything is kept', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    const warning = page.getByText('Lyd kan ikke renses for personnumre');
    await warning.waitFor();
    await page.getByLabel('Mikrofon i samtaler').selectOption('');
    await page.getByLabel('Timer, lyden beholdes').fill('48');
    await page.getByLabel('Dage, færdige samtaler beholdes').fill('31');
    await page.getByRole('radio', { name: 'Browseren selv' }).check();
    expect(await warning.count()).toBe(0);
    await page.getByRole('button', { name: 'Gem' }).click();
    expect(await asked(page, 'save')).toEqual([]);
    await page.getByLabel('Dage, færdige samtaler beholdes').fill('30');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.').waitFor();
    const [saved] = await askedFirst(page, 'save');
    expect(saved).toMatchObject({
      speech: { transport: 'on-device', url: 'https://speech.example/v1' },
      microphoneId: '',
      retention: { audioHours: 48, transcriptDays: 30 },
    });
    await page.close();
  });
});
