import type { Problem, ProblemCode } from '../../call/problem.ts';

export type TabStream =
  | { readonly kind: 'granted'; readonly streamId: string }
  /** Chrome wants the icon pressed on that tab first; or it is one of its own pages. */
  | { readonly kind: 'not-invoked'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Asks for the sound of a tab; granted only where the agent has invoked the extension on it. */
export async function requestTabStream(tabId: number): Promise<TabStream> {
  try {
    const streamId = await chrome.tabCapture.getMediaStreamId({ targetTabId: tabId });
    return { kind: 'granted', streamId };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // A page that a policy hides from extensions; Chrome says this of nothing else.
    const isBlocked = detail.includes('Cannot capture this page');
    const code: ProblemCode = isBlocked ? 'tab-blocked' : 'tab-uncapturable';
    const isInvoked = !detail.includes('has not been invoked');
    return {
      kind: isInvoked ? 'refused' : 'not-invoked',
      problem: { code, about: 'hearing', detail },
    };
  }
}
