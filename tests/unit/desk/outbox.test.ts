import { describe, expect, it, vi } from 'vitest';
import { LISTEN } from './desk-world.ts';
import {
  call,
  control,
  freshIncident,
  journal,
  logInAgain,
  openWorld,
  orderFiling,
  origin,
  PAGE,
  RECORDS,
  sent,
  settle,
  troubles,
} from './outbox-world.ts';

describe('an order to the instance', () => {
  it('waits for the login, without asking meanwhile, and is carried out without a second click', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.expireSessions('sara.holm');
    control.forgetRequests();
    await orderFiling(world, 'incident', sysId);
    await vi.waitFor(() => expect(troubles(world)).toEqual(['session-expired']));
    const asked = control.requests().length;
    world.timers.splice(0).forEach((fire) => fire());
    await settle();
    expect(control.requests()).toHaveLength(asked);
    expect(world.state()).toMatchObject({ phase: 'ended', filing: null });

    logInAgain(world);
    await vi.waitFor(() => expect(world.state().phase).toBe('filed'));
    expect(troubles(world)).toEqual([]);
    expect(journal(sysId)).toHaveLength(1);
  });

  it('is carried out by the next desk when the browser crashed', async () => {
    const sysId = await freshIncident();
    const dead = await openWorld();
    await call(dead, 'incident', sysId);
    control.expireSessions('sara.holm');
    await orderFiling(dead, 'incident', sysId);
    await vi.waitFor(() => expect(troubles(dead)).toHaveLength(1));

    const world = await openWorld();
    await settle();
    expect(world.state()).toMatchObject({ filing: null });
    logInAgain(world);
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    expect(journal(sysId)).toHaveLength(1);
  });

  it('is set aside when the agent clears the call, and closes it when it is done', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.expireSessions('sara.holm');
    await orderFiling(world, 'incident', sysId);
    await world.desk.clear();
    expect(world.desk.read()).toEqual([]);
    expect(world.desk.unfinished()).toHaveLength(1);

    const after = await openWorld();
    expect(after.desk.read()).toEqual([]);
    logInAgain(after);
    await vi.waitFor(() => expect(after.desk.unfinished()).toEqual([]));
    await vi.waitFor(async () => expect(await after.stored()).toEqual([]));
    expect(journal(sysId)).toHaveLength(1);
  });

  it('is seen to behind the next call', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.expireSessions('sara.holm');
    await orderFiling(world, 'incident', sysId);
    await world.desk.listen(LISTEN);
    expect(world.desk.unfinished()).toHaveLength(1);
    logInAgain(world);
    await vi.waitFor(() => expect(world.desk.unfinished()).toEqual([]));
    expect(world.state()).toMatchObject({ phase: 'listening' });
    expect(troubles(world)).toEqual([]);
    expect(journal(sysId)).toHaveLength(1);
  });

  it('stays with a call whose answer was not what the agent wanted', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.expireSessions('sara.holm');
    await orderFiling(world, 'incident', sysId);
    await world.desk.clear();
    control.change('incident', sysId, { close_notes: 'Kollegas tekst' });
    const [waiting] = world.desk.unfinished();
    logInAgain(world);
    await vi.waitFor(async () => {
      const kinds = (await world.stored()).map((event) => event.kind);
      expect(kinds).toContain('filing-answered');
    });
    await settle();
    expect(world.desk.unfinished()).toEqual([waiting]);
    world.desk.take(waiting!.callId);
    expect(world.state().filing).toMatchObject({ kind: 'conflict', theirs: 'Kollegas tekst' });
    await world.desk.clear();
    expect(world.desk.unfinished()).toEqual([]);
  });

  it('is forgotten only when the agent drops the call', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.expireSessions('sara.holm');
    await orderFiling(world, 'incident', sysId);
    await world.desk.clear();
    await world.desk.drop(world.desk.unfinished()[0]!.callId);
    expect(await world.stored()).toEqual([]);
    logInAgain(world);
    await settle();
    expect(journal(sysId)).toEqual([]);
  });

  it('comes back when the instance said so, and not before', async () => {
    const sysId = await freshIncident();
    const timers: { ms: number; fire: () => void }[] = [];
    const world = await openWorld({ after: (ms, fire) => void timers.push({ ms, fire }) });
    await call(world, 'incident', sysId);
    control.switchOn({ kind: '429', retryAfterS: 7, path: `${RECORDS}incident/` });
    await orderFiling(world, 'incident', sysId);
    await vi.waitFor(() => expect(troubles(world)).toHaveLength(1));
    world.desk.page(origin, PAGE);
    await settle();
    expect(world.state().filing).toBeNull();
    const again = timers.filter(({ ms }) => ms === 7_000);
    expect(again).toHaveLength(1);
    again[0]!.fire();
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
  });

  it('is repeated after a lost answer, and done once', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.switchOn({ kind: 'lost-answer', method: 'PATCH' });
    await orderFiling(world, 'incident', sysId);
    await vi.waitFor(() => {
      world.timers.splice(0).forEach((fire) => fire());
      expect(world.state().filing?.kind).toBe('filed');
    });
    expect(journal(sysId)).toHaveLength(1);
  });

  it('is one order, however often the button was pressed', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    await Promise.all([1, 2, 3].map(() => orderFiling(world, 'incident', sysId)));
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    expect(sent('PATCH', `${RECORDS}incident/`)).toBe(1);
  });
});
