import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../../sandbox/recordings/decode-ogg-opus.ts';
import { loadRecording, type Recording } from '../../../sandbox/recordings/load-recording.ts';
import { mixForRoom } from '../../../sandbox/recordings/mix-for-room.ts';
import { power, speechPower, toSample } from '../../../sandbox/recordings/sound-level.ts';
import { repeatCall, writeStereoWav } from '../../../sandbox/recordings/write-stereo-wav.ts';

let folder: string;
let recording: Recording;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wav-'));
  recording = await loadRecording('vpn-da');
});
afterAll(() => rm(folder, { recursive: true }));

const HEADER_BYTES = 44;
/** Sample of a 16 bit stereo file, in ±1. */
const sampleOf = (wav: Buffer, frame: number, channel: number) =>
  wav.readInt16LE(HEADER_BYTES + (frame * 2 + channel) * 2) / 32_767;

it('writes a call as stereo: left the caller, right the agent', async () => {
  const path = join(folder, 'call.wav');
  await writeStereoWav(path, recording);
  const wav = await readFile(path);
  expect([wav.readUInt16LE(22), wav.readUInt32LE(24)]).toEqual([2, SAMPLE_RATE]);
  expect(wav.readUInt32LE(28)).toBe(SAMPLE_RATE * 4); // bytes per second
  const { caller, agent } = recording.pcm;
  expect(wav.readUInt32LE(40)).toBe(caller.length * 4);
  expect(wav.length).toBe(HEADER_BYTES + caller.length * 4);
  for (let frame = 0; frame < caller.length; frame += 997) {
    expect(sampleOf(wav, frame, 0)).toBeCloseTo(caller[frame] ?? 0, 3);
    expect(sampleOf(wav, frame, 1)).toBeCloseTo(agent[frame] ?? 0, 3);
  }
});

it('repeats a call until the time is full, to the sample', async () => {
  const path = join(folder, 'long.wav');
  await writeStereoWav(path, recording, { repeatUntilMs: 150_000 });
  const wav = await readFile(path);
  expect(wav.length).toBe(HEADER_BYTES + SAMPLE_RATE * 150 * 4);
  const { caller } = recording.pcm;
  for (let frame = 0; frame < SAMPLE_RATE * 150; frame += 1009) {
    expect(sampleOf(wav, frame, 0)).toBeCloseTo(caller[frame % caller.length] ?? 0, 3);
  }
});

it('hands out two hours without holding them', () => {
  let samples = 0;
  let longest = 0;
  const buffers = new Set<ArrayBufferLike>();
  for (const { caller, agent } of repeatCall(recording, 7_200_000)) {
    samples += caller.length;
    longest = Math.max(longest, caller.length, agent.length);
    buffers.add(caller.buffer).add(agent.buffer);
  }
  expect(samples).toBe(SAMPLE_RATE * 7200);
  expect(longest).toBe(SAMPLE_RATE);
  const { caller, agent } = recording.pcm;
  expect(buffers).toEqual(new Set([caller.buffer, agent.buffer])); // views, no copies
});

it('puts both voices at one microphone, the nearer one louder', () => {
  const room = mixForRoom(recording);
  const { utterances } = recording.script;
  const loudness = (speaker: string) => {
    const spans = utterances.filter((one) => one.speaker === speaker);
    const powers = spans.map((one) =>
      power(room.subarray(toSample(one.startMs), toSample(one.endMs))),
    );
    for (const one of powers) expect(one).toBeGreaterThan(1e-4);
    return powers.reduce((sum, one) => sum + one, 0) / powers.length;
  };
  const [near, across] = [loudness('agent'), loudness('caller')];
  const before = speechPower(recording, 'agent') / speechPower(recording, 'caller');
  const nearer = 10 * Math.log10(near / across / before);
  expect(nearer).toBeGreaterThan(3);
  expect(nearer).toBeLessThan(8);
  expect(room.length).toBe(recording.pcm.agent.length);
});
