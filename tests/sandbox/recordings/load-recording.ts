import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../../../utils/call/channel.ts';
import { LONG_SCENARIO, SCENARIO_INCIDENTS, type ScenarioName } from '../cast.ts';
import type { CallScript } from './call-script.ts';
import { decodeOggOpus, SAMPLE_RATE } from './decode-ogg-opus.ts';
import { toWav } from './to-wav.ts';

export const SOUND_FOLDER = fileURLToPath(new URL('sound', import.meta.url));
export const ALL_SCENARIO_NAMES = Object.keys(SCENARIO_INCIDENTS) as ScenarioName[];
/** The short ones, a minute each. */
export const SCENARIO_NAMES = ALL_SCENARIO_NAMES.filter((one) => one !== LONG_SCENARIO);

export interface Recording {
  readonly script: CallScript;
  /** 16 kHz mono, each the whole call long, silent while the other speaks. */
  readonly pcm: Readonly<Record<Channel, Float32Array>>;
}

export function soundFile(name: ScenarioName, channel: Channel): string {
  return join(SOUND_FOLDER, `${name}.${channel}.ogg`);
}

export async function loadScript(name: ScenarioName): Promise<CallScript> {
  return JSON.parse(await readFile(join(SOUND_FOLDER, `${name}.json`), 'utf8')) as CallScript;
}

export async function loadRecording(name: ScenarioName): Promise<Recording> {
  const [script, caller, agent] = await Promise.all([
    loadScript(name),
    readFile(soundFile(name, 'caller')).then(decodeOggOpus),
    readFile(soundFile(name, 'agent')).then(decodeOggOpus),
  ]);
  return { script, pcm: { caller, agent } };
}

/**
 * Writes 16 kHz sound for the browser's fake microphone. `leadMs` puts silence in front, `trimMs`
 * cuts from the front; so the microphone can be made to start together with the caller's channel.
 */
export async function writeWav(
  path: string,
  pcm: Float32Array,
  { leadMs = 0, trimMs = 0 }: { leadMs?: number; trimMs?: number } = {},
): Promise<void> {
  const lead = Math.round((leadMs * SAMPLE_RATE) / 1000);
  const kept = pcm.subarray(Math.round((trimMs * SAMPLE_RATE) / 1000));
  const sound = new Float32Array(lead + kept.length);
  sound.set(kept, lead);
  await writeFile(path, toWav(sound, SAMPLE_RATE));
}
