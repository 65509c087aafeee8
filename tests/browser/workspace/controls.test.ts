import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLERS } from '../../sandbox/cast.ts';
import { openWorkspaceWorld, soon, type WorkspaceWorld } from './workspace-world.ts';

let world: WorkspaceWorld;
beforeAll(async () => {
  world = await openWorkspaceWorld();
});
afterAll(() => world.close());

const click = async (name: string, control = 'input') =>
  (await world.reach(name)).locator(control).click();

async function type(name: string, text: string): Promise<void> {
  await click(name);
  await world.page.keyboard.type(text);
  await world.page.keyboard.press('Tab');
}

async function choose(name: string, label: string): Promise<void> {
  await click(name, 'button');
  await world.clickOption(label);
}

function userId(name: string): string {
  return world.instance.store.findBy('sys_user', 'name', name)?.['sys_id'] ?? '';
}

describe('the controls of a workspace, worked as a person does', () => {
  beforeAll(() => world.openCase());

  it('keep all fifteen field types, read from the instance after Save', async () => {
    await world.pick('caller_id', 'Mette', CALLERS.mette.name);
    await choose('category', 'Netværk');
    // The options of a dependent list come from the server, a little later.
    await choose('subcategory', 'VPN');
    await type('short_description', 'VPN afvises');
    await click('description', 'textarea');
    await world.page.keyboard.type('Første linje\nAnden linje');
    await world.page.keyboard.press('Tab');
    await world.pick('watch_list', 'Søren', CALLERS.soeren.name);
    await world.pick('watch_list', 'Fatima', CALLERS.fatima.name);
    await world.page.keyboard.press('Escape');
    await click('u_on_site', '[role=checkbox]');
    await type('u_affected_users', '12');
    await type('u_estimated_cost', '1250.5');
    await type('u_follow_up_on', '24-12-2026');
    await type('due_date', '24-12-2026 12:30:00');
    await type('u_contact_email', 'mette@example.dk');
    await type('u_contact_phone', '33 66 33 66');
    await type('u_link', 'https://example.dk/vpn');
    // A link takes the focus back when it has been committed.
    await world.field('u_link').locator('now-text-link').waitFor();
    await world.page.locator('sn-canvas-screen:visible textarea[name="work_notes"]').click();
    await world.page.keyboard.type('Prøvet at genstarte');
    await world.page.keyboard.press('Tab');
    await world.save();

    await soon(() => world.read().values['u_link']).toBe('https://example.dk/vpn');
    const { values, journal } = world.read();
    expect(values).toMatchObject({
      caller_id: userId(CALLERS.mette.name),
      category: 'network',
      subcategory: 'vpn',
      short_description: 'VPN afvises',
      description: 'Første linje\nAnden linje',
      watch_list: `${userId(CALLERS.soeren.name)},${userId(CALLERS.fatima.name)}`,
      u_on_site: 'true',
      u_affected_users: '12',
      u_follow_up_on: '2026-12-24',
      due_date: '2026-12-24 11:30:00',
      u_contact_email: 'mette@example.dk',
      u_contact_phone: '+4533663366',
      u_link: 'https://example.dk/vpn',
    });
    expect(Number(values['u_estimated_cost'])).toBe(1250.5);
    expect(journal.map(({ field, text }) => [field, text])).toEqual([
      ['work_notes', 'Prøvet at genstarte'],
    ]);
    expect(world.instance.store.nameOf('cmn_location', values['location'] ?? '')).toBe(
      CALLERS.mette.location,
    );
  });

  it('run without a word from the page, its policy, or its watch over foreign nodes', async () => {
    expect(world.complaints).toEqual([]);
    expect(await world.page.evaluate('window.sandboxForeignNodes')).toEqual([]);
  });
});
