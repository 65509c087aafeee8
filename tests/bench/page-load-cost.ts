import type { CDPSession, Page } from 'playwright-core';
import { EXTENSION_ID } from '../e2e/support/launch-chromium.ts';

/** What our scripts took of the page's main thread while it loaded, ms. */
export interface LoadCost {
  readonly totalMs: number;
  /** The longest time in which nothing but our code ran. */
  readonly longestMs: number;
}

const SAMPLE_US = 500;
/** What comes later than this is no part of loading. */
const SETTLE_MS = 3_000;
const OURS = `chrome-extension://${EXTENSION_ID}/`;

/**
 * Loads the address and samples the main thread's stack. A sample is ours if any frame of it is: what
 * the browser does on our call is our cost, too.
 */
export async function measureLoad(page: Page, address: string): Promise<LoadCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.send('Profiler.start');
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return costOf(profile);
}

type Profile = Awaited<ReturnType<typeof stop>>['profile'];
const stop = (session: CDPSession) => session.send('Profiler.stop');

function costOf({ nodes, samples = [], timeDeltas = [] }: Profile): LoadCost {
  const ours = new Set<number>();
  const mark = (id: number, isOurs: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const now = isOurs || node.callFrame.url.startsWith(OURS);
    if (now) ours.add(id);
    for (const child of node.children ?? []) mark(child, now);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const root = nodes[0];
  if (root) mark(root.id, false);

  let totalUs = 0;
  let runUs = 0;
  let longestUs = 0;
  samples.forEach((id, at) => {
    // A sample stands for the time until the next one.
    const lastsUs = timeDeltas[at + 1] ?? SAMPLE_US;
    if (!ours.has(id)) {
      runUs = 0;
      return;
    }
    totalUs += lastsUs;
    runUs += lastsUs;
    longestUs = Math.max(longestUs, runUs);
  });
  return { totalMs: totalUs / 1000, longestMs: longestUs / 1000 };
}
