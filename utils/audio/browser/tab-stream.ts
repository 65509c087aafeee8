import type { Problem } from '../../call/problem.ts';

export type TabStream =
  | { readonly kind: 'granted'; readonly streamId: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Asks for the sound of a tab; granted only right after the agent invoked the extension on it. */
export async function requestTabStream(tabId: number): Promise<TabStream> {
  try {
    return {
      kind: 'granted',
      streamId: await chrome.tabCapture.getMediaStreamId({ targetTabId: tabId }),
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // An invocation has just been made, so whatever Chrome says, it is about this tab.
    return { kind: 'refused', problem: { code: 'tab-uncapturable', about: 'hearing', detail } };
  }
}
