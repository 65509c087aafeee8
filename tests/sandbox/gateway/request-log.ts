/** What the gateway was sent; keys are never kept, sound only as a number of bytes or seconds. */
export type LoggedRequest = LoggedTranscription | LoggedRealtime | LoggedChat | LoggedOther;

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
  readonly prompt: string;
  readonly format: string;
  readonly streamed: boolean;
  /** What was answered. */
  readonly text: string;
}

/** One socket; it is in the log from its beginning on and changes until it has ended. */
export interface LoggedRealtime extends Logged {
  readonly kind: 'realtime';
  readonly model: string;
  readonly language: string;
  readonly prompt: string;
  /** Sound that was appended, committed or not. */
  readonly seconds: number;
  readonly messages: number;
  readonly items: readonly LoggedItem[];
  readonly ended: SessionEnd | null;
}

export interface LoggedItem {
  readonly itemId: string;
  readonly seconds: number;
  /** What was answered as final; empty until then. */
  readonly text: string;
}

export interface SessionEnd {
  readonly code: number;
  readonly reason: string;
  readonly by: 'client' | 'gateway';
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
