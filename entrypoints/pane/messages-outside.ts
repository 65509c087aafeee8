import type { Outside } from '../../components/pane/outside.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { fileNote } from '../../utils/servicenow/file-note.ts';
import type { FillOrder } from '../../utils/messages/protocol.ts';
import type { Place } from '../../utils/servicenow/form.ts';

/** The world as the pane meets it: messages to the desk, the switchboard and the hands. */
export function messagesOutside(ownTabId: number | undefined): Outside {
  const frameOf = ({ tabId, frameId }: Place): { tabId: number; frameId: number } => ({
    tabId,
    frameId,
  });
  const fill = (place: Place, order: FillOrder) =>
    messages.sendMessage('hands.fill', order, frameOf(place));

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
    reportForm: async () => {
      if (ownTabId === undefined) return;
      await ifThere(messages.sendMessage('hands.report', undefined, ownTabId));
    },
    fill,
    undo: (place, field) => messages.sendMessage('hands.undo', field, frameOf(place)),
    file: (place, plan) =>
      fileNote(plan, {
        ask: (request) => messages.sendMessage('switchboard.ask-instance', { place, request }),
        fill: (order) => fill(place, order),
        now: () => Date.now(),
      }),
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
    openMicrophonePage: () => messages.sendMessage('switchboard.open-microphone-page', undefined),
    openSettings: () => messages.sendMessage('switchboard.open-settings', undefined),
    openInstance: async (origin) => {
      await chrome.tabs.create({ url: origin });
    },
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
