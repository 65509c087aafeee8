import { wordsIn, type Word } from './said-clauses.ts';
import type { Mismatch, SaidLine } from './verify-sentence.ts';

const WEEKDAYS: readonly (readonly string[])[] = [
  ['søndag', 'soendag', 'sunday'],
  ['mandag', 'monday'],
  ['tirsdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'loerdag', 'saturday'],
];
const MONTHS =
  'januar|january februar|february marts|march april maj|may juni|june juli|july august september oktober|october november december'
    .split(' ')
    .map((names) => names.split('|'));
/** Recognisers write “tirs dag”. */
const SPLIT_DAY = /(?<!\p{L})(man|tirs|ons|tors|fre|lør|søn) dag(?!\p{L})/giu;
/** Months that are other words, too, when nobody gave them a capital. */
const ALSO_WORDS = new Set(['may', 'march']);
/** [how it is said, days from the day of the call] */
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:i overmorgen|day after tomorrow)(?!\p{L})/giu, 2],
  [/(?<!\p{L})(?:i morgen|imorgen|(?<!after )tomorrow)(?!\p{L})/giu, 1],
  [
    /(?<!\p{L})(?:i dag|idag|i morges|imorges|i formiddags|i eftermiddag|i aften|today|this (?:morning|afternoon|evening)|tonight)(?!\p{L})/giu,
    0,
  ],
  [/(?<!\p{L})(?:i går|igår|i aftes|i nat|yesterday|last night)(?!\p{L})/giu, -1],
  [/(?<!\p{L})(?:i forgårs|day before yesterday)(?!\p{L})/giu, -2],
];

interface Day {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/**
 * Days that were said otherwise, or not at all. `today`: 0 is Sunday; with it “i morgen” and the name
 * of that day are the same.
 */
export function verifyDates(
  text: string,
  lines: readonly SaidLine[],
  today: number | null,
): Mismatch[] {
  const whole = lines.map(({ text: heard, segmentId }) => ({
    text: heard.replaceAll(SPLIT_DAY, '$1dag'),
    segmentId,
  }));
  const said = whole.flatMap((line) =>
    daysIn(line.text).map((day) => ({
      key: day.key,
      text: line.text.slice(day.from, day.to),
      segmentId: line.segmentId,
    })),
  );
  const keys = new Set(said.flatMap(({ key }) => meaningsOf(key, today)));
  return daysIn(text)
    .filter(({ key }) => !meaningsOf(key, today).some((one) => keys.has(one)))
    .flatMap(({ from, to, key }): Mismatch[] => {
      const other = said.find((one) => kindOf(one.key) === kindOf(key)) ?? said[0];
      // “I dag” is how one writes of a call; it is wrong only where another day was said.
      if (key === 'relative 0' && !other) return [];
      if (isMonthInFigures(key, lines)) return [];
      return [
        {
          from,
          to,
          why: 'date',
          isLost: false,
          said: other?.text ?? '',
          segmentId: other?.segmentId ?? null,
        },
      ];
    });
}

function daysIn(text: string): readonly Day[] {
  const named = wordsIn(text).flatMap((word): Day[] => {
    const key = dayOf(word, text);
    return key === null ? [] : [{ from: word.from, to: word.to, key }];
  });
  const relative = RELATIVE.flatMap(([pattern, days]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }): Day => {
      return { from: index, to: index + words.length, key: `relative ${days}` };
    }),
  );
  return [...named, ...relative];
}

function dayOf({ text, from }: Word, whole: string): string | null {
  const weekday = WEEKDAYS.findIndex((names) => names.some((name) => isForm(text, name)));
  if (weekday >= 0) return `weekday ${weekday}`;
  const month = MONTHS.findIndex((names) => names.includes(text));
  if (month < 0) return null;
  const isCapital = /\p{Lu}/u.test(whole[from] ?? '') && from > 0;
  return ALSO_WORDS.has(text) && !isCapital ? null : `month ${month + 1}`;
}

/** `mandagen`, `mandags`, `mondays`. */
function isForm(word: string, name: string): boolean {
  return word.startsWith(name) && /^(?:en|ens|s|e|ene|'s)?$/u.test(word.slice(name.length));
}

function meaningsOf(key: string, today: number | null): readonly string[] {
  const [kind, value] = key.split(' ');
  if (kind !== 'relative' || today === null) return [key];
  return [key, `weekday ${(today + Number(value) + 7) % 7}`];
}

function kindOf(key: string): string {
  return key.startsWith('month') ? 'month' : 'day';
}

/** “Den tredje i fjerde” is the third of April. */
function isMonthInFigures(key: string, lines: readonly SaidLine[]): boolean {
  const [kind, month] = key.split(' ');
  if (kind !== 'month') return false;
  const spoken =
    'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte'.split(
      ' ',
    )[Number(month) - 1];
  const pattern = new RegExp(`(?:\\bi |[/.-])0?(?:${month}|${spoken})(?![\\p{L}\\d])`, 'iu');
  return lines.some(({ text }) => pattern.test(text));
}
