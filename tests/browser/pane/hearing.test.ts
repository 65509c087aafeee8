import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askedFirst, buildPane } from './built-pane.ts';
import { REPORT } from './pane-page.ts';

const { withScene } = buildPane();

describe('where the sound comes from', () => {
  it('is chosen by keyboard, remembered, and started with one button', () =>
    withScene('idle', async (page) => {
      await page.getByRole('radio', { name: 'Denne fane' }).focus();
      for (const choice of ['other-tab', 'system', 'room']) {
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => askedFirst(page, 'rememberSource')).toContain(choice);
      }
      await page.getByRole('button', { name: 'Start samtalen i rummet' }).click();
      expect(await askedFirst(page, 'listen')).toEqual([{ kind: 'room' }]);
    }));

  it('is the computer after the browser has asked', () =>
    withScene('idle-system', async (page) => {
      await page.getByRole('button', { name: 'Vælg lyd, og start' }).click();
      expect(await askedFirst(page, 'listen')).toEqual([{ kind: 'system' }]);
    }));

  it('is a tab from the list; one that was never used wants its key once', () =>
    withScene('idle-other-tab', async (page) => {
      const tabs = page.getByRole('list').getByRole('button');
      expect(await tabs.allInnerTexts()).toEqual([
        'Opkald med Mette Kjærgaard | Microsoft Teams – Servicedesk',
        'Fane 2 fra venstre',
        'Kalender',
      ]);
      await tabs.first().click();
      await page.getByText('Tryk på Alt+L dér én gang; så er du tilbage her.').waitFor();
      await page.screenshot({ path: `${REPORT}/idle-invoke.png` });
      expect(await askedFirst(page, 'listenToTab')).toEqual([5]);
    }));
});

describe('a recording', () => {
  /** A little more than two pieces; each byte tells where it stands. */
  const SOUND = Buffer.from(Uint8Array.from({ length: 1_600_000 }, (_, at) => at % 251));

  async function expectHandedOver(page: Page): Promise<void> {
    await expect.poll(() => askedFirst(page, 'listen')).toHaveLength(1);
    const pieces = (await askedFirst(page, 'sendRecording')) as {
      recordingId: string;
      base64: string;
    }[];
    expect(pieces.map(({ base64 }) => base64.length <= 1_000_000)).toEqual([true, true, true]);
    const whole = Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64, 'base64')));
    expect(whole.equals(SOUND)).toBe(true);
    const [{ recordingId } = { recordingId: '' }] = pieces;
    expect(pieces.every((piece) => piece.recordingId === recordingId)).toBe(true);
    expect(await askedFirst(page, 'listen')).toEqual([{ kind: 'recording', recordingId }]);
  }

  it('that is chosen is handed over whole, in pieces, and then listened to', () =>
    withScene('idle', async (page) => {
      await page
        .getByLabel('Læg en optagelse her')
        .setInputFiles({ name: 'opkald.wav', mimeType: 'audio/wav', buffer: SOUND });
      await expectHandedOver(page);
    }));

  it('that is dropped anywhere on the pane is handed over too', () =>
    withScene('idle', async (page) => {
      await drag(page, 'dragover', 'audio/wav', SOUND);
      await page.getByText('Slip optagelsen her').waitFor();
      await page.screenshot({ path: `${REPORT}/idle-dropping.png` });
      await drag(page, 'drop', 'audio/wav', SOUND);
      await expectHandedOver(page);
      expect(await page.getByText('Slip optagelsen her').count()).toBe(0);
    }));

  it('that is no sound is refused in words', () =>
    withScene('idle', async (page) => {
      await drag(page, 'drop', 'application/pdf', SOUND);
      await page.getByText('Filen er ikke en lydoptagelse').waitFor();
      expect(await askedFirst(page, 'sendRecording')).toEqual([]);
    }));

  it('that cannot be read to its end is refused in words, and the next one is taken', () =>
    withScene('idle', async (page) => {
      const path = `${REPORT}/changing.wav`;
      await writeFile(path, SOUND);
      const input = page.getByLabel('Læg en optagelse her');
      await page.evaluate(() => {
        // The first piece is answered when the file has been changed under us.
        window.beforePiece = new Promise((resolve) => (window.goOn = resolve));
      });
      await input.setInputFiles(path);
      await page.getByText('Henter »changing.wav«').waitFor();
      await page.screenshot({ path: `${REPORT}/idle-handing.png` });
      await writeFile(path, 'shorter');
      await page.evaluate(() => window.goOn());
      await page.getByText('Filen er ikke en lydoptagelse').waitFor();
      await input.setInputFiles({
        name: 'b.wav',
        mimeType: 'audio/wav',
        buffer: Buffer.from('RIFF'),
      });
      await expect.poll(() => askedFirst(page, 'listen')).toHaveLength(1);
    }));

  it('dropped in mid-call is left alone, and does not take the place of the pane', () =>
    withScene('listening', async (page) => {
      expect(await drag(page, 'drop', 'audio/wav', SOUND)).toBe(true);
      expect(await askedFirst(page, 'sendRecording')).toEqual([]);
    }));

  /** True when the browser was kept from opening the file itself. */
  function drag(page: Page, event: string, type: string, sound: Buffer): Promise<boolean> {
    return page.evaluate(
      async ([name, kind, base64]) => {
        const bytes = await (await fetch(`data:${kind};base64,${base64}`)).blob();
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], 'opkald.wav', { type: kind }));
        const init = { bubbles: true, cancelable: true, dataTransfer };
        const target = document.querySelector('.head') ?? document.body;
        return !target.dispatchEvent(new DragEvent(name, init));
      },
      [event, type, sound.toString('base64')] as const,
    );
  }
});

describe('the microphone', () => {
  it('is changed in mid-call by keyboard alone', () =>
    withScene('listening', async (page) => {
      const menu = page.getByRole('button', { name: 'Dig: vælg mikrofon' });
      await menu.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Jabra Evolve2 65', pressed: true }).waitFor();
      await page.screenshot({ path: `${REPORT}/microphones.png` });
      await page.keyboard.press('Escape');
      await page.locator('.popover:popover-open').waitFor({ state: 'detached' });
      expect(await askedFirst(page, 'changeMicrophone')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Realtek' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => askedFirst(page, 'changeMicrophone')).toEqual(['laptop']);
      await page.locator('.popover:popover-open').waitFor({ state: 'detached' });
      await expect.poll(() => menu.evaluate((one) => one === document.activeElement)).toBe(true);
    }));
});

describe('words on their way', () => {
  it('take their place in the log without moving a line', () =>
    withScene('partial', async (page) => {
      const region = page.getByRole('region', { name: 'Udskrift' });
      const places = () =>
        region
          .locator('.line.written')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      const before = await places();
      await region.getByText('Okay, hvor finder jeg den').waitFor();
      await page.evaluate(() => window.cutWords());
      await expect.poll(() => region.locator('.line.pending').count()).toBe(2);
      await region.getByText('Okay, hvor finder jeg den').waitFor();
      expect(await places()).toEqual(before);
    }));

  it('follow the talk while they grow', () =>
    withScene('partial', async (page) => {
      const box = page.getByRole('region', { name: 'Udskrift' });
      await page.setViewportSize({ width: 384, height: 520 });
      await page.evaluate(() => window.hearWords('Ord på ord på ord '.repeat(12)));
      await expect
        .poll(() => box.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight))
        .toBeLessThan(2);
    }));

  it('of a piece that was refused can be asked for again', () =>
    withScene('gaps', async (page) => {
      await page.getByRole('button', { name: 'Prøv igen' }).click();
      expect(await askedFirst(page, 'retry')).toHaveLength(1);
    }));
});

describe('what is missing', () => {
  it('is asked for again where the call has its sound from the computer', () =>
    withScene('unshared', async (page) => {
      await page.getByRole('button', { name: 'Fortsæt', exact: true }).click();
      expect(await askedFirst(page, 'listen')).toEqual([{ kind: 'system' }]);
    }));

  it('is said with its time and its reason', () =>
    withScene('gaps', async (page) => {
      const marks = page.locator('.line.mark p');
      expect(await marks.allInnerTexts()).toEqual([
        'Opkalderen har sagt ja til, at samtalen bliver skrevet ned',
        'Ingen lyd fra opkalderen 0:18–0:21. Fanen blev lukket.',
        'Holdt uden for referat 0:23–0:25.',
        'Mikrofonen er nu: Jabra Evolve2 65',
        'Ingen lyd fra din mikrofon et øjeblik ved 0:55. Lyden forsvandt.',
      ]);
    }));

  it('a headset that was pulled is said until it has been seen', () =>
    withScene('unplugged', async (page) => {
      const notice = page.getByRole('status').getByText('Headsettet blev taget ud');
      await notice.waitFor();
      await page.evaluate(() => window.waitMs(15_000));
      await notice.waitFor({ state: 'detached' });
      expect(await page.locator('.line.mark').getByText('Headsettet').count()).toBe(1);
    }));
});
