import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CallEvent } from '../../utils/call/call-event.ts';
import { readCall } from '../../utils/call/call-state.ts';
import type { Transport } from '../../utils/settings/settings.ts';
import type { Fault } from '../sandbox/gateway/fault-plan.ts';
import { printWords } from './support/count-words.ts';
import { expectNoLoss } from './support/expect-no-loss.ts';
import {
  closeCall,
  dropRecording,
  hearOut,
  recordCall,
  wordsOfRecording,
  type RecordedCall,
} from './support/hear-recording.ts';
import { openCase, openWorld, type World } from './support/open-world.ts';
import { findPane, type PanePage } from './support/pane-page.ts';

/**
 * What a service does wrong does not depend on when the sound was spoken, so these calls are
 * recordings: the same ear, desk, log and services, faster than real time.
 */
let world: World;
let pane: PanePage;
let folder: string;
let recorded: RecordedCall;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidemand-recorded-'));
  recorded = await recordCall(folder, 'vpn-da', 40_000);
  world = await openWorld({ scenario: 'vpn-da' });
  pane = await findPane(await openCase(world), 'da');
});
afterEach(async () => {
  world.gateway.clearFaults();
  await closeCall(pane);
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

async function over(transport: Transport): Promise<void> {
  const { settings } = world;
  await world.change({ ...settings, speech: { ...settings.speech, transport } });
}

function sessionsEndedByService(): number {
  return world.gateway.requests.filter(
    (one) => one.kind === 'realtime' && one.ended?.by === 'gateway',
  ).length;
}

/** Hears the recording while `faults` strike, and finds every word of it once. */
async function hearThrough(what: string, faults: readonly Fault[]): Promise<readonly CallEvent[]> {
  world.gateway.forgetRequests();
  for (const fault of faults) world.gateway.addFault(fault);
  const beganAt = Date.now();
  await dropRecording(pane, recorded);
  const events = await hearOut(pane);
  const words = wordsOfRecording(events, recorded);
  printWords(
    `${what} (${((Date.now() - beganAt) / 1000).toFixed(1)} s)`,
    `${recorded.said.caller} ${recorded.said.agent}`,
    words,
  );
  await expectNoLoss(events);
  expect(words).toEqual({ missing: [], doubled: [] });
  return events;
}

describe('over HTTP', () => {
  beforeAll(() => over('segments'));

  it('nothing goes wrong: what the others are measured by', async () => {
    await hearThrough('no fault', []);
  });

  it('15: the service is overrun, and says so in three ways', async () => {
    await hearThrough('#15 429, 500, 503', [
      { on: 'transcriptions', times: 1, what: { kind: 'status', status: 429, retryAfterS: 1 } },
      { on: 'transcriptions', afterRequests: 2, times: 1, what: { kind: 'status', status: 500 } },
      { on: 'transcriptions', afterRequests: 4, times: 1, what: { kind: 'status', status: 503 } },
    ]);
  });

  it('17: one segment is too large for it; the retry button brings its words', async () => {
    world.gateway.addFault({
      on: 'transcriptions',
      afterRequests: 1,
      times: 1,
      what: { kind: 'status', status: 413 },
    });
    await dropRecording(pane, recorded);
    const refused = readCall(await hearOut(pane));
    expect(refused.segments.filter(({ status }) => status === 'refused')).toHaveLength(1);
    await pane.frame.locator('details.fold summary').click();
    await pane.button(pane.words.actions.retry).first().click();
    await pane.until('its words', ({ segments }) =>
      segments.every(({ status }) => status === 'written' || status === 'silent'),
    );
    const events = await pane.events();
    const words = wordsOfRecording(events, recorded);
    printWords('#17 413 for one segment', `${recorded.said.caller} ${recorded.said.agent}`, words);
    await expectNoLoss(events);
    expect(words).toEqual({ missing: [], doubled: [] });
  });

  it('19: answers come in another order, and twice', async () => {
    await hearThrough('#19 out of order, twice', [
      { on: 'transcriptions', what: { kind: 'out-of-order', requests: 3 } },
      { on: 'transcriptions', times: 3, what: { kind: 'duplicate' } },
    ]);
  });

  it('20: offline for a while', async () => {
    await hearThrough('#20 offline', [{ what: { kind: 'drop' }, forMs: 4_000 }]);
  });

  it('23: it writes what nobody said; that is kept for who wants to know, and not shown', async () => {
    const events = await hearThrough('#23 inventions', [
      { on: 'transcriptions', times: 4, what: { kind: 'invent' } },
    ]);
    const raw = events.flatMap((one) => (one.kind === 'speech-written' ? [one.raw ?? ''] : []));
    expect(raw.filter((text) => text.includes('Amara'))).toHaveLength(4);
  });
});

describe('over a socket', () => {
  beforeAll(() => over('realtime'));

  it('21: it is cut in mid-word', async () => {
    await hearThrough('#21 socket cut', [
      { on: 'realtime', times: 3, what: { kind: 'cut', after: 4 } },
    ]);
    expect(sessionsEndedByService()).toBe(3);
  });

  it('21: the session is as old as a session may be', async () => {
    await hearThrough('#21 session capped', [
      { on: 'realtime', times: 2, what: { kind: 'session-cap', ms: 40 } },
    ]);
    expect(sessionsEndedByService()).toBeGreaterThanOrEqual(2);
  });

  it('22: it is half open: nothing comes any more and nobody closes', async () => {
    await hearThrough('#22 half-open', [
      { on: 'realtime', times: 1, what: { kind: 'half-open', after: 6 } },
    ]);
  });
});
