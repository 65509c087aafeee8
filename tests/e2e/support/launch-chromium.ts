import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';

/** From the public key in wxt.config.ts. */
export const EXTENSION_ID = 'lbjjkohcnaehnndefonpmfjhgopfncfp';
const BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3-sandbox', import.meta.url));

export interface LaunchOptions {
  readonly headless: boolean;
  /** WAV that the microphone hears, once; null: this machine has no microphone. */
  readonly microphone: string | null;
  readonly microphoneRefused?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export interface Browser {
  readonly context: BrowserContext;
  /** What a click on the toolbar icon does while `page` is in front: a real invocation. */
  clickIcon(page: Page): Promise<void>;
  stopServiceWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'sidemand-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: false, // Playwright's own headless mode is another browser; see --headless=new
    viewport: options.viewport ?? { width: 1366, height: 768 },
    colorScheme: options.colorScheme ?? 'light',
    // Both would silence the very thing we test.
    ignoreDefaultArgs: ['--mute-audio', '--disable-extensions'],
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=LocalNetworkAccessChecks',
      `--load-extension=${BUILD}`,
      `--disable-extensions-except=${BUILD}`,
      '--enable-unsafe-extension-debugging',
      '--autoplay-policy=no-user-gesture-required',
      ...microphoneArgs(options),
    ],
  });
  const cdp = await browserSession(context);
  return {
    context,
    clickIcon: (page) => clickIcon(cdp, page),
    stopServiceWorker: () => stopServiceWorker(cdp),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function microphoneArgs({ microphone, microphoneRefused }: LaunchOptions): string[] {
  const answer = microphoneRefused ? [] : ['--auto-accept-camera-and-microphone-capture'];
  // A browser without the fake device has, on a machine without sound hardware, no microphone.
  if (microphone === null) return answer;
  return [
    ...answer,
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${microphone}%noloop`,
  ];
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context');
  return browser.newBrowserCDPSession();
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** DevTools cannot be asked which tab a page is, so the tab is known by its address. */
async function clickIcon(cdp: CDPSession, page: Page): Promise<void> {
  await page.bringToFront();
  const { targetInfos } = (await cdp.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  })) as { targetInfos: TargetInfo[] };
  const tab = targetInfos.find((one) => one.url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  // Newer than Playwright's list of DevTools commands.
  await (cdp as unknown as { send(method: string, params: object): Promise<void> }).send(
    'Extensions.triggerAction',
    { id: EXTENSION_ID, targetId: tab.targetId },
  );
}

async function stopServiceWorker(cdp: CDPSession): Promise<void> {
  const { targetInfos } = (await cdp.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
  const worker = targetInfos.find(
    (one) => one.type === 'service_worker' && one.url.includes(EXTENSION_ID),
  );
  if (!worker) throw new Error('There was no service worker to stop');
  await cdp.send('Target.closeTarget', { targetId: worker.targetId });
}
