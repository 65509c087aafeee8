import type { Channel } from '../call/channel.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { CallState } from '../call/call-state.ts';
import { sendOnce, type SendPorts } from './send-once.ts';

/** The interaction that gets the transcript. */
export interface TranscriptOrder {
  /** Origin of the instance. */
  readonly origin: string;
  readonly interaction: string;
}

export type TranscriptOutcome =
  | { readonly kind: 'sent'; readonly at: number }
  /** It may have been taken: it is not sent again by itself. */
  | { readonly kind: 'uncertain'; readonly code: ProblemCode }
  | { readonly kind: 'failed'; readonly code: ProblemCode };

/** One thing that was said; the text without personal numbers. */
export interface Remark {
  readonly id: string;
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** The interaction of the call: the record that is open, or the one that was made at its start. */
export function interactionOf({
  placed,
  made,
}: Pick<CallState, 'placed' | 'made'>): TranscriptOrder | null {
  if (placed?.form.table === 'interaction' && placed.form.sysId !== '-1')
    return { origin: placed.place.origin, interaction: placed.form.sysId };
  const record = made?.outcome?.records.find(({ table }) => table === 'interaction');
  return made && record ? { origin: made.plan.origin, interaction: record.sysId } : null;
}

/** All of it in one request of ServiceNow's own voice API, at most once. */
export async function sendTranscript(
  { interaction }: TranscriptOrder,
  remarks: readonly Remark[],
  ports: SendPorts,
): Promise<TranscriptOutcome> {
  const sent = await sendOnce(
    {
      method: 'POST',
      path: `/api/now/v1/cs/voice-interactions/${encodeURIComponent(interaction)}/messages`,
      body: remarks.map(({ id, channel, startMs, endMs, text }) => ({
        id,
        content: text,
        participantId: channel === 'agent' ? 'AGENT' : 'CUSTOMER',
        beginOffsetMillis: startMs,
        endOffsetMillis: endMs,
        isInternalMessage: false,
      })),
    },
    ports,
  );
  if (sent === 'uncertain') return { kind: 'uncertain', code: 'answer-lost' };
  if (sent !== 'taken') return { kind: 'failed', code: sent.code };
  return { kind: 'sent', at: ports.now() };
}
