import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALLERS, SCENARIO_INCIDENTS } from '../../../sandbox/cast.ts';
import { SAMPLE_RATE } from '../../../sandbox/recordings/decode-ogg-opus.ts';
import {
  loadRecording,
  SCENARIO_NAMES,
  soundFile,
  writeWav,
} from '../../../sandbox/recordings/load-recording.ts';
import { DIALOGUES } from '../../../sandbox/recordings/scripts/dialogues.ts';
import { NOBODYS_CPR_NUMBER } from '../../../sandbox/recordings/scripts/holiday-pay-da.ts';

const SILENCE = 0.004;

function loudest(pcm: Float32Array, fromMs: number, toMs: number): number {
  const [from, to] = [fromMs, toMs].map((ms) => Math.round((ms * SAMPLE_RATE) / 1000));
  return pcm.subarray(from, to).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
}

describe.each(SCENARIO_NAMES)('%s', (name) => {
  it('says what its dialogue says, word by word and in turn', async () => {
    const { script } = await loadRecording(name);
    expect(script.utterances.map((one) => [one.speaker, one.text])).toEqual(DIALOGUES[name].turns);
    let clockMs = 0;
    for (const { text, words, startMs, endMs } of script.utterances) {
      expect(words.map((one) => one.word).join(' ')).toBe(text);
      expect(startMs).toBeGreaterThan(clockMs);
      for (const [index, word] of words.entries()) {
        expect(word.endMs).toBeGreaterThan(word.startMs);
        expect(word.startMs).toBeGreaterThanOrEqual(words[index - 1]?.startMs ?? startMs);
        expect(word.endMs).toBeLessThanOrEqual(endMs);
      }
      clockMs = endMs;
    }
    expect(script.durationMs).toBeGreaterThan(60_000);
    expect(script.durationMs).toBeLessThan(80_000);
  });

  it('sounds where the script says, each speaker alone on a channel', async () => {
    const { script, pcm } = await loadRecording(name);
    for (const { speaker, startMs, endMs } of script.utterances) {
      const other = speaker === 'caller' ? 'agent' : 'caller';
      expect(loudest(pcm[speaker], startMs, startMs + 300)).toBeGreaterThan(0.02);
      expect(loudest(pcm[other], startMs, endMs)).toBeLessThan(SILENCE);
      expect(loudest(pcm[speaker], endMs + 60, endMs + 400)).toBeLessThan(SILENCE);
    }
    for (const one of [pcm.caller, pcm.agent]) {
      const differenceMs = (one.length / SAMPLE_RATE) * 1000 - script.durationMs;
      expect(Math.abs(differenceMs)).toBeLessThan(5);
    }
  });

  it('names caller, place and device as the instance has them', async () => {
    const { script } = await loadRecording(name);
    const { caller } = SCENARIO_INCIDENTS[name];
    const said = script.utterances
      .filter((one) => one.speaker === 'caller')
      .map((one) => one.text)
      .join(' ');
    expect(said).toContain(CALLERS[caller].name);
    expect(said).toContain(CALLERS[caller].location);
    expect(said).toContain(CALLERS[caller].device);
  });
});

it('is small enough to live in the repository', async () => {
  const files = SCENARIO_NAMES.flatMap((one) => [
    soundFile(one, 'caller'),
    soundFile(one, 'agent'),
  ]);
  const sizes = await Promise.all(files.map((one) => stat(one).then(({ size }) => size)));
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_400_000);
});

it("has a personal number that cannot be anybody's", () => {
  const digits = NOBODYS_CPR_NUMBER.replace('-', '').split('').map(Number);
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  expect(sum % 11).not.toBe(0);
});

it('writes a microphone file that begins when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wav-'));
  const path = join(folder, 'agent.wav');
  const pcm = Float32Array.from({ length: SAMPLE_RATE }, () => 0.5);
  await writeWav(path, pcm, { leadMs: 250, trimMs: 600 });
  const wav = await readFile(path);
  await rm(folder, { recursive: true });
  expect(wav.readUInt32LE(24)).toBe(SAMPLE_RATE);
  const samples = (wav.length - 44) / 2;
  expect(samples).toBe(SAMPLE_RATE * 0.65);
  expect(wav.readInt16LE(44 + 2 * 3999)).toBe(0);
  expect(wav.readInt16LE(44 + 2 * 4000)).toBe(16_384);
});
