import { open } from 'node:fs/promises';
import type { Channel } from '../../../utils/call/channel.ts';
import { SAMPLE_RATE } from './decode-ogg-opus.ts';
import type { Recording } from './load-recording.ts';
import { toSample } from './sound-level.ts';
import { wavBody, wavHeader } from './to-wav.ts';

const CHUNK_MS = 1000;

/**
 * The call again and again until so much time is full, a second or less at a time: views of the
 * decoded recording, so that two hours take no more memory than the call itself.
 */
export function* repeatCall(
  { pcm }: Recording,
  untilMs: number,
): Generator<Readonly<Record<Channel, Float32Array>>> {
  const callLength = Math.min(pcm.caller.length, pcm.agent.length);
  const total = toSample(untilMs);
  for (let at = 0; at < total;) {
    const from = at % callLength;
    const to = Math.min(from + toSample(CHUNK_MS), from + total - at, callLength);
    yield { caller: pcm.caller.subarray(from, to), agent: pcm.agent.subarray(from, to) };
    at += to - from;
  }
}

/** Left the caller, right the agent; `repeatUntilMs` begins the call again when it is over. */
export async function writeStereoWav(
  path: string,
  recording: Recording,
  { repeatUntilMs }: { repeatUntilMs?: number } = {},
): Promise<void> {
  const callMs = (recording.pcm.caller.length * 1000) / SAMPLE_RATE;
  const untilMs = repeatUntilMs ?? callMs;
  const file = await open(path, 'w');
  try {
    await file.write(wavHeader(toSample(untilMs), 2, SAMPLE_RATE));
    for (const { caller, agent } of repeatCall(recording, untilMs)) {
      await file.write(wavBody([caller, agent]));
    }
  } finally {
    await file.close();
  }
}
