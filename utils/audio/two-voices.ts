import { loudnessOf } from './frame.ts';

/** Below −50 dBFS nobody is speaking in that stretch, and it says nothing. */
const SOUND = 0.003;
/** 12 dB: a telephone system puts each voice on its own side; a room is heard nearly alike on both. */
const APART = 4;

/**
 * Does a stereo recording hold one voice on each side? Fed with stretches of a second or less: in most
 * of those with sound, one side must be much louder than the other.
 */
export function createSideJudge(): {
  add(left: Float32Array, right: Float32Array): void;
  readonly areTwoVoices: boolean;
} {
  let withSound = 0;
  let apart = 0;
  return {
    add(left, right) {
      const [one, other] = [loudnessOf(left), loudnessOf(right)];
      const [quiet, loud] = one < other ? [one, other] : [other, one];
      if (loud < SOUND) return;
      withSound += 1;
      if (quiet * APART < loud) apart += 1;
    },
    get areTwoVoices() {
      return apart * 2 > withSound;
    },
  };
}
