import type { ProblemCode } from '../call/problem.ts';
import type { Template } from './template.ts';

/** A template, saved or not, and what it is to be tried on. */
export interface TemplateTrial {
  readonly template: Template;
  /** Of a call that is still there; null: a made-up one that we bring along. */
  readonly callId: string | null;
}

export type TrialSummary =
  | {
      readonly kind: 'written';
      readonly sections: readonly { readonly title: string; readonly text: string }[];
      /** `local`, `browser`, or the service's model and host. */
      readonly engine: string;
    }
  | { readonly kind: 'failed'; readonly code: ProblemCode }
  /** The call was deleted meanwhile. */
  | { readonly kind: 'gone' };
