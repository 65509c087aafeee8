import type { Channel } from '../call/channel.ts';
import type { EarReports, LossCause } from './ear.ts';
import { FRAME_MS, framesIn, isDigitalZero, type Frame, type PlacedFrame } from './frame.ts';
import { createLine } from './in-order.ts';
import { createSegmenter, type Cut } from './segmenter.ts';
import { createTeller, type SegmentEncoder } from './tell-segment.ts';

/** Frames come every 30 ms; a larger step of the clock says that the machine slept, or sound was dropped. */
const JUMP_MS = 500;
/** A microphone in a quiet room still hisses; this long without a single bit it is muted somewhere. */
const SILENT_MS = 10_000;
const QUIET_EVERY_MS = 1_000;

interface Options {
  readonly channel: Channel;
  readonly reports: Pick<
    EarReports,
    'began' | 'refused' | 'lost' | 'speaking' | 'quiet' | 'live' | 'heard'
  >;
  readonly openEncoder: () => SegmentEncoder;
  /** Is digital zero a loss? A tab in which nobody speaks may well give nothing else. */
  readonly zeroIsLoss: boolean;
}

/** One channel: frames in, reports out. */
export interface ChannelEar {
  push(frame: Frame, speech: boolean): void;
  readonly speaking: boolean;
  /** How much more silence makes a segment; `Infinity` while nobody speaks. */
  readonly cutInMs: number;
  /** Where the last frame ended; null before there was one. */
  readonly endMs: number | null;
  /** Off the record: what was said until now is a segment, and nothing is kept from here on. */
  pause(): void;
  /** On it again, from that moment on: what was captured before may still be on its way. */
  resume(fromMs: number): void;
  /** What was said until now is a segment. */
  flush(): void;
  /** The sound is gone or stands still. A frame says that it is back. */
  lose(why: LossCause): void;
  /** Resolves when everything was reported that was heard so far. */
  settled(): Promise<void>;
  /** How many reports are under way. */
  readonly underWay: number;
}

/**
 *            first frame           lose()
 *   waiting ────────────▶ live ◀──────────▶ lost
 *                              a frame again
 *
 * Every moment of a live channel that is not paused is told of once: as quiet, or in a segment.
 */
export function createChannelEar({
  channel,
  reports,
  openEncoder,
  zeroIsLoss,
}: Options): ChannelEar {
  const segmenter = createSegmenter();
  const line = createLine();
  const teller = createTeller(channel, reports, openEncoder, line);
  let state: 'waiting' | 'live' | LossCause = 'waiting';
  let endMs: number | null = null;
  let accountedMs = 0;
  let zeroFrames = 0;
  let onRecord = true;
  let deafUntilMs = -Infinity;

  function begin({ atMs }: Frame): void {
    state = 'live';
    endMs = atMs;
    accountedMs = atMs;
    line.add(() => reports.began(channel, atMs));
  }

  function tellQuiet(untilMs: number): void {
    if (untilMs <= accountedMs) return;
    accountedMs = untilMs;
    line.add(() => reports.quiet(channel, untilMs));
  }

  function tellCut(cut: Cut): void {
    accountedMs = cut.frames.at(-1)?.endMs ?? accountedMs;
    teller.cut(cut, segmenter);
  }

  function flush(): void {
    const cut = segmenter.flush();
    if (cut) tellCut(cut);
    else if (onRecord && endMs !== null && state === 'live') tellQuiet(endMs);
  }

  function lose(why: LossCause): void {
    // Known to be gone already; only that the track is over is news.
    if (why === 'stalled' && state !== 'live' && state !== 'waiting') return;
    flush();
    const atMs = endMs;
    if (atMs === null) line.add(() => reports.refused(channel, 'capture-lost', why));
    else line.add(() => reports.lost(channel, why, atMs));
    state = why;
    if (why === 'ended') zeroFrames = 0;
  }

  /** Next to the one before it, whatever the capture clock's jitter says. */
  function place({ samples, atMs }: Frame): PlacedFrame {
    const startMs = endMs ?? atMs;
    endMs = Math.max(startMs, atMs + FRAME_MS);
    return { samples, startMs, endMs };
  }

  function listen(frame: PlacedFrame, speech: boolean): void {
    const wasSpeaking = segmenter.speaking;
    const cut = segmenter.push(frame, speech);
    if (cut) tellCut(cut);
    const [first] = segmenter.held;
    if (!first) return;
    // What may still become the beginning of a segment is not quiet yet.
    if (segmenter.speaking && !wasSpeaking) tellQuiet(first.startMs);
    if (segmenter.speaking) teller.grow(segmenter);
    else if (first.startMs - accountedMs >= QUIET_EVERY_MS) tellQuiet(first.startMs);
  }

  return {
    get speaking() {
      return segmenter.speaking;
    },
    get cutInMs() {
      return segmenter.cutInMs;
    },
    get endMs() {
      return endMs;
    },
    get underWay() {
      return line.length;
    },
    push(frame, speech) {
      const isZero = zeroIsLoss && isDigitalZero(frame.samples);
      if (state === 'silent' && isZero) return;
      if (state !== 'live') begin(frame);
      const jumped = endMs !== null && Math.abs(frame.atMs - endMs) > JUMP_MS;
      if (jumped && onRecord) {
        lose('slept');
        begin(frame);
      }
      const placed = jumped && !onRecord ? restart(frame) : place(frame);
      if (!onRecord || placed.startMs < deafUntilMs) accountedMs = placed.endMs;
      else listen(placed, speech);
      zeroFrames = isZero ? zeroFrames + 1 : 0;
      if (zeroFrames >= framesIn(SILENT_MS)) lose('silent');
    },
    pause() {
      flush();
      onRecord = false;
    },
    resume(fromMs) {
      onRecord = true;
      deafUntilMs = fromMs;
    },
    flush,
    lose,
    settled: () => line.settled(),
  };

  /** Nobody misses what the clock jumped over off the record. */
  function restart(frame: Frame): PlacedFrame {
    endMs = frame.atMs;
    return place(frame);
  }
}
