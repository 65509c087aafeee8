import { defineBackground } from 'wxt/utils/define-background';
import { requestTabStream } from '../utils/audio/browser/tab-stream.ts';
import { showBadge } from '../utils/call/browser/show-badge.ts';
import { isPaused, readCall } from '../utils/call/call-state.ts';
import { planInvocation } from '../utils/call/plan-invocation.ts';
import { isAwake, wakeDesk } from '../utils/desk/browser/wake-desk.ts';
import { answerOurs } from '../utils/messages/browser/answer-ours.ts';
import { messages } from '../utils/messages/browser/messages.ts';
import { refuseLoginBox } from '../utils/servicenow/browser/refuse-login-box.ts';
import type { Settings } from '../utils/settings/settings.ts';
import { readSettings, watchSettings } from '../utils/settings/browser/settings-store.ts';

/** The switchboard. It is stopped after 30 s of quiet, so it remembers nothing. */
export default defineBackground(() => {
  refuseLoginBox();
  chrome.action.onClicked.addListener((tab) => void listenTo(tab));
  chrome.commands.onCommand.addListener((command, tab) => {
    void (command === 'pause' ? togglePause() : listenTo(tab));
  });
  chrome.contextMenus.onClicked.addListener((_click, tab) => void listenTo(tab));
  chrome.runtime.onInstalled.addListener(() => {
    chrome.contextMenus.create({
      id: 'listen',
      title: chrome.i18n.getMessage('listen'),
      contexts: ['page', 'frame', 'selection', 'editable'],
    });
  });
  watchSettings((settings) => void tellDesk(settings), new AbortController().signal);

  answerOurs('switchboard.wake', wakeDesk);
  answerOurs('switchboard.settings', readSettings);
  answerOurs('switchboard.badge', ({ data }) => showBadge(data));
  answerOurs('switchboard.ask-instance', ({ data: { place, request } }) =>
    messages.sendMessage('hands.ask-instance', request, { tabId: place.tabId, frameId: 0 }),
  );
  answerOurs('switchboard.listen-to-room', listenToRoom);
  answerOurs('switchboard.open-settings', () => chrome.runtime.openOptionsPage());
  answerOurs('switchboard.open-microphone-page', async () => {
    await chrome.tabs.create({ url: chrome.runtime.getURL('/microphone.html') });
  });
});

async function tellDesk(settings: Settings): Promise<void> {
  if (await isAwake()) await messages.sendMessage('desk.settings', settings);
}

async function togglePause(): Promise<void> {
  if (!(await isAwake())) return;
  const state = readCall(await messages.sendMessage('desk.read', undefined));
  await messages.sendMessage('desk.pause', !isPaused(state));
}

async function listenTo(tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  await wakeDesk();
  const plan = planInvocation(readCall(await messages.sendMessage('desk.read', undefined)));
  if (plan === 'nothing') return;
  if (plan === 'listen to room') return listenToRoom();
  const settings = await readSettings();
  const stream = await requestTabStream(tab.id);
  if (stream.kind === 'refused') await messages.sendMessage('desk.failed', stream.problem);
  else await messages.sendMessage('desk.listen', { streamId: stream.streamId, settings });
}

async function listenToRoom(): Promise<void> {
  await wakeDesk();
  const settings = await readSettings();
  await messages.sendMessage('desk.listen', { streamId: null, settings });
}
