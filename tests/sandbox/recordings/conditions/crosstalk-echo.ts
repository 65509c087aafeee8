import type { Utterance } from '../call-script.ts';
import type { Recording } from '../load-recording.ts';
import { seededRandom } from '../seeded-random.ts';
import { addInto, atLevel, power, toSample } from '../sound-level.ts';
import { arrange } from './arrange.ts';
import { lowPass } from './low-pass.ts';

/** Every third turn comes too early. */
const EVERY = 3;
const LEAST_OVERLAP_MS = 400;
const MOST_OVERLAP_MS = 1200;
/** Nobody breaks in before most of it is said. */
const MOST_SHARE = 0.6;

const ECHO_DECIBELS = -18;
/** Loudspeaker and desk: what reaches the microphone lacks the sharp sounds. */
const ROOM_HZ = 2500;
/** Buffers and drivers, before the loudspeaker sounds; the room itself adds only milliseconds. */
const SOONEST_MS = 60;
const LATEST_MS = 150;
/** After the straight way those over desk, wall and ceiling: how much later, and how strong. */
const WAYS: readonly (readonly [afterMs: number, strength: number])[] = [
  [0, 1],
  [5, 0.35],
  [13, 0.25],
  [27, 0.15],
];

/** People break in on each other, and the agent's microphone hears the caller from a loudspeaker. */
export function withCrosstalkAndEcho(recording: Recording): Recording {
  const random = seededRandom(18_060);
  const { script, pcm } = arrange(recording, overlapping(recording.script.utterances, random));
  const agent = pcm.agent.slice();
  addInto(agent, echoOf(pcm.caller, random));
  return { script, pcm: { caller: pcm.caller, agent } };
}

function overlapping(utterances: readonly Utterance[], random: () => number): number[] {
  let talkEndMs = 0;
  return utterances.map(({ speaker, startMs, endMs }, index) => {
    const before = utterances[index - 1];
    const overlapMs =
      before && before.speaker !== speaker && index % EVERY === EVERY - 1
        ? Math.min(
            Math.round(LEAST_OVERLAP_MS + random() * (MOST_OVERLAP_MS - LEAST_OVERLAP_MS)),
            Math.floor((before.endMs - before.startMs) * MOST_SHARE),
          )
        : 0;
    const gapMs = startMs - (before?.endMs ?? 0);
    const newStartMs = talkEndMs + (overlapMs < LEAST_OVERLAP_MS ? gapMs : -overlapMs);
    talkEndMs = Math.max(talkEndMs, newStartMs + endMs - startMs);
    return newStartMs;
  });
}

function echoOf(pcm: Float32Array, random: () => number): Float32Array {
  const dull = lowPass(lowPass(pcm, ROOM_HZ), ROOM_HZ);
  const echo = new Float32Array(pcm.length);
  const delayMs = SOONEST_MS + random() * (LATEST_MS - SOONEST_MS);
  for (const [afterMs, strength] of WAYS) {
    const way = dull.map((one) => one * strength);
    addInto(echo, way, toSample(delayMs + afterMs));
  }
  return atLevel(echo, power(pcm), ECHO_DECIBELS);
}
