import type { CallLog } from '../log.ts';
import { createMemoryLog } from '../memory-log.ts';
import { openCallLog } from './call-log.ts';

/** The log on the disk; where the browser refuses that, one in memory, which says of itself so. */
export async function openLog(now: () => number): Promise<CallLog> {
  try {
    return await openCallLog(now);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return createMemoryLog(now);
  }
}
