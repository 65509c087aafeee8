import { readFile } from 'node:fs/promises';
import type { Browser as Chromium, CDPSession } from 'playwright-core';
import { extensionProcess } from '../e2e/support/browser-processes.ts';
import { EXTENSION_ID } from '../e2e/support/launch-chromium.ts';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_KIB = 1_024;

/** Of one moment, after every part of the extension has collected its garbage; in MB. */
export interface ExtensionMemory {
  /** Script objects of offscreen document and pane, which share one heap. */
  readonly heap: number;
  /**
   * The footprint, as Chrome's task manager has it, of the process in which offscreen document, pane
   * and worker live: what is in memory for this process and for no file.
   */
  readonly footprint: number;
}

export async function openMemoryProbe(chromium: Chromium): Promise<() => Promise<ExtensionMemory>> {
  const cdp = await chromium.newBrowserCDPSession();
  const pid = await extensionProcess(cdp);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const ours = targetInfos.filter(({ url }) => url.includes(EXTENSION_ID));
  const targets = await Promise.all(
    ours.map(async ({ targetId, url }) => ({ url, ask: await attach(cdp, targetId) })),
  );
  const offscreen = targets.find(({ url }) => url.endsWith('/offscreen.html'));
  if (!offscreen) throw new Error('There is no offscreen document');
  return async () => {
    for (const { ask } of targets) await ask('HeapProfiler.collectGarbage');
    const { usedSize } = (await offscreen.ask('Runtime.getHeapUsage')) as { usedSize: number };
    return { heap: usedSize / BYTES_PER_MB, footprint: await footprintOf(pid) };
  };
}

async function footprintOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1]);
  return ((kib('RssAnon') + kib('VmSwap')) * BYTES_PER_KIB) / BYTES_PER_MB;
}

type Ask = (method: string) => Promise<unknown>;

/** Playwright gives no session for what is no page; DevTools carries one inside the browser's. */
async function attach(cdp: CDPSession, targetId: string): Promise<Ask> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  let asked = 0;
  cdp.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  return async (method) => {
    asked += 1;
    const message = JSON.stringify({ id: asked, method });
    const answered = new Promise((resolve) => waiting.set(asked, resolve));
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
}
