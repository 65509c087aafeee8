/**
 * Makes the sound and the timed scripts from the dialogues; run by hand after a dialogue changed:
 * `npx tsx tests/sandbox/recordings/make-recordings.ts`, with names behind it for those only. Needs
 * `opusenc` (opus-tools); nothing else does.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../../utils/call/channel.ts';
import { LONG_SCENARIO } from '../cast.ts';
import type { CallScript, Dialogue, Utterance } from './call-script.ts';
import { DIALOGUES } from './scripts/dialogues.ts';
import { SOUND_FOLDER } from './load-recording.ts';
import { openSynthesiser, synthesise } from './synthesise.ts';
import { toWav } from './to-wav.ts';

const LEAD_MS = 1000;
const TAIL_MS = 1200;
/** How long each speaker waits before answering, in turn: like people, not like a metronome. */
const GAPS_MS = [700, 950, 600, 800, 1100, 650];
const KBIT_PER_SECOND = 24;
/** Twenty minutes are a third smaller so, and every word is still heard. */
const LONG_KBIT_PER_SECOND = 16;
/** Loudest sample of a channel; leaves room for the tests' +6 dB. */
const PEAK = 0.45;

async function makeRecording(dialogue: Dialogue, scratch: string): Promise<void> {
  // a fresh synthesiser each time, so that one dialogue's sound does not depend on another's
  const synthesiser = await openSynthesiser();
  const parts: Record<Channel, { startMs: number; pcm: Float32Array }[]> = {
    caller: [],
    agent: [],
  };
  const utterances: Utterance[] = [];
  let clockMs = 0;
  for (const [index, [speaker, text, pauseMs]] of dialogue.turns.entries()) {
    const speech = synthesise(synthesiser, dialogue.voices[speaker], text, dialogue.spoken);
    const gapMs = pauseMs ?? GAPS_MS[(index + GAPS_MS.length - 1) % GAPS_MS.length] ?? 0;
    const startMs = index === 0 ? LEAD_MS : clockMs + gapMs;
    const words = speech.words.map((one) => ({
      word: one.word,
      startMs: startMs + one.startMs,
      endMs: startMs + one.endMs,
    }));
    const endMs = words.at(-1)?.endMs ?? startMs;
    utterances.push({ speaker, text, startMs, endMs, words });
    parts[speaker].push({ startMs, pcm: speech.pcm });
    clockMs = endMs;
  }
  const durationMs = (utterances.at(-1)?.endMs ?? 0) + TAIL_MS;
  const { name, language, desk, title, expectedFields, mustMention } = dialogue;
  const script: CallScript = {
    name,
    language,
    desk,
    title,
    durationMs,
    utterances,
    expectedFields,
    mustMention,
  };
  await writeFile(join(SOUND_FOLDER, `${name}.json`), `${JSON.stringify(script, null, 2)}\n`);

  for (const channel of ['caller', 'agent'] as const) {
    const wav = join(scratch, `${name}.${channel}.wav`);
    const pcm = mixDown(parts[channel], durationMs, synthesiser.samplerate);
    await writeFile(wav, toWav(pcm, synthesiser.samplerate));
    const ogg = join(SOUND_FOLDER, `${name}.${channel}.ogg`);
    const rate = name === LONG_SCENARIO ? LONG_KBIT_PER_SECOND : KBIT_PER_SECOND;
    const options = ['--quiet', '--speech', '--bitrate', String(rate), '--serial', '1'];
    execFileSync('opusenc', [...options, wav, ogg]);
    const { length } = await readFile(ogg);
    console.log(`${name}.${channel}: ${(durationMs / 1000).toFixed(1)} s, ${length} bytes`);
  }
}

function mixDown(
  parts: readonly { startMs: number; pcm: Float32Array }[],
  durationMs: number,
  sampleRate: number,
): Float32Array {
  const mix = new Float32Array(Math.ceil((durationMs * sampleRate) / 1000));
  for (const { startMs, pcm } of parts) mix.set(pcm, Math.round((startMs * sampleRate) / 1000));
  const loudest = mix.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return mix.map((one) => (one * PEAK) / loudest);
}

// the breath in some voices is noise that the synthesiser seeds with the time of day
Date.now = () => 0;

const scratch = await mkdtemp(join(tmpdir(), 'recordings-'));
const names = process.argv.slice(2);
for (const dialogue of Object.values(DIALOGUES)) {
  if (names.length === 0 || names.includes(dialogue.name)) await makeRecording(dialogue, scratch);
}
await rm(scratch, { recursive: true });
