import type { PageCall } from './page-call.ts';

/** What every page of an instance tells its scripts about the one who is logged in. */
export interface PageGlobals {
  readonly token: string;
  readonly language: string;
  readonly user: { readonly sysId: string; readonly userName: string; readonly name: string };
  readonly roles: readonly string[];
}

export function pageGlobals({ session, viewer }: PageCall): PageGlobals {
  return {
    token: session.token,
    language: viewer.language,
    user: { sysId: viewer.sysId, userName: viewer.userName, name: viewer.name },
    roles: viewer.roles,
  };
}
