import { readNumbers, type NumberGroup } from '../privacy/read-numbers.ts';
import type { Mismatch, SaidLine } from './verify-sentence.ts';

/** Figures with what may stand inside them: `809`, `14.30`, `1.200`, `2,5`, `0x80070005`, `T14`. */
const FIGURES = /(?<![\p{L}\p{N}])[\p{L}-]{0,12}\d[\p{L}\d]*(?:[.,:/-]\d[\p{L}\d]*)*/gu;
const MONTH = /^(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|de[ck])/iu;
const PLACEHOLDER = /\[[^\]]*\]/gu;
const BLANK = (text: string): string => ' '.repeat(text.length);

/** Amounts that are said without a number. */
const SAID_OTHERWISE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bhalv(?:anden|andet)\b|\bone and a half\b/iu, ['1.5', '90']],
  [/\ben halv time\b|\bhalf an hour\b/iu, ['30', '0.5']],
  [/\bkvarter|\bquarter of an hour\b/iu, ['15']],
  [/\ben time\b|\ban hour\b/iu, ['1', '60']],
  [/\bdøgn\b/iu, ['24']],
  [/\bto uger\b|\btwo weeks\b|\bfortnight\b/iu, ['14', '2']],
  [/\ben uge\b|\ba week\b/iu, ['7', '1']],
  [/\bet år\b|\ba year\b/iu, ['12', '1']],
  [/\btwice\b|\bet par\b|\ba couple\b|\bbegge\b|\bboth\b|\bdobbelt/iu, ['2']],
  [/\bonce\b|\ben gang\b|\bén gang\b/iu, ['1']],
  [/\bdusin\b|\bdozen\b/iu, ['12']],
];
const HOURS_DA = 'et to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');
const HOURS_EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(\\d{1,2}|${[...HOURS_DA, ...HOURS_EN].join('|')})(?![\\p{L}\\d])`;
/** [what stands before the hour, minutes beside it] */
const CLOCKS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?<![\\p{L}])halv ${HOUR}`, 'giu'), -30],
  [new RegExp(`(?<![\\p{L}])(?:half past|half) ${HOUR}`, 'giu'), 30],
  [new RegExp(`(?<![\\p{L}])(?:kvart over|(?:a )?quarter past) ${HOUR}`, 'giu'), 15],
  [new RegExp(`(?<![\\p{L}])(?:kvart i|(?:a )?quarter to) ${HOUR}`, 'giu'), -15],
  [new RegExp(`(?<![\\p{L}])(?:kl\\.?|klokken|at|around|ved) ${HOUR}`, 'giu'), 0],
];
/** Said digit by digit, a number reads as several. */
const FEWEST_DIGITS_OF_A_RUN = 3;

interface Told {
  /** Everything that may have been meant. */
  readonly keys: ReadonlySet<string>;
  /** Digits of numbers that follow each other, as one. */
  readonly runs: readonly string[];
  readonly seen: readonly { readonly text: string; readonly segmentId: string }[];
}

/** Numbers of the sentence that nobody says in these lines, in figures or in words. */
export function verifyNumbers(text: string, lines: readonly SaidLine[]): Mismatch[] {
  const told = toldIn(lines);
  const meant = text.replace(PLACEHOLDER, BLANK);
  return claimed(meant)
    .filter(({ keys }) => !keys.some((any) => any.every((key) => isTold(key, told))))
    .map(({ from, to }) => {
      const near = nearest(text.slice(from, to), told);
      return {
        from,
        to,
        why: 'number',
        isLost: false,
        said: near?.text ?? '',
        segmentId: near?.segmentId ?? null,
      };
    });
}

interface Claimed {
  readonly from: number;
  readonly to: number;
  /** Any of these will do, if all of its numbers were said. */
  readonly keys: readonly (readonly string[])[];
}

function claimed(text: string): readonly Claimed[] {
  const figures = [...text.matchAll(FIGURES)].map(({ 0: figure, index }): Claimed => {
    const lead = /^[\p{L}-]*?(?=\d|-\d)/u.exec(figure)?.[0] ?? '';
    const from = index + (/^-?$/u.test(lead) ? lead.length : 0);
    const before = text.slice(0, index);
    const isClock = /(?:kl\.?|klokken|\bat)\s*$/iu.test(before);
    return { from, to: index + figure.length, keys: keysOf(figure, isClock) };
  });
  const covered = (at: number): boolean => figures.some(({ from, to }) => at >= from && at < to);
  const words = readNumbers(text).groups.flatMap((group): Claimed[] => {
    if (group.form !== 'words' || covered(group.start)) return [];
    // Months are days' business.
    if (group.isDate && MONTH.test(text.slice(group.start, group.end))) return [];
    // “to” is Danish for two and English for something else; before a thing that is counted it is clear.
    const word = text.slice(group.start, group.end);
    const isCounted =
      /^(?:to|two)$/iu.test(word) &&
      /^ (?:gange|timer|dage|uger|times)/u.test(text.slice(group.end));
    if (group.weak && !isCounted) return [];
    return [{ from: group.start, to: group.end, keys: group.digits.map((one) => [bare(one)]) }];
  });
  return [...figures, ...words];
}

function keysOf(figure: string, isClock: boolean): readonly (readonly string[])[] {
  const parts = figure.split(/[^\d]+/u).filter((part) => part !== '');
  const [first = '', second] = parts;
  const keys: string[][] = [[bare(parts.join(''))], parts.map(bare)];
  if (/^\d+[.,]\d{1,2}$/u.test(figure)) keys.push([`${bare(first)}.${second?.replace(/0$/u, '')}`]);
  if (/^\d{1,2}[.:]\d\d$/u.test(figure)) keys.push([clock(Number(first) * 60 + Number(second))]);
  if (isClock && second === undefined) keys.push([clock(Number(first) * 60)]);
  return keys;
}

function isTold(key: string, { keys, runs }: Told): boolean {
  if (keys.has(key)) return true;
  return key.length >= FEWEST_DIGITS_OF_A_RUN && runs.some((run) => run.includes(key));
}

function toldIn(lines: readonly SaidLine[]): Told {
  const keys = new Set<string>();
  const runs: string[] = [];
  const seen: { text: string; segmentId: string }[] = [];
  for (const { text, segmentId } of lines) {
    const { groups } = readNumbers(text);
    const kept = groups.filter((_, at) => !isTakenBack(groups, at));
    for (const { digits, start, end, weak } of kept) {
      for (const one of digits) keys.add(bare(one));
      if (!weak) seen.push({ text: text.slice(start, end), segmentId });
    }
    runs.push(...runsOf(kept));
    for (const { 0: figure, index } of text.matchAll(FIGURES)) {
      if (isWithdrawn(groups, index)) continue;
      for (const key of keysOf(figure, false).flat()) keys.add(key);
      runs.push(figure.replace(/\D/gu, ''));
    }
    for (const [said, amounts] of SAID_OTHERWISE)
      if (said.test(text)) for (const amount of amounts) keys.add(amount);
    for (const [said, minutes] of CLOCKS)
      for (const { 1: hour = '' } of text.matchAll(said))
        keys.add(clock(hourOf(hour) * 60 + minutes));
  }
  return { keys, runs, seen };
}

/** “890, nej undskyld, 809”: only the second was said. */
function isTakenBack(groups: readonly NumberGroup[], at: number): boolean {
  const next = groups[at + 1];
  return next?.gap.kind === 'corrected' && next.digits[0].length === groups[at]?.digits[0].length;
}

function isWithdrawn(groups: readonly NumberGroup[], index: number): boolean {
  const at = groups.findIndex(({ start, end }) => start <= index && index < end);
  return at >= 0 && isTakenBack(groups, at);
}

function runsOf(groups: readonly NumberGroup[]): string[] {
  const runs: string[] = [];
  groups.forEach(({ digits, gap }, at) => {
    const isNext = at > 0 && (gap.kind === 'joined' || gap.kind === 'loose' || gap.kind === 'soft');
    if (isNext) runs.push(`${runs.pop() ?? ''}${digits[0]}`);
    else runs.push(digits[0]);
  });
  return runs;
}

/** What was said in its place: a number that looks like it, else the only one there is. */
function nearest(figure: string, { seen }: Told): Told['seen'][number] | undefined {
  const digits = figure.replace(/\D/gu, '');
  const alike = seen.find(({ text }) => {
    const other = text.replace(/\D/gu, '');
    return other !== '' && other.length === digits.length;
  });
  return alike ?? (seen.length === 1 ? seen[0] : undefined);
}

/** Within half a day: nobody says “fjorten tredive” and “halv tre” differently. */
function clock(minutes: number): string {
  const within = ((minutes % 720) + 720) % 720;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, '0')}`;
}

function hourOf(word: string): number {
  const lower = word.toLowerCase();
  const named = Math.max(HOURS_DA.indexOf(lower), HOURS_EN.indexOf(lower)) + 1;
  return named > 0 ? named : Number(word);
}

function bare(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}
