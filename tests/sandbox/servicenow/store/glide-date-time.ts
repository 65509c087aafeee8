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
  const date = dateFormat
    .replace('yyyy', part('year'))
    .replace('MM', part('month'))
    .replace('dd', part('day'));
  return `${date} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The reverse, for `sysparm_input_display_value=true`. Unreadable text is given back as it came. */
export function readDateTime(shown: string, timeZone: string, dateFormat: string): string {
  const names = [...dateFormat.matchAll(/yyyy|MM|dd/g)].map((m) => m[0]);
  const numbers = /^(\d+)\D(\d+)\D(\d+)[ T](\d{2}):(\d{2}):(\d{2})$/.exec(shown.trim());
  if (!numbers || names.length !== 3) return shown;
  const at = (name: string): number => Number(numbers[names.indexOf(name) + 1]);
  const clock = [numbers[4], numbers[5], numbers[6]].map(Number) as [number, number, number];
  const asUtc = Date.UTC(at('yyyy'), at('MM') - 1, at('dd'), ...clock);
  const seenThere = showDateTime(toGlideDateTime(asUtc), timeZone, 'yyyy-MM-dd');
  return toGlideDateTime(asUtc - (fromGlideDateTime(seenThere) - asUtc));
}
