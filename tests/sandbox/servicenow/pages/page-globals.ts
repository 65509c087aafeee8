import { showDateTime, toGlideDateTime } from '../store/glide-date-time.ts';
import type { PageCall } from './page-call.ts';

/** What every page of an instance tells its scripts about the one who is logged in. */
export interface PageGlobals {
  readonly token: string;
  readonly language: string;
  readonly user: { readonly sysId: string; readonly userName: string; readonly name: string };
  readonly roles: readonly string[];
  /** How the user writes dates and numbers, under the names that an instance's pages have. */
  readonly formats: {
    readonly g_user_date_format: string;
    readonly g_user_date_time_format: string;
    readonly g_user_decimal_separator: string;
    readonly g_user_grouping_separator: string;
    /** Of the user's time zone when the page was made, milliseconds. */
    readonly g_tz_offset: number;
  };
}

function formatsOf({ viewer, instance }: PageCall): PageGlobals['formats'] {
  const isDanish = viewer.language === 'da';
  // To the second: a stored time knows no less.
  const nowMs = Math.floor(instance.nowMs() / 1000) * 1000;
  const there = showDateTime(toGlideDateTime(nowMs), viewer.timeZone, 'yyyy-MM-dd');
  return {
    g_user_date_format: viewer.dateFormat,
    g_user_date_time_format: `${viewer.dateFormat} HH:mm:ss`,
    g_user_decimal_separator: isDanish ? ',' : '.',
    g_user_grouping_separator: isDanish ? '.' : ',',
    g_tz_offset: Date.parse(`${there.replace(' ', 'T')}Z`) - nowMs,
  };
}

export function pageGlobals(call: PageCall): PageGlobals {
  const { session, viewer } = call;
  return {
    token: session.token,
    language: viewer.language,
    user: { sysId: viewer.sysId, userName: viewer.userName, name: viewer.name },
    roles: viewer.roles,
    formats: formatsOf(call),
  };
}
