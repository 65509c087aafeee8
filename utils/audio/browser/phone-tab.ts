import type { TabChoice } from '../../messages/protocol.ts';

/** In the browser session's memory: the worker that waits for the press may be stopped meanwhile. */
const KEY = 'phone-tab';

interface Errand {
  /** Where the agent was sent to press the icon. */
  readonly tabId: number;
  /** Where they came from. */
  readonly backTo: number;
}

/** Tabs that play something first. Without the `tabs` permission most titles are not told. */
export async function listTabs(ownTabId: number | undefined): Promise<TabChoice[]> {
  const tabs = await chrome.tabs.query({ windowType: 'normal' });
  return tabs
    .flatMap(({ id, title = '', audible = false, index }) =>
      id === undefined || id === ownTabId
        ? []
        : [{ tabId: id, title, isAudible: audible, place: index + 1 }],
    )
    .toSorted((a, b) => Number(b.isAudible) - Number(a.isAudible));
}

/**
 * Chrome goes on capturing a tab that has crashed and calls it active; only the tab itself says that
 * nothing is loaded in it.
 */
export async function phoneTabLives(): Promise<boolean> {
  const captured = await chrome.tabCapture.getCapturedTabs();
  const tabs = await Promise.all(
    captured.filter(({ status }) => status === 'active').map(({ tabId }) => chrome.tabs.get(tabId)),
  );
  return tabs.every((tab) => !isCrashed(tab));
}

/** Of a tab that is in use. One that the browser put aside, or never loaded, looks the same. */
export function isCrashed({ status }: chrome.tabs.Tab): boolean {
  return status === 'unloaded';
}

/** Chrome wants the extension invoked on a tab, by hand, before it may be heard: go there. */
export async function goToPhone(tabId: number, backTo: number): Promise<void> {
  await chrome.storage.session.set({ [KEY]: { tabId, backTo } satisfies Errand });
  await show(tabId);
}

/** The icon was pressed on this tab: if the agent was sent there, they go back. */
export async function comeBackFrom(tabId: number): Promise<void> {
  const errand: Errand | undefined = (await chrome.storage.session.get<{ [KEY]?: Errand }>(KEY))[
    KEY
  ];
  if (errand?.tabId !== tabId) return;
  await chrome.storage.session.remove(KEY);
  await show(errand.backTo);
}

async function show(tabId: number): Promise<void> {
  const { windowId } = (await chrome.tabs.update(tabId, { active: true })) ?? {};
  if (windowId !== undefined) await chrome.windows.update(windowId, { focused: true });
}
