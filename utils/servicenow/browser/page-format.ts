import type { UserFormat } from '../user-format.ts';

declare global {
  interface Window {
    g_user_date_format?: string;
    g_user_date_time_format?: string;
    g_user_decimal_separator?: string;
    g_user_grouping_separator?: string;
    /** Of the user's clock, when the page was made, milliseconds. */
    g_tz_offset?: number;
    /** Name of the user's time zone; portals have it, forms do not. */
    g_tz?: string;
  }
}

/** How this page writes dates and numbers, from what it tells its own scripts. */
export function pageFormat(): UserFormat {
  const date = window.g_user_date_format ?? 'yyyy-MM-dd';
  return {
    date,
    dateTime: window.g_user_date_time_format ?? `${date} HH:mm:ss`,
    decimal: window.g_user_decimal_separator ?? '.',
    group: window.g_user_grouping_separator ?? ',',
    ...clockOf(window.g_tz, window.g_tz_offset),
  };
}

function clockOf(
  zone: string | undefined,
  offsetNow: number | undefined,
): Pick<UserFormat, 'offsetAt' | 'isZoneSure'> {
  const named = zone === undefined ? null : clockIn(zone);
  if (named) return { offsetAt: named, isZoneSure: true };
  const here = (utcMs: number) => -new Date(utcMs).getTimezoneOffset() * 60_000;
  // One number says nothing of summer and winter; a browser in the same zone knows.
  const isHere = offsetNow === undefined || offsetNow === here(Date.now());
  return { offsetAt: isHere ? here : () => offsetNow, isZoneSure: isHere };
}

function clockIn(timeZone: string): ((utcMs: number) => number) | null {
  try {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    return (utcMs) => {
      const seconds = Math.floor(utcMs / 1000) * 1000;
      return Date.parse(`${clock.format(seconds).replace(' ', 'T')}Z`) - seconds;
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
