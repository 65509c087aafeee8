import type { CallState } from '../call/call-state.ts';
import type { PageAddress } from '../servicenow/page-address.ts';

/** The pages of instances that the agent works in. */
export interface KnownPages {
  /** The instance that a call is about: that of its form, or else of the newest page. */
  originOf(state: Pick<CallState, 'placed'>): string | null;
  /** The newest page of an instance; null when there was none since the last call. */
  newestOf(origin: string): PageAddress | null;
  remember(origin: string, page: PageAddress): void;
  /**
   * A call is over, and what pages said of its caller with it: the record that stood open says nothing
   * of who calls next, until a page shows it anew.
   */
  callEnded(openSysId: string): void;
  saysWhoCalls(sysId: string): boolean;
}

export function createKnownPages(): KnownPages {
  const pages = new Map<string, PageAddress>();
  const spent = new Set<string>();
  let newest: string | null = null;
  return {
    originOf: ({ placed }) => placed?.place.origin ?? newest,
    newestOf: (origin) => pages.get(origin) ?? null,
    remember(origin, page) {
      pages.set(origin, page);
      newest = origin;
      spent.delete(page.sysId);
    },
    callEnded(openSysId) {
      pages.clear();
      spent.add(openSysId);
    },
    saysWhoCalls: (sysId) => !spent.has(sysId),
  };
}
