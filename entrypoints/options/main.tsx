import { render } from 'preact';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { followLanguage } from '../../components/shared/follow-language.ts';
import { followTheme } from '../../components/shared/theme.ts';
import { interfaceLanguage } from '../../components/shared/words.ts';
import {
  browserModelState,
  loadBrowserModel,
} from '../../utils/assist/browser/load-browser-model.ts';
import { forgetGap, readLearned } from '../../utils/desk/knowledge-learned.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { hostPattern } from '../../utils/settings/browser/host-pattern.ts';
import { readSettings, saveSettings } from '../../utils/settings/browser/settings-store.ts';
import type { TemplateTrial } from '../../utils/settings/template-trial.ts';
import { tryService } from '../../utils/settings/browser/try-service.ts';
import { openLibrary } from '../../utils/storage/browser/open-library.ts';

/** Chromium lists these besides the devices that they stand for; an empty choice means the default. */
const SYSTEM_IDS = new Set(['default', 'communications', '']);

const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort());
const settings = await readSettings();
interfaceLanguage.value = settings.interfaceLanguage;
followTheme(window, leaving.signal);
followLanguage(document, leaving.signal);

const library = openLibrary();
const outside = {
  save: saveSettings,
  askForHosts: (urls: readonly string[]) =>
    chrome.permissions.request({ origins: urls.map(hostPattern) }),
  tryService: (service: Parameters<typeof tryService>[0]) => tryService(service, leaving.signal),
  microphone: async () => (await navigator.permissions.query({ name: 'microphone' })).state,
  microphones: async () =>
    (await navigator.mediaDevices.enumerateDevices())
      .filter(({ kind, deviceId }) => kind === 'audioinput' && !SYSTEM_IDS.has(deviceId))
      .map(({ deviceId, label }) => ({ microphoneId: deviceId, label })),
  openSelfTest: async () => {
    await chrome.tabs.create({ url: chrome.runtime.getURL('/self-test.html') });
  },
  callsForTrial: async () => {
    await messages.sendMessage('switchboard.wake', undefined);
    return messages.sendMessage('desk.calls-for-trial', undefined);
  },
  tryTemplate: async (trial: TemplateTrial) => {
    await messages.sendMessage('switchboard.wake', undefined);
    return messages.sendMessage('desk.try-template', trial);
  },
  gaps: async () => (await readLearned(await library)).gaps,
  forgetGap: async (gap: Parameters<typeof forgetGap>[1]) => forgetGap(await library, gap),
  copy: (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  browserModel: browserModelState,
  loadBrowserModel,
  openMicrophonePage: () => messages.sendMessage('switchboard.open-microphone-page', undefined),
};
render(<SettingsPage first={settings} outside={outside} />, document.body);
