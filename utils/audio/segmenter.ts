import { findCut } from './find-cut.ts';
import { FRAME_MS, framesIn, type PlacedFrame } from './frame.ts';

/** How much is kept from before the first speech frame: soft consonants start below the detector. */
const PRE_ROLL_MS = 300;
/** Silence that ends a segment. Shorter would cut at breaths, longer is time the agent waits. */
export const HANGOVER_MS = 500;
/** Rounded down: the detector itself calls a frame or so after a word speech. */
const HANGOVER_FRAMES = Math.floor(HANGOVER_MS / FRAME_MS);
/** Of that silence this much stays with the segment, for endings that fade. */
const TAIL_MS = 360;
/** Without a pause there is a cut where `findCut` finds the best place. */
export const LONGEST_MS = 10_000;
/** One speech frame alone is a click; two in a row are the start of a word. */
const START_FRAMES = 2;

export interface Cut {
  readonly frames: readonly PlacedFrame[];
  /** `longest`: somebody is still speaking, and what follows belongs to the next segment. */
  readonly at: 'pause' | 'longest';
}

export interface Segmenter {
  /** `speech` is the detector's word for this frame. Returns a segment when one was cut. */
  push(frame: PlacedFrame, speech: boolean): Cut | null;
  /** What is open now is a segment; what is held besides is let go. */
  flush(): Cut | null;
  readonly speaking: boolean;
  /** How much more silence ends the open segment; `Infinity` while there is none. */
  readonly cutInMs: number;
  /** While speaking, the open segment so far; otherwise what would be its pre-roll. */
  readonly held: readonly PlacedFrame[];
  /** So many of the held frames are in the open segment whatever comes, unless it grows too long. */
  readonly certain: number;
}

/**
 *            2 speech frames                 HANGOVER_MS without speech → cut
 *   quiet ───────────────────▶ speaking ────────────────────────────────────▶ quiet
 *                                 │  LONGEST_MS → cut at the best place ─────▶ speaking
 */
export function createSegmenter(): Segmenter {
  let held: PlacedFrame[] = [];
  let speaking = false;
  let speechRun = 0;
  let silentRun = 0;

  function cut(length: number, at: Cut['at']): Cut {
    const frames = held.slice(0, length);
    held = held.slice(length);
    return { frames, at };
  }

  return {
    get speaking() {
      return speaking;
    },
    get cutInMs() {
      return speaking ? (HANGOVER_FRAMES - silentRun) * FRAME_MS : Infinity;
    },
    get held() {
      return held;
    },
    get certain() {
      return speaking ? held.length - Math.max(0, silentRun - framesIn(TAIL_MS)) : 0;
    },
    push(frame, speech) {
      held.push(frame);
      speechRun = speech ? speechRun + 1 : 0;
      silentRun = speech ? 0 : silentRun + 1;
      if (!speaking) {
        speaking = speechRun >= START_FRAMES;
        if (!speaking && held.length > framesIn(PRE_ROLL_MS)) held.shift();
        return null;
      }
      if (silentRun >= HANGOVER_FRAMES) {
        speaking = false;
        const segment = cut(held.length - silentRun + framesIn(TAIL_MS), 'pause');
        held = held.slice(-framesIn(PRE_ROLL_MS));
        return segment;
      }
      if (held.length < framesIn(LONGEST_MS)) return null;
      const before = findCut(held);
      // Cut in what will turn out to be the pause: nobody is speaking any more.
      speaking = silentRun < held.length - before;
      const segment = cut(before, speaking ? 'longest' : 'pause');
      if (!speaking) held = held.slice(-framesIn(PRE_ROLL_MS));
      return segment;
    },
    flush() {
      const segment = speaking ? cut(held.length, 'pause') : null;
      held = [];
      speaking = false;
      speechRun = 0;
      silentRun = 0;
      return segment;
    },
  };
}
