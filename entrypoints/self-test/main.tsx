/// <reference types="wxt/vite-builder-env" />
import { render } from 'preact';
import { SelfTestPage } from '../../components/self-test/self-test-page.tsx';
import type { SelfTestOutside } from '../../components/self-test/self-test-outside.ts';
import { followLanguage } from '../../components/shared/follow-language.ts';
import { followTheme } from '../../components/shared/theme.ts';
import { interfaceLanguage } from '../../components/shared/words.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { instanceHosts } from '../../utils/servicenow/instance-hosts.ts';
import { readSettings } from '../../utils/settings/browser/settings-store.ts';
import { probeFrames } from './probe-frames.ts';

const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort());
interfaceLanguage.value = (await readSettings()).interfaceLanguage;
followTheme(window, leaving.signal);
followLanguage(document, leaving.signal);

const outside: SelfTestOutside = {
  version: chrome.runtime.getManifest().version,
  browser: /(?:Chrome|Edg)\/\d+/u.exec(navigator.userAgent)?.[0] ?? '',
  tabs: async () =>
    (await chrome.tabs.query({ url: instanceHosts(import.meta.env.MODE) })).flatMap(
      ({ id, title = '', url = '' }) =>
        id === undefined ? [] : [{ tabId: id, title, host: new URL(url).host }],
    ),
  probe: probeFrames,
  ask: async (tabId, request) => {
    try {
      return await messages.sendMessage('hands.ask-instance', request, { tabId, frameId: 0 });
    } catch (error) {
      // The page was there before we were installed, or is gone: nobody is in it to ask.
      if (!(error instanceof Error)) throw error;
      const detail = '';
      const unreachable = {
        code: 'instance-unreachable',
        isDone: 'no',
        retryAfterMs: null,
      } as const;
      return { kind: 'failed', ...unreachable, detail };
    }
  },
  copy: async (text) => {
    await navigator.clipboard.writeText(text);
    return true;
  },
  save: (text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'sidemand-self-test.json';
    link.click();
    URL.revokeObjectURL(link.href);
  },
  now: () => Date.now(),
};
render(<SelfTestPage outside={outside} />, document.body);
