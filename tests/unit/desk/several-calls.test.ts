import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TranscriptionAnswer } from '../../../utils/transcription/transcribe.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';

beforeEach(freshDatabase);

describe('several calls', () => {
  it('works on when the next call begins before the last one has its note', async () => {
    const slow: ((answer: TranscriptionAnswer) => void)[] = [];
    const world = await openDeskWorld({
      transcribe: () => new Promise((resolve) => void slow.push(resolve)),
    });
    await world.desk.listen(LISTEN);
    const first = world.state().callId!;
    const firstEar = world.ear;
    await firstEar.heard(speech(1_000));
    await world.desk.append({ kind: 'headline-edited', text: 'Den første' });
    await world.desk.end('agent');
    await world.desk.listen(LISTEN);
    const second = world.state().callId!;
    await world.ear.heard(speech(2_000));
    await vi.waitFor(() => expect(slow).toHaveLength(2));
    slow[1]!({ kind: 'words', text: 'anden' });
    slow[0]!({ kind: 'words', text: 'første' });

    await vi.waitFor(() => expect(world.state().segments[0]?.text).toBe('anden'));
    expect(world.desk.unfinished()).toMatchObject([{ callId: first, headline: 'Den første' }]);
    await world.desk.end('agent');
    world.desk.take(first);
    await vi.waitFor(() => expect(world.state().segments[0]?.text).toBe('første'));
    expect(world.state()).toMatchObject({ callId: first, phase: 'ended' });
    expect(world.desk.unfinished()).toMatchObject([{ callId: second }]);
    for (const event of world.desk.read()) expect(event.callId).toBe(first);
  });

  it('has unfinished calls again after it was killed, without those that were closed', async () => {
    const dead = await openDeskWorld();
    for (const [at, headline] of ['Et', 'To', 'Tre'].entries()) {
      await dead.desk.listen(LISTEN);
      await dead.ear.heard(speech(at * 1_000));
      await dead.desk.append({ kind: 'headline-edited', text: headline });
      await dead.desk.end('agent');
    }
    const [two, one] = dead.desk.unfinished();
    await dead.desk.drop(two!.callId);

    const world = await openDeskWorld();
    expect(world.state().headline?.text).toBe('Tre');
    expect(world.desk.unfinished()).toEqual([one]);
  });

  it('does not keep a call in which nobody spoke', async () => {
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await world.desk.end('agent');
    await world.desk.listen(LISTEN);
    expect(world.desk.unfinished()).toEqual([]);
  });
});
