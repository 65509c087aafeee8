/** What transports need of the browser's sound; `utils/audio/browser` has it, an entrypoint passes it on. */
export interface SoundTools {
  /** Ogg Opus → mono samples at `rateHz`. Rejects what is no sound. */
  decode(sound: Uint8Array<ArrayBuffer>, rateHz: number): Promise<Float32Array>;
  makeTrack(): SoundTrack;
}

export interface SoundTrack {
  readonly track: object;
  /** 16 kHz, mono, −1…1. */
  write(samples: Float32Array): void;
  close(): void;
}
