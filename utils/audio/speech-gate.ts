import { FRAME_SAMPLES, SAMPLE_RATE_HZ, loudnessOf } from './frame.ts';

/** 0 takes most for speech, 3 least. A false alarm costs an upload, a miss costs words. */
const MODE = 2;
/** Below −60 dBFS nothing is speech, whatever its shape. */
const GATE = 0.001;

/** The calls of libfvad's `fvad.h` that are made here, as WebAssembly exports them. */
export interface Fvad {
  _fvad_new(): number;
  _fvad_set_mode(instance: number, mode: 0 | 1 | 2 | 3): number;
  _fvad_set_sample_rate(instance: number, hz: number): number;
  _fvad_process(instance: number, samples: number, length: number): -1 | 0 | 1;
  _malloc(bytes: number): number;
  readonly HEAP16: Int16Array;
}

export interface SpeechGate {
  /** Is this 30 ms frame (16 kHz, mono, −1…1) speech? */
  isSpeech(frame: Float32Array): boolean;
}

/** libfvad keeps running averages, so every channel needs a gate of its own. */
export function createSpeechGate(fvad: Fvad): SpeechGate {
  const instance = fvad._fvad_new();
  fvad._fvad_set_mode(instance, MODE);
  fvad._fvad_set_sample_rate(instance, SAMPLE_RATE_HZ);
  const input = fvad._malloc(FRAME_SAMPLES * Int16Array.BYTES_PER_ELEMENT);
  const start = input / Int16Array.BYTES_PER_ELEMENT;
  return {
    isSpeech(frame) {
      const heap = fvad.HEAP16;
      let at = start;
      for (const sample of frame) {
        heap[at] = Math.max(-1, Math.min(1, sample)) * 32_767;
        at += 1;
      }
      // Asked also when it is quiet: the detector learns the background from it.
      return fvad._fvad_process(instance, input, FRAME_SAMPLES) === 1 && loudnessOf(frame) >= GATE;
    },
  };
}
