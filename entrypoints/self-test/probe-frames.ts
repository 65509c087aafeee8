import { messages } from '../../utils/messages/browser/messages.ts';
import type { ProbeReport } from '../../utils/servicenow/probe-report.ts';
import { findFormFrames } from './find-form-frames.ts';

const TOP = 0;

/** What the frames that hold a form say of themselves, and the top one where no frame does. */
export async function probeFrames(tabId: number): Promise<readonly ProbeReport[]> {
  const found = await findFormFrames(tabId);
  const asked = (found.length === 0 ? [TOP] : found).map((frameId) =>
    orNone(messages.sendMessage('hands.probe', undefined, { tabId, frameId })),
  );
  return (await Promise.all(asked)).filter((one) => one !== null);
}

/** A frame may be gone by the time that it is asked. */
async function orNone(answer: Promise<ProbeReport>): Promise<ProbeReport | null> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
