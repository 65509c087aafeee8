import { readCall } from '../../utils/call/call-state.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import type { ProbeReport } from '../../utils/servicenow/probe-report.ts';

/**
 * Asks the frames of a tab that we can name: the top one, the one whose form the call in hand knows,
 * and whichever answers first when all are asked. The permission to list frames is not worth it.
 */
export async function probeFrames(tabId: number): Promise<readonly ProbeReport[]> {
  const known = await knownFrame(tabId);
  const asked = [
    orNone(messages.sendMessage('hands.probe', undefined, { tabId, frameId: 0 })),
    ...(known === null
      ? []
      : [orNone(messages.sendMessage('hands.probe', undefined, { tabId, frameId: known }))]),
    orNone(messages.sendMessage('hands.probe', undefined, tabId)),
  ];
  const answered = (await Promise.all(asked)).filter((one) => one !== null);
  return answered.filter(
    (one, index) =>
      answered.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  );
}

async function knownFrame(tabId: number): Promise<number | null> {
  try {
    const { placed } = readCall(await messages.sendMessage('desk.read', undefined));
    return placed?.place.tabId === tabId ? placed.place.frameId : null;
  } catch (error) {
    // There is no desk before the first call.
    if (!(error instanceof Error)) throw error;
    return null;
  }
}

/** A frame without our script does not answer; that is a finding, and no failure of the test. */
async function orNone(answer: Promise<ProbeReport>): Promise<ProbeReport | null> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
