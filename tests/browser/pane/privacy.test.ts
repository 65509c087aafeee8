import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildPane } from './built-pane.ts';

const pane = buildPane();
const { withScene } = pane;

/** Everything that is in the document, attributes and what is not seen included. */
const inDocument = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);
const SAID = /150350|1235|femten nul tre|22 33 44 55|mette@example/u;

const phone = (page: Page): Locator =>
  page
    .locator('.transcript')
    .getByRole('button', { name: 'Telefonnummer skjult. Hold for at vise' });
const held = (page: Page): Locator => page.locator('.hidden-piece.held');

describe('what was said and is hidden', () => {
  it('is not in the document, in the transcript, the notes or the chip', () =>
    withScene('cpr-heard', async (page) => {
      expect(await inDocument(page)).not.toMatch(SAID);
      const names = await page
        .locator('.transcript .hidden-piece')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(names).toEqual([
        'CPR-nummer skjult. Hold for at vise',
        'CPR-nummer skjult. Hold for at vise',
        'Telefonnummer skjult. Hold for at vise',
        'Mailadresse skjult. Hold for at vise',
      ]);
      expect(await page.locator('.notes .hidden-piece').count()).toBe(2);
      expect(await page.locator('.foot').textContent()).toContain(
        '1 CPR · 1 mail · 1 telefon skjult',
      );
    }));

  it('is shown while the mouse holds it, also when it is let go elsewhere', () =>
    withScene('cpr-heard', async (page) => {
      const box = await phone(page).boundingBox();
      if (!box) throw new Error('It is not to be seen');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await held(page).waitFor();
      expect(await held(page).textContent()).toBe('22 33 44 55');
      await page.mouse.move(5, 5);
      await page.mouse.up();
      await held(page).waitFor({ state: 'detached' });
      expect(await inDocument(page)).not.toMatch(SAID);
    }));

  it.each(['Space', 'Enter'])('is shown while %s holds it, reached by Tab', (key) =>
    withScene('cpr-heard', async (page) => {
      await page.locator('.transcript-scroll').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await phone(page).evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.down(key);
      await held(page).waitFor();
      expect(await held(page).getAttribute('aria-label')).toBe('22 33 44 55');
      await page.keyboard.up(key);
      await held(page).waitFor({ state: 'detached' });
      expect(await inDocument(page)).not.toMatch(SAID);
    }),
  );

  it('is hidden again when the eye goes elsewhere', () =>
    withScene('cpr-heard', async (page) => {
      await phone(page).focus();
      await page.keyboard.down('Space');
      await held(page).waitFor();
      await page.keyboard.press('Tab');
      await held(page).waitFor({ state: 'detached' });
    }));

  it('is not shown to the page that holds the pane and makes up a press', () =>
    withScene('cpr-heard', async (page) => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('.hidden-piece')) {
          one.dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }));
          one.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
        }
      });
      expect(await held(page).count()).toBe(0);
    }));

  it('is hidden in a quoted line and in a note, and means the same there', () =>
    withScene('cpr-heard', async (page) => {
      await page.locator('.notes .citation').first().click();
      await page.locator('.popover .hidden-piece').first().waitFor();
      expect(await inDocument(page)).not.toMatch(SAID);
      await page.keyboard.press('Escape');
      await page.locator('.notes .hidden-piece').first().focus();
      await page.keyboard.down('Enter');
      expect(await held(page).textContent()).toBe('150350-1235');
      await page.keyboard.up('Enter');
    }));
});

describe('a CPR number that was heard', () => {
  it('is shown while held, and looked up by a click that says where it was said', () =>
    withScene('cpr-heard', async (page) => {
      const chip = page.locator('.cpr-heard');
      await chip.locator('.hidden-piece').focus();
      await page.keyboard.down('Space');
      expect(await held(page).textContent()).toBe('150350-1235');
      await page.keyboard.up('Space');
      await chip.getByRole('button', { name: 'Find opkalder' }).click();
      await chip.getByText('Slår op …').waitFor();
      const asked = await page.evaluate(() => window.asked.map((one) => JSON.stringify(one)));
      expect(asked.filter((one) => one.includes('caller-asked'))).toEqual([
        JSON.stringify([
          'append',
          { kind: 'caller-asked', by: 'cpr', segmentIds: ['caller-9000', 'caller-15000'] },
        ]),
      ]);
    }));

  it('says so where nobody has it', () =>
    withScene('cpr-unknown', async (page) => {
      await page.getByText('Ingen i ServiceNow har det CPR-nummer.').waitFor();
    }));
});

describe('the settings of what is hidden', () => {
  it('are saved, and take only what may be the name of a column', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    await page.getByRole('checkbox', { name: 'Skriv CPR-numre i sagens notat' }).check();
    await page.getByLabel('Kolonne i sys_user med CPR-nummer').fill('U_CPR^ORnameISNOTEMPTY');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.', { exact: true }).waitFor();
    const saved = await page.evaluate(() =>
      window.asked.flatMap((one) => {
        const [name, what]: readonly unknown[] = one;
        return name === 'save' ? [JSON.stringify(what)] : [];
      }),
    );
    expect(JSON.parse(saved[0] ?? '{}')).toMatchObject({
      privacy: { hidesNames: false, restores: true, cprColumn: 'u_cprornameisnotempty' },
    });
    await page.close();
  });
});
