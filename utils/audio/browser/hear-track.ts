import type { ChannelEar } from '../channel-ear.ts';
import type { LossCause } from '../ear.ts';
import { FRAME_MS, type Frame } from '../frame.ts';
import type { SpeechGate } from '../speech-gate.ts';
import { captureFrames } from './capture-frames.ts';

/** Something has broken. With `LOOK_EVERY_MS` it is said within two seconds. */
const STALLED_MS = 1_500;
export const LOOK_EVERY_MS = 250;
/** While somebody speaks, a live transport gets the words this much later at worst. */
const REST_SPEAKING_MS = 60;
/** What is said after a quiet moment begins with pre-roll anyway. */
const REST_QUIET_MS = 120;
/** Sound that is on its way is here by then, or never. */
const ON_ITS_WAY_MS = 500;
/** A headset may need this long to wake up. */
const FIRST_FRAME_MS = 5_000;

/** An ear at one track after the other. */
export interface TrackEar {
  readonly track: MediaStreamAudioTrack | null;
  /**
   * Hears this track from its first frame on, and lets the one before go then. Resolves with the
   * moment, or null: it never gave anything, and the one before is still heard.
   */
  take(track: MediaStreamAudioTrack): Promise<number | null>;
  /** Has the sound stopped coming? */
  look(): void;
  /** It lives, and will give nothing more: it is lost, and stopped. */
  drop(why: LossCause): void;
  pause(paused: boolean): Promise<void>;
  close(): Promise<void>;
}

export function hearTracks(
  ear: ChannelEar,
  gate: SpeechGate,
  onFrame: (frame: Frame) => void,
  onEnded: () => void,
): TrackEar {
  let current: MediaStreamAudioTrack | null = null;
  let isClosing = false;
  let captured: Promise<unknown> = Promise.resolve();
  let lastFrameAt = 0;
  let isStalled = false;
  /** How far the capture clock is behind this page's, at its best. */
  let behindMs = Infinity;
  /** Done before the first frame that was captured after the moment. */
  let waiting: readonly { readonly atMs: number; readonly act: () => void }[] = [];
  let orders: Promise<void> = Promise.resolve();
  let wake: () => void = () => undefined;

  /** Never into the moment in which a segment is cut: for that one somebody waits. */
  function rest(): Promise<void> {
    const longest = ear.speaking ? REST_SPEAKING_MS : REST_QUIET_MS;
    const ms = waiting.length > 0 ? 0 : Math.min(longest, ear.cutInMs - FRAME_MS);
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** What is captured by now may still be in the queue: acts when all of that was heard, and no more. */
  function afterNow(act: () => void): Promise<void> {
    return new Promise((resolve) => {
      const one = {
        atMs: performance.now() - behindMs + FRAME_MS,
        act() {
          waiting = waiting.filter((other) => other !== one);
          clearTimeout(late);
          act();
          resolve();
        },
      };
      const late = setTimeout(() => one.act(), current ? ON_ITS_WAY_MS : 0);
      waiting = [...waiting, one];
      wake();
    });
  }

  async function capture(
    track: MediaStreamAudioTrack,
    onFirst: (atMs: number | null) => void,
  ): Promise<void> {
    let isFirst = true;
    let notBeforeMs = -Infinity;
    await captureFrames(
      track,
      (frame) => {
        if (isFirst) {
          isFirst = false;
          if (current !== track) {
            ear.flush();
            current?.stop();
            // What the old track gave is not heard twice.
            notBeforeMs = (ear.endMs ?? -Infinity) - FRAME_MS / 2;
          }
          current = track;
          behindMs = Infinity;
          onFirst(frame.atMs);
        }
        if (current !== track || frame.atMs < notBeforeMs) return;
        lastFrameAt = performance.now();
        isStalled = false;
        behindMs = Math.min(behindMs, lastFrameAt - frame.atMs);
        for (const { atMs, act } of waiting) if (frame.atMs >= atMs) act();
        ear.push(frame, gate.isSpeech(frame.samples));
        onFrame(frame);
      },
      rest,
    );
    onFirst(null);
    if (current !== track) return;
    current = null;
    ear.flush();
    if (!isClosing) onEnded();
  }

  return {
    get track() {
      return current;
    },
    take(track) {
      if (!current) {
        current = track;
        lastFrameAt = performance.now() + FIRST_FRAME_MS;
        isStalled = false;
      }
      return new Promise((resolve) => {
        const giveUp = setTimeout(() => {
          if (current !== track) track.stop();
          resolve(null);
        }, FIRST_FRAME_MS);
        const capturing = capture(track, (atMs) => {
          clearTimeout(giveUp);
          resolve(atMs);
        });
        captured = Promise.all([captured, capturing]);
      });
    },
    look() {
      if (!current || isStalled || performance.now() - lastFrameAt < STALLED_MS) return;
      isStalled = true;
      ear.lose('stalled');
    },
    drop(why) {
      if (!current || isClosing) return;
      const dropped = current;
      // No longer the current one, its end is no news.
      current = null;
      ear.lose(why);
      dropped.stop();
    },
    pause(paused) {
      orders = orders.then(async () => {
        if (paused) await afterNow(() => ear.pause());
        // Two frames more than the clocks say: nothing of the pause may be in the first one kept.
        else ear.resume(performance.now() - behindMs + 2 * FRAME_MS);
        await ear.settled();
      });
      return orders;
    },
    async close() {
      isClosing = true;
      await afterNow(() => current?.stop());
      await captured;
      await ear.settled();
    },
  };
}
