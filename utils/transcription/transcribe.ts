import type { ProblemCode } from '../call/problem.ts';
import type { Language, ServiceSettings } from '../settings/settings.ts';

export interface TranscriptionRequest {
  readonly segmentId: string;
  /** Ogg Opus. */
  readonly sound: Uint8Array<ArrayBuffer>;
  readonly language: Language;
  readonly service: ServiceSettings;
}

export type TranscriptionAnswer =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'failed';
      readonly code: ProblemCode;
      readonly detail: string;
      /** The service's own word on when to come back. */
      readonly retryAfterMs: number | null;
    };
