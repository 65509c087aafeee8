import type { Outside } from '../../components/pane/outside.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import type { Place } from '../../utils/servicenow/form.ts';
import { pagesOutside } from './pages-outside.ts';

/** The world as the pane meets it: messages to the desk, the switchboard and the hands. */
export function messagesOutside(ownTab: chrome.tabs.Tab | undefined): Outside {
  const ownTabId = ownTab?.id;
  const frameOf = ({ tabId, frameId }: Place): { tabId: number; frameId: number } => ({
    tabId,
    frameId,
  });
  return {
    wake: () => messages.sendMessage('switchboard.wake', undefined),
    read: () => messages.sendMessage('desk.read', undefined),
    append: (fact) => messages.sendMessage('desk.append', fact),
    end: (reason) => messages.sendMessage('desk.end', reason),
    listen: (sound) => messages.sendMessage('switchboard.listen', sound),
    tabs: () => messages.sendMessage('switchboard.tabs', undefined),
    listenToTab: (tabId) => messages.sendMessage('switchboard.listen-to-tab', tabId),
    rememberSource: (source) => messages.sendMessage('switchboard.remember-source', source),
    sendRecording: (piece) => messages.sendMessage('desk.recording-piece', piece),
    microphones: () => messages.sendMessage('desk.microphones', undefined),
    changeMicrophone: (id) => messages.sendMessage('desk.change-microphone', id),
    pause: (paused) => messages.sendMessage('desk.pause', paused),
    clear: () => messages.sendMessage('desk.clear', undefined),
    unfinished: () => messages.sendMessage('desk.unfinished', undefined),
    take: (callId) => messages.sendMessage('desk.take', callId),
    drop: (callId) => messages.sendMessage('desk.drop', callId),
    retry: () => messages.sendMessage('desk.retry', undefined),
    tellPage: async () => {
      if (ownTabId === undefined) return;
      const top = { tabId: ownTabId, frameId: 0 };
      await ifThere(messages.sendMessage('hands.tell-page', undefined, top));
    },
    reportForm: async () => {
      if (ownTabId === undefined) return;
      await ifThere(messages.sendMessage('hands.report', undefined, ownTabId));
    },
    fill: (place, order) => messages.sendMessage('hands.fill', order, frameOf(place)),
    undo: (place, field) => messages.sendMessage('hands.undo', field, frameOf(place)),
    showChips: (place, sheet) =>
      ifThere(messages.sendMessage('hands.show-chips', sheet, frameOf(place))),
    dock: async (width) => {
      if (ownTabId === undefined) return;
      await ifThere(messages.sendMessage('hands.dock', width, { tabId: ownTabId, frameId: 0 }));
    },
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch (error) {
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
    ...pagesOutside(ownTab),
    now: () => Date.now(),
  };
}

/** A frame may be gone, or may never have had our script; then there is nothing to show or ask there. */
async function ifThere(sent: Promise<void>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
