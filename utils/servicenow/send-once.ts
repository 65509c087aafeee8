import type { SendStep } from '../call/call-event.ts';
import type { Ask, RestFailure, RestRequest } from './rest.ts';

/** What it takes to send something that must not be sent twice. */
export interface SendPorts {
  readonly ask: Ask;
  /** Resolves when the step stands in the log. */
  readonly note: (step: SendStep) => Promise<void>;
  /** How far it was when this desk, or the one before it, left it. */
  readonly step: SendStep | null;
  readonly now: () => number;
}

/**
 * Sends unless it was taken already. `uncertain`: it went out, and nobody knows what became of it; only
 * what was surely refused before anything was done may go out again.
 */
export async function sendOnce(
  request: RestRequest,
  { ask, note, step }: SendPorts,
): Promise<'taken' | 'uncertain' | RestFailure> {
  if (step === 'taken') return 'taken';
  if (step === 'sending') return 'uncertain';
  await note('sending');
  const answer = await ask(request);
  if (answer.kind === 'failed' && answer.isDone === 'unknown') return 'uncertain';
  await note(answer.kind === 'failed' ? 'refused' : 'taken');
  return answer.kind === 'failed' ? answer : 'taken';
}
