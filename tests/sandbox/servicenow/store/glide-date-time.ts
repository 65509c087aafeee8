/** The time as an instance stores it: UTC, `yyyy-MM-dd HH:mm:ss`. */
export function toGlideDateTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replace('T', ' ');
}

function fromGlideDateTime(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than all the rest of an answer. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock;
}

/** The stored time as its reader sees it: own time zone, own order of day, month and year. */
export function showDateTime(stored: string, timeZone: string, dateFormat: string): string {
  const timeMs = fromGlideDateTime(stored);
  if (Number.isNaN(timeMs)) return stored;
  const parts = clockIn(timeZone).formatToParts(timeMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  const date = inOrder(dateFormat, part('year'), part('month'), part('day'));
  return `${date} ${part('hour')}:${part('minute')}:${part('second')}`;
}

function inOrder(dateFormat: string, year: string, month: string, day: string): string {
  return dateFormat.replace('yyyy', year).replace('MM', month).replace('dd', day);
}

/** A date belongs to no time zone. */
export function showDate(stored: string, dateFormat: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stored) ?? [];
  if (year === undefined || month === undefined || day === undefined) return stored;
  return inOrder(dateFormat, year, month, day);
}

/** The reverse. Unreadable text is given back as it came. */
export function readDate(shown: string, dateFormat: string): string {
  const names = [...dateFormat.matchAll(/yyyy|MM|dd/g)].map((m) => m[0]);
  const numbers = /^(\d+)\D(\d+)\D(\d+)$/.exec(shown.trim());
  if (!numbers || names.length !== 3) return shown;
  const at = (name: string): string => numbers[names.indexOf(name) + 1] ?? '';
  return `${at('yyyy')}-${at('MM').padStart(2, '0')}-${at('dd').padStart(2, '0')}`;
}

/** The reverse, for `sysparm_input_display_value=true`. Unreadable text is given back as it came. */
export function readDateTime(shown: string, timeZone: string, dateFormat: string): string {
  const [, day = '', clock = ''] = /^(\S+)[ T](\d{2}:\d{2}:\d{2})$/.exec(shown.trim()) ?? [];
  const asUtc = fromGlideDateTime(`${readDate(day, dateFormat)} ${clock}`);
  if (Number.isNaN(asUtc)) return shown;
  const seenThere = showDateTime(toGlideDateTime(asUtc), timeZone, 'yyyy-MM-dd');
  return toGlideDateTime(asUtc - (fromGlideDateTime(seenThere) - asUtc));
}
