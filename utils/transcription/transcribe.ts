import type { ServiceFailure } from '../call/service-failure.ts';
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
  | ServiceFailure;
