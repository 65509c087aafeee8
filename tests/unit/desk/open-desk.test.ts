import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TranscriptionAnswer } from '../../../utils/transcription/transcribe.ts';
import { field, formOf } from '../support/call-events.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';

beforeEach(freshDatabase);

async function rowsInDatabase(): Promise<{ events: number; audio: number }> {
  const db = await openDB('sidemand');
  const counts = { events: await db.count('events'), audio: await db.count('audio') };
  db.close();
  return counts;
}

const failed = (code: 'service-unreachable' | 'key-refused' | 'speech-rejected') =>
  ({ kind: 'failed', code, detail: '', retryAfterMs: null }) as const;

describe('desk', () => {
  it('has speech and its sound on disk before it asks for words, and deletes the sound after', async () => {
    let soundWhenAsked = false;
    const world = await openDeskWorld({
      transcribe: async ({ segmentId }) => {
        soundWhenAsked = await world.hasSound(segmentId);
        return { kind: 'words', text: 'Jeg kan ikke komme på VPN' };
      },
    });
    await world.desk.listen(LISTEN);
    await world.ear.heard(speech(500));
    await vi.waitFor(() => expect(world.state().segments[0]?.status).toBe('written'));
    expect(soundWhenAsked).toBe(true);
    const id = world.state().segments[0]!.segmentId;
    await vi.waitFor(async () => expect(await world.hasSound(id)).toBe(false));
    expect(await world.stored()).toEqual(world.desk.read());
    expect(world.told).toEqual(world.desk.read());
  });

  it('keeps everything while the service is away, and catches up when it is back', async () => {
    let up = false;
    const transcribe = () =>
      Promise.resolve<TranscriptionAnswer>(
        up ? { kind: 'words', text: 'ord' } : failed('service-unreachable'),
      );
    const world = await openDeskWorld({ transcribe });
    await world.desk.listen(LISTEN);
    for (let at = 0; at < 8; at += 1) await world.ear.heard(speech(at * 1_000));
    await vi.waitFor(() => expect(world.timers.length).toBeGreaterThan(0));
    expect(world.state().segments.every((one) => one.status === 'pending')).toBe(true);
    world.timers.shift()?.();
    await vi.waitFor(() =>
      expect(world.state().problems).toMatchObject([{ code: 'service-unreachable' }]),
    );
    up = true;
    world.timers.shift()?.();
    await vi.waitFor(() =>
      expect(world.state().segments.every((one) => one.status === 'written')).toBe(true),
    );
    await vi.waitFor(() => expect(world.state().problems).toEqual([]));
  });

  it('does not hold what the old key was told against the new one', async () => {
    let refuse = (): void => undefined;
    const transcribe = vi
      .fn<() => Promise<TranscriptionAnswer>>()
      .mockImplementationOnce(
        () => new Promise((resolve) => (refuse = () => resolve(failed('key-refused')))),
      )
      .mockResolvedValue({ kind: 'words', text: 'ord' });
    const world = await openDeskWorld({ transcribe });
    await world.desk.listen(LISTEN);
    await world.ear.heard(speech(0));
    await vi.waitFor(() => expect(transcribe).toHaveBeenCalledOnce());
    const { settings } = LISTEN;
    world.desk.settings({ ...settings, speech: { ...settings.speech, key: 'new' } });
    refuse();
    await vi.waitFor(() => expect(world.state().segments[0]?.status).toBe('written'));
    expect(world.state().problems).toEqual([]);
  });

  it('stops at a refused key, goes on when it was changed', async () => {
    let key = 'bad';
    const transcribe = vi.fn<() => Promise<TranscriptionAnswer>>(() =>
      Promise.resolve<TranscriptionAnswer>(
        key === 'good' ? { kind: 'words', text: 'ord' } : failed('key-refused'),
      ),
    );
    const world = await openDeskWorld({ transcribe });
    await world.desk.listen(LISTEN);
    await world.ear.heard(speech(0));
    await world.ear.heard(speech(2_000));
    await vi.waitFor(() => expect(world.state().problems).toMatchObject([{ code: 'key-refused' }]));
    expect(transcribe).toHaveBeenCalledTimes(1);
    key = 'good';
    world.desk.settings(LISTEN.settings);
    await vi.waitFor(() =>
      expect(world.state().segments.map((one) => one.status)).toEqual(['written', 'written']),
    );
  });

  it('gives up on one refused segment only, and keeps its sound until it is tried again', async () => {
    let rejects = true;
    const world = await openDeskWorld({
      transcribe: ({ segmentId }) =>
        Promise.resolve(
          rejects && segmentId.includes('caller-1')
            ? failed('speech-rejected')
            : { kind: 'words', text: 'ord' },
        ),
    });
    await world.desk.listen(LISTEN);
    await world.ear.heard(speech(1_000));
    await world.ear.heard(speech(3_000));
    await vi.waitFor(() =>
      expect(world.state().segments.map((one) => one.status)).toEqual(['refused', 'written']),
    );
    expect(await world.hasSound(world.state().segments[0]!.segmentId)).toBe(true);
    rejects = false;
    await world.desk.retry();
    await vi.waitFor(() => expect(world.state().segments[0]?.status).toBe('written'));
  });

  it('goes on where a killed desk stood, and says that the sound is gone', async () => {
    const dead = await openDeskWorld({ transcribe: () => new Promise(() => undefined) });
    await dead.desk.listen(LISTEN);
    await dead.ear.heard(speech(1_000));

    const world = await openDeskWorld();
    await vi.waitFor(() => expect(world.state().segments[0]?.status).toBe('written'));
    expect(world.state()).toMatchObject({
      phase: 'listening',
      hearing: { caller: 'lost', agent: 'lost' },
      problems: [{ code: 'capture-lost' }],
    });
    await world.desk.listen(LISTEN);
    await vi.waitFor(() =>
      expect(world.state()).toMatchObject({
        callId: dead.state().callId,
        hearing: { caller: 'live', agent: 'live' },
        problems: [],
      }),
    );
  });

  it('does not lose a fact that the disk refused', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const heard = world.ear.heard(speech(1_000));
    await vi.waitFor(() => expect(world.notices).toMatchObject([{ code: 'storage-failed' }]));
    add.mockRestore();
    world.timers.shift()?.();
    await heard;
    expect(world.state().segments).toHaveLength(1);
  });

  it('takes a fact that is told again, because nobody heard the answer, as the same fact', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    const { callId } = world.state();
    for (const text of ['Kan ikke logge på', 'Kan ikke logge på'])
      await world.desk.append({ kind: 'headline-edited', text });
    expect(world.state()).toMatchObject({ callId, headline: { text: 'Kan ikke logge på' } });
    await Promise.all([world.desk.end('agent'), world.desk.end('agent')]);
    expect(world.desk.read().filter((one) => one.kind === 'call-ended')).toHaveLength(1);
  });

  it('keeps the note on the case the call was about', async () => {
    const world = await openDeskWorld();
    const ours = formOf([field('short_description')]);
    const other = formOf([field('short_description')], { sysId: 'c'.repeat(32) });
    await world.desk.listen(LISTEN);
    await world.desk.form(ours.place, ours.form);
    await world.desk.end('agent');
    await world.desk.form(other.place, other.form);
    expect(world.state().placed?.form.sysId).toBe(ours.form.sysId);
  });

  it('wants a form read only while a call is in hand, and takes none into the next call', async () => {
    const world = await openDeskWorld();
    const { place, form } = formOf([field('short_description')]);
    expect(world.desk.wantsForm()).toBe(false);
    await world.desk.listen(LISTEN);
    expect(world.desk.wantsForm()).toBe(true);
    await world.desk.form(place, form);
    await world.desk.end('agent');
    expect(world.desk.wantsForm()).toBe(true);
    await world.desk.clear();
    expect(world.desk.wantsForm()).toBe(false);
    await world.desk.form(place, form);
    await world.desk.listen(LISTEN);
    expect(world.state().placed).toBeNull();
  });

  it('begins with the form that the agent looked at last, whichever tab reports last', async () => {
    const world = await openDeskWorld();
    const behind = formOf([field('short_description')]);
    const { place, form } = formOf([field('short_description')], { sysId: 'c'.repeat(32) });
    const atWork = { ...place, tabId: behind.place.tabId + 1 };
    const shown = () => world.state().placed?.form.sysId;
    world.desk.atWork(behind.place.tabId);
    world.desk.atWork(atWork.tabId);
    await world.desk.listen(LISTEN);
    await world.desk.form(behind.place, behind.form);
    expect(shown()).toBe(behind.form.sysId);
    await world.desk.form(atWork, form);
    await world.desk.form(behind.place, behind.form);
    expect(shown()).toBe(form.sysId);
    world.desk.atWork(behind.place.tabId);
    await world.desk.form(behind.place, behind.form);
    expect(shown()).toBe(behind.form.sysId);
  });

  it('is free for the next call after this one was closed', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    const first = world.state().callId;
    await world.ear.heard(speech(1_000));
    await world.desk.end('agent');
    await world.desk.clear();
    expect(world.desk.read()).toEqual([]);
    expect(await rowsInDatabase()).toEqual({ events: 0, audio: 0 });
    await world.desk.listen(LISTEN);
    expect(world.state().callId).not.toBe(first);
  });

  it('says when a form lacks what the job needs, and stops saying it when it has it', async () => {
    const world = await openDeskWorld();
    const names = ['caller_id', 'work_notes', 'close_notes', 'short_description'];
    const whole = formOf(names.map((name) => field(name)));
    const poor = formOf([field('short_description')]);
    await world.desk.listen(LISTEN);
    await world.desk.form(poor.place, poor.form);
    expect(world.state().problems).toMatchObject([
      { code: 'form-incomplete', detail: 'caller_id, work_notes, close_notes' },
    ]);
    await world.desk.form(whole.place, whole.form);
    expect(world.state().problems).toEqual([]);
  });
});
