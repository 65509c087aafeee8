import { defineBackground } from 'wxt/utils/define-background';
import { listTabs, phoneTabLives } from '../../utils/audio/browser/phone-tab.ts';
import { showBadge } from '../../utils/call/browser/show-badge.ts';
import { wakeDesk } from '../../utils/desk/browser/wake-desk.ts';
import { answerOurs } from '../../utils/messages/browser/answer-ours.ts';
import { reachInstance } from '../../utils/servicenow/browser/reach-instance.ts';
import { refuseLoginBox } from '../../utils/servicenow/browser/refuse-login-box.ts';
import {
  rememberSource,
  readSettings,
  setEngine,
  setFieldMode,
  watchSettings,
} from '../../utils/settings/browser/settings-store.ts';
import { askPage, fillForm, openRecord } from './reach-pages.ts';
import { askForCard, invoke, listen, pickTab, tellDesk, togglePause } from './start-listening.ts';

/** The switchboard. It is stopped after 30 s of quiet, so it remembers nothing. */
export default defineBackground(() => {
  refuseLoginBox();
  chrome.action.onClicked.addListener((tab) => void invoke(tab));
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'next-card') void askForCard();
    else void (command === 'pause' ? togglePause() : invoke(tab));
  });
  chrome.contextMenus.onClicked.addListener((_click, tab) => void invoke(tab));
  chrome.runtime.onInstalled.addListener(() => {
    chrome.contextMenus.create({
      id: 'listen',
      title: chrome.i18n.getMessage('listen'),
      contexts: ['page', 'frame', 'selection', 'editable'],
    });
  });
  // To listen for it is what puts an update off until the browser starts anew: never in a call.
  chrome.runtime.onUpdateAvailable.addListener(() => undefined);
  watchSettings((settings) => void tellDesk(settings), new AbortController().signal);

  answerOurs('switchboard.wake', wakeDesk);
  answerOurs('switchboard.settings', readSettings);
  answerOurs('switchboard.remember-source', ({ data }) => rememberSource(data));
  answerOurs('switchboard.badge', ({ data }) => showBadge(data));
  answerOurs('switchboard.ask-instance', ({ data: { origin, request } }) =>
    reachInstance(origin, request, askPage),
  );
  answerOurs('switchboard.fill', ({ data: { place, order } }) => fillForm(place, order));
  answerOurs('switchboard.open-record', ({ data }) => openRecord(data));
  answerOurs('switchboard.set-engine', ({ data }) => setEngine(data));
  answerOurs('switchboard.set-field-mode', ({ data }) => setFieldMode(data.key, data.mode));
  answerOurs('switchboard.listen', ({ data }) => listen(data));
  answerOurs('switchboard.tabs', ({ sender }) => listTabs(sender.tab?.id));
  answerOurs('switchboard.listen-to-tab', ({ data, sender }) => pickTab(data, sender.tab?.id));
  answerOurs('switchboard.phone-tab-lives', phoneTabLives);
  answerOurs('switchboard.open-settings', () => chrome.runtime.openOptionsPage());
  answerOurs('switchboard.open-microphone-page', async () => {
    await chrome.tabs.create({ url: chrome.runtime.getURL('/microphone.html') });
  });
});
