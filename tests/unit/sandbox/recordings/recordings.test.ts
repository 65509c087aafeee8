import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CALLERS,
  LONG_SCENARIO,
  SCENARIO_INCIDENTS,
  type ScenarioName,
} from '../../../sandbox/cast.ts';
import { SAMPLE_RATE } from '../../../sandbox/recordings/decode-ogg-opus.ts';
import {
  ALL_SCENARIO_NAMES,
  loadRecording,
  loadScript,
  SCENARIO_NAMES,
  soundFile,
  writeWav,
} from '../../../sandbox/recordings/load-recording.ts';
import { DIALOGUES } from '../../../sandbox/recordings/scripts/dialogues.ts';
import { NOBODYS_CPR_NUMBER } from '../../../sandbox/recordings/scripts/holiday-pay-da.ts';

const SILENCE = 0.004;

function loudest(pcm: Float32Array, fromMs: number, toMs: number): number {
  const [from, to] = [fromMs, toMs].map((ms) => Math.round((ms * SAMPLE_RATE) / 1000));
  let most = 0;
  for (const one of pcm.subarray(from, to)) most = Math.max(most, Math.abs(one));
  return most;
}

// twenty minutes take seconds to decode
describe.each(ALL_SCENARIO_NAMES)('%s', { timeout: 60_000 }, (name) => {
  it('says what its dialogue says, word by word and in turn', async () => {
    const script = await loadScript(name);
    expect(script.utterances.map((one) => [one.speaker, one.text])).toEqual(
      DIALOGUES[name].turns.map(([speaker, text]) => [speaker, text]),
    );
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
    const [least, most] = name === LONG_SCENARIO ? [19.5, 20.5] : [1, 1.35];
    expect(script.durationMs / 60_000).toBeGreaterThan(least);
    expect(script.durationMs / 60_000).toBeLessThan(most);
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
    const script = await loadScript(name);
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
  const bytesOf = async (names: readonly ScenarioName[]) => {
    const files = names.flatMap((one) => [soundFile(one, 'caller'), soundFile(one, 'agent')]);
    const sizes = await Promise.all(files.map((one) => stat(one).then(({ size }) => size)));
    return sizes.reduce((sum, one) => sum + one, 0);
  };
  expect(await bytesOf(SCENARIO_NAMES)).toBeLessThan(1_400_000);
  expect(await bytesOf([LONG_SCENARIO])).toBeLessThan(3_700_000);
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
