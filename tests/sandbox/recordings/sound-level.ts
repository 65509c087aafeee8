import type { Channel } from '../../../utils/call/channel.ts';
import { SAMPLE_RATE } from './decode-ogg-opus.ts';
import type { Recording } from './load-recording.ts';

export function toSample(ms: number): number {
  return Math.round((ms * SAMPLE_RATE) / 1000);
}

/** Mean square of the samples. */
export function power(pcm: Float32Array): number {
  let sum = 0;
  for (const one of pcm) sum += one * one;
  return sum / Math.max(1, pcm.length);
}

/** Mean square while words are said; pauses would make every voice look quieter than it is. */
export function speechPower({ script, pcm }: Recording, channel: Channel): number {
  let sum = 0;
  let count = 0;
  for (const { speaker, words } of script.utterances) {
    if (speaker !== channel) continue;
    for (const { startMs, endMs } of words) {
      const word = pcm[channel].subarray(toSample(startMs), toSample(endMs));
      sum += power(word) * word.length;
      count += word.length;
    }
  }
  return sum / Math.max(1, count);
}

/** The same sound, so many decibels (negative: below) beside a power. */
export function atLevel(pcm: Float32Array, besidePower: number, decibels: number): Float32Array {
  const own = power(pcm);
  if (own === 0) return pcm;
  const factor = Math.sqrt((besidePower * 10 ** (decibels / 10)) / own);
  return pcm.map((one) => one * factor);
}

/** `of` begins at sample `at` of the sound, on top of what is there. */
export function addInto(pcm: Float32Array, of: Float32Array, at = 0): void {
  const end = Math.min(of.length, pcm.length - at);
  for (let index = Math.max(0, -at); index < end; index += 1) {
    pcm[at + index] = (pcm[at + index] ?? 0) + (of[index] ?? 0);
  }
}
