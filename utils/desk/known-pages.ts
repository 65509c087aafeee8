import type { CallState } from '../call/call-state.ts';
import type { PageAddress } from '../servicenow/page-address.ts';

/** The pages of instances that the agent works in. */
export interface KnownPages {
  /** The instance that a call is about: that of its form, or else of the newest page. */
  originOf(state: Pick<CallState, 'placed'>): string | null;
  /** The newest page of an instance; null when there was none since the last call. */
  newestOf(origin: string): PageAddress | null;
  remember(origin: string, page: PageAddress): void;
  /** What addresses said of the caller was said of the call that is over; that instances are there stays true. */
  forgetAddresses(): void;
}

export function createKnownPages(): KnownPages {
  const pages = new Map<string, PageAddress>();
  let newest: string | null = null;
  return {
    originOf: ({ placed }) => placed?.place.origin ?? newest,
    newestOf: (origin) => pages.get(origin) ?? null,
    remember(origin, page) {
      pages.set(origin, page);
      newest = origin;
    },
    forgetAddresses: () => pages.clear(),
  };
}
