import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';

/** Processes are found through /proc and stopped by signals. */
export const HAS_PROCESSES = process.platform === 'linux';

export async function browserProcess(cdp: CDPSession): Promise<number> {
  const [id] = await processes(cdp, 'browser');
  if (id === undefined) throw new Error('The browser has no process');
  return id;
}

/** Worker, offscreen document and panes share one. Other browsers on this machine have theirs. */
export async function extensionProcess(cdp: CDPSession): Promise<number> {
  for (const id of await processes(cdp, 'renderer')) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('--extension-process')) return id;
  }
  throw new Error('No process of this browser runs an extension');
}

async function processes(cdp: CDPSession, kind: string): Promise<readonly number[]> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === kind).map(({ id }) => id);
}
