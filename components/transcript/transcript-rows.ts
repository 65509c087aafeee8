import type { Channel } from '../../utils/call/channel.ts';
import type { CallState, Segment } from '../../utils/call/call-state.ts';
import { createRedactor } from '../../utils/privacy/redact.ts';

export type TranscriptRow =
  | { readonly kind: 'speech'; readonly segment: Segment; readonly text: string }
  /** The sound of a voice went away here. */
  | { readonly kind: 'gap'; readonly channel: Channel; readonly atMs: number }
  /** From here on it was off the record. */
  | { readonly kind: 'pause'; readonly atMs: number };

export interface TranscriptPlan {
  readonly rows: readonly TranscriptRow[];
  /** How many different personal numbers were masked. */
  readonly masked: number;
}

/** What the transcript shows, in order of time: no silent pieces, no readable personal number. */
export function planTranscript(state: CallState): TranscriptPlan {
  const redactor = createRedactor();
  const rows: TranscriptRow[] = state.segments
    .filter((segment) => segment.status !== 'silent')
    .map((segment) => ({ kind: 'speech', segment, text: redactor.redact(segment.text) }));
  for (const { channel, fromMs } of state.gaps) rows.push({ kind: 'gap', channel, atMs: fromMs });
  for (const { fromMs } of state.pauses) rows.push({ kind: 'pause', atMs: fromMs });
  return { rows: rows.toSorted((a, b) => startOf(a) - startOf(b)), masked: redactor.count };
}

function startOf(row: TranscriptRow): number {
  return row.kind === 'speech' ? row.segment.startMs : row.atMs;
}

export function keyOf(row: TranscriptRow): string {
  switch (row.kind) {
    case 'speech':
      return row.segment.segmentId;
    case 'gap':
      return `${row.channel}-gap-${row.atMs}`;
    case 'pause':
      return `pause-${row.atMs}`;
  }
}
