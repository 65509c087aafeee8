import { FRAME_MS, loudnessOf, type Frame } from './frame.ts';

/** How much is kept from before the first speech frame: soft consonants start below the detector. */
const PRE_ROLL_MS = 300;
/** Silence that ends a segment. Shorter would cut at breaths, longer is time the agent waits. */
export const HANGOVER_MS = 500;
/** Of that silence this much stays with the segment, for endings that fade. */
const TAIL_MS = 240;
/** Without a pause there is a cut at the quietest point of the last `SEARCH_MS`. */
export const LONGEST_MS = 10_000;
const SEARCH_MS = 3_000;
/** One speech frame alone is a click; two in a row are the start of a word. */
const START_FRAMES = 2;

export interface CutSegment {
  /** Of its first and behind its last frame, on the capture clock. */
  readonly startMs: number;
  readonly endMs: number;
  readonly samples: Float32Array;
}

export interface Segmenter {
  /** `speech` is the detector's word for this frame. Returns a segment when one was cut. */
  push(frame: Frame, speech: boolean): CutSegment | null;
  /** The call is over: what is open now is a segment. */
  flush(): CutSegment | null;
  readonly speaking: boolean;
}

/**
 *            2 speech frames                 HANGOVER_MS without speech → cut
 *   quiet ───────────────────▶ speaking ────────────────────────────────────▶ quiet
 *                                 │  LONGEST_MS → cut at the quietest frame ─▶ speaking
 */
export function createSegmenter(): Segmenter {
  let held: Frame[] = [];
  let speaking = false;
  let speechRun = 0;
  let silentFrames = 0;

  function cut(frames: number): CutSegment | null {
    const taken = held.slice(0, frames);
    held = held.slice(frames);
    const [first, last] = [taken[0], taken.at(-1)];
    if (!first || !last) return null;
    return { startMs: first.atMs, endMs: last.atMs + FRAME_MS, samples: join(taken) };
  }

  return {
    get speaking() {
      return speaking;
    },
    push(frame, speech) {
      held.push(frame);
      speechRun = speech ? speechRun + 1 : 0;
      silentFrames = speech ? 0 : silentFrames + 1;
      if (!speaking) {
        speaking = speechRun >= START_FRAMES;
        if (!speaking) held = held.slice(-framesIn(PRE_ROLL_MS));
        return null;
      }
      if (silentFrames >= framesIn(HANGOVER_MS)) {
        speaking = false;
        const segment = cut(held.length - framesIn(HANGOVER_MS) + framesIn(TAIL_MS));
        held = held.slice(-framesIn(PRE_ROLL_MS));
        return segment;
      }
      if (held.length >= framesIn(LONGEST_MS)) return cut(quietestFrame(held) + 1);
      return null;
    },
    flush() {
      const segment = speaking ? cut(held.length) : null;
      held = [];
      speaking = false;
      return segment;
    },
  };
}

function framesIn(ms: number): number {
  return Math.round(ms / FRAME_MS);
}

function quietestFrame(held: readonly Frame[]): number {
  const from = held.length - framesIn(SEARCH_MS);
  const loudness = held.slice(from).map((one) => loudnessOf(one.samples));
  return from + loudness.indexOf(Math.min(...loudness));
}

function join(frames: readonly Frame[]): Float32Array {
  const length = frames.reduce((sum, one) => sum + one.samples.length, 0);
  const whole = new Float32Array(length);
  let at = 0;
  for (const { samples } of frames) {
    whole.set(samples, at);
    at += samples.length;
  }
  return whole;
}
