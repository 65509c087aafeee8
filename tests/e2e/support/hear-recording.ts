import { join } from 'node:path';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import type { ScenarioName } from '../../sandbox/cast.ts';
import { loadRecording } from '../../sandbox/recordings/load-recording.ts';
import { toSample } from '../../sandbox/recordings/sound-level.ts';
import { writeStereoWav } from '../../sandbox/recordings/write-stereo-wav.ts';
import { countWords, heardFrom, type WordCount } from './count-words.ts';
import type { PanePage } from './pane-page.ts';

/** A call, or its beginning, as a file to drop into the pane: left the caller, right the agent. */
export interface RecordedCall {
  readonly path: string;
  readonly lengthMs: number;
  readonly said: Readonly<Record<Channel, string>>;
}

/** Ends where nobody speaks, about `aboutMs` from the start. */
export async function recordCall(
  folder: string,
  scenario: ScenarioName,
  aboutMs = Infinity,
): Promise<RecordedCall> {
  const { script, pcm } = await loadRecording(scenario);
  const utterances = script.utterances.filter((one) => one.endMs <= aboutMs);
  const next = script.utterances[utterances.length];
  const lastMs = utterances.at(-1)?.endMs ?? 0;
  const lengthMs = next ? (lastMs + next.startMs) / 2 : script.durationMs;
  const path = join(folder, `${scenario}-${Math.round(lengthMs)}.wav`);
  const head = (sound: Float32Array) => sound.subarray(0, toSample(lengthMs));
  await writeStereoWav(path, {
    script,
    pcm: { caller: head(pcm.caller), agent: head(pcm.agent) },
  });
  const saidBy = (channel: Channel) =>
    utterances
      .filter(({ speaker }) => speaker === channel)
      .map(({ text }) => text)
      .join(' ');
  return { path, lengthMs, said: { caller: saidBy('caller'), agent: saidBy('agent') } };
}

/** Hands the file to the pane by its own input, as who chooses it in the browser's dialogue. */
export async function dropRecording(pane: PanePage, { path }: RecordedCall): Promise<void> {
  await pane.frame.locator('.source-file input').setInputFiles(path);
  await pane.until('the recording to be heard', ({ phase }) => phase !== 'none', 30_000);
}

/** Everything was heard, and every piece has its answer. */
export async function hearOut(pane: PanePage, withinMs = 60_000): Promise<readonly CallEvent[]> {
  await pane.until(
    'the recording to be written down',
    ({ phase, segments }) =>
      phase === 'ended' && segments.every(({ status }) => status !== 'pending'),
    withinMs,
  );
  return pane.events();
}

/** The pane is free for the next one. */
export async function closeCall(pane: PanePage): Promise<void> {
  await pane.ask('desk.clear');
  await pane.frame.locator('.source-file').waitFor();
}

/** Both voices, one after the other. */
export function wordsOfRecording(events: readonly CallEvent[], { said }: RecordedCall): WordCount {
  const state = readCall(events);
  const [caller, agent] = (['caller', 'agent'] as const).map((channel) =>
    countWords(said[channel], heardFrom(state, channel)),
  );
  return {
    missing: [...(caller?.missing ?? []), ...(agent?.missing ?? [])],
    doubled: [...(caller?.doubled ?? []), ...(agent?.doubled ?? [])],
  };
}
