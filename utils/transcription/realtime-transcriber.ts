import { serviceFailure, type ServiceFailure } from '../call/service-failure.ts';
import { createLiveSpeech } from './live-speech.ts';
import { createReplays } from './replays.ts';
import type { LaneWorld } from './socket-lane.ts';
import type { PartialText, SpeechContext, SpeechTransport } from './transcribe.ts';

export interface RealtimeWorld extends LaneWorld {
  heard(partial: PartialText): void;
  /** Ogg Opus → mono samples at 24 kHz. Rejects what is no sound. */
  decode(sound: Uint8Array<ArrayBuffer>): Promise<Float32Array>;
  /** A browser does not tell why a socket did not open; this asks in another way. */
  whyRefused(context: SpeechContext): Promise<ServiceFailure>;
}

export interface RealtimeTranscriber extends SpeechTransport {
  /** At once, answers or not. */
  abort(): void;
}

/** The published cap of a session is 60 minutes, and it ends in mid-word. */
const ROTATE_AFTER_MS = 50 * 60_000;

/** Words over WebSockets: live where the sound came through, else by replay of what is stored. */
export function createRealtimeTranscriber(
  world: RealtimeWorld,
  { rotateAfterMs = ROTATE_AFTER_MS }: { readonly rotateAfterMs?: number } = {},
): RealtimeTranscriber {
  let isRefused = false;
  const live = createLiveSpeech(
    {
      ...world,
      isRefused: () => isRefused,
      refused: () => {
        isRefused = true;
      },
    },
    rotateAfterMs,
  );
  const replays = createReplays(
    {
      ...world,
      accepted: () => {
        isRefused = false;
      },
    },
    rotateAfterMs,
  );

  return {
    async transcribe(request) {
      if (request.service.url === '') return serviceFailure('no-service');
      const heardLive = await live.answer(request.segmentId);
      if (heardLive) return heardLive;
      const samples = await world.decode(request.sound).catch(() => null);
      if (!samples) return serviceFailure('speech-rejected', 'The stored sound cannot be decoded');
      const answer = await replays.replay(request, samples);
      return answer === 'refused' ? world.whyRefused(request) : answer;
    },
    live(sound) {
      if (sound.kind !== 'samples' || sound.context.service.url !== '') live.hear(sound);
    },
    close() {
      live.close();
      replays.close();
    },
    abort() {
      live.abort();
      replays.abort();
    },
  };
}
