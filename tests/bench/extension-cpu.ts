import { readdir, readFile } from 'node:fs/promises';

/** Kernel ticks a second on every Linux that Node runs on (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

/**
 * Processor time so far of the process that hosts our offscreen document (and, with it, worker and
 * pane), in seconds; null where there is no /proc to read it from.
 */
export async function extensionCpuSeconds(): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  let ticks = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))) {
    const commandLine = await readOrNothing(`/proc/${pid}/cmdline`);
    if (!commandLine.includes('--extension-process')) continue;
    const stat = await readOrNothing(`/proc/${pid}/stat`);
    // The program's name stands in brackets and may hold spaces; user and system time follow it.
    const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14);
    ticks += Number(user ?? 0) + Number(system ?? 0);
  }
  return ticks / TICKS_PER_SECOND;
}

/** Processes come and go while we read. */
async function readOrNothing(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
