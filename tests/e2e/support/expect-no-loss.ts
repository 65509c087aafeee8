import { expect } from 'vitest';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { lostSegments, overlapping, unaccounted } from '../../unit/support/account-of-call.ts';

/** Capture clock, call clock and frames are three; they meet within this. */
const TOLERANCE_MS = 150;

/** The promise of the log: every moment is accounted for once, and all that was said has its words. */
export async function expectNoLoss(events: readonly CallEvent[]): Promise<void> {
  for (const channel of ['caller', 'agent'] as const) {
    expect(unaccounted(events, channel, TOLERANCE_MS)).toEqual([]);
    expect(overlapping(events, channel)).toEqual([]);
  }
  expect(await lostSegments(events, () => Promise.resolve(false))).toEqual([]);
}
