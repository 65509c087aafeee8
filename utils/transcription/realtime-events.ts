import * as z from 'zod/mini';
import type { ProblemCode } from '../call/problem.ts';
import { serviceFailure, type ServiceFailure } from '../call/service-failure.ts';
import { takesPromptLive } from './request-shape.ts';
import type { SpeechContext } from './transcribe.ts';

/** What we say on a realtime socket; the browser part writes it in the published names. */
export type ClientEvent =
  | { readonly kind: 'update'; readonly eventId: string; readonly transcription: Transcription }
  /** 24 kHz, mono, −1…1. */
  | { readonly kind: 'append'; readonly samples: Float32Array }
  | { readonly kind: 'commit'; readonly eventId: string }
  | { readonly kind: 'clear' };

export interface Transcription {
  readonly model: string;
  readonly language: string;
  readonly prompt?: string;
}

/** What we understand of the answers. */
export type ServerEvent =
  | { readonly kind: 'committed'; readonly itemId: string }
  | { readonly kind: 'delta'; readonly itemId: string; readonly text: string }
  | { readonly kind: 'completed'; readonly itemId: string; readonly text: string }
  | { readonly kind: 'failed'; readonly itemId: string; readonly failure: ServiceFailure }
  /** About the event of ours that is named, or about the session when none is. */
  | { readonly kind: 'error'; readonly eventId: string; readonly failure: ServiceFailure }
  | { readonly kind: 'other' };

/** Only 24 kHz is published. */
export const REALTIME_RATE_HZ = 24_000;

export function transcriptionOf({ service, language, vocabulary }: SpeechContext): Transcription {
  const { model } = service;
  const hasPrompt = vocabulary !== '' && takesPromptLive(model);
  return { model, language, ...(hasPrompt ? { prompt: vocabulary } : {}) };
}

const TRANSCRIPTION = 'conversation.item.input_audio_transcription';
const text = z.optional(z.nullable(z.string()));
const error = z.object({ type: text, code: text, message: text, param: text, event_id: text });
const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('input_audio_buffer.committed'), item_id: z.string() }),
  z.object({ type: z.literal(`${TRANSCRIPTION}.delta`), item_id: z.string(), delta: text }),
  z.object({
    type: z.literal(`${TRANSCRIPTION}.completed`),
    item_id: z.string(),
    transcript: z.string(),
  }),
  z.object({ type: z.literal(`${TRANSCRIPTION}.failed`), item_id: z.string(), error }),
  z.object({ type: z.literal('error'), error }),
]);

export function readServerEvent(message: unknown): ServerEvent {
  const parsed = eventSchema.safeParse(message);
  if (!parsed.success) return { kind: 'other' };
  const event = parsed.data;
  switch (event.type) {
    case 'input_audio_buffer.committed':
      return { kind: 'committed', itemId: event.item_id };
    case `${TRANSCRIPTION}.delta`:
      return { kind: 'delta', itemId: event.item_id, text: event.delta ?? '' };
    case `${TRANSCRIPTION}.completed`:
      return { kind: 'completed', itemId: event.item_id, text: event.transcript };
    case `${TRANSCRIPTION}.failed`:
      return { kind: 'failed', itemId: event.item_id, failure: failureOfError(event.error) };
    case 'error': {
      const eventId = event.error.event_id ?? '';
      return { kind: 'error', eventId, failure: failureOfError(event.error) };
    }
    default:
      return event satisfies never;
  }
}

/** Servers say why in the reason, e.g. 3000 `invalid_request_error.invalid_api_key`. */
export function failureOfClose(code: number, reason: string): ServiceFailure {
  const named = problemNamed(reason);
  return serviceFailure(named ?? 'service-unreachable', `${code} ${reason}`.trim());
}

function failureOfError({ type, code, message, param }: z.infer<typeof error>): ServiceFailure {
  const isAboutModel = /(?:^|\.)model$/u.test(param ?? '');
  const problem =
    problemNamed(`${code ?? ''} ${type ?? ''}`) ??
    (isAboutModel ? 'model-unknown' : 'speech-rejected');
  return serviceFailure(problem, message ?? code ?? '');
}

function problemNamed(words: string): ProblemCode | null {
  if (/api_key|authentication|unauthori[sz]ed|permission/iu.test(words)) return 'key-refused';
  if (/(?:invalid|unsupported)_model|model_not_found|deployment_?not_?found/iu.test(words))
    return 'model-unknown';
  if (/quota|rate_limit/iu.test(words)) return 'quota-used';
  return /server_error|expired|unavailable|overloaded|timeout/iu.test(words)
    ? 'service-unreachable'
    : null;
}
