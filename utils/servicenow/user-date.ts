/** Date and time as the agent's own preferences write them: pattern as in Java, time zone as minutes. */
export interface DateStyle {
  /** e.g. `dd-MM-yyyy HH:mm:ss` */
  readonly pattern: string;
  /** How far the agent's clock is ahead of UTC at that time. */
  readonly aheadMinutes: number;
}

const MINUTE_MS = 60_000;
const TOKEN = /yyyy|MM|dd|HH|hh|mm|ss|a/g;
const STORED = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/;
/** What an administrator can choose from in system properties; a day's own order is all that differs. */
const DAY_PATTERNS = [
  'yyyy-MM-dd',
  'dd-MM-yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'MM-dd-yyyy',
  'dd.MM.yyyy',
];
const FARTHEST_AHEAD_MINUTES = 14 * 60;

/** `yyyy-MM-dd` or `yyyy-MM-dd HH:mm:ss` in UTC, as it would be typed; empty for what is no date. */
export function showDate(stored: string, { pattern, aheadMinutes }: DateStyle): string {
  const time = timeOf(stored);
  if (time === null) return '';
  const isDay = !stored.includes(':');
  const shown = new Date(isDay ? time : time + aheadMinutes * MINUTE_MS).toISOString();
  const hour = Number(shown.slice(11, 13));
  const parts: Readonly<Record<string, string>> = {
    yyyy: shown.slice(0, 4),
    MM: shown.slice(5, 7),
    dd: shown.slice(8, 10),
    HH: shown.slice(11, 13),
    hh: String(hour % 12 || 12).padStart(2, '0'),
    mm: shown.slice(14, 16),
    ss: shown.slice(17, 19),
    a: hour < 12 ? 'AM' : 'PM',
  };
  const whole = isDay ? dayOf(pattern) : withTime(pattern);
  return whole.replace(TOKEN, (token) => parts[token] ?? '');
}

/** How a field that holds both shows what it stores; null when the two tell too little. */
export function inferStyle(stored: string, shown: string): DateStyle | null {
  const time = timeOf(stored);
  if (time === null || !stored.includes(':')) return null;
  const possible = DAY_PATTERNS.flatMap((day) => {
    const pattern = `${day} HH:mm:ss`;
    const wall = readDate(shown, pattern);
    const ahead = wall === null ? null : (wall - time) / MINUTE_MS;
    const isPossible = ahead !== null && Math.abs(ahead) <= FARTHEST_AHEAD_MINUTES;
    return isPossible && ahead % 15 === 0 ? [{ pattern, aheadMinutes: ahead }] : [];
  });
  // 03-04 may be of March or of April: then the other day is too far away, or we do not know.
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** How much `stored` is before `wanted`, so that what was taken wrongly can be put right. */
export function minutesBetween(stored: string, wanted: string): number | null {
  const [from, to] = [timeOf(stored), timeOf(wanted)];
  return from === null || to === null ? null : (to - from) / MINUTE_MS;
}

function readDate(shown: string, pattern: string): number | null {
  const tokens = pattern.match(TOKEN) ?? [];
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(TOKEN, (token) => (token === 'yyyy' ? String.raw`(\d{4})` : String.raw`(\d\d)`));
  const found = new RegExp(`^${source}$`).exec(shown);
  if (!found) return null;
  const of = (token: string) => found[tokens.indexOf(token) + 1] ?? '00';
  return timeOf(`${of('yyyy')}-${of('MM')}-${of('dd')} ${of('HH')}:${of('mm')}:${of('ss')}`);
}

function timeOf(stored: string): number | null {
  const [, day, time = '00:00:00'] = STORED.exec(stored) ?? [];
  const value = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(value) ? null : value;
}

function dayOf(pattern: string): string {
  return pattern.split(' ')[0] ?? pattern;
}

function withTime(pattern: string): string {
  return pattern.includes('mm') ? pattern : `${pattern} HH:mm:ss`;
}
