import { createCallMemory, type CallMemory } from './call-memory.ts';
import { findStretch, type Stretch } from './find-stretch.ts';
import { createGrowingSound, type Sound } from './growing-sound.ts';
import { leastScore, SCRAP_FRAMES, SURE_FRAMES, SURE_SCORE } from './least-score.ts';
import type { Masters } from './masters.ts';
import type { Voiceprint } from './voiceprint.ts';
import { strayParts } from './stray-parts.ts';
import { wordsWithin, type HeardWord } from './words-within.ts';

export interface Recogniser {
  /**
   * The words in 16 kHz mono sound, with their times within it. None for silence or for sound
   * that is in no recording.
   */
  hear(pcm: Float32Array): readonly HeardWord[];
  hearSound(sound: Sound): readonly HeardWord[];
}

/** Frames of the sound, `to` not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const QUIET_POWER = 6e-6; // −52 dB
const QUIET_BESIDE_PEAK = 5e-3; // −23 dB
/** A shorter scrap of speech says nothing. */
const SHORTEST_FRAMES = 10;
/** Where sound can be parted when the whole of it was not found. */
const PAUSE_FRAMES = 15;

export function createRecogniser(
  masters: Masters,
  memory: CallMemory = createCallMemory(masters),
): Recogniser {
  /** Where the call would go on is searched first; mostly that is enough. */
  function find(print: Voiceprint, { from, to }: Span): Stretch | null {
    const length = to - from;
    const favour = memory.favour.bind(memory);
    const near = memory.nearby.length > 0 && findStretch(print, from, to, memory.nearby, favour);
    if (near && length >= SURE_FRAMES && near.score >= SURE_SCORE) return near;
    if (length < SCRAP_FRAMES) return near && near.score >= leastScore(length, true) ? near : null;
    const found = findStretch(print, from, to, memory.everywhere, favour);
    const expected = found !== null && memory.isNearby(found);
    return found && found.score >= leastScore(length, expected) ? found : null;
  }

  function hearSpan(sound: Sound, loud: readonly boolean[], span: Span): HeardWord[] {
    const { print, power } = sound;
    const part = tighten(loud, span);
    if (part.to - part.from < SHORTEST_FRAMES) return [];
    const found = find(print, part);
    if (found) {
      const words = wordsWithin(print, span, part.from, found);
      // hiss resembles the silence of a recording, which says nothing about where the call is
      if (words.length > 0) memory.remember(found);
      const others = strayParts(loud, power, part, words);
      if (others.length === 0) return words;
      return [...words, ...others.flatMap((one) => hearSpan(sound, loud, one))].toSorted(
        (one, other) => one.startMs - other.startMs,
      );
    }
    const pause = longestPause(loud, part);
    if (!pause) return [];
    return [
      ...hearSpan(sound, loud, { from: span.from, to: pause }),
      ...hearSpan(sound, loud, { from: pause, to: span.to }),
    ];
  }

  function hearSound(sound: Sound): HeardWord[] {
    const { print, power } = sound;
    const peak = power.reduce((most, one) => Math.max(most, one), 0);
    const level = Math.max(QUIET_POWER, peak * QUIET_BESIDE_PEAK);
    const loud = Array.from(power, (one) => one > level);
    return hearSpan(sound, loud, { from: 0, to: print.frames });
  }

  return {
    hearSound,
    hear(pcm) {
      const growing = createGrowingSound(masters.meanOfBands);
      growing.append(pcm);
      return hearSound(growing.sound);
    },
  };
}

function tighten(loud: readonly boolean[], { from, to }: Span): Span {
  const first = loud.indexOf(true, from);
  if (first === -1 || first >= to) return { from, to: from };
  return { from: first, to: Math.min(to, loud.lastIndexOf(true, to - 1) + 1) };
}

/** Middle of the longest pause inside, if there is one worth parting at. */
function longestPause(loud: readonly boolean[], { from, to }: Span): number | null {
  let longest = PAUSE_FRAMES - 1;
  let middle: number | null = null;
  let begin = from;
  for (let frame = from; frame <= to; frame += 1) {
    if (frame < to && !loud[frame]) continue;
    if (frame - begin > longest) {
      longest = frame - begin;
      middle = begin + (longest >> 1);
    }
    begin = frame + 1;
  }
  return middle;
}
