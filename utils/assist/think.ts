import type { ServiceFailure } from '../call/service-failure.ts';
import type { ServiceSettings } from '../settings/settings.ts';
import type { Answer } from './answer-schema.ts';
import type { Prompt } from './build-prompt.ts';

export interface ThinkingRequest {
  readonly prompt: Prompt;
  readonly service: ServiceSettings;
}

export type ThinkingAnswer =
  | { readonly kind: 'thought'; readonly answer: Answer; readonly engine: string }
  | ServiceFailure;
