import createFvad from '@echogarden/fvad-wasm';
import wasmUrl from '@echogarden/fvad-wasm/fvad.wasm?url';
import { FRAME_SAMPLES, SAMPLE_RATE_HZ, loudnessOf } from '../frame.ts';

/** 0 takes most for speech, 3 least. A false alarm costs an upload, a miss costs words. */
const MODE = 2;
/** Below −60 dBFS nothing is speech, whatever its shape. */
const GATE = 0.001;

export interface VoiceDetector {
  /** Is this 30 ms frame (16 kHz, mono, −1…1) speech? */
  isSpeech(frame: Float32Array): boolean;
}

/** libfvad keeps running averages, so every channel needs a detector of its own. */
export async function createVoiceDetector(): Promise<VoiceDetector> {
  const fvad = await createFvad({ locateFile: () => wasmUrl });
  const instance = fvad._fvad_new();
  fvad._fvad_set_mode(instance, MODE);
  fvad._fvad_set_sample_rate(instance, SAMPLE_RATE_HZ);
  const input = fvad._malloc(FRAME_SAMPLES * Int16Array.BYTES_PER_ELEMENT);
  return {
    isSpeech(frame) {
      const loud = loudnessOf(frame) >= GATE;
      const samples = Int16Array.from(frame, (one) => Math.max(-1, Math.min(1, one)) * 32_767);
      fvad.HEAP16.set(samples, input / Int16Array.BYTES_PER_ELEMENT);
      // Asked also when it is quiet: the detector learns the background from it.
      return fvad._fvad_process(instance, input, FRAME_SAMPLES) === 1 && loud;
    },
  };
}
