import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { browserProcess, extensionProcess } from './browser-processes.ts';

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
  /** Folder of a profile that outlives the browser; else it gets one of its own, gone with it. */
  readonly profile?: string;
  readonly args?: readonly string[];
}

export interface Browser {
  readonly context: BrowserContext;
  /** What a click on the toolbar icon does while `page` is in front: a real invocation. */
  clickIcon(page: Page): Promise<void>;
  stopServiceWorker(): Promise<void>;
  hasServiceWorker(): Promise<boolean>;
  /** SIGKILL for the extension's process: worker, offscreen document and panes at once. */
  killExtension(): Promise<void>;
  /** The extension's process stands still for so long, as all of them do when a laptop sleeps. */
  freezeExtension(ms: number): Promise<void>;
  /** Loads it anew: after a crash, or over the running one as a forced update does. */
  reloadExtension(): Promise<void>;
  /** SIGKILL for the whole browser. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidemand-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: false, // Playwright's own headless mode is another browser; see --headless=new
    viewport: options.viewport ?? { width: 1366, height: 768 },
    colorScheme: options.colorScheme ?? 'light',
    // The agents' computers stand where their users on the instance say they are.
    env: { ...process.env, TZ: 'Europe/Copenhagen' },
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
      ...(options.args ?? []),
    ],
  });
  const cdp = await browserSession(context);
  return {
    context,
    clickIcon: (page) => clickIcon(cdp, page),
    async stopServiceWorker() {
      const worker = await findServiceWorker(cdp);
      // Stopped twice in a moment: it has not come back yet, and is as stopped as can be.
      if (!worker) return;
      await cdp.send('Target.closeTarget', { targetId: worker.targetId });
    },
    hasServiceWorker: async () => (await findServiceWorker(cdp)) !== undefined,
    async killExtension() {
      process.kill(await extensionProcess(cdp), 'SIGKILL');
    },
    async freezeExtension(ms) {
      const id = await extensionProcess(cdp);
      process.kill(id, 'SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, ms));
      process.kill(id, 'SIGCONT');
    },
    reloadExtension: () => send(cdp, 'Extensions.loadUnpacked', { path: BUILD }),
    async kill() {
      const closed = context.waitForEvent('close');
      process.kill(await browserProcess(cdp), 'SIGKILL');
      await closed;
    },
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
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

/**
 * DevTools cannot be asked which tab a page is, so the tab is known by its address. They bring it to
 * the front, because Playwright no longer talks to a page that has crashed once.
 */
async function clickIcon(cdp: CDPSession, page: Page): Promise<void> {
  const { targetInfos } = (await cdp.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  })) as { targetInfos: TargetInfo[] };
  const tab = targetInfos.find((one) => one.url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  await cdp.send('Target.activateTarget', { targetId: tab.targetId });
  await send(cdp, 'Extensions.triggerAction', { id: EXTENSION_ID, targetId: tab.targetId });
}

/** Commands that are newer than Playwright's list of them. */
async function send(cdp: CDPSession, method: string, params: object): Promise<void> {
  await (cdp as unknown as { send(method: string, params: object): Promise<void> }).send(
    method,
    params,
  );
}

async function findServiceWorker(cdp: CDPSession): Promise<TargetInfo | undefined> {
  const { targetInfos } = (await cdp.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
  return targetInfos.find((one) => one.type === 'service_worker' && one.url.includes(EXTENSION_ID));
}
