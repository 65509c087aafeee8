import type { Utterance } from '../call-script.ts';
import type { Recording } from '../load-recording.ts';
import { addInto, toSample } from '../sound-level.ts';

/** What an encoder smears around speech is taken along. */
const BEFORE_MS = 30;
const AFTER_MS = 120;

/** The same utterances, each beginning at the time given for it; script and sound move together. */
export function arrange({ script, pcm }: Recording, startsMs: readonly number[]): Recording {
  const utterances = script.utterances.map((one, index) =>
    later(one, (startsMs[index] ?? one.startMs) - one.startMs),
  );
  const tailMs = script.durationMs - endOf(script.utterances);
  const durationMs = endOf(utterances) + tailMs;
  const moved = {
    caller: new Float32Array(toSample(durationMs)),
    agent: new Float32Array(toSample(durationMs)),
  };
  for (const [index, { speaker, startMs, endMs }] of script.utterances.entries()) {
    const piece = pcm[speaker].subarray(toSample(startMs - BEFORE_MS), toSample(endMs + AFTER_MS));
    const newStartMs = utterances[index]?.startMs ?? startMs;
    addInto(moved[speaker], piece, toSample(newStartMs - BEFORE_MS));
  }
  return { script: { ...script, durationMs, utterances }, pcm: moved };
}

export function later(one: Utterance, byMs: number): Utterance {
  const move = <T extends { readonly startMs: number; readonly endMs: number }>(what: T): T => ({
    ...what,
    startMs: what.startMs + byMs,
    endMs: what.endMs + byMs,
  });
  return { ...move(one), words: one.words.map(move) };
}

function endOf(utterances: readonly Utterance[]): number {
  return utterances.reduce((latest, { endMs }) => Math.max(latest, endMs), 0);
}
