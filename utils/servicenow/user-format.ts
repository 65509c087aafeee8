/**
 * Dates and numbers as a form writes them for its user, to and from what the instance stores. Pages
 * name the formats in the letters of Java: `dd-MM-yyyy HH:mm:ss`.
 */
export interface UserFormat {
  readonly date: string;
  readonly dateTime: string;
  readonly decimal: string;
  readonly group: string;
  /** How far the user's clock is before UTC at that time, milliseconds. */
  readonly offsetAt: (utcMs: number) => number;
  /** Whether that is known for summer and winter. If not, a time could be stored an hour off. */
  readonly isZoneSure: boolean;
}

const DATES: readonly string[] = ['glide_date'];
const TIMES: readonly string[] = ['glide_date_time', 'due_date'];
const NUMBERS: readonly string[] = ['integer', 'longint', 'decimal', 'float', 'percent_complete'];
const LETTERS = /y+|M+|d+|H+|h+|m+|s+|a/g;

/** Text that cannot be read comes back as it is, so that nothing is mistaken for a date. */
export function toStored(type: string, shown: string, format: UserFormat): string {
  const text = shown.trim();
  if (text === '') return NUMBERS.includes(type) || isTime(type) ? '' : shown;
  if (DATES.includes(type)) return readPattern(text, format.date)?.slice(0, 10) ?? shown;
  if (TIMES.includes(type)) {
    const there = readPattern(text, format.dateTime);
    return there === null ? shown : toUtc(there, format);
  }
  if (!NUMBERS.includes(type)) return shown;
  const plain = text.replaceAll(format.group, '').replace(/\s/g, '').replace(format.decimal, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : shown;
}

/** Whether a value of this type means the same when the form hands it to the instance. */
export function canShow(type: string, { isZoneSure }: UserFormat): boolean {
  return isZoneSure || !TIMES.includes(type);
}

export function toShown(type: string, stored: string, format: UserFormat): string {
  if (stored === '') return '';
  if (DATES.includes(type)) return write(`${stored} 00:00:00`, format.date) ?? stored;
  if (TIMES.includes(type)) {
    const utcMs = Date.parse(`${stored.replace(' ', 'T')}Z`);
    if (Number.isNaN(utcMs)) return stored;
    return write(plainTime(utcMs + format.offsetAt(utcMs)), format.dateTime) ?? stored;
  }
  // Without separators between thousands: it is understood everywhere, and cannot be misread.
  return NUMBERS.includes(type) ? stored.replace('.', format.decimal) : stored;
}

function isTime(type: string): boolean {
  return DATES.includes(type) || TIMES.includes(type);
}

function plainTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** An hour that a change of clocks skips or repeats is read as one of its two readings. */
function toUtc(there: string, { offsetAt }: UserFormat): string {
  const asIfUtc = Date.parse(`${there.replace(' ', 'T')}Z`);
  const guess = asIfUtc - offsetAt(asIfUtc);
  return plainTime(asIfUtc - offsetAt(guess));
}

/** `yyyy-MM-dd HH:mm:ss` of a text in this pattern; null when it is not one. */
function readPattern(text: string, pattern: string): string | null {
  const letters = [...pattern.matchAll(LETTERS)].map(([found]) => found.slice(0, 1));
  const parts = [...text.matchAll(/\d+|[AaPp]\.?[Mm]\.?/g)].map(([found]) => found);
  if (parts.length !== letters.length) return null;
  const part = (letter: string) => parts[letters.indexOf(letter)];
  const number = (letter: string) => Number(part(letter) ?? 0);
  const isAfternoon = /^p/i.test(part('a') ?? '');
  const hour = letters.includes('h') ? (number('h') % 12) + (isAfternoon ? 12 : 0) : number('H');
  const year = number('y') < 100 ? 2000 + number('y') : number('y');
  const ms = Date.UTC(year, number('M') - 1, number('d'), hour, number('m'), number('s'));
  const read = Number.isNaN(ms) ? null : plainTime(ms);
  // A day that does not exist would have become another one.
  return read && Number(read.slice(8, 10)) === number('d') ? read : null;
}

function write(time: string, pattern: string): string | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(time);
  if (!parts) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  const by: Readonly<Record<string, string>> = {
    y: year,
    M: month,
    d: day,
    H: hour,
    h: twelve,
    m: minute,
    s: second,
    a: Number(hour) < 12 ? 'AM' : 'PM',
  };
  return pattern.replace(LETTERS, (letters) => {
    const full = by[letters.slice(0, 1)] ?? '';
    if (letters === 'yy') return full.slice(-2);
    return letters.length === 1 && /\d/.test(full) ? String(Number(full)) : full;
  });
}
