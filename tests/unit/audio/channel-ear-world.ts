import { createChannelEar, type ChannelEar } from '../../../utils/audio/channel-ear.ts';
import type { EarSound, LossCause, Piece } from '../../../utils/audio/ear.ts';
import { FRAME_MS, FRAME_SAMPLES } from '../../../utils/audio/frame.ts';
import type { SegmentEncoder } from '../../../utils/audio/tell-segment.ts';

export interface HeardSegment {
  readonly startMs: number;
  readonly endMs: number;
  readonly samples: Float32Array;
}

export type Told =
  | { readonly kind: 'began'; readonly atMs: number }
  | { readonly kind: 'lost'; readonly why: LossCause; readonly atMs: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'quiet'; readonly untilMs: number }
  | { readonly kind: 'speaking'; readonly piece: Piece }
  | { readonly kind: 'live'; readonly sound: EarSound }
  | { readonly kind: 'heard'; readonly segment: HeardSegment }
  /** Put in by the test: the first frame after a pause. */
  | { readonly kind: 'resumed'; readonly atMs: number };

/** An ear whose reports are written down; `slow` is how long the desk takes for one. */
export function openEar(
  slow: () => Promise<void>,
  brokenEncoders = 0,
): { ear: ChannelEar; told: Told[] } {
  const told: Told[] = [];
  let opened = 0;
  const ear = createChannelEar({
    channel: 'agent',
    zeroIsLoss: true,
    openEncoder: () => encodeNothing((opened += 1) <= brokenEncoders),
    reports: {
      began: (_, atMs) => void told.push({ kind: 'began', atMs }),
      refused: () => void told.push({ kind: 'refused' }),
      lost: (_, why, atMs) => void told.push({ kind: 'lost', why, atMs }),
      quiet: (_, untilMs) => void told.push({ kind: 'quiet', untilMs }),
      live: (sound) => void told.push({ kind: 'live', sound }),
      async speaking(piece) {
        await slow();
        told.push({ kind: 'speaking', piece });
      },
      async heard({ startMs, endMs, sound }) {
        told.push({
          kind: 'heard',
          segment: { startMs, endMs, samples: new Float32Array(sound.buffer) },
        });
        await slow();
      },
    },
  });
  return { ear, told };
}

/** Gives back what it was fed, so that a test can compare it. */
function encodeNothing(isBroken: boolean): SegmentEncoder {
  const fed: Float32Array[] = [];
  return {
    add: (samples) => void fed.push(samples),
    finish: (length) =>
      isBroken
        ? Promise.reject(new Error('broken'))
        : Promise.resolve(new Uint8Array(join(fed).slice(0, length).buffer)),
  };
}

export function join(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Equal to the last bit; quicker than `toEqual` by far. */
export function isSame(one: ArrayBufferView, other: ArrayBufferView): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    Buffer.from(buffer, byteOffset, byteLength);
  return bytes(one).equals(bytes(other));
}

/** Every frame of a test is another one. */
export function frameOf(index: number, atMs: number, loudness: number) {
  const samples = new Float32Array(FRAME_SAMPLES).fill(loudness * (1 + (index % 500) / 1_000));
  return { samples, atMs };
}

export const SPEECH = 0.3;
export const HISS = 0.001;

/** Pushes `ms` of speech or quiet; returns where it ended. */
export function say(ear: ChannelEar, fromMs: number, ms: number, loudness = SPEECH): number {
  let atMs = fromMs;
  for (; atMs < fromMs + ms; atMs += FRAME_MS)
    ear.push(frameOf(atMs / FRAME_MS, atMs, loudness), loudness === SPEECH);
  return atMs;
}
