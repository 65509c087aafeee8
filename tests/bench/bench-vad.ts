import { percentile } from '../e2e/support/percentile.ts';
import { SAMPLE_RATE } from '../sandbox/recordings/decode-ogg-opus.ts';
import { openBenchPage } from './bench-page.ts';
import { rounded, type Figure } from './figure.ts';
import type { Heard } from './page/main.ts';
import type { Cut } from './page/ours.ts';
import type { SileroHearing } from './page/silero.ts';
import { GROUPS, loadSounds, type Sound } from './sounds.ts';
import { lengthOf, spansOf, uncovered, type Span } from './spans.ts';

/** An end of speech is a word behind which the channel is silent for longer than Silero waits. */
const SILENCE_MS = 2_000;

/** Of one sound; all lengths of time in milliseconds. */
interface Measured extends Pick<Sound, 'name' | 'group'> {
  readonly wholeMs: number;
  /** Frames (96 ms) that Silero gives at least its own threshold: what it calls speech. */
  readonly speechMs: number;
  /** What of that we would not upload. */
  readonly missedMs: number;
  /** Silero's segments from first to last speech frame: with the pauses inside, without the padding. */
  readonly segmentMs: number;
  readonly segmentMissedMs: number;
  /** Words by the script, which is the truth where Silero takes other people's talk for speech. */
  readonly wordMs: number;
  readonly wordMissedMs: { readonly ours: number; readonly silero: number };
  /** What would be uploaded: by us; by our segmenter with the energy gate alone; by Silero. */
  readonly uploadMs: { readonly ours: number; readonly energy: number; readonly silero: number };
  readonly ends: number;
  /** From each end of speech to the cut; an end without a cut before the next word has none. */
  readonly hangoversMs: { readonly ours: readonly number[]; readonly silero: readonly number[] };
}

/** Our ear and Silero on the same samples; see `Measured` for what is measured. */
export async function benchVad(): Promise<Figure[]> {
  const page = await openBenchPage();
  const all: Measured[] = [];
  try {
    for await (const sound of loadSounds()) all.push(measure(sound, await page.hear(sound.pcm)));
  } finally {
    await page.close();
  }
  return [
    ...all.flatMap((one) => sharesOf(`${one.group}/${one.name}`, [one]).filter(isOfEachFile)),
    ...GROUPS.flatMap((group) =>
      figuresOf(
        group,
        all.filter((one) => one.group === group),
      ),
    ),
    ...sharesOf(null, all),
    // Where music, echo or an office go on behind the last word, no silence begins that could be timed.
    ...hangoverFigures(
      null,
      all.filter((one) => one.group === 'calls'),
    ),
  ];
}

/** The rest says nothing more of a single file. */
function isOfEachFile({ name }: Figure): boolean {
  return /(speech_missed_share|upload_share_ours)$/u.test(name);
}

function measure({ name, group, pcm, words }: Sound, { ours, energy, silero }: Heard): Measured {
  const wholeMs = (pcm.length / SAMPLE_RATE) * 1000;
  const speech = speechOf(silero);
  const segments = silero.cuts.flatMap((cut) => coreOf(cut, speech));
  const ends = words ? endsOf(words, wholeMs) : [];
  return {
    name,
    group,
    wholeMs,
    speechMs: lengthOf(speech),
    missedMs: lengthOf(uncovered(speech, ours)),
    segmentMs: lengthOf(segments),
    segmentMissedMs: lengthOf(uncovered(segments, ours)),
    wordMs: lengthOf(words ?? []),
    wordMissedMs: {
      ours: lengthOf(uncovered(words ?? [], ours)),
      silero: lengthOf(uncovered(words ?? [], silero.cuts)),
    },
    uploadMs: { ours: lengthOf(ours), energy: lengthOf(energy), silero: lengthOf(silero.cuts) },
    ends: ends.length,
    hangoversMs: { ours: hangovers(ends, ours), silero: hangovers(ends, silero.cuts) },
  };
}

function speechOf({ probabilities, threshold, frameMs }: SileroHearing): Span[] {
  return spansOf(
    probabilities.map((one) => one >= threshold),
    frameMs,
  );
}

function coreOf({ startMs, endMs }: Span, speech: readonly Span[]): Span[] {
  const inside = speech.filter((one) => one.endMs > startMs && one.startMs < endMs);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? [{ startMs: first.startMs, endMs: last.endMs }] : [];
}

/** The silences behind ends of speech: from a word's end to the next word, or the end of the sound. */
function endsOf(words: readonly Span[], wholeMs: number): Span[] {
  return words
    .map(({ endMs }, at) => ({ startMs: endMs, endMs: words[at + 1]?.startMs ?? wholeMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= SILENCE_MS);
}

function hangovers(ends: readonly Span[], cuts: readonly Cut[]): number[] {
  return ends.flatMap(({ startMs, endMs }) => {
    const cut = cuts.find(({ decidedMs }) => decidedMs >= startMs);
    return cut && cut.decidedMs <= endMs ? [cut.decidedMs - startMs] : [];
  });
}

/** Of a group of sounds. */
function figuresOf(group: string, measured: readonly Measured[]): Figure[] {
  return [...sharesOf(group, measured), ...hangoverFigures(group, measured)];
}

function hangoverFigures(of: string | null, measured: readonly Measured[]): Figure[] {
  const ends = sum(measured, (one) => one.ends);
  return (['ours', 'silero'] as const).flatMap((whose) => {
    const values = measured.flatMap(({ hangoversMs }) => hangoversMs[whose]);
    if (values.length === 0) return [];
    const figure = (name: string, share: number, word: string): Figure => ({
      name: named(`${name}_${whose}`, of),
      value: percentile(values, share),
      unit: `ms, ${word}; end of speech to cut, of ${ends} ends`,
      n: values.length,
    });
    return [
      figure('hangover_ms', 0.5, 'median'),
      figure('hangover_ms_p95', 0.95, '95th percentile'),
    ];
  });
}

function sharesOf(of: string | null, measured: readonly Measured[]): Figure[] {
  const share = (
    name: string,
    unit: string,
    part: (one: Measured) => number,
    whole: (one: Measured) => number,
  ): Figure[] => {
    const total = sum(measured, whole);
    if (total === 0) return [];
    const value = rounded(sum(measured, part) / total);
    return [{ name: named(name, of), value, unit, n: measured.length }];
  };
  const whole = (one: Measured) => one.wholeMs;
  const time = 'of the whole time';
  return [
    ...share(
      'speech_missed_share',
      'of what Silero calls speech',
      (one) => one.missedMs,
      (one) => one.speechMs,
    ),
    ...share(
      'speech_missed_share_by_segment',
      "of Silero's segments, pauses included",
      (one) => one.segmentMissedMs,
      (one) => one.segmentMs,
    ),
    ...(['ours', 'silero'] as const).flatMap((whose) =>
      share(
        `word_missed_share_${whose}`,
        'of the time of the words in the scripts',
        (one) => one.wordMissedMs[whose],
        (one) => one.wordMs,
      ),
    ),
    ...share('upload_share_ours', time, (one) => one.uploadMs.ours, whole),
    ...share('upload_share_energy', time, (one) => one.uploadMs.energy, whole),
    ...share('upload_share_silero', time, (one) => one.uploadMs.silero, whole),
  ];
}

function named(name: string, of: string | null): string {
  return of === null ? name : `${of} ${name}`;
}

function sum(measured: readonly Measured[], of: (one: Measured) => number): number {
  return measured.reduce((total, one) => total + of(one), 0);
}
