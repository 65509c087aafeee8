import type { Channel } from '../../../../utils/call/channel.ts';
import { SAMPLE_RATE } from '../decode-ogg-opus.ts';
import type { Recording } from '../load-recording.ts';
import { seededRandom } from '../seeded-random.ts';
import { addInto, atLevel, speechPower, toSample } from '../sound-level.ts';
import { lowPass } from './low-pass.ts';

/** Speech stands so many decibels above the noise. */
const NOISE_DECIBELS = 15;
/** How many talk at once in the background, on average half of them silent. */
const TALKERS = 8;
/** Mains hum: the third harmonic is what a telephone passes on best. */
const HUM: readonly (readonly [hertz: number, strength: number])[] = [
  [50, 1],
  [100, 0.4],
  [150, 0.6],
  [250, 0.25],
];
const KEYS_PER_SECOND = 1.5;
const KEY_MS = 25;

type Random = () => number;
/** Kinds of noise and their decibels beside each other. */
type Mixture = readonly (readonly [Float32Array, decibels: number])[];

/** An office around the microphone, and a poor line: hum, hiss and other people's talk. */
export function withNoise(recording: Recording, others: readonly Recording[]): Recording {
  const random = seededRandom(50_015);
  const { length } = recording.pcm.caller;
  const line = mix(length, [
    [hum(length), 0],
    [hiss(length, random), -2],
    [babble(length, others, random), 1],
  ]);
  const office = mix(length, [
    [lowPass(hiss(length, random), 400), 0],
    [lowPass(babble(length, others, random), 1800), 0],
    [keyboard(length, random), -6],
  ]);
  const noisy = (channel: Channel, noise: Float32Array) => {
    const sound = recording.pcm[channel].slice();
    addInto(sound, atLevel(noise, speechPower(recording, channel), -NOISE_DECIBELS));
    return sound;
  };
  return {
    script: recording.script,
    pcm: { caller: noisy('caller', line), agent: noisy('agent', office) },
  };
}

function mix(length: number, mixture: Mixture): Float32Array {
  const mixed = new Float32Array(length);
  for (const [noise, decibels] of mixture) addInto(mixed, atLevel(noise, 1, decibels));
  return mixed;
}

function hum(length: number): Float32Array {
  const sound = new Float32Array(length);
  for (let index = 0; index < length; index += 1) {
    for (const [hertz, strength] of HUM) {
      const value = strength * Math.sin((2 * Math.PI * hertz * index) / SAMPLE_RATE);
      sound[index] = (sound[index] ?? 0) + value;
    }
  }
  return sound;
}

function hiss(length: number, random: Random): Float32Array {
  return new Float32Array(length).map(() => random() + random() + random() - 1.5);
}

/** Real speech backwards, several at once: the sound of talk without a word that could be written. */
function babble(length: number, others: readonly Recording[], random: Random): Float32Array {
  const voices = others.flatMap(({ pcm }) => [pcm.caller, pcm.agent]);
  const talk = new Float32Array(length);
  for (let talker = 0; talker < TALKERS; talker += 1) {
    const voice = voices[talker % voices.length] ?? talk;
    const from = Math.floor(random() * voice.length);
    const strength = 0.5 + random();
    for (let index = 0; index < length; index += 1) {
      const at = (from - (index % voice.length) + voice.length) % voice.length;
      talk[index] = (talk[index] ?? 0) + strength * (voice[at] ?? 0);
    }
  }
  return talk;
}

/** Keys come in bursts; each is a click that dies away. */
function keyboard(length: number, random: Random): Float32Array {
  const sound = new Float32Array(length);
  const size = toSample(KEY_MS);
  const strokes = Math.ceil((length / SAMPLE_RATE) * KEYS_PER_SECOND);
  let at = 0;
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    if (stroke % 6 === 0) at = Math.floor(random() * length);
    const strength = 0.5 + random();
    const click = hiss(size, random).map(
      (one, index) => strength * one * Math.exp((-5 * index) / size),
    );
    addInto(sound, click, at);
    at += toSample(90 + 120 * random());
  }
  return sound;
}
