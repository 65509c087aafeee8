import type { ProblemCode } from '../call/problem.ts';

/** What goes to the caller after the agent has read it: by e-mail, or as text message. */
export type CallerMessage =
  | {
      readonly kind: 'e-mail';
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly record: MessageRecord;
    }
  /** Through an endpoint that the customer made; ServiceNow has none of its own. */
  | {
      readonly kind: 'sms';
      readonly to: string;
      readonly text: string;
      readonly record: MessageRecord;
      /** Path of the endpoint, beginning with `/api/`. */
      readonly path: string;
    };

/** The case that the message is about, and where what was sent is kept. */
export interface MessageRecord {
  /** Origin of the instance. */
  readonly origin: string;
  readonly table: string;
  readonly sysId: string;
  readonly number: string;
  /** Column of the journal that keeps what was sent. */
  readonly journal: string;
}

export type MessageOutcome =
  /** Taken by the instance; `isKept`: its text stands on the case. */
  | { readonly kind: 'sent'; readonly at: number; readonly isKept: boolean }
  /** It may have been sent: it is not sent again by itself. */
  | { readonly kind: 'uncertain'; readonly code: ProblemCode }
  | { readonly kind: 'failed'; readonly code: ProblemCode };
