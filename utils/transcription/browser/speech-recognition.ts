/**
 * The part of the Web Speech API that we use, with what is newer than the published types: a track to
 * listen to, and a promise that nothing leaves the machine (webaudio.github.io/web-speech-api).
 */
export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  addEventListener(type: 'result', listener: (event: RecognitionResults) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly error: string }) => void): void;
  /** Always the last, whatever came before. */
  addEventListener(type: 'end', listener: () => void): void;
  start(track: object): void;
  /** No more sound comes: tell what was heard. */
  stop(): void;
  abort(): void;
}

export interface RecognitionResults {
  readonly results: ArrayLike<
    ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }
  >;
}

export interface RecognitionConstructor {
  new (): Recognition;
  available?(wanted: {
    readonly langs: readonly string[];
    readonly processLocally: boolean;
  }): Promise<string>;
}

/** Chromium still has it under its old name too; null where there is none. */
export function findRecognition(): RecognitionConstructor | null {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    readonly SpeechRecognition?: RecognitionConstructor;
    readonly webkitSpeechRecognition?: RecognitionConstructor;
  };
  return SpeechRecognition ?? webkitSpeechRecognition ?? null;
}
