import type { ServiceFailure } from '../call/service-failure.ts';
import type { EngineChoice, ServiceSettings } from '../settings/settings.ts';
import type { Answer } from './answer-schema.ts';
import type { Prompt } from './build-prompt.ts';
import type { Predict } from './predict.ts';

/** One question to whichever engine; all of them get the same and answer the same. */
export interface ThinkingRequest {
  readonly prompt: Prompt;
  readonly engine: EngineChoice;
  /** Of the engine `service`. */
  readonly service: ServiceSettings;
  /** The call is over: this is the summary. */
  readonly isFinal: boolean;
  /** What the instance's closed cases teach, where enough of them are known; for the local engine. */
  readonly predict?: Predict | undefined;
}

export type ThinkingAnswer =
  | {
      readonly kind: 'thought';
      readonly answer: Answer;
      /** `local`, `browser`, or the service's model and host. */
      readonly engine: string;
      readonly usage: Usage;
    }
  | FailedThinking;

/** `spent`: what it cost all the same. */
export interface FailedThinking extends ServiceFailure {
  readonly spent?: Spent;
}

export interface Spent {
  readonly engine: string;
  readonly usage: Usage;
}

/** Tokens as the service counts them; nothing for engines on this machine. */
export interface Usage {
  readonly prompt: number;
  /** Of those, from the service's cache. */
  readonly cached: number;
  readonly answer: number;
  /** Requests it took: two where the first answer had to be repaired. */
  readonly requests: number;
}

export const NO_USAGE: Usage = { prompt: 0, cached: 0, answer: 0, requests: 0 };
