import createFvad from '@echogarden/fvad-wasm';
import wasmUrl from '@echogarden/fvad-wasm/fvad.wasm?url';
import { createSpeechGate, type SpeechGate } from '../speech-gate.ts';

export async function openSpeechGate(): Promise<SpeechGate> {
  return createSpeechGate(await createFvad({ locateFile: () => wasmUrl }));
}
