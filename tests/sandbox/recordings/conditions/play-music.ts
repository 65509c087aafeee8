import { SAMPLE_RATE } from '../decode-ogg-opus.ts';
import { seededRandom } from '../seeded-random.ts';
import { addInto, toSample } from '../sound-level.ts';
import { lowPass } from './low-pass.ts';

const BEAT_MS = 600;
const BEATS_PER_CHORD = 4;
/** Semitones from C4: C, A minor, F, G, each with its bass. */
const CHORDS = [
  [-12, 0, 4, 7],
  [-15, -3, 0, 4],
  [-19, -7, -3, 0],
  [-17, -5, -1, 2],
];
const SCALE = [0, 2, 4, 7, 9, 12, 14, 16];
const C4_HZ = 261.63;
/** Strength of the overtones; a pure sine would be no music, and no trial for anything that listens. */
const PIANO = [1, 0.5, 0.33, 0.2, 0.12, 0.07];
const PAD = [1, 0.35, 0.2, 0.1];
const FADE_MS = 400;
/** A telephone line carries no more. */
const LINE_HZ = 3400;

/** Chords under a tune that wanders up and down the scale, faded in and out. */
export function playMusic(durationMs: number): Float32Array {
  const random = seededRandom(440);
  const music = new Float32Array(toSample(durationMs));
  for (let atMs = 0, bar = 0; atMs < durationMs; atMs += BEATS_PER_CHORD * BEAT_MS, bar += 1) {
    for (const tone of CHORDS[bar % CHORDS.length] ?? []) {
      const lengthMs = BEATS_PER_CHORD * BEAT_MS + 200;
      addInto(music, note(tone, lengthMs, PAD, 120, 0.15), toSample(atMs));
    }
  }
  let step = 4;
  for (let atMs = 0; atMs < durationMs;) {
    const lengthMs = random() < 0.5 ? BEAT_MS / 2 : BEAT_MS;
    step = Math.max(0, Math.min(SCALE.length - 1, step + Math.round(random() * 4 - 2)));
    if (random() > 0.15) {
      const tone = 12 + (SCALE[step] ?? 0);
      addInto(music, note(tone, lengthMs + 250, PIANO, 8, 0.35), toSample(atMs));
    }
    atMs += lengthMs;
  }
  return fade(lowPass(music, LINE_HZ));
}

function note(
  tone: number,
  lengthMs: number,
  overtones: readonly number[],
  attackMs: number,
  strength: number,
): Float32Array {
  const hertz = C4_HZ * 2 ** (tone / 12);
  const sound = new Float32Array(toSample(lengthMs));
  for (let index = 0; index < sound.length; index += 1) {
    const ms = (index * 1000) / SAMPLE_RATE;
    const rise = Math.min(1, ms / attackMs);
    const fall = Math.min(1, (lengthMs - ms) / 150) * Math.exp(-ms / (lengthMs * 0.7));
    // a little vibrato, as no instrument stands quite still
    const phase = (2 * Math.PI * hertz * index) / SAMPLE_RATE + 0.08 * Math.sin(ms / 29);
    let value = 0;
    for (const [overtone, share] of overtones.entries()) {
      value += share * Math.sin(phase * (overtone + 1));
    }
    sound[index] = strength * rise * fall * value;
  }
  return sound;
}

function fade(pcm: Float32Array): Float32Array {
  const length = toSample(FADE_MS);
  return pcm.map((one, index) => one * Math.min(1, index / length, (pcm.length - index) / length));
}
