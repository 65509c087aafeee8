import * as z from 'zod/mini';
import { serviceFailure } from '../call/service-failure.ts';
import type { VoicedPart } from './known-voices.ts';
import type { TranscriptionAnswer } from './transcribe.ts';

/** Only what we use; servers leave out and add fields as they like. */
const answerSchema = z.object({
  text: z.string(),
  segments: z.optional(z.array(z.object({ no_speech_prob: z.optional(z.number()) }))),
});

const voicedSchema = z.object({
  segments: z.array(
    z.object({ speaker: z.string(), text: z.string(), start: z.number(), end: z.number() }),
  ),
});

/** `json` and `verbose_json`. */
export function readAnswer(answer: unknown): TranscriptionAnswer {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return serviceFailure('not-a-service', shortly(answer));
  const { text, segments = [] } = parsed.data;
  const doubts = segments.flatMap((one) => one.no_speech_prob ?? []);
  // The least doubted part speaks for the whole: a text is only silence when all of it is.
  const noSpeech = doubts.length > 0 && doubts.length === segments.length ? Math.min(...doubts) : 0;
  return { kind: 'words', text: text.trim(), ...(noSpeech > 0 ? { noSpeech } : {}) };
}

/** `diarized_json`; null when the server answered in another form. */
export function readVoices(answer: unknown): readonly VoicedPart[] | null {
  const parsed = voicedSchema.safeParse(answer);
  return parsed.success ? parsed.data.segments : null;
}

function shortly(answer: unknown): string {
  return typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '');
}
