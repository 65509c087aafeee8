import type { Channel } from '../../../utils/call/channel.ts';
import { FRAME_MS, FRAME_SAMPLES, type Frame } from '../../../utils/audio/frame.ts';

/**
 * A language for tests that a computer hears without error: every word is a level of its own, held for
 * `WORD_MS`. So a test can count words through real cutting, storing and sending. It stands for speech
 * as far as the outbox is concerned, and says nothing of recognition.
 */
export const WORD_FRAMES = 10;
export const WORD_MS = WORD_FRAMES * FRAME_MS;
/** A room is never digitally silent. */
const HISS = 1 / 32_768;
const LEVEL = 8 / 32_768;

/** The two never say the same, or one would be taken for the other's echo. */
export function nameOf(channel: Channel, word: number): string {
  return `${channel === 'caller' ? 'spørg' : 'svar'}${word}`;
}

/** The frame in which this word sounds; 0 is quiet. */
export function frameOf(word: number, atMs: number): Frame {
  return { samples: new Float32Array(FRAME_SAMPLES).fill(word === 0 ? HISS : word * LEVEL), atMs };
}

/** Words of which at least half is in the sound, in order. */
export function wordsIn(samples: Int16Array): number[] {
  const words: number[] = [];
  let word = 0;
  let frames = 0;
  const end = () => {
    if (word > 0 && frames >= WORD_FRAMES / 2) words.push(word);
    frames = 0;
  };
  for (let at = 0; at + FRAME_SAMPLES <= samples.length; at += FRAME_SAMPLES) {
    const heard = Math.round((samples[at + FRAME_SAMPLES / 2] ?? 0) / 8);
    if (heard !== word) end();
    word = heard;
    frames += 1;
  }
  end();
  return words;
}

/** In place of Ogg Opus, which only a browser encodes: the samples as they are. */
export function bytesOf(samples: Int16Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Uint8Array.from(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)),
  );
}

export function samplesOf(bytes: Uint8Array<ArrayBuffer>): Int16Array {
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}
