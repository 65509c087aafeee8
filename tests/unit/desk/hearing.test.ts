import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase, LISTEN, openDeskWorld } from './desk-world.ts';

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
    world.ear.lost('caller', 'stalled');
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
});
