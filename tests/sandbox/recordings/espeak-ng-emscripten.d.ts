/** The part of the package that the recordings use; the package brings no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface SpeechEvent {
    readonly type: string;
    /** 1-based, in characters of the text. */
    readonly text_position: number;
    /** Milliseconds from the start of the sound. */
    readonly audio_position: number;
  }

  export interface Synthesiser {
    rate: number;
    pitch: number;
    readonly samplerate: number;
    set_voice(name: string): number;
    /** Calls back with 16 bit mono sound; a callback that answers true stops the speech. */
    synthesize(
      text: string,
      hear: (sound: Int16Array, events: readonly SpeechEvent[]) => boolean,
    ): void;
  }

  export default function load(): Promise<{ readonly eSpeakNGWorker: new () => Synthesiser }>;
}
