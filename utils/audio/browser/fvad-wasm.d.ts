/** The package ships no types; `Fvad` in ../speech-gate.ts says what is asked of it. */
declare module '@echogarden/fvad-wasm' {
  interface Fvad {
    _fvad_new(): number;
    _fvad_set_mode(instance: number, mode: 0 | 1 | 2 | 3): number;
    _fvad_set_sample_rate(instance: number, hz: number): number;
    _fvad_process(instance: number, samples: number, length: number): -1 | 0 | 1;
    _malloc(bytes: number): number;
    readonly HEAP16: Int16Array;
  }
  /** In Node it finds its own WebAssembly; in a bundle it has to be told where that lies. */
  export default function createFvad(options?: { locateFile(): string }): Promise<Fvad>;
}

declare module '*.wasm?url' {
  const url: string;
  export default url;
}
