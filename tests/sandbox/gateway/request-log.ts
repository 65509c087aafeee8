/** What the gateway was sent; keys are never kept, sound only as a number of bytes. */
export type LoggedRequest = LoggedTranscription | LoggedChat | LoggedOther;

interface Logged {
  /** Wall time of the arrival, milliseconds since 1970. */
  readonly at: number;
  readonly tookMs: number;
  readonly status: number;
}

export interface LoggedTranscription extends Logged {
  readonly kind: 'transcription';
  readonly bytes: number;
  readonly model: string;
  readonly language: string;
  readonly format: string;
  /** What was answered. */
  readonly text: string;
}

export interface LoggedChat extends Logged {
  readonly kind: 'chat';
  /** The whole body, so that a test can look for what must not be in it. */
  readonly body: string;
  readonly answer: string;
}

export interface LoggedOther extends Logged {
  readonly kind: 'other';
  readonly path: string;
}

/** What a handler tells of its request; the gateway adds the rest. */
export type LogNote =
  | Omit<LoggedTranscription, keyof Logged>
  | Omit<LoggedChat, keyof Logged>
  | Omit<LoggedOther, keyof Logged>;

export interface Answered {
  readonly response: Response;
  readonly note: LogNote;
}
