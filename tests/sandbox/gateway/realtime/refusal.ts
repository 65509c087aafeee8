/** An `error` event's content, but for the id of the event that caused it. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: string;
  readonly message: string;
  readonly param: string | null;
}

export function refusal(code: string, message: string, param: string | null = null): Refusal {
  return { kind: 'refusal', code, message, param };
}
