import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { extensionProcess, HAS_PROCESSES } from '../e2e/support/browser-processes.ts';

/** Kernel ticks a second on every Linux that Node runs on (`getconf CLK_TCK`). */
const TICKS_PER_MS = 0.1;

/**
 * Of one core, for so long: the process in which offscreen document, worker and pane live; null where
 * there is no /proc to read it from. Nothing is asked of the extension meanwhile: a test that looks
 * costs more than the capture.
 */
export async function extensionCpuShare(
  context: BrowserContext,
  forMs: number,
): Promise<number | null> {
  if (!HAS_PROCESSES) return null;
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('This Playwright gives no browser for a persistent context');
  const pid = await extensionProcess(cdp);
  const [before, from] = [await cpuMs(pid), performance.now()];
  await sleep(forMs);
  return ((await cpuMs(pid)) - before) / (performance.now() - from);
}

async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The program's name stands in brackets and may hold spaces; user and system time follow it.
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14);
  return (Number(user) + Number(system)) / TICKS_PER_MS;
}
