import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';

/** What a query's `javascript:` values may ask for. */
export interface QueryWorld {
  readonly viewer: Viewer;
  readonly nowMs: number;
}

const DAY_MS = 86_400_000;

function daysAgo(world: QueryWorld, days: number): number {
  return world.nowMs - days * DAY_MS;
}

/** Days begin at midnight UTC here; an instance takes the user's time zone. */
function dayStart(timeMs: number): number {
  return timeMs - (timeMs % DAY_MS);
}

const CALLS: Readonly<Record<string, (world: QueryWorld, argument: number) => string>> = {
  getUserID: ({ viewer }) => viewer.sysId,
  getUserName: ({ viewer }) => viewer.userName,
  nowDateTime: ({ nowMs }) => toGlideDateTime(nowMs),
  now: ({ nowMs }) => toGlideDateTime(nowMs).slice(0, 10),
  beginningOfToday: ({ nowMs }) => toGlideDateTime(dayStart(nowMs)),
  endOfToday: ({ nowMs }) => toGlideDateTime(dayStart(nowMs) + DAY_MS - 1000),
  daysAgo: (world, days) => toGlideDateTime(daysAgo(world, days)),
  daysAgoStart: (world, days) => toGlideDateTime(dayStart(daysAgo(world, days))),
  daysAgoEnd: (world, days) => toGlideDateTime(dayStart(daysAgo(world, days)) + DAY_MS - 1000),
  hoursAgo: ({ nowMs }, hours) => toGlideDateTime(nowMs - hours * 3_600_000),
  minutesAgo: ({ nowMs }, minutes) => toGlideDateTime(nowMs - minutes * 60_000),
};

/** The value as it stands, or what the server's script would have said. An unknown script says nothing. */
export function resolveQueryValue(value: string, world: QueryWorld): string {
  if (!value.startsWith('javascript:')) return value;
  const call = /^javascript:\s*gs\.(\w+)\((?:'|")?(\d*)(?:'|")?\);?$/.exec(value);
  const compute = call?.[1] === undefined ? undefined : CALLS[call[1]];
  return compute ? compute(world, Number(call?.[2] ?? 0)) : '';
}
