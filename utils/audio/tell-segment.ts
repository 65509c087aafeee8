import type { Channel } from '../call/channel.ts';
import type { EarReports } from './ear.ts';
import { FRAME_SAMPLES, framesIn, joinFrames, toInt16, type PlacedFrame } from './frame.ts';
import type { Line } from './in-order.ts';
import type { Cut, Segmenter } from './segmenter.ts';

/** What a crash may cost at most; the desk writes each piece to the disk. */
const PIECE_MS = 900;
/** Live transports write along with this much delay. */
const LIVE_MS = 60;
/** In larger portions the encoder wakes less often; what is left at the cut takes it 3 ms. */
const ENCODE_MS = 300;

/** Fed while the segment grows, so that at its cut hardly anything is left to do. */
export interface SegmentEncoder {
  add(samples: Float32Array): void;
  /** The segment is the first so many of the samples; nothing is added any more. */
  finish(length: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Teller {
  /** The open segment has grown. */
  grow(segmenter: Segmenter): void;
  cut(cut: Cut, segmenter: Segmenter): void;
}

type Reports = Pick<EarReports, 'speaking' | 'live' | 'heard'>;

/** Tells of one channel's segments while they are spoken: to the disk, to live transports, and whole. */
export function createTeller(
  channel: Channel,
  reports: Reports,
  openEncoder: () => SegmentEncoder,
  line: Line,
): Teller {
  /** Counts of frames from the start of the open segment. */
  let live = 0;
  let encoded = 0;
  let pieceEnds: readonly number[] = [];
  let encoder: SegmentEncoder | null = null;

  function tellPiece(frames: readonly PlacedFrame[], from: number, to: number): void {
    const samples = toInt16(joinFrames(frames.slice(from, to)));
    const piece = { channel, ...stretchOf(frames.slice(from, to)), samples };
    line.add(() => reports.speaking(piece));
  }

  function sendLive(frames: readonly PlacedFrame[]): void {
    const { startMs } = stretchOf(frames);
    reports.live({ channel, startMs, kind: 'samples', samples: joinFrames(frames.slice(live)) });
    live = frames.length;
  }

  function encode(frames: readonly PlacedFrame[]): SegmentEncoder {
    encoder ??= openEncoder();
    if (frames.length > encoded) encoder.add(joinFrames(frames.slice(encoded)));
    encoded = Math.max(encoded, frames.length);
    return encoder;
  }

  /** An encoder that breaks down costs time, not words. */
  async function soundOf(frames: readonly PlacedFrame[]): Promise<Uint8Array<ArrayBuffer>> {
    const length = frames.length * FRAME_SAMPLES;
    try {
      return await encode(frames).finish(length);
    } catch {
      const again = openEncoder();
      again.add(joinFrames(frames));
      return again.finish(length);
    }
  }

  function grow({ held, certain }: Segmenter): void {
    if (held.length - live >= framesIn(LIVE_MS)) sendLive(held);
    for (;;) {
      const from = pieceEnds.at(-1) ?? 0;
      const to = from + framesIn(PIECE_MS);
      if (to > certain) break;
      tellPiece(held, from, to);
      pieceEnds = [...pieceEnds, to];
    }
    if (certain - encoded >= framesIn(ENCODE_MS)) encode(held.slice(0, certain));
  }

  return {
    grow,
    cut({ frames, at }, segmenter) {
      const stretch = stretchOf(frames);
      if (live < frames.length) sendLive(frames);
      reports.live({ channel, startMs: stretch.startMs, kind: 'cut', at });
      const sound = soundOf(frames);
      // A cut in mid-speech goes through a piece: what is behind it is told again, as the next one's first.
      const after =
        at === 'longest'
          ? pieceEnds.map((end) => end - frames.length).filter((end) => end > 0)
          : [];
      const [first] = after;
      if (first !== undefined && !pieceEnds.includes(frames.length))
        tellPiece(segmenter.held, 0, first);
      line.add(async () => reports.heard({ channel, ...stretch, sound: await sound }));
      live = 0;
      encoded = 0;
      encoder = null;
      pieceEnds = after;
      if (at === 'longest') grow(segmenter);
    },
  };
}

function stretchOf(frames: readonly PlacedFrame[]): { startMs: number; endMs: number } {
  return { startMs: frames[0]?.startMs ?? 0, endMs: frames.at(-1)?.endMs ?? 0 };
}
