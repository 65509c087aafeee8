import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Channel } from '../../utils/call/channel.ts';
import { createResampler } from '../../utils/audio/resampler.ts';
import { LONG_SCENARIO } from '../sandbox/cast.ts';
import { withCondition, type Condition } from '../sandbox/recordings/conditions.ts';
import {
  loadRecording,
  SCENARIO_NAMES,
  type Recording,
} from '../sandbox/recordings/load-recording.ts';
import type { Span } from './spans.ts';

/** Public speech samples, when they lie beside the project. */
const SAMPLES = new URL('../../../shared/data/audio-samples/', import.meta.url);
const CHANNELS = ['caller', 'agent'] as const satisfies readonly Channel[];
const CONDITIONS = [
  'noise',
  'hold-music',
  'crosstalk-echo',
] as const satisfies readonly Condition[];
export const GROUPS = ['samples', 'calls', ...CONDITIONS] as const;

export interface Sound {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  /** 16 kHz mono. */
  readonly pcm: Float32Array;
  /** When a word is said; null: no script says it. */
  readonly words: readonly Span[] | null;
}

/** One after the other, since all together would fill the memory. */
export async function* loadSounds(): AsyncGenerator<Sound> {
  yield* loadSamples();
  const short = await Promise.all(SCENARIO_NAMES.map((name) => loadRecording(name)));
  for (const recording of short) {
    yield* channelsOf(recording, 'calls');
    for (const condition of CONDITIONS)
      yield* channelsOf(withCondition(recording, condition, short), condition);
  }
  yield* channelsOf(await loadRecording(LONG_SCENARIO), 'calls');
}

async function* loadSamples(): AsyncGenerator<Sound> {
  if (!existsSync(SAMPLES)) {
    process.stdout.write('No public speech samples beside the project: skipped.\n');
    return;
  }
  for (const file of (await readdir(SAMPLES)).filter((name) => name.endsWith('.wav')).toSorted()) {
    const pcm = readSample(await readFile(new URL(file, SAMPLES)));
    yield { name: file.replace('.wav', ''), group: 'samples', pcm, words: null };
  }
}

function* channelsOf({ script, pcm }: Recording, group: Sound['group']): Generator<Sound> {
  for (const channel of CHANNELS) {
    const words = script.utterances
      .filter(({ speaker }) => speaker === channel)
      .flatMap((utterance) => utterance.words);
    yield { name: `${script.name}.${channel}`, group, pcm: pcm[channel], words };
  }
}

/** WAV of 16 bit and one channel, as all of them are, through the product's own resampler. */
function readSample(wav: Buffer): Float32Array {
  if (wav.readUInt16LE(22) !== 1 || wav.readUInt16LE(34) !== 16)
    throw new Error('A sample is not 16 bit mono');
  const from = wav.indexOf('data') + 8;
  const length = Math.min(wav.readUInt32LE(from - 4), wav.length - from) >> 1;
  const pcm = Float32Array.from(
    { length },
    (_, index) => wav.readInt16LE(from + 2 * index) / 32_768,
  );
  return createResampler(wav.readUInt32LE(24))(pcm);
}
