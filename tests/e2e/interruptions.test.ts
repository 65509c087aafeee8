import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { logIn, openWorld, type World } from './support/open-world.ts';
import { findPane, waitFor } from './support/pane-page.ts';
import {
  file,
  findForm,
  hangUp,
  recordOf,
  solve,
  startCall,
  startOf,
  TYPED,
  type RunningCall,
} from './support/play-call.ts';
import { wordAccuracy } from './support/word-accuracy.ts';

/** Each fault comes into a call that is going on, in the browser that runs it. */
describe('a call goes on', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ scenario: 'vpn-da' });
  });
  afterEach(() => world.close());

  /** Share of what both have said up to now, sentence by sentence, that stands in the transcript. */
  async function accuracySoFar(call: RunningCall): Promise<number> {
    // A sentence that ended this long ago has been cut, sent and written down, if all is well.
    const untilMs = Date.now() - call.callerStartedAt - 1_500;
    const said = world.recording.script.utterances.filter((one) => one.endMs < untilMs);
    expect(said.length).toBeGreaterThanOrEqual(3);
    const state = await call.pane.until('the words of everything said', ({ segments }) =>
      segments.every((one) => one.status !== 'pending'),
    );
    const lines = transcriptLines(state).map((one) => one.text);
    // Whoever speaks meanwhile is not counted: the last sentences may be half said.
    const heard = lines.slice(0, said.length).join(' ');
    return wordAccuracy(said.map((one) => one.text).join(' '), heard);
  }

  it('when the service worker is stopped', async () => {
    const call = await startCall(world);
    await call.pane.until('the first words', (state) => transcriptLines(state).length >= 1, 30_000);
    await world.browser.stopServiceWorker();
    await call.page.waitForTimeout(15_000);
    expect(await accuracySoFar(call)).toBeGreaterThanOrEqual(0.98);
    const { state } = await hangUp(call);
    expect(state.fields.map((one) => one.proposal.field)).toContain('caller_id');
    await file(call);
    expect(recordOf(world)['work_notes']).toContain('VPN');
  });

  it('when the ServiceNow page is reloaded', async () => {
    const call = await startCall(world);
    const before = await call.pane.until(
      'a proposal',
      (state) => state.fields.length > 0 && transcriptLines(state).length >= 2,
      40_000,
    );
    await call.page.reload();
    const pane = await findPane(call.page, 'da');
    const form = await findForm(call.page);
    const after = await pane.state();
    expect(after.callId).toBe(before.callId);
    expect(transcriptLines(after).slice(0, 2)).toEqual(transcriptLines(before).slice(0, 2));
    await pane.frame.getByText(transcriptLines(before)[0]!.text).waitFor();
    await pane.button(pane.words.header.endLong).waitFor();
    const later = { ...call, pane, form };
    const { state } = await hangUp(later);
    expect(state.phase).toBe('ended');
    await file(later);
    expect(recordOf(world)['work_notes']).not.toBe('');
  });

  it('when the gateway is away for 20 seconds: nothing is lost', async () => {
    const call = await startCall(world);
    await call.pane.until('the first words', (state) => transcriptLines(state).length >= 1, 30_000);
    world.gateway.downFor(20);
    const { title } = problemWords(call, 'service-unreachable');
    await call.pane.frame.getByText(startOf(title)).first().waitFor({ timeout: 25_000 });
    await call.page.waitForTimeout(20_000);
    await call.pane.until('everything caught up', (state) => state.problems.length === 0, 30_000);
    expect(await accuracySoFar(call)).toBeGreaterThanOrEqual(0.98);
  });

  it('off the record: nothing said meanwhile is kept or sent, and the gap can be seen', async () => {
    const call = await startCall(world);
    const { pane } = call;
    await pane.until('the first words', (state) => transcriptLines(state).length >= 1, 30_000);
    await pane.button(pane.words.header.pause).click();
    const paused = await pane.until('the pause', (state) => state.pauses.length === 1);
    const pausedAt = Date.now();
    await pane.frame.getByText(pane.words.transcript.paused).waitFor();
    await call.page.waitForTimeout(8_000);
    const sent = world.gateway.requests.filter(
      (one) => one.kind === 'transcription' && one.at > pausedAt + 1_000,
    );
    expect(sent).toEqual([]);
    await pane.button(pane.words.header.resume).click();
    const fromMs = paused.pauses[0]!.fromMs;
    const state = await pane.until('words after the pause', ({ segments, pauses }) =>
      segments.some((one) => one.status === 'written' && one.startMs > (pauses[0]?.toMs ?? 1e9)),
    );
    const { toMs } = state.pauses[0]!;
    expect(state.segments.filter((one) => one.startMs > fromMs && one.endMs < toMs!)).toEqual([]);
  });

  it('when the session has expired at the write-back: the click is kept, and carried out after the login', async () => {
    const call = await startCall(world);
    await call.pane.until('some words', (state) => transcriptLines(state).length >= 3, 60_000);
    await hangUp(call);
    await solve(call);
    world.instance.control.expireSessions(world.agent.userName);
    const { pane } = call;
    await pane.button(startOf(pane.words.filing.writeSolve)).click();
    await pane.frame.getByText(problemWords(call, 'session-expired').title).waitFor();
    expect(recordOf(world)['work_notes']).toBe('');
    // The agent logs in somewhere else, as one does, and comes back to the open case.
    const other = await world.browser.context.newPage();
    await logIn(world, other);
    await call.page.bringToFront();
    await waitFor('the note on the record', 15_000, () =>
      Promise.resolve(recordOf(world)['work_notes'] || undefined),
    );
    await other.close();
    expect(recordOf(world)['close_notes']?.startsWith(TYPED)).toBe(true);
    expect(recordOf(world)['state']).toBe('Løst');
  });
});

it('says within two seconds that the telephone was closed, and goes on in the same call', async () => {
  const world = await openWorld({ scenario: 'locked-account-da' });
  try {
    const call = await startCall(world, 'top window');
    const { pane } = call;
    const { callId } = await pane.until(
      'the first words',
      (state) => transcriptLines(state).length >= 1,
      30_000,
    );
    const closedAt = Date.now();
    await call.phone.page().close();
    const { gaps } = await pane.until('the loss', ({ hearing }) => hearing.caller === 'lost');
    const lostAt = (await pane.events()).findLast((event) => event.kind === 'capture-lost')?.at;
    process.stdout.write(`lost_capture_said_after_ms: ${(lostAt ?? 0) - closedAt}\n`);
    expect(gaps.at(-1)).toMatchObject({ channel: 'caller', reason: 'tab-closed' });
    await pane.frame.getByText(pane.words.problems['tab-closed'].title).waitFor();
    const worker = world.browser.context.serviceWorkers()[0];
    expect(await worker?.evaluate(() => chrome.action.getBadgeText({}))).toBe('!');

    const phone = await world.browser.context.newPage();
    await phone.goto(`${world.softphone.url}/?scenario=${world.scenario}`);
    await world.browser.clickIcon(phone);
    await call.page.bringToFront();
    const state = await pane.until('both voices again', ({ hearing }) => hearing.caller === 'live');
    expect(state).toMatchObject({ callId, phase: 'listening', problems: [] });
    await phone.evaluate(() => window.softphone.play(6_000));
    const before = transcriptLines(state).length;
    await pane.until('more words', (now) => transcriptLines(now).length > before + 1, 30_000);
  } finally {
    await world.close();
  }
});

function problemWords(call: RunningCall, code: 'service-unreachable' | 'session-expired') {
  return call.pane.words.problems[code];
}
