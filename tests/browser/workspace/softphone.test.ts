import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSoftphone, type StartedSoftphone } from '../../sandbox/softphone/start-softphone.ts';
import { openWorkspaceWorld, soon, type WorkspaceWorld } from './workspace-world.ts';

let softphone: StartedSoftphone;
let world: WorkspaceWorld;
beforeAll(async () => {
  softphone = await startSoftphone();
  world = await openWorkspaceWorld(`${softphone.url}/?scenario=vpn-da&openframe=1`);
});
afterAll(async () => {
  await world.close();
  await softphone.close();
});

it('shows the interaction of an answered call in a tab of its own', async () => {
  await world.openCase();
  const phone = world.page.locator('sn-canvas-dock iframe').contentFrame();
  await phone.locator('button.answer').click();
  await soon(() => world.page.url()).toMatch(/\/now\/sow\/record\/interaction\/[0-9a-f]{32}$/);
  await world.field('opened_for').waitFor();
  expect(await world.page.locator('.sn-chrome-one-tab').count()).toBe(3);
  const interaction = world.instance.control.readRecord('interaction', world.page.url().slice(-32));
  expect(await world.page.locator('.sn-chrome-one-tab.is-selected').textContent()).toContain(
    interaction?.values['number'],
  );
});
