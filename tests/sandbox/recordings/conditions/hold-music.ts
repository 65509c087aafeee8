import type { Utterance } from '../call-script.ts';
import type { Recording } from '../load-recording.ts';
import { atLevel, speechPower, toSample } from '../sound-level.ts';
import { later } from './arrange.ts';
import { playMusic } from './play-music.ts';

const HOLD_MS = 20_000;
/** Beside the caller's voice. */
const MUSIC_DECIBELS = -3;
/** Room for the smear of the encoder on either side. */
const LEAST_GAP_MS = 400;

/** In the middle of the call the caller's line plays music for 20 s; all that follows comes later. */
export function withHoldMusic(recording: Recording): Recording {
  const { script, pcm } = recording;
  const atMs = middlePause(script.utterances);
  const music = atLevel(playMusic(HOLD_MS), speechPower(recording, 'caller'), MUSIC_DECIBELS);
  return {
    script: {
      ...script,
      durationMs: script.durationMs + HOLD_MS,
      utterances: script.utterances.map((one) => (one.startMs < atMs ? one : later(one, HOLD_MS))),
    },
    pcm: {
      caller: insert(pcm.caller, music, toSample(atMs)),
      agent: insert(pcm.agent, new Float32Array(music.length), toSample(atMs)),
    },
  };
}

/** Middle of that real pause which is nearest to the middle of the talk. */
function middlePause(utterances: readonly Utterance[]): number {
  const middleMs = (utterances.at(-1)?.endMs ?? 0) / 2;
  const pauses = utterances.slice(1).flatMap(({ startMs }, index) => {
    const endMs = utterances[index]?.endMs ?? 0;
    return startMs - endMs < LEAST_GAP_MS ? [] : [Math.round((startMs + endMs) / 2)];
  });
  const [nearest = 0] = pauses.toSorted((a, b) => Math.abs(a - middleMs) - Math.abs(b - middleMs));
  return nearest;
}

function insert(pcm: Float32Array, piece: Float32Array, at: number): Float32Array {
  const longer = new Float32Array(pcm.length + piece.length);
  longer.set(pcm.subarray(0, at));
  longer.set(piece, at);
  longer.set(pcm.subarray(at), at + piece.length);
  return longer;
}
