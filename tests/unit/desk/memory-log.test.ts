import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openLog } from '../../../utils/storage/browser/open-log.ts';
import { LISTEN, openDeskWorld, speech } from './desk-world.ts';

it('without a database a call is heard all the same, and the agent is told', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Encountered full disk while opening backing store', 'UnknownError');
  });
  const log = await openLog(() => 1);
  open.mockRestore();
  const world = await openDeskWorld({ log });
  await world.desk.listen(LISTEN);
  expect(world.state().problems).toMatchObject([{ code: 'storage-failed' }]);
  await world.ear.heard(speech(1_000));
  await vi.waitFor(() => expect(world.state().segments[0]?.status).toBe('written'));
  const { segmentId } = world.state().segments[0]!;
  await vi.waitFor(async () => expect(await log.readSound(segmentId)).toBeNull());
  await world.desk.clear();
  expect(await log.readOpen()).toEqual([]);
});
