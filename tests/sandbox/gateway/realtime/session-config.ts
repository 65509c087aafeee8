import * as z from 'zod';
import { LISTENER } from '../listening/models.ts';
import { refusal, type Refusal } from './refusal.ts';

/** The part of a transcription session that a client may set; what it leaves out stays as it was. */
const sessionUpdate = z.object({
  type: z.literal('transcription'),
  include: z.array(z.literal('item.input_audio_transcription.logprobs')).nullish(),
  audio: z
    .object({
      input: z
        .object({
          format: z.object({ type: z.literal('audio/pcm'), rate: z.literal(24_000) }).optional(),
          transcription: z
            .object({
              model: z.string().optional(),
              language: z.string().nullish(),
              prompt: z.string().nullish(),
              delay: z.enum(['minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
            })
            .optional(),
          noise_reduction: z.object({ type: z.enum(['near_field', 'far_field']) }).nullish(),
          turn_detection: z.null().optional(),
        })
        .optional(),
    })
    .optional(),
});
type SessionUpdate = z.infer<typeof sessionUpdate>;

export interface SessionConfig {
  readonly model: string;
  readonly language: string | null;
  readonly prompt: string;
  readonly noiseReduction: 'near_field' | 'far_field' | null;
}

export const DEFAULT_CONFIG: SessionConfig = {
  model: LISTENER,
  language: null,
  prompt: '',
  noiseReduction: null,
};

export function updateConfig(config: SessionConfig, session: unknown): SessionConfig | Refusal {
  const parsed = sessionUpdate.safeParse(session);
  if (!parsed.success) return refusalOfIssue(parsed.error.issues[0], session);
  const { transcription, noise_reduction: noise } = parsed.data.audio?.input ?? {};
  return {
    model: transcription?.model ?? config.model,
    language: pick(transcription?.language, config.language),
    prompt: pick(transcription?.prompt, config.prompt) ?? '',
    noiseReduction: noise === undefined ? config.noiseReduction : (noise?.type ?? null),
  };
}

/** As the server tells it: everything, whoever set it. */
export function showConfig(config: SessionConfig, id: string, expiresAt: number) {
  return {
    type: 'transcription',
    object: 'realtime.transcription_session',
    id,
    expires_at: expiresAt,
    audio: {
      input: {
        format: { type: 'audio/pcm', rate: 24_000 },
        transcription: { model: config.model, language: config.language, prompt: config.prompt },
        noise_reduction: config.noiseReduction && { type: config.noiseReduction },
        turn_detection: null,
      },
    },
    include: null,
  } satisfies SessionUpdate & Record<string, unknown>;
}

function pick<T>(given: T | null | undefined, before: T | null): T | null {
  return given === undefined ? before : given;
}

function refusalOfIssue(issue: z.core.$ZodIssue | undefined, session: unknown): Refusal {
  const path = issue?.path ?? [];
  const param = ['session', ...path].join('.');
  const value = valueAt(session, path);
  if (value === undefined) {
    const message = `Missing required parameter: '${param}'.`;
    return refusal('missing_required_parameter', message, param);
  }
  const allowed =
    issue?.code === 'invalid_value' ? issue.values.map((one) => `'${String(one)}'`) : [];
  const hint = allowed.length > 0 ? ` Supported values are: ${allowed.join(', ')}.` : '';
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return refusal('invalid_value', `Invalid value: '${shown}'.${hint}`, param);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[name]
        : undefined,
    value,
  );
}
