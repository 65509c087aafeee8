import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planInvocation } from '../../../utils/call/plan-invocation.ts';
import { unaccounted } from '../support/account-of-call.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';

beforeEach(freshDatabase);

describe('hearing', () => {
  it('goes off the record and on again, and leaves a gap that can be seen', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await world.desk.pause(true);
    expect(world.state().pauses).toMatchObject([{ toMs: null }]);
    await world.desk.pause(false);
    expect(world.state().pauses[0]?.toMs).toBeGreaterThan(world.state().pauses[0]!.fromMs);
    await world.desk.pause(true);
    await world.desk.end('agent');
    expect(world.state().pauses.every((pause) => pause.toMs !== null)).toBe(true);
    expect(world.orders).toEqual(['pause', 'resume', 'pause', 'close']);
    expect(world.badges).toEqual(['listening', 'paused', 'listening', 'paused', 'none']);
  });

  it('sounds the alarm when a voice stops coming, and takes it back when it comes again', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await vi.waitFor(() => expect(world.state().hearing.caller).toBe('live'));
    world.ear.lost('caller', 'stalled', 7_000);
    await vi.waitFor(() => expect(world.state().hearing.caller).toBe('lost'));
    await vi.waitFor(() =>
      expect(world.state().problems).toMatchObject([{ code: 'capture-lost' }]),
    );
    expect(world.orders).toContain('alarm');
    expect(world.badges.at(-1)).toBe('lost');
    world.ear.began('caller', 9_000);
    await vi.waitFor(() => expect(world.state().hearing.caller).toBe('live'));
    expect(world.state().problems).toEqual([]);
    expect(world.badges.at(-1)).toBe('listening');
  });

  it('takes back at once what was lost and found in the same moment, as after a sleep', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await vi.waitFor(() => expect(world.state().hearing.agent).toBe('live'));
    for (const channel of ['caller', 'agent'] as const) {
      world.ear.lost(channel, 'slept', 7_000);
      world.ear.began(channel, 15_000);
    }
    await vi.waitFor(() => expect(world.state().gaps.map((gap) => gap.toMs)).toHaveLength(2));
    await vi.waitFor(() => expect(world.state().hearing.agent).toBe('live'));
    expect(world.state()).toMatchObject({ problems: [], hearing: { caller: 'live' } });
  });

  it('keeps saying it while the other voice is still away', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await vi.waitFor(() => expect(world.state().hearing.agent).toBe('live'));
    world.ear.lost('caller', 'stalled', 7_000);
    world.ear.lost('agent', 'stalled', 7_000);
    world.ear.began('caller', 9_000);
    await vi.waitFor(() =>
      expect(world.state().hearing).toEqual({ caller: 'live', agent: 'lost' }),
    );
    expect(world.state().problems).toMatchObject([{ code: 'capture-lost' }]);
    world.ear.began('agent', 10_000);
    await vi.waitFor(() => expect(world.state().problems).toEqual([]));
  });

  it('says one thing of a voice at a time: muted, then unplugged, then back', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await vi.waitFor(() => expect(world.state().hearing.agent).toBe('live'));
    const codes = () => world.state().problems.map(({ code }) => code);
    world.ear.lost('agent', 'silent', 7_000);
    await vi.waitFor(() => expect(codes()).toEqual(['microphone-silent']));
    world.ear.lost('agent', 'ended', 8_000);
    await vi.waitFor(() => expect(codes()).toEqual(['microphone-missing']));
    world.ear.began('agent', 9_000);
    await vi.waitFor(() => expect(codes()).toEqual([]));
  });

  it('says that the telephone’s tab crashed, and goes on in the same call with one key', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await vi.waitFor(() => expect(world.state().hearing.caller).toBe('live'));
    const { callId } = world.state();
    world.ear.lost('caller', 'crashed', 7_000);
    await vi.waitFor(() => expect(world.state().problems).toMatchObject([{ code: 'tab-crashed' }]));
    expect(world.state().gaps).toMatchObject([{ channel: 'caller', reason: 'tab-crashed' }]);
    expect(planInvocation(world.state(), 'this-tab')).toBe('tab');
    await world.desk.listen(LISTEN);
    await vi.waitFor(() => expect(world.state().hearing.caller).toBe('live'));
    expect(world.state()).toMatchObject({ callId, phase: 'listening', problems: [] });
  });

  it('sends nothing of a caller who said no, and deletes what was heard', async () => {
    const asked: string[] = [];
    const world = await openDeskWorld({
      transcribe: ({ segmentId }) => {
        asked.push(segmentId);
        return Promise.resolve({
          kind: 'failed',
          code: 'service-unreachable',
          detail: '',
          retryAfterMs: null,
        });
      },
    });
    await world.desk.listen(LISTEN);
    await world.ear.heard(speech(1_000));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await world.desk.append({ kind: 'consent-answered', answer: 'declined' });
    await world.ear.heard(speech(3_000));
    await world.desk.end('consent-declined');
    await vi.waitFor(() =>
      expect(world.state().segments.map((one) => one.status)).toEqual(['silent', 'silent']),
    );
    expect(asked).toHaveLength(1);
    for (const { segmentId } of world.state().segments)
      await vi.waitFor(async () => expect(await world.hasSound(segmentId)).toBe(false));
  });

  it('changes the microphone in mid-call and says which it is now', async () => {
    const world = await openDeskWorld();
    expect(await world.desk.microphones()).toEqual({ inUse: '', all: [] });
    await world.desk.listen(LISTEN);
    expect((await world.desk.microphones()).inUse).toBe('a');
    await world.desk.changeMicrophone('b');
    await vi.waitFor(() =>
      expect(world.state().microphones).toMatchObject([{ label: 'b', reason: 'chosen' }]),
    );
    world.ear.microphoneChanged('Laptop', 'unplugged', 9_000);
    await vi.waitFor(() => expect(world.state().microphones).toHaveLength(2));
  });

  it('ends with a recording, at its length and not at the time that it took', async () => {
    const world = await openDeskWorld();
    await world.desk.listen({ ...LISTEN, sound: { kind: 'recording', recordingId: 'r' } });
    await world.ear.heard(speech(60_000));
    world.ear.over(75_000);
    await vi.waitFor(() => expect(world.state().phase).toBe('ended'));
    expect(world.state()).toMatchObject({ endedMs: 75_000, endReason: 'recording-over' });
    expect(world.state().segments[0]?.startMs).toBe(60_000);
  });

  it('times what the agent does to a recording by the recording', async () => {
    const world = await openDeskWorld();
    await world.desk.listen({ ...LISTEN, sound: { kind: 'recording', recordingId: 'r' } });
    await world.ear.heard(speech(60_000));
    world.ear.quiet('agent', 59_000);
    await world.desk.pause(true);
    // What was under way when it was told to stand still.
    world.ear.quiet('agent', 59_500);
    await world.desk.pause(false);
    await world.ear.heard(speech(60_000, 'agent'));
    await world.desk.end('agent');
    expect(world.state().pauses).toEqual([{ fromMs: 60_900, toMs: 60_900 }]);
    expect(world.state().endedMs).toBe(60_900);
    // The agent's channel was a little behind, and nothing between is missing.
    expect(unaccounted(world.desk.read(), 'agent', 0)).toEqual([]);
  });

  it('can be taken up again when it died before the first sound', async () => {
    const dead = await openDeskWorld({
      listen: () => new Promise(() => undefined),
    });
    void dead.desk.listen(LISTEN);
    await vi.waitFor(() => expect(dead.state().phase).toBe('listening'));
    const world = await openDeskWorld();
    expect(world.state()).toMatchObject({ hearing: { caller: 'lost', agent: 'lost' } });
    expect(planInvocation(world.state(), 'this-tab')).toBe('tab');
  });

  it('hears a conversation in a room with the microphone alone', async () => {
    const world = await openDeskWorld();
    await world.desk.listen({ ...LISTEN, sound: { kind: 'room' } });
    expect(world.state()).toMatchObject({ source: 'room', phase: 'listening' });
  });
});
