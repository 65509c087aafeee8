import type { Outside } from '../../components/pane/outside.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { prefillAddress } from '../../utils/servicenow/page-address.ts';

type Pages = Pick<
  Outside,
  | 'openMicrophonePage'
  | 'openSettings'
  | 'openSelfTest'
  | 'openPage'
  | 'openFilled'
  | 'openRecord'
  | 'pageOrigin'
  | 'setFieldMode'
  | 'setEngine'
>;

/** Other pages that the pane leads to, ours and the instance's. */
export function pagesOutside(ownTab: chrome.tabs.Tab | undefined): Pages {
  const open = async (url: string): Promise<void> => {
    await chrome.tabs.create({ url });
  };
  return {
    openMicrophonePage: () => messages.sendMessage('switchboard.open-microphone-page', undefined),
    openSettings: () => messages.sendMessage('switchboard.open-settings', undefined),
    openSelfTest: () => open(chrome.runtime.getURL('/self-test.html')),
    openPage: open,
    openFilled: async ({ tabId, origin }, table, values) => {
      const { url = origin } = await chrome.tabs.get(tabId);
      await open(origin + prefillAddress(url, table, values));
    },
    openRecord: (record) => messages.sendMessage('switchboard.open-record', record),
    // Only of pages that we may read, which are those of instances, the browser tells the address.
    pageOrigin: () => {
      const { protocol, origin } = new URL(ownTab?.url ?? 'about:blank');
      return protocol === 'https:' || protocol === 'http:' ? origin : null;
    },
    setFieldMode: (change) => messages.sendMessage('switchboard.set-field-mode', change),
    setEngine: (engine) => messages.sendMessage('switchboard.set-engine', engine),
  };
}
