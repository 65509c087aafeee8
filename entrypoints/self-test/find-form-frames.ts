import { messages } from '../../utils/messages/browser/messages.ts';

/** A frame that holds a form has told of it by then, or there is none. */
const TELL_WITHIN_MS = 1_500;

/**
 * The frames of a tab that hold a form. We may not list frames, and do not ask for the permission: but
 * whoever is asked to report its form tells the desk, with the frame's number on the message.
 */
export async function findFormFrames(tabId: number): Promise<readonly number[]> {
  const frames = new Set<number>();
  const hear = (message: unknown, { tab, frameId }: chrome.runtime.MessageSender): void => {
    const isForm = typeof message === 'object' && message !== null && 'type' in message;
    if (!isForm || message.type !== 'desk.form') return;
    if (tab?.id === tabId && frameId !== undefined) frames.add(frameId);
  };
  chrome.runtime.onMessage.addListener(hear);
  try {
    await messages.sendMessage('hands.report', undefined, tabId);
    await new Promise((resolve) => setTimeout(resolve, TELL_WITHIN_MS));
  } catch (error) {
    // A page without our script does not answer; that is a finding, and no failure of the test.
    if (!(error instanceof Error)) throw error;
  } finally {
    chrome.runtime.onMessage.removeListener(hear);
  }
  return [...frames];
}
