import { describe, expect, it } from 'vitest';
import { HANGOVER_MS } from '../../../utils/audio/segmenter.ts';
import { HISS, openEar, say, type Told } from './channel-ear-world.ts';

const quick = () => Promise.resolve();
const kinds = (told: readonly Told[]) =>
  told.filter(({ kind }) => kind !== 'live' && kind !== 'speaking').map(({ kind }) => kind);

describe('one channel', () => {
  it('tells of quiet about once a second, and never of what may become a pre-roll', () => {
    const { ear, told } = openEar(quick);
    say(ear, 3_000, 6_000, HISS);
    const quiet = told.flatMap((one) => (one.kind === 'quiet' ? [one.untilMs] : []));
    expect(quiet.length).toBeGreaterThanOrEqual(4);
    expect(quiet.length).toBeLessThanOrEqual(6);
    expect(quiet.at(-1)).toBeLessThanOrEqual(9_000 - 300);
  });

  it('tells live and at once that somebody stopped, before anything is encoded', () => {
    const { ear, told } = openEar(() => new Promise(() => undefined));
    const end = say(ear, 0, 900);
    say(ear, end, HANGOVER_MS + 30, HISS);
    expect(told.at(-1)).toMatchObject({ kind: 'live', sound: { kind: 'cut', at: 'pause' } });
    expect(told.filter(({ kind }) => kind === 'heard')).toEqual([]);
  });

  it('keeps what was said before a pause and nothing of the pause', async () => {
    const { ear, told } = openEar(quick);
    let at = say(ear, 0, 1_500);
    ear.pause();
    const paused = at;
    at = say(ear, at, 4_000);
    ear.resume(at);
    // Still on its way when the agent went on: captured before.
    const late = at - 60;
    say(ear, late, 60);
    say(ear, at, 900);
    ear.flush();
    await ear.settled();
    const heard = told.flatMap((one) => (one.kind === 'heard' ? [one.segment] : []));
    expect(heard.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, paused],
      [at, at + 900],
    ]);
  });

  it('says that the machine slept, and goes on', async () => {
    const { ear, told } = openEar(quick);
    const asleep = say(ear, 0, 1_500);
    say(ear, asleep + 60_000, 1_500);
    await ear.settled();
    expect(kinds(told)).toEqual(['began', 'heard', 'lost', 'began']);
    expect(told).toContainEqual({ kind: 'lost', why: 'slept', atMs: asleep });
    expect(told).toContainEqual({ kind: 'began', atMs: asleep + 60_000 });
  });

  it('takes ten seconds of digital zero for a muted microphone, until it is not', async () => {
    const { ear, told } = openEar(quick);
    let at = say(ear, 0, 900, HISS);
    at = say(ear, at, 9_900, 0);
    expect(kinds(told)).not.toContain('lost');
    at = say(ear, at, 5_000, 0);
    expect(told.at(-1)).toEqual({ kind: 'lost', why: 'silent', atMs: 900 + 10_000 - 10 });
    say(ear, at, 900, HISS);
    await ear.settled();
    expect(told).toContainEqual({ kind: 'began', atMs: at });
  });

  it('says so when a track never gives anything', () => {
    const { ear, told } = openEar(quick);
    ear.lose('stalled');
    expect(kinds(told)).toEqual(['refused']);
    say(ear, 50_000, 300, HISS);
    expect(kinds(told)).toEqual(['refused', 'began']);
  });

  it('encodes once more when the encoder breaks down', async () => {
    const { ear, told } = openEar(quick, 1);
    say(ear, 0, 2_400);
    ear.flush();
    await ear.settled();
    const heard = told.flatMap((one) => (one.kind === 'heard' ? [one.segment.samples.length] : []));
    expect(heard).toEqual([2_400 * 16]);
  });
});
