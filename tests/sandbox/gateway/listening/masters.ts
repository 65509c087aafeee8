import type { Channel } from '../../../../utils/call/channel.ts';
import type { ScenarioName } from '../../cast.ts';
import type { Word } from '../../recordings/call-script.ts';
import { SAMPLE_RATE } from '../../recordings/decode-ogg-opus.ts';
import { loadRecording, SCENARIO_NAMES } from '../../recordings/load-recording.ts';
import { logMel } from './log-mel.ts';
import { coarsen, meanOfBands, voiceprint, type Voiceprint } from './voiceprint.ts';

/** One speaker of one recorded call, as the recogniser remembers it. */
export interface Master {
  readonly scenario: ScenarioName;
  readonly channel: Channel;
  readonly words: readonly Word[];
  readonly fine: Voiceprint;
  /** For the wide search: every `COARSE_STEP` frames as one. */
  readonly coarse: Voiceprint;
  /** For the first look of a long one: two of those as one. */
  readonly rough: Voiceprint;
}

export interface Masters {
  readonly all: readonly Master[];
  /** To be taken from whatever is compared with them. */
  readonly meanOfBands: Float32Array;
}

/** Frames of 10 ms that make one of the wide search. */
export const COARSE_STEP = 4;
export const ROUGH_STEP = 2;
/** Mean square above which a frame of a master is speech: −46 dB. */
const SPEECH_POWER = 2.5e-5;
/** Silence put around each master, so that a segment may begin before it or end after it. */
const MARGIN_MS = 1000;
export const MARGIN_FRAMES = MARGIN_MS / 10;

/** The short recordings are always known; longer ones slow the wide search and are known when asked for. */
export async function loadMasters(more: readonly ScenarioName[] = []): Promise<Masters> {
  const names = [...new Set([...SCENARIO_NAMES, ...more])];
  const recordings = await Promise.all(names.map(loadRecording));
  const tracks = recordings.flatMap(({ script, pcm }) =>
    (['caller', 'agent'] as const).map((channel) => ({
      scenario: script.name,
      channel,
      words: script.utterances.filter((one) => one.speaker === channel).flatMap((one) => one.words),
      mel: logMel(withMargins(pcm[channel])),
    })),
  );
  const mean = meanOfBands(
    tracks.map((one) => one.mel),
    (power) => power > SPEECH_POWER,
  );
  const all = tracks.map(({ scenario, channel, words, mel }) => {
    const fine = voiceprint(mel, mean);
    const coarse = coarsen(fine, COARSE_STEP);
    return { scenario, channel, words, fine, coarse, rough: coarsen(coarse, ROUGH_STEP) };
  });
  return { all, meanOfBands: mean };
}

function withMargins(pcm: Float32Array): Float32Array {
  const margin = (MARGIN_MS * SAMPLE_RATE) / 1000;
  const wide = new Float32Array(pcm.length + 2 * margin);
  wide.set(pcm, margin);
  return wide;
}
