import { lowPass } from './conditions/low-pass.ts';
import type { Recording } from './load-recording.ts';
import { addInto, toSample } from './sound-level.ts';

/** The other side of the table: farther away, duller, and with the table's own reflection. */
const ACROSS_DECIBELS = -5;
const ACROSS_HZ = 5000;
const ACROSS_MS = 4;
const REFLECTION_MS = 11;
const REFLECTION = 0.25;

/** Both people in one room at the agent's microphone: one mono channel, times as in the script. */
export function mixForRoom({ pcm }: Recording): Float32Array {
  const room = pcm.agent.slice();
  const factor = 10 ** (ACROSS_DECIBELS / 20);
  const across = lowPass(pcm.caller, ACROSS_HZ).map((one) => one * factor);
  addInto(room, across, toSample(ACROSS_MS));
  addInto(
    room,
    across.map((one) => one * REFLECTION),
    toSample(REFLECTION_MS),
  );
  return room;
}
