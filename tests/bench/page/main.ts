import { hearEnergy, hearOurs, uploadsOf, type Cut, type Upload } from './ours.ts';
import { hearSilero, type SileroHearing } from './silero.ts';

export interface Heard {
  readonly ours: readonly Cut[];
  readonly energy: readonly Cut[];
  readonly silero: SileroHearing;
}

export interface Bench {
  /** The sound that the server holds at the moment, by all three. */
  hear(): Promise<Heard>;
  upload(): Promise<readonly Upload[]>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = {
  async hear() {
    const sound = await fetchSound();
    const ours = await hearOurs(sound);
    return { ours, energy: await hearEnergy(sound), silero: await hearSilero(sound) };
  },
  upload: async () => uploadsOf(await fetchSound()),
};

async function fetchSound(): Promise<Float32Array> {
  return new Float32Array(await (await fetch('/sound')).arrayBuffer());
}
