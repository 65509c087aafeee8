import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findButtons, hasText } from './closed-roots.ts';
import { openHandsWorld, until, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
let open: OpenCase;
beforeAll(async () => {
  world = await openHandsWorld();
  open = await world.open('gsft_main');
});
afterAll(() => world.close());

const panesOf = ({ page }: HandsWorld) =>
  page.frames().filter((one) => one.url().includes('/pane.html'));
const paneFrames = () => panesOf(world);
const pageWidth = () =>
  world.page.evaluate(() => document.documentElement.getBoundingClientRect().width);
const TOP_FRAME = 0;

const STOPPED =
  'Sidemand er stoppet. Alt til nu er gemt. Genindlæs siden, når samtalen er slut, eller nu, hvis du vil have den med.';

/** Its promise is two seconds on a quiet machine: printed, not asserted. */
async function saysSo({ page }: HandsWorld): Promise<void> {
  const startedAt = Date.now();
  await until(() => hasText(page, STOPPED));
  console.log(`said so after ${Date.now() - startedAt} ms`);
}

describe('the pane', () => {
  it('stands once, in the top window, and the page is as much narrower', async () => {
    await until(async () => paneFrames().length === 1);
    expect(paneFrames()[0]?.parentFrame()).toBe(world.page.mainFrame());
    expect(await pageWidth()).toBe(1366 - 384);
    const form = world.page.frames().find((one) => one.url().includes('/incident.do'))!;
    const save = await form.locator('#sysverb_update').boundingBox();
    expect(save!.x + save!.width).toBeLessThan(1366 - 384);
  });

  it('is out of the page’s reach', async () => {
    const seen = await world.page.evaluate(() => ({
      frames: window.frames.length,
      root: document.querySelector('sidemand-pane')?.shadowRoot ?? null,
      requests: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('pane')),
    }));
    // gsft_main is the page's own.
    expect(seen).toEqual({ frames: 1, root: null, requests: [] });
  });

  it('knows the theme and its width from its address', async () => {
    expect(paneFrames()[0]?.url()).toContain('#theme=light&dock=open');
    await world.page.emulateMedia({ colorScheme: 'dark' });
    await until(async () => paneFrames()[0]?.url().includes('theme=dark'));
    await world.page.emulateMedia({ colorScheme: 'light' });
  });

  it('folds to a rail, and is a rail on the next page too', async () => {
    await open.order('hands.dock', 'rail', TOP_FRAME);
    expect(await pageWidth()).toBe(1366 - 40);
    await world.page.reload();
    await until(async () => (await pageWidth()) === 1366 - 40);
    await until(async () => paneFrames()[0]?.url().includes('dock=rail'));
  });

  it('comes back when the page throws it out', async () => {
    await world.page.evaluate(() => {
      document.querySelector('sidemand-pane')?.remove();
      document.adoptedStyleSheets = [];
    });
    await until(async () => paneFrames().length === 1 && (await pageWidth()) === 1366 - 40);
    expect(paneFrames()[0]?.url()).toContain('dock=rail');
  });

  it('stays away from the log-in page', async () => {
    const page = await world.browser.context.newPage();
    await page.goto(`${world.instance.url}/login.do`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('sidemand-pane').count()).toBe(0);
    await page.close();
  });
});

describe('a pane whose extension is gone', () => {
  let own: HandsWorld;
  beforeEach(async () => {
    own = await openHandsWorld();
    await own.open('top window');
    await until(async () => panesOf(own).length === 1);
  });
  afterEach(() => own.close());

  it('says so after an update, also where it was a rail', async () => {
    const worker = await own.worker();
    await worker.evaluate(() => chrome.storage.local.set({ dock: 'rail' }));
    await own.page.reload();
    await until(async () => panesOf(own)[0]?.url().includes('dock=rail'));
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await saysSo(own);
    // Beside the page, not over it.
    const margin = await own.page.evaluate(
      () => getComputedStyle(document.documentElement).marginRight,
    );
    expect(margin).toBe('384px');
  });

  it('says so after a crash, and reloads the page when the agent says so', async () => {
    const [pane] = panesOf(own);
    // Before it is drawn its process may be another one, or none.
    await pane!.waitForSelector('.pane, .rail');
    const cdp = await own.browser.context.newCDPSession(pane!);
    // All pages of the extension share the process that dies here; nobody is left to answer.
    void cdp.send('Page.crash').catch(() => undefined);
    await saysSo(own);
    const [button] = await findButtons(own.page, 'Genindlæs siden');
    const loaded = own.page.waitForEvent('load');
    await own.page.mouse.click(button!.x, button!.y);
    await loaded;
    expect(await hasText(own.page, STOPPED)).toBe(false);
  });
});
