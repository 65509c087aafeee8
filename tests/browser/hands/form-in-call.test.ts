import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeskMessages } from '../../../utils/messages/protocol.ts';
import type { FormSnapshot } from '../../../utils/servicenow/form.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { openHandsWorld, until, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
let open: OpenCase;
beforeEach(async () => {
  world = await openHandsWorld();
  open = await world.open('gsft_main');
});
afterEach(() => world.close());

const count = async (type: string) => (await open.heard(type)).length;
const forms = async () =>
  (await open.heard('desk.form')).map(({ data, frameId }) => {
    return { frameId, sysId: (data as FormSnapshot).sysId };
  });
const frame = () => world.page.frame('gsft_main')!;
const type = () => frame().locator('[id="incident.short_description"]').pressSequentially('!');

/** The desk of this extension, and a call of its own that hears nothing. */
async function tellDesk<Name extends keyof DeskMessages>(
  name: Name,
  data: Parameters<DeskMessages[Name]>[0],
): Promise<void> {
  const message = { id: 1, type: name, data: data ?? null, timestamp: Date.now() };
  const worker = await world.worker();
  await until(() =>
    worker.evaluate(async (sent) => {
      try {
        await chrome.runtime.sendMessage(sent);
        return true;
      } catch {
        return false;
      }
    }, message),
  );
}

/** Asked twice, the second time long after the answer to the first. */
async function askTwice(): Promise<void> {
  for (const _ of ['came', 'changed']) {
    const asked = await count('desk.wants-form');
    await type();
    await until(async () => (await count('desk.wants-form')) > asked);
  }
}

it('a form is read in a call, however it comes, and not without one', async () => {
  await askTwice();
  expect(await forms()).toEqual([]);

  const sound = { kind: 'recording', recordingId: 'none' } as const;
  await tellDesk('desk.listen', { sound, settings: DEFAULT_SETTINGS });
  const { frameId } = open;
  await until(async () => (await forms()).length > 0);
  expect((await forms())[0]).toEqual({ frameId, sysId: open.sysId });

  const told = await count('desk.form');
  await type();
  await until(async () => (await count('desk.form')) > told);

  // The frame is loaded anew, and the pane beside it stays.
  const rows = world.instance.control.records('incident', 'active=true^ORDERBYDESCnumber');
  const other = rows.find(({ sys_id: sysId }) => sysId !== open.sysId)?.['sys_id'] ?? '';
  await frame().goto(`${world.instance.url}/incident.do?sys_id=${other}`);
  await until(async () => (await forms()).at(-1)?.sysId === other);
  expect((await forms()).at(-1)).toEqual({ frameId, sysId: other });

  await tellDesk('desk.end', 'agent');
  await tellDesk('desk.clear', undefined);
  await askTwice();
  const known = await count('desk.form');
  await frame().goto(`${world.instance.url}/incident.do?sys_id=${open.sysId}`);
  await askTwice();
  expect(await count('desk.form')).toBe(known);
});
