import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspaceWorld, soon, type WorkspaceWorld } from './workspace-world.ts';

let world: WorkspaceWorld;
beforeAll(async () => {
  world = await openWorkspaceWorld();
});
afterAll(() => world.close());

const chips = () => world.page.locator('.sn-chrome-one-tab');
const screens = () => world.page.locator('sn-canvas-screen');
const selected = () => world.page.locator('.sn-chrome-one-tab.is-selected').textContent();

/** The tags from the document down to the native input of a field, one a shadow root. */
function rootsAbove(control: Element): string[] {
  const hosts: string[] = [];
  for (
    let root = control.getRootNode();
    root instanceof ShadowRoot;
    root = root.host.getRootNode()
  ) {
    hosts.unshift(root.host.localName);
  }
  return hosts;
}

describe('the shell of a workspace', () => {
  it('hides the form behind at least nine open roots, with new numbers at every load', async () => {
    await world.openCase();
    const above = () =>
      world.field('caller_id').locator('input[name="caller_id_input"]').evaluate(rootsAbove);
    const first = await above();
    expect(first.length).toBeGreaterThanOrEqual(9);
    expect(first[0]).toBe('macroponent-f51912f4c700201072b211d4d8c26010');
    await world.openCase();
    const second = await above();
    const numbers = (tags: string[]) => tags.slice(1).filter((tag) => /[0-9a-f]{32}$/.test(tag));
    expect(numbers(second)).toHaveLength(3);
    expect(numbers(first).filter((tag) => second.includes(tag))).toEqual([]);
  });

  it('opens tabs without a page load, and keeps the inactive ones in the document', async () => {
    const sysId = await world.openCase();
    await world.page.evaluate('window.stillHere = true');
    await world.page.locator('sn-canvas-toolbar a[href$="/home"]').click();
    const link = world.page.locator('.home-list a').first();
    const number = (await link.textContent()) ?? '';
    await link.click();
    await soon(selected).toContain(number);
    expect(await world.page.evaluate('window.stillHere')).toBe(true);
    expect(await screens().count()).toBe(3);
    expect(await screens().evaluateAll((all) => all.map((one) => one.style.display))).toEqual([
      'none',
      'none',
      'block',
    ]);
    await world.page.goBack();
    await world.page.goBack();
    await soon(() => world.page.url()).toContain(sysId);
    await soon(selected).toContain('INC0012408');
    expect(await chips().count()).toBe(3);
  });

  it('keeps five pages, and no more than ten tabs', async () => {
    await world.open('/now/sow/home');
    const sysIds = world.instance.store.rows('incident').map((row) => row['sys_id'] ?? '');
    const link = world.page.locator('sn-canvas-toolbar a').first();
    const go = async (path: string) => {
      await link.evaluate((anchor, href) => anchor.setAttribute('href', href), path);
      await link.click();
    };
    for (const sysId of sysIds.slice(0, 9)) {
      await go(`/now/sow/record/incident/${sysId}`);
      await soon(() => world.page.url()).toContain(sysId);
    }
    expect(await chips().count()).toBe(10);
    expect(await screens().count()).toBe(5);
    await go(`/now/sow/record/incident/${sysIds[9] ?? ''}`);
    await world.page.getByText('højst være ti faner').waitFor();
    expect(await chips().count()).toBe(10);
  });

  it('opens a record inside a record as a tab of its own', async () => {
    const user =
      world.instance.store.findBy('sys_user', 'user_name', 'sara.holm')?.['sys_id'] ?? '';
    world.put({ caller_id: user });
    const sysId = await world.openCase();
    await world.page.locator('a.person').click();
    await world.field('name').locator('input').waitFor();
    expect(world.page.url()).toMatch(
      new RegExp(`/record/incident/${sysId}/sub/record/sys_user/${user}$`),
    );
    expect(await world.page.locator('.sn-chrome-one-subtab.is-selected').textContent()).toBe(
      'Sara Holm',
    );
    const form = world.page.locator(
      'sn-canvas-screen:visible now-record-form-section-column-layout',
    );
    expect(
      await form.evaluate((element) => {
        const { table, sysId: id, view } = element as unknown as Record<string, string>;
        return { table, id, view };
      }),
    ).toEqual({ table: 'sys_user', id: user, view: 'sow' });
    await world.page.locator('.sn-chrome-one-subtab').first().locator('button').click();
    await soon(() => world.page.url()).not.toContain('/sub/');
    await world.field('category').locator('button').waitFor();
  });

  it('makes a new record from what the address asks for', async () => {
    const query = encodeURIComponent('short_description=Ny sag^category=network');
    await world.open(`/now/sow/record/incident/-1_uid_1/params/query/${query}`);
    await world.reach('short_description');
    await soon(() => world.field('short_description').locator('input').inputValue()).toBe('Ny sag');
    await world.pick('caller_id', 'Mette K', 'Mette Kjærgaard');
    await world.save();
    await soon(() => world.page.url()).toMatch(/record\/incident\/[0-9a-f]{32}$/);
    const made = world.read(world.page.url().slice(-32));
    expect(made.values).toMatchObject({ short_description: 'Ny sag', category: 'network' });
    expect(made.display['caller_id']).toBe('Mette Kjærgaard');
    expect(await selected()).toContain(made.values['number']);
  });

  it('tells of a node that is not its own, wherever it is put inside', async () => {
    await world.openCase();
    await world.field('category').evaluate((host) => {
      host.shadowRoot?.append(document.createElement('div'));
      document.body.append(document.createElement('aside'));
    });
    await soon(() => world.page.evaluate('window.sandboxForeignNodes')).toEqual([
      { node: 'div', parent: "sn-record-choice-connected's root" },
    ]);
    expect(world.complaints).toEqual(["Foreign node div inside sn-record-choice-connected's root"]);
  });

  it('has the design system’s colours as triplets, light and dark', async () => {
    const background = () =>
      world.page.evaluate(() =>
        getComputedStyle(document.documentElement)
          .getPropertyValue('--now-color_background--primary')
          .trim(),
      );
    await world.open('/now/sow/home?theme=light');
    expect((await background()).replaceAll(' ', '')).toMatch(/^255,255,255$/);
    await world.open('/now/sow/home?theme=dark');
    expect((await background()).replaceAll(' ', '')).toBe('22,27,28');
  });
});
